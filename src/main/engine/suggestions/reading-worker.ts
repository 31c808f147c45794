import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import { openReadingConnection } from '../db/open.ts';
import { openClaimReader } from './claim-reader.ts';
import { readForSuggestions } from './read-article.ts';
import {
  CHANGES_IN_PAGE,
  type ReadingRelease,
  type ReadingReply,
  type ReadingRequest,
} from './reading-thread.ts';
import type { SuggestionChange } from './suggested-claim.ts';

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const db = openReadingConnection(directory);
const { reader } = openClaimReader(resources);
/** The changes of readings that have more than a page of them, until they are released. */
const long = new Map<number, readonly SuggestionChange[]>();

function answer(request: ReadingRequest): ReadingReply {
  const { id } = request;
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
}

parentPort?.on('message', (request: ReadingRequest | ReadingRelease) => {
  if (request.of === 'release') {
    long.delete(request.reading);
    return;
  }
  let reply: ReadingReply;
  try {
    reply = answer(request);
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    reply = { id: request.id, of: 'failure', error: toErrorBody(thrown), details };
  }
  parentPort?.postMessage(reply);
});
