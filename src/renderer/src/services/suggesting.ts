import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { ArticleId, JobId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { undoLast } from './history.ts';
import { whenJobEnds } from './job-ends.ts';
import { showToast } from './toast.ts';

/** Lets the rules read an article, and says what came of it; false when that could not start. */
export async function suggestClaims(id: ArticleId): Promise<boolean> {
  return suggestInSelected({ of: 'these', ids: [id] });
}

/** As `suggestClaims`, for any number of articles. */
export async function suggestInSelected(articles: ArticleSelection): Promise<boolean> {
  return start(() => call('suggestions.read', { articles }));
}

/** Lets the rules read what is due in a list. */
export async function suggestInList(query: Input<'suggestions.run'>): Promise<void> {
  await start(() => call('suggestions.run', query));
}

/** Goes on with the search for claims that was cancelled or interrupted. */
export async function continueSuggesting(): Promise<void> {
  await start(() => call('suggestions.continue', {}));
}

async function start(begin: () => Promise<{ jobId: JobId }>): Promise<boolean> {
  try {
    const { jobId } = await begin();
    whenJobEnds(jobId, announce);
    return true;
  } catch (error) {
    reportError(error, () => void start(begin));
    return false;
  }
}

/** A failure is shown at the foot of the window, and what is left there too. */
function announce(job: Job): void {
  if (job.state === 'finished' && job.message) void offerUndo(job.message);
}

/** Says what came of a search for claims; it can be undone where it is the last step of history. */
async function offerUndo(message: string): Promise<void> {
  const { undo } = await call('history.state', {}).catch(() => ({ undo: null }));
  const isLast = undo?.startsWith('Suggest claims') ?? false;
  showToast({ message, ...(isLast ? { undo: () => void undoLast() } : {}) });
}
