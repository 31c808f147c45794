import type { HistoryState } from '../../../shared/domain/library.ts';
import { countChange } from '../backups/facts.ts';
import { prepared, type Bindable, type Database } from '../db/database.ts';
import { columnsOf, RECORDED_TABLES, type RecordedTable } from './recording.ts';
import { readTouched, type Refresh, type Touched } from './touched.ts';

interface StepRow {
  readonly seq: number;
  readonly label: string;
}

interface ChangeRow {
  readonly table_name: RecordedTable;
  readonly before: string | null;
  readonly after: string | null;
}

type Image = Readonly<Record<string, string | number | null>>;

function nextUndo(db: Database): StepRow | undefined {
  return prepared<[], StepRow>(
    db,
    'SELECT seq, label FROM history_step WHERE undone = 0 ORDER BY seq DESC LIMIT 1',
  ).get();
}

function nextRedo(db: Database): StepRow | undefined {
  return prepared<[], StepRow>(
    db,
    'SELECT seq, label FROM history_step WHERE undone = 1 ORDER BY seq LIMIT 1',
  ).get();
}

/** The number of the step that undo, or redo, would move now. */
export function nextStep(db: Database, direction: 'undo' | 'redo'): number | null {
  return (direction === 'undo' ? nextUndo(db) : nextRedo(db))?.seq ?? null;
}

/** What undo and redo would do now. */
export function readHistoryState(db: Database): HistoryState {
  return { undo: nextUndo(db)?.label ?? null, redo: nextRedo(db)?.label ?? null };
}

function keyMatch(table: RecordedTable): string {
  return RECORDED_TABLES[table].map((column) => `"${column}" = ?`).join(' AND ');
}

const keyValues = (table: RecordedTable, image: Image): Bindable[] =>
  RECORDED_TABLES[table].map((column) => image[column] ?? null);

/** Turns the row of image `from` into that of image `to`; null is no row. */
type ApplyImage = (from: Image | null, to: Image | null) => void;

/** What turns rows of this table into others, prepared once for the many rows of a step. */
function prepareTable(db: Database, table: RecordedTable): ApplyImage {
  const columns = columnsOf(db, table);
  const names = columns.map((column) => `"${column}"`);
  const remove = prepared(db, `DELETE FROM "${table}" WHERE ${keyMatch(table)}`);
  const insert = prepared(
    db,
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const update = prepared(
    db,
    `UPDATE "${table}" SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE ${keyMatch(table)}`,
  );
  return (from, to) => {
    if (to === null) {
      if (from !== null) remove.run(...keyValues(table, from));
      return;
    }
    const values = columns.map((column) => to[column] ?? null);
    if (from === null) insert.run(...values);
    else update.run(...values, ...keyValues(table, from));
  };
}

const parseImage = (json: string | null): Image | null =>
  json === null ? null : (JSON.parse(json) as Image);

export interface Moved {
  readonly label: string;
  readonly touched: Touched;
  /** The claims of the step that stand now; none unless the step was about claims of one article. */
  readonly claimIds: readonly string[];
}

function findStanding(db: Database, touched: Touched): string[] {
  const { articles, wholeArticles, revisedArticles, claims } = touched;
  if (articles.size !== 1 || wholeArticles.size > 0 || revisedArticles.size > 0) return [];
  const stands = prepared<[string], { id: string }>(
    db,
    "SELECT id FROM claim WHERE id = ? AND status <> 'rejected' AND deleted_at IS NULL",
  );
  return [...claims].filter((id) => stands.get(id) !== undefined);
}

function moveStep(db: Database, direction: 'undo' | 'redo', refresh: Refresh): Moved | null {
  return db
    .transaction(() => {
      const step = direction === 'undo' ? nextUndo(db) : nextRedo(db);
      if (!step) return null;
      db.pragma('defer_foreign_keys = ON');
      const order = direction === 'undo' ? 'DESC' : 'ASC';
      const changes = prepared<[number], ChangeRow>(
        db,
        `SELECT table_name, before, after FROM history_change WHERE step_seq = ? ORDER BY seq ${order}`,
      ).all(step.seq);
      const tables = new Map<RecordedTable, ApplyImage>();
      for (const change of changes) {
        const apply = tables.get(change.table_name) ?? prepareTable(db, change.table_name);
        tables.set(change.table_name, apply);
        const before = parseImage(change.before);
        const after = parseImage(change.after);
        if (direction === 'undo') apply(after, before);
        else apply(before, after);
      }
      prepared(db, 'UPDATE history_step SET undone = ? WHERE seq = ?').run(
        direction === 'undo' ? 1 : 0,
        step.seq,
      );
      const touched = readTouched(db, step.seq, 0);
      refresh(db, touched);
      countChange(db);
      return {
        label: step.label,
        touched,
        claimIds: findStanding(db, touched),
      };
    })
    .immediate();
}

/** Takes back the newest step; null when there is none. */
export function undo(db: Database, refresh: Refresh): Moved | null {
  return moveStep(db, 'undo', refresh);
}

/** Does again the step that was undone last; null when there is none. */
export function redo(db: Database, refresh: Refresh): Moved | null {
  return moveStep(db, 'redo', refresh);
}
