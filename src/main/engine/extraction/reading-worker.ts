import { parentPort, workerData } from 'node:worker_threads';
import { toErrorBody } from '../../../shared/errors.ts';
import { openReadingConnection } from '../db/open.ts';
import { speciesLexicon } from './lexicon-file.ts';
import { readForSuggestions } from './read-article.ts';
import { CLAIMS_IN_PAGE, type ReadingReply, type ReadingRequest } from './reading-thread.ts';
import type { SuggestedClaim } from './suggested-claim.ts';

const { directory, resources } = workerData as {
  readonly directory: string;
  readonly resources: string;
};
const db = openReadingConnection(directory);
const lexicon = speciesLexicon(resources);
/** The claims of the article that was read last, handed out page by page. */
let claims: readonly SuggestedClaim[] = [];

function answer(request: ReadingRequest): ReadingReply {
  if (request.of === 'page') {
    return { of: 'page', claims: claims.slice(request.from, request.from + CLAIMS_IN_PAGE) };
  }
  const read = readForSuggestions(db, lexicon, request.articleId);
  claims = read?.claims ?? [];
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
