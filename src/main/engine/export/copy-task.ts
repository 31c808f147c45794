/** What the thread that writes a copy of a PDF is given. */
export interface CopyTask {
  /** The library’s folder. */
  readonly directory: string;
  readonly articleId: string;
  /** The empty file that it writes to. */
  readonly file: string;
  /** The name that the file gets when it is whole. */
  readonly path: string;
}

/** What a copy came to. */
export interface CopySummary {
  /** Annotations that the copy shows. */
  readonly shown: number;
  /** Annotations that stand on none of its pages. */
  readonly leftOut: number;
}

/** Writes a copy of the PDF of an article with its annotations in a thread of its own, off this one. */
export type WriteCopy = (
  task: Omit<CopyTask, 'directory'>,
  signal: AbortSignal,
) => Promise<CopySummary>;
