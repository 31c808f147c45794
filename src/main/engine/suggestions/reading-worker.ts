import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import { openReadingConnection } from '../db/open.ts';
import { speciesLexicon } from '../extraction/lexicon-file.ts';
import { readForSuggestions } from './read-article.ts';
import { CHANGES_IN_PAGE, type ReadingReply, type ReadingRequest } from './reading-thread.ts';
import type { SuggestionChange } from './suggested-claim.ts';

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const db = openReadingConnection(directory);
/** The changes for the article that was read last, handed out page by page. */
let changes: readonly SuggestionChange[] = [];

function answer(request: ReadingRequest): ReadingReply {
  if (request.of === 'page') {
    return { of: 'page', changes: changes.slice(request.from, request.from + CHANGES_IN_PAGE) };
  }
  const read = readForSuggestions(db, speciesLexicon(resources), request.articleId);
  changes = read?.changes ?? [];
  return { of: 'reading', reading: read?.reading ?? null };
}

parentPort?.on('message', (request: ReadingRequest) => {
  let reply: ReadingReply;
  try {
    reply = answer(request);
  } catch (thrown) {
    const details = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    reply = { of: 'failure', error: toErrorBody(thrown), details };
  }
  parentPort?.postMessage(reply);
});
