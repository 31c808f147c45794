import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import { openReadingConnection } from '../db/open.ts';
import { openClaimReader } from './claim-reader.ts';
import { readForSuggestions } from './read-article.ts';
import { CHANGES_IN_PAGE, type ReadingReply, type ReadingRequest } from './reading-thread.ts';
import type { SuggestionChange } from './suggested-claim.ts';

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const db = openReadingConnection(directory);
const { reader } = openClaimReader(resources);
/** The changes of the reading that was asked for last, handed out page by page. */
let last: { readonly reading: number; readonly changes: readonly SuggestionChange[] } | null = null;

function answer(request: ReadingRequest): ReadingReply {
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
}

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
