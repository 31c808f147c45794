import type { QuestionId } from '../../../shared/domain/ids.ts';
import type { ExportFormat, ExportTarget } from '../../../shared/contract/calls/export.ts';

/** What the thread of an export is given. */
export interface ExportTask {
  /** The library’s folder. */
  readonly directory: string;
  readonly target: ExportTarget;
  readonly format: ExportFormat;
  /** Of an archive of a table: the question for which somebody else is to read it, without what was read. */
  readonly blindFor?: QuestionId;
  /** The empty file that it writes to. */
  readonly file: string;
  /** The name that the file gets when it is whole. */
  readonly path: string;
  readonly now: number;
}

/** How many articles of how many are written, or how many of what is named. */
export interface ExportProgress {
  readonly done: number;
  readonly total: number;
  readonly current?: string;
}

/** What an export came to. */
export interface ExportSummary {
  /** The articles that are cited in it. */
  readonly ids: readonly string[];
  readonly articles: number;
  /** Places in it where a quote is missing or not verified. */
  readonly unproved: number;
  /** What else the reader should know, in sentences. */
  readonly remarks: readonly string[];
}

/** Writes an export in a thread of its own, off this one. */
export type WriteExport = (
  task: Omit<ExportTask, 'directory'>,
  signal: AbortSignal,
  progress: (progress: ExportProgress) => void,
) => Promise<ExportSummary>;
