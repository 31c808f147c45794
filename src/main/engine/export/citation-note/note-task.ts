import type {
  AgainPlan,
  ConflictDecision,
  NoteCounts,
} from '../../../../shared/domain/citation-note.ts';
import type { ExportProgress } from '../export-task.ts';
import type { PlanInput } from './note-reads.ts';
import type { NoteRequest } from './open-note.ts';

/** What the thread that writes citation notes is given. */
export interface NoteTask extends Omit<NoteRequest, 'parts'> {
  /** The library’s folder. */
  readonly directory: string;
  /** The empty file that it writes to. */
  readonly file: string;
  /** The name that the file gets when it is whole. */
  readonly path: string;
  /** UTC milliseconds. */
  readonly now: number;
  /** What to keep of the file that is there; null where it is written anew. */
  readonly again: {
    readonly seen: string;
    readonly decisions: readonly ConflictDecision[];
  } | null;
}

/** What the thread that plans to write a note again is given. */
export interface PlanTask extends PlanInput {
  /** The library’s folder. */
  readonly directory: string;
}

/** Plans to write a long note again in a thread of its own, which is ended when the signal aborts. */
export type PlanLongNote = (input: PlanInput, signal: AbortSignal) => Promise<AgainPlan | null>;

/** What writing a note came to. */
export interface NoteSummary {
  /** The articles that are cited in it. */
  readonly ids: readonly string[];
  readonly counts: Pick<NoteCounts, 'statements' | 'differences'>;
  /** Sentences about what is left out or not proved. */
  readonly warnings: readonly string[];
  /** The name of the copy that was made of the file first; null where none was. */
  readonly copyName: string | null;
}

/** Writes a citation note in a thread of its own, off this one. */
export type WriteNote = (
  task: Omit<NoteTask, 'directory'>,
  signal: AbortSignal,
  progress: (progress: ExportProgress) => void,
) => Promise<NoteSummary>;
