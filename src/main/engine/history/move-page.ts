import { countChange } from '../backups/facts.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { createMover } from './change-mover.ts';
import { changesAfter, changesBefore, type Change } from './changes.ts';
import { nextStep, type Direction, type Step } from './steps.ts';
import { readTouched, type Refresh, type Touched } from './touched.ts';

/** A step that is being undone or redone. */
export interface Move {
  readonly step: Step;
  readonly direction: Direction;
  /** The number of the change that was moved last, or of one between it and the next. */
  readonly at: number;
}

/** The step that a session has begun to move and not finished, if any. */
export function readMove(db: Database): Move | null {
  const row = prepared<[], { step_seq: number; direction: Direction; change_seq: number }>(
    db,
    'SELECT step_seq, direction, change_seq FROM history_move',
  ).get();
  if (!row) return null;
  const step = prepared<[number], Step>(
    db,
    'SELECT seq, label FROM history_step WHERE seq = ?',
  ).get(row.step_seq)!;
  return { step, direction: row.direction, at: row.change_seq };
}

/** Begins to move the next step; null where there is none. Call in the transaction of its first page. */
export function beginMove(db: Database, direction: Direction): Move | null {
  const step = nextStep(db, direction);
  if (!step) return null;
  const at = direction === 'undo' ? Number.MAX_SAFE_INTEGER : 0;
  prepared(
    db,
    'INSERT INTO history_move (one, step_seq, direction, change_seq) VALUES (1, ?, ?, ?)',
  ).run(step.seq, direction, at);
  return { step, direction, at };
}

/** From here on the step is moved the other way, so that it stands in the end as it did before. */
export function turnMove(db: Database): void {
  prepared(
    db,
    `UPDATE history_move SET
       direction = CASE direction WHEN 'undo' THEN 'redo' ELSE 'undo' END,
       change_seq = CASE direction WHEN 'undo' THEN change_seq - 1 ELSE change_seq + 1 END`,
  ).run();
}

/** How many changes of the step are still to be moved. */
export function countChanges(db: Database, { step, direction, at }: Move): number {
  const side = direction === 'undo' ? '<' : '>';
  return plucked<[number, number], number>(
    db,
    `SELECT count(*) FROM history_change WHERE step_seq = ? AND seq ${side} ?`,
  ).get(step.seq, at)!;
}

/** What the change of an article’s row weighs beside what it holds, which comes to the index with it. */
const WEIGHT_OF_ARTICLE = 4;

/**
 * About how long a change takes to move: as many times as long as a row of a claim. An article that
 * comes from the trash or goes there takes its claims, annotations and notes along.
 */
function weigh(db: Database, { table, before, after, thingId }: Change): number {
  if (table !== 'article') return 1;
  if (before?.['deleted_at'] === after?.['deleted_at']) return WEIGHT_OF_ARTICLE;
  const held = plucked<[string | null, string | null, string | null], number>(
    db,
    `SELECT (SELECT count(*) FROM claim WHERE article_id = ?)
       + (SELECT count(*) FROM annotation WHERE article_id = ?)
       + (SELECT count(*) FROM note WHERE article_id = ?)`,
  );
  return WEIGHT_OF_ARTICLE + 2 * held.get(thingId, thingId, thingId)!;
}

/** The thing that a change is of, which its column does not tell of what answers an attribute. */
function thingOf({ thingId, before, after }: Change): string | null {
  const claim = (after ?? before)?.['claim_id'];
  return thingId ?? (typeof claim === 'string' ? claim : null);
}

interface Page {
  readonly changes: readonly Change[];
  readonly weight: number;
  readonly isLast: boolean;
}

/**
 * The next changes up to this weight, and at least one, and whether they are the last. A thing is not
 * torn apart unless it is large.
 */
function nextPage(db: Database, { step, direction, at }: Move, most: number): Page {
  const next =
    direction === 'undo' ? changesBefore(db, step.seq, at) : changesAfter(db, step.seq, at);
  const changes: Change[] = [];
  let weight = 0;
  for (const change of next) {
    const own = weigh(db, change);
    const thing = thingOf(change);
    const last = changes.at(-1);
    const isSame = thing !== null && last !== undefined && thing === thingOf(last);
    const isTooMuch = weight + own > (isSame ? 2 * most : most);
    if (changes.length > 0 && isTooMuch) return { changes, weight, isLast: false };
    weight += own;
    changes.push(change);
  }
  return { changes, weight, isLast: true };
}

/** The characters of rows that these changes of a step made, which undoing writes down where they go. */
function sizeOf(db: Database, step: Step, changes: readonly Change[]): number {
  const ends = [changes.at(0)?.seq ?? 0, changes.at(-1)?.seq ?? 0].toSorted((a, b) => a - b);
  return (
    plucked<[number, number, number], number | null>(
      db,
      'SELECT sum(length(after)) FROM history_change WHERE step_seq = ? AND seq BETWEEN ? AND ?',
    ).get(step.seq, ends[0]!, ends[1]!) ?? 0
  );
}

/** What came of moving a page of a step. */
export interface MovedPage {
  readonly changes: number;
  /** Of the changes, in units of a row of a claim. */
  readonly weight: number;
  readonly touched: Touched;
  /** Whether the step is moved to its end. */
  readonly isOver: boolean;
}

/** Moves the next changes of the step up to this weight. Call in a transaction. */
export function movePage(db: Database, move: Move, most: number, refresh: Refresh): MovedPage {
  db.pragma('defer_foreign_keys = ON');
  const { changes, weight, isLast } = nextPage(db, move, most);
  const mover = createMover(db);
  const sizeBefore = sizeOf(db, move.step, changes);
  const moved = changes.map((change) => {
    if (move.direction === 'undo') return mover.undo(change);
    mover.redo(change);
    return change;
  });
  const touched = readTouched(db, moved);
  refresh(db, touched);
  countChange(db);
  prepared(db, 'UPDATE history_step SET size = size + ? WHERE seq = ?').run(
    sizeOf(db, move.step, changes) - sizeBefore,
    move.step.seq,
  );
  if (isLast) {
    const undone = move.direction === 'undo' ? 1 : 0;
    prepared(db, 'UPDATE history_step SET undone = ? WHERE seq = ?').run(undone, move.step.seq);
    prepared(db, 'DELETE FROM history_move').run();
  } else {
    prepared(db, 'UPDATE history_move SET change_seq = ?').run(changes.at(-1)!.seq);
  }
  return { changes: changes.length, weight, touched, isOver: isLast };
}
