import type { CheckedFiles, StyleFile } from './check-files.ts';

/** What the thread that tries files of styles is given. */
export interface StyleCheckTask {
  /** The library’s folder: a style may follow one that is kept there. */
  readonly directory: string;
  readonly files: readonly StyleFile[];
}

/** How many of how many files are checked. */
export interface StyleCheckProgress {
  readonly done: number;
  readonly total: number;
}

/** Tries files of styles and languages in a thread of its own, off this one; nothing is kept. */
export type CheckStyleFiles = (
  files: readonly StyleFile[],
  signal: AbortSignal,
  progress: (progress: StyleCheckProgress) => void,
) => Promise<CheckedFiles>;
