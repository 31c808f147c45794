import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { openThreadConnection } from '../db/thread-connection.ts';
import type { Reader } from '../extraction/reader.ts';
import { openClaimReader } from './claim-reader.ts';
import { readForSuggestions } from './read-article.ts';
import { CHANGES_IN_PAGE, type ReadingReply, type ReadingRequest } from './reading-thread.ts';
import type { SuggestionChange } from './suggested-claim.ts';

/** Answers the requests of `startReadingThread`, one after the other. */
function createAnswering(
  db: ReadableDatabase,
  reader: () => Reader,
): (request: ReadingRequest) => ReadingReply {
  /** The changes of the reading that was asked for last, handed out page by page. */
  let last: { readonly reading: number; readonly changes: readonly SuggestionChange[] } | null =
    null;
  return (request) => {
    const { id } = request;
    if (request.of === 'page') {
      if (last?.reading !== request.reading) {
        throw new Error(`Page asked of reading ${String(request.reading)}, which is not at hand`);
      }
      const changes = last.changes.slice(request.from, request.from + CHANGES_IN_PAGE);
      return { id, of: 'page', changes };
    }
    last = null;
    const read = readForSuggestions(db, reader(), request.articleId);
    last = { reading: id, changes: read?.changes ?? [] };
    return { id, of: 'reading', reading: read?.reading ?? null };
  };
}

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const answer = createAnswering(openThreadConnection(directory), openClaimReader(resources).reader);

parentPort?.on('message', (request: ReadingRequest) => {
  let reply: ReadingReply;
  try {
    reply = answer(request);
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    reply = { id: request.id, of: 'failure', error: toErrorBody(thrown), details };
  }
  parentPort?.postMessage(reply);
});
