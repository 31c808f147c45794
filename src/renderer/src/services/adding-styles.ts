import { create } from 'zustand';
import type { FileToken, JobId } from '../../../shared/domain/ids.ts';
import type { AddedStyle, Job } from '../../../shared/domain/job.ts';
import { call } from '../lib/api.ts';
import { findLandmark } from '../lib/landmarks.ts';
import { plural } from '../lib/format.ts';
import { reportError } from './banners.ts';
import { undoLast } from './history.ts';
import { whenJobEnds } from './job-ends.ts';
import { markJobsSeen } from './jobs-seen.ts';
import { showOverlay, useStore } from './store.ts';
import { showToast } from './toast.ts';

interface StyleAdding {
  /** The job that checks files now; null where none does. */
  readonly jobId: JobId | null;
  /** Why files were refused, in sentences that name them, until the reader has read it. */
  readonly refused: readonly string[];
}

const NOTHING: StyleAdding = { jobId: null, refused: [] };

/** What becomes of citation styles that a reader adds. */
export const useStyleAdding = create<StyleAdding>()(() => NOTHING);

/** Whether a file is a citation style or the words of a language, by its name. */
export const isStyleName = (name: string): boolean =>
  /\.csl$/i.test(name) || /^locales-[\w-]+\.xml$/i.test(name);

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called: `Polish (pl-PL)`. */
export function languageWords(tag: string): string {
  try {
    return `${languages.of(tag) ?? tag} (${tag})`;
  } catch {
    return tag;
  }
}

function addedWords(added: readonly AddedStyle[]): string {
  const [first] = added;
  if (first && added.length === 1) {
    return first.of === 'style'
      ? `Citation style added: ${first.title}`
      : `Language of citations added: ${languageWords(first.tag)}`;
  }
  return `Added: ${plural(added.length, 'citation style')}`;
}

/** Why a job refused files, or came to nothing. */
function refusalsOf({ imports, state, message }: Job): string[] {
  const refused = imports.flatMap((each) => (each.outcome === 'rejected' ? each.message : []));
  return state === 'failed' && message ? [...refused, message] : refused;
}

/**
 * Tells what a check came to. What was refused is told where styles are listed. Where they are not, the
 * settings open for a single file; of several the foot of the window says so, as their reader may have gone
 * on to something else.
 */
function announce(job: Job): void {
  const { styles: added } = job;
  const refused = refusalsOf(job);
  useStyleAdding.setState((state) => ({
    jobId: state.jobId === job.id ? null : state.jobId,
    refused: [...state.refused, ...refused],
  }));
  if (added.length > 0) {
    showToast({ message: addedWords(added), undo: () => void undoLast() });
  }
  if (refused.length === 0) return;
  if (findLandmark('styles')) {
    markJobsSeen([job.id]);
  } else if (job.total === 1 && useStore.getState().overlay === null) {
    markJobsSeen([job.id]);
    showOverlay({ name: 'settings', tab: 'citations' });
  }
}

/**
 * Adds styles and languages by a job; resolves with them when it has ended. Never fails: what goes wrong is
 * shown.
 */
export async function addStyles(tokens: readonly FileToken[]): Promise<readonly AddedStyle[]> {
  if (tokens.length === 0) return [];
  useStyleAdding.setState({ refused: [] });
  try {
    const { jobId } = await call('citations.add', { tokens: [...tokens] });
    useStyleAdding.setState({ jobId });
    return await new Promise((resolve) => {
      whenJobEnds(jobId, (job) => {
        announce(job);
        resolve(job.styles);
      });
    });
  } catch (error) {
    reportError(error);
    return [];
  }
}

/** Asks for files of styles and adds them. */
export async function chooseStyles(): Promise<readonly AddedStyle[]> {
  try {
    const { files } = await call('shell.chooseFiles', { to: 'styles' });
    return await addStyles(files.map(({ token }) => token));
  } catch (error) {
    reportError(error);
    return [];
  }
}

/** The reader has read what was refused. */
export function forgetRefused(): void {
  useStyleAdding.setState({ refused: [] });
}
