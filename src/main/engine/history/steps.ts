import type { HistoryState } from '../../../shared/domain/library.ts';
import { prepared, type ReadableDatabase } from '../db/database.ts';

/** Which way a step is moved: taken back, or done again. */
export type Direction = 'undo' | 'redo';

/** One thing that a reader did. */
export interface Step {
  readonly seq: number;
  readonly label: string;
}

const NEXT = {
  undo: `SELECT seq, label FROM history_step WHERE undone = 0 AND is_dropped = 0
    ORDER BY seq DESC LIMIT 1`,
  redo: 'SELECT seq, label FROM history_step WHERE undone = 1 AND is_dropped = 0 ORDER BY seq LIMIT 1',
} as const satisfies Record<Direction, string>;

/** The step that undo, or redo, would move now. */
export function nextStep(db: ReadableDatabase, direction: Direction): Step | null {
  return prepared<[], Step>(db, NEXT[direction]).get() ?? null;
}

/** What undo and redo would do now. */
export function readHistoryState(db: ReadableDatabase): HistoryState {
  return { undo: nextStep(db, 'undo')?.label ?? null, redo: nextStep(db, 'redo')?.label ?? null };
}
