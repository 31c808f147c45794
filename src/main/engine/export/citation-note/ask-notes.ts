import type { NOTE_READS, NoteReadMethod } from './note-reads.ts';

/** Asks the thread that composes citation notes. */
export type AskNotes = <M extends NoteReadMethod>(
  method: M,
  input: Parameters<(typeof NOTE_READS)[M]>[1],
  signal: AbortSignal,
) => Promise<Awaited<ReturnType<(typeof NOTE_READS)[M]>>>;
