import { plucked, prepared, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import { takeAway, TAKING } from './take-reading.ts';

/**
 * Takes away, by a job, what was written of second readings whose taking ended with the session: nobody is shown
 * it, and the archive can be taken again. Call at opening, before any can be taken. Where a step of history is
 * being moved, that may be theirs, and they are left to the next opening.
 */
export function mendReadings(context: Context): void {
  const { db, jobs, transactInSteps } = context;
  const broken = prepared<[], { id: string; began_at: number }>(
    db,
    'SELECT id, began_at FROM second_reading WHERE is_whole = 0',
  ).all();
  const isMoved = plucked<[], number>(db, 'SELECT 1 FROM history_move').get() !== undefined;
  if (broken.length === 0 || isMoved) return;
  jobs.start('change', 'Taking away a half-taken reading', broken.length, async (control) => {
    for (const [at, reading] of broken.entries()) {
      const step = stepOf(db, reading.began_at);
      const transact = transactInSteps(TAKING, control.id, { step });
      await takeAway(db, transact, reading.id, step === null || !broughtAttributes(db, step));
      control.report({ done: at + 1 });
    }
    return 'A second reading was half taken when Collate ended. What was written of it is taken away; take it again.';
  });
}

/** The step under which a reading was written; null where history knows it no longer. */
function stepOf(db: Database, beganAt: number): number | null {
  return (
    plucked<[string, number], number | null>(
      db,
      `SELECT max(seq) FROM history_step
       WHERE label = ? AND undone = 0 AND is_dropped = 0 AND made_at <= ?`,
    ).get(TAKING, beganAt) ?? null
  );
}

/** Did the step also add attributes, which stay and can be undone? */
function broughtAttributes(db: Database, step: number): boolean {
  const found = plucked<[number], number>(
    db,
    `SELECT 1 FROM history_change WHERE step_seq = ? AND table_name = 'attribute' LIMIT 1`,
  ).get(step);
  return found !== undefined;
}
