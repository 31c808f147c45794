import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { AppError, toErrorBody } from '../../../../shared/errors.ts';
import { prepared, writeLong, type Database } from '../../db/database.ts';
import type { Context } from '../../handler-types.ts';
import type { JobControl } from '../../jobs/job-runner.ts';
import { Pace } from '../../jobs/pace.ts';
import { placeOf } from './staging.ts';
import { markWritten, writeEntry, type Extras } from './write-entry.ts';

/** The weight of the first transaction; the next ones are as heavy as it was quick. */
const FIRST_PAGE = 40;

/** What an import does, one after the other: writes an entry, or tells of what could not be read. */
type Item =
  | { readonly of: 'entry'; readonly id: number; readonly bytes: number }
  | { readonly of: 'fault'; readonly id: number };

/** About how long an item takes to save: as many times as long as a thousand bytes of its text. */
const weightOf = (item: Item): number => 4 + (item.of === 'entry' ? item.bytes / 1000 : 0);

/** What there is to do, in the order of the sources; what joins another entry comes after all others. */
function listItems(staging: Database): Item[] {
  interface Row {
    readonly id: number;
    readonly source_id: number;
    readonly bytes: number;
    readonly joins: 0 | 1;
  }
  const entries = prepared<[], Row>(
    staging,
    `SELECT id, source_id, coalesce(length, 0) AS bytes,
       decision = 'merge' AND match_entry IS NOT NULL AS joins
     FROM staged_entry WHERE decision <> 'leave_out' ORDER BY id`,
  ).all();
  const faults = prepared<[], { id: number; source_id: number }>(
    staging,
    'SELECT id, source_id FROM staged_fault ORDER BY id',
  ).all();
  const items = [
    ...entries.map(({ id, source_id, bytes, joins }) => ({
      at: joins ? Infinity : source_id,
      item: { of: 'entry', id, bytes } as Item,
    })),
    ...faults.map(({ id, source_id }) => ({ at: source_id, item: { of: 'fault', id } as Item })),
  ];
  // Sorting is stable: within a source the entries come first, in their order.
  return items.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ item }) => item);
}

function describeFault(staging: Database, id: number): ImportOutcome {
  const { name, line, message, is_whole } = prepared<
    [number],
    { name: string; line: number | null; message: string; is_whole: 0 | 1 }
  >(
    staging,
    `SELECT s.name, f.line, f.message, f.is_whole
     FROM staged_fault f JOIN staged_source s ON s.id = f.source_id WHERE f.id = ?`,
  ).get(id)!;
  const place = placeOf(name, line);
  return {
    outcome: 'rejected',
    name: place,
    message: is_whole === 1 ? message : `${place}: ${message}`,
  };
}

function describeUnsaved(staging: Database, id: number): ImportOutcome {
  const { name, line, title } = prepared<
    [number],
    { name: string; line: number | null; title: string }
  >(
    staging,
    `SELECT s.name, e.line, e.title FROM staged_entry e JOIN staged_source s ON s.id = e.source_id
     WHERE e.id = ?`,
  ).get(id)!;
  const place = placeOf(name, line);
  return {
    outcome: 'rejected',
    name: place,
    message: `${place}: “${title}” was read but could not be saved. Copy the part you need and paste it here.`,
  };
}

/** What an import is written with. */
export interface Writing extends Extras {
  readonly context: Context;
  readonly staging: Database;
  /** The name of the step in history. */
  readonly label: string;
}

type Transact = <T>(change: () => T) => T;

/**
 * Writes a page in one transaction, or each item in its own when something is wrong with one of them.
 * Throws when the library cannot be written to.
 */
function writePage(writing: Writing, transact: Transact, page: readonly Item[]): ImportOutcome[] {
  const { context, staging } = writing;
  const { db, now } = context;
  const write = (item: Item): ImportOutcome => {
    if (item.of === 'fault') return describeFault(staging, item.id);
    const written = writeEntry(db, staging, item.id, writing, now());
    markWritten(staging, item.id, written.articleId);
    return written;
  };
  if (page.every(({ of }) => of === 'fault')) return page.map(write);
  const bytes = page.reduce((sum, item) => sum + (item.of === 'entry' ? item.bytes : 0), 0);
  try {
    const writeAll = staging.transaction(() => transact(() => page.map(write)));
    return writeLong(db, bytes, () => writeAll());
  } catch (thrown) {
    const { code, message } = toErrorBody(thrown);
    if (code !== 'internal') throw new AppError(code, message, { cause: thrown });
    if (page.length > 1) return page.flatMap((item) => writePage(writing, transact, [item]));
    context.log(`saving an entry: ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    return page.map(({ id }) => describeUnsaved(staging, id));
  }
}

/**
 * Writes what was decided in short transactions, all under one step of history, each with its line in
 * the report. Whatever is wrong with an entry is said in its line and never stops the rest; only a
 * library that cannot be written to does. Answers with a closing line.
 */
export async function writeReview(writing: Writing, control: JobControl): Promise<string> {
  const { context, staging } = writing;
  const items = listItems(staging);
  control.report({ done: 0, total: items.length, current: '' });
  await context.backups.beforeLargeStep(items.length);
  const transact = context.transactInSteps(writing.label, control.id);
  const pace = new Pace(FIRST_PAGE);
  const counts = { imported: 0, merged: 0, rejected: 0 };
  let done = 0;
  for (let at = 0; at < items.length;) {
    const page: Item[] = [];
    for (let weight = 0; at < items.length; at += 1) {
      const item = items[at]!;
      if (page.length > 0 && weight + weightOf(item) > pace.size) break;
      page.push(item);
      weight += weightOf(item);
    }
    const outcomes = pace.time(
      () => writePage(writing, transact, page),
      () => page.reduce((sum, item) => sum + weightOf(item), 0),
    );
    for (const outcome of outcomes) {
      done += 1;
      counts[outcome.outcome] += 1;
      control.addImport(outcome, done);
    }
    await control.breathe();
  }
  return summarise(counts);
}

function summarise({
  imported,
  merged,
  rejected,
}: Readonly<Record<ImportOutcome['outcome'], number>>): string {
  const parts = [`${String(imported)} imported`];
  if (merged > 0) parts.push(`${String(merged)} merged`);
  if (rejected > 0) parts.push(`${String(rejected)} not imported`);
  return `${parts.join(', ')}.`;
}
