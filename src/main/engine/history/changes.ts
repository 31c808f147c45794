import { prepared, type ReadableDatabase } from '../db/database.ts';
import type { Image } from './changed-parts.ts';
import type { RecordedTable } from './recording.ts';

/** A row as it was before a change of it and after; null is no row. */
export interface Change {
  readonly seq: number;
  readonly table: RecordedTable;
  readonly before: Image | null;
  readonly after: Image | null;
  /** The article, annotation, claim or evidence table that the row is part of. */
  readonly thingId: string | null;
}

interface ChangeRow {
  readonly seq: number;
  readonly table_name: RecordedTable;
  readonly before: string | null;
  readonly after: string | null;
  readonly thing_id: string | null;
}

const parseImage = (json: string | null): Image | null =>
  json === null ? null : (JSON.parse(json) as Image);

const toChange = (row: ChangeRow): Change => ({
  seq: row.seq,
  table: row.table_name,
  before: parseImage(row.before),
  after: parseImage(row.after),
  thingId: row.thing_id,
});

const COLUMNS = 'seq, table_name, before, after, thing_id';

/** The changes of a step after this one, in the order in which they were made. */
export function* changesAfter(
  db: ReadableDatabase,
  stepSeq: number,
  afterSeq: number,
): Generator<Change> {
  const rows = prepared<[number, number], ChangeRow>(
    db,
    `SELECT ${COLUMNS} FROM history_change WHERE step_seq = ? AND seq > ? ORDER BY seq`,
  );
  for (const row of rows.iterate(stepSeq, afterSeq)) yield toChange(row);
}

/** The changes of a step before this one, the last one first. */
export function* changesBefore(
  db: ReadableDatabase,
  stepSeq: number,
  beforeSeq: number,
): Generator<Change> {
  const rows = prepared<[number, number], ChangeRow>(
    db,
    `SELECT ${COLUMNS} FROM history_change WHERE step_seq = ? AND seq < ? ORDER BY seq DESC`,
  );
  for (const row of rows.iterate(stepSeq, beforeSeq)) yield toChange(row);
}
