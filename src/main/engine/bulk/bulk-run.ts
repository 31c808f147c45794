import { prepared, type Bindable, type Database, type ReadableDatabase } from '../db/database.ts';
import type { Thing } from './bulk-kind.ts';

/** A SELECT of the `type` and the `id` of things. */
export interface Targets {
  readonly sql: string;
  readonly values: readonly Bindable[];
}

/** A change of many things that is under way or was broken off. */
export interface BulkRun {
  readonly kind: string;
  readonly params: unknown;
  readonly total: number;
  readonly left: number;
  /** The step of history that it has written under so far, if any. */
  readonly step: number | null;
  readonly startedAt: number;
}

/** Up to so many of the targets. */
export function someTargets(db: ReadableDatabase, { sql, values }: Targets, most: number): Thing[] {
  return prepared<Bindable[], Thing>(db, `SELECT type, id FROM (${sql}) LIMIT ?`).all(
    ...values,
    most,
  );
}

/** How many things these are. */
export function countTargets(db: ReadableDatabase, { sql, values }: Targets): number {
  return prepared<Bindable[], { things: number }>(
    db,
    `SELECT count(*) AS things FROM (${sql})`,
  ).get(...values)!.things;
}

/** Remembers what a new run is to change; what an earlier one has left is forgotten. */
export function rememberRun(
  db: Database,
  { kind, params }: Pick<BulkRun, 'kind' | 'params'>,
  { sql, values }: Targets,
  now: number,
): void {
  db.transaction(() => {
    forgetRun(db);
    const { changes } = prepared(
      db,
      `INSERT INTO bulk_target (type, id) SELECT type, id FROM (${sql})`,
    ).run(...values);
    prepared(
      db,
      'INSERT INTO bulk_change (one, kind, params, total, started_at) VALUES (1, ?, ?, ?, ?)',
    ).run(kind, JSON.stringify(params), changes, now);
  }).immediate();
}

/** The run that is not finished, if any. */
export function readRun(db: ReadableDatabase): BulkRun | null {
  const row = prepared<
    [],
    {
      kind: string;
      params: string;
      total: number;
      left: number;
      step_seq: number | null;
      started_at: number;
    }
  >(
    db,
    `SELECT kind, params, total, step_seq, started_at,
       (SELECT count(*) FROM bulk_target) AS left FROM bulk_change`,
  ).get();
  if (!row || row.left === 0) return null;
  const { kind, params, total, left, step_seq: step, started_at: startedAt } = row;
  return { kind, params: JSON.parse(params) as unknown, total, left, step, startedAt };
}

/** The next things of the run. */
export function nextOfRun(db: Database, most: number): Thing[] {
  return prepared<[number], Thing>(
    db,
    'SELECT type, id FROM bulk_target ORDER BY position LIMIT ?',
  ).all(most);
}

/** The step of history that the run has written under so far, if any. */
export function readStep(db: Database): number | null {
  const row = prepared<[], { step_seq: number | null }>(
    db,
    'SELECT step_seq FROM bulk_change',
  ).get();
  return row?.step_seq ?? null;
}

/** Takes the next things off the run; call in the transaction that changes them, under its step. */
export function leaveRun(db: Database, things: number): void {
  prepared(
    db,
    `DELETE FROM bulk_target WHERE position <= (
       SELECT max(position) FROM (SELECT position FROM bulk_target ORDER BY position LIMIT ?))`,
  ).run(things);
  prepared(
    db,
    'UPDATE bulk_change SET step_seq = coalesce((SELECT step_seq FROM history_recording), step_seq)',
  ).run();
}

/** Forgets the run and what it had still to change. */
export function forgetRun(db: Database): void {
  prepared(db, 'DELETE FROM bulk_target').run();
  prepared(db, 'DELETE FROM bulk_change').run();
}
