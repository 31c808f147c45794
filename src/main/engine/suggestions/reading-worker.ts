import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import type { Reader } from '../extraction/reader.ts';
import { openLexicon } from '../extraction/lexicon-file.ts';
import { openClaimReader } from './claim-reader.ts';
import { readForSuggestions, readRulesSaid } from './read-article.ts';
import { listDue } from './readings.ts';
import {
  CHANGES_IN_PAGE,
  type ReadingRelease,
  type ReadingReply,
  type ReadingRequest,
} from './reading-thread.ts';
import type { SuggestionChange } from './suggested-claim.ts';

/** Answers the requests of `startReadingThread`, one after the other; a release has no answer. */
function createAnswering(
  db: ReadableDatabase,
  reader: () => Reader,
): (request: ReadingRequest | ReadingRelease) => ReadingReply | null {
  /** The changes of readings that have more than a page of them, until they are released. */
  const long = new Map<number, readonly SuggestionChange[]>();
  return (request) => {
    if (request.of === 'release') {
      long.delete(request.reading);
      return null;
    }
    const { id } = request;
    if (request.of === 'due') return { id, of: 'due', articleIds: listDue(db, request.list) };
    if (request.of === 'said') {
      return { id, of: 'said', said: readRulesSaid(db, reader(), request.articleId) };
    }
    if (request.of === 'page') {
      const { reading, from } = request;
      const changes = long.get(reading)?.slice(from, from + CHANGES_IN_PAGE) ?? null;
      return { id, of: 'page', changes };
    }
    const read = readForSuggestions(db, reader(), request.articleId);
    const changes = read?.changes ?? [];
    if (changes.length > CHANGES_IN_PAGE) long.set(id, changes);
    return {
      id,
      of: 'reading',
      reading: read?.reading ?? null,
      changes: changes.slice(0, CHANGES_IN_PAGE),
    };
  };
}

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const answer = createAnswering(
  openThreadConnection(directory),
  openClaimReader(openLexicon(resources)),
);

parentPort?.on('message', (request: ReadingRequest | ReadingRelease) => {
  let reply: ReadingReply | null;
  try {
    reply = answer(request);
  } catch (thrown) {
    if (request.of === 'release') return;
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    reply = { id: request.id, of: 'failure', error: toErrorBody(thrown), details };
  }
  if (reply) parentPort?.postMessage(reply);
});
