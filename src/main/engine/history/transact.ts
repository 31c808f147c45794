import { countChange } from '../backups/facts.ts';
import { prepared, type Database } from '../db/database.ts';
import { changesAfter } from './changes.ts';
import { beginStep, endRedo, recordUnder } from './recording.ts';
import { readTouched, type Refresh, type Touched } from './touched.ts';

export interface TransactOptions {
  readonly readerId: string;
  readonly now: number;
  readonly refresh: Refresh;
  /** Goes on with an earlier step, so that one undo takes back all of a long piece of work. */
  readonly step?: number | undefined;
}

export interface Transacted<T> {
  readonly value: T;
  /** Undefined when nothing changed and no step was left behind. */
  readonly step: number | undefined;
  readonly touched: Touched;
}

function lastChange(db: Database): number {
  return (
    prepared<[], { seq: number | null }>(db, 'SELECT max(seq) AS seq FROM history_change').get()
      ?.seq ?? 0
  );
}

/** Adds to the size of a step what its changes after this one take. */
function growStep(db: Database, step: number, afterSeq: number): void {
  prepared(
    db,
    `UPDATE history_step SET size = size + (
       SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0))
       FROM history_change WHERE step_seq = ? AND seq > ?) WHERE seq = ?`,
  ).run(step, afterSeq, step);
}

/** The earlier step, unless it was undone or all it did was deleted for good in the meantime. */
function ongoingStep(db: Database, step: number | undefined, label: string): number | undefined {
  if (step === undefined) return undefined;
  return prepared<[number, string], { seq: number }>(
    db,
    'SELECT seq FROM history_step WHERE seq = ? AND label = ? AND undone = 0 AND is_dropped = 0',
  ).get(step, label)?.seq;
}

/**
 * Makes one change to the library: one transaction, one step that undo takes back, with indexes
 * and quote checks brought in step. A change that changed no row leaves no step behind, and what
 * was undone can still be redone.
 */
export function transact<T>(
  db: Database,
  label: string,
  options: TransactOptions,
  change: () => T,
): Transacted<T> {
  return db
    .transaction(() => {
      const step =
        ongoingStep(db, options.step, label) ?? beginStep(db, label, options.readerId, options.now);
      const before = lastChange(db);
      const value = recordUnder(db, step, change);
      const touched = readTouched(db, changesAfter(db, step, before));
      options.refresh(db, touched);
      const changedNothing = lastChange(db) === before;
      if (changedNothing && step !== options.step) {
        prepared(db, 'DELETE FROM history_step WHERE seq = ?').run(step);
        return { value, step: undefined, touched };
      }
      if (!changedNothing) {
        growStep(db, step, before);
        endRedo(db);
      }
      countChange(db);
      return { value, step, touched };
    })
    .immediate();
}
