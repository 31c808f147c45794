import type { FileToken, JobId } from '../../../../shared/domain/ids.ts';
import type { Job } from '../../../../shared/domain/job.ts';
import { addStyles, isStyleName } from '../../services/adding-styles.ts';
import { reportError } from '../../services/banners.ts';
import { undoLast } from '../../services/history.ts';
import { whenJobEnds } from '../../services/job-ends.ts';
import { goToReview } from '../../services/navigation.ts';
import { activeReader, openArticle, showOverlay, useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { call } from '../../lib/api.ts';
import { tallyOf, tallyWords } from './import-tally.ts';

interface KnownFile {
  readonly token: FileToken;
  readonly name: string;
}

/** Imports files that were chosen; citation styles among them are added to the library's. */
export async function importKnown(files: readonly KnownFile[]): Promise<void> {
  const tokensOf = (some: readonly KnownFile[]): FileToken[] => some.map(({ token }) => token);
  const sources = tokensOf(files.filter(({ name }) => !isStyleName(name)));
  void addStyles(tokensOf(files.filter(({ name }) => isStyleName(name))));
  if (sources.length > 0) await start(() => call('import.files', { tokens: sources }));
}

/** Imports files that were dropped or pasted. */
export async function importFiles(files: readonly File[]): Promise<void> {
  try {
    const known = await window.collate.tokensFor(files);
    await importKnown(known as readonly KnownFile[]);
  } catch (error) {
    reportError(error);
  }
}

/** Makes an article of a text; `name` is its title where the text gives none. */
export async function importText(text: string, name: string): Promise<void> {
  await start(() => call('import.text', { text, name }), announcePaste);
}

/** Reads what was looked at of a library of Zotero into a review. */
export async function importFromZotero(id: string): Promise<void> {
  await start(() => call('zotero.import', { id }));
}

async function start(
  begin: () => Promise<{ jobId: JobId }>,
  whenEnded: (job: Job) => void = announce,
): Promise<void> {
  try {
    const { jobId } = await begin();
    whenJobEnds(jobId, (job) => {
      isWaiting(job)
        .then((waits) => {
          if (waits) goToReview(job.id);
          else whenEnded(job);
        })
        .catch(reportError);
    });
  } catch (error) {
    reportError(error, () => void start(begin, whenEnded));
  }
}

function undoImport(): void {
  void undoLast();
}

/** Whether what a job has read waits for the reader. */
async function isWaiting({ id }: Job): Promise<boolean> {
  const reviews = await call('import.reviews', {});
  return reviews.some((review) => review.id === id);
}

/** What was pasted is opened, wherever the reader is in the library. */
function announcePaste(job: Job): void {
  const [only] = tallyOf(job).imported;
  if (only && useStore.getState().room.name === 'library') openArticle(only.articleId);
  announce(job);
}

/** One new article is opened where nothing is being read; more are counted in a toast. */
function announce(job: Job): void {
  const [only] = tallyOf(job).imported;
  const isOfOne = job.total === 1;
  if (job.state === 'finished' && only && isOfOne) {
    const { room } = useStore.getState();
    if (activeReader().articleId === null && room.name === 'library') openArticle(only.articleId);
    const loss =
      only.warnings.length > 0 ? '. The report (G J) says what was left out or lost' : '';
    showToast({ message: `Imported: ${only.title}${loss}`, undo: undoImport });
  } else if (isOfOne && useStore.getState().overlay === null) {
    // What was just given waits for a decision, or for the reason why it was not taken.
    showOverlay({ name: 'jobs' });
  } else {
    showToast({ message: tallyWords(job), ...(only ? { undo: undoImport } : {}) });
  }
}
