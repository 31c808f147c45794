import type { JobId } from '../../../../shared/domain/ids.ts';
import type { ImportOutcome } from '../../../../shared/domain/job.ts';
import { AppError, toErrorBody } from '../../../../shared/errors.ts';
import { prepared, writeLong, type Database } from '../../db/database.ts';
import type { KeepFile } from '../../attachments/file-store.ts';
import type { Context } from '../../handler-types.ts';
import type { JobControl } from '../../jobs/job-runner.ts';
import { Pace } from '../../jobs/pace.ts';
import { CollectionTree } from '../origin/collection-tree.ts';
import { closeOrigins } from '../origin/close-origins.ts';
import {
  describeFault,
  describeLeftAnnotations,
  describeUnsaved,
  summarise,
} from './describe-outcomes.ts';
import { readRest } from './staging.ts';
import { readCollectionPaths } from './targets.ts';
import { annotationsByArticle, writeAnnotations } from './write-annotations.ts';
import { readInPages, type Breathe } from './in-pages.ts';
import { NO_PICTURES } from '../../pages/keep-pictures.ts';
import { keepFiles } from './keep-files.ts';
import { markWritten, writeEntry, type EntryFiles, type EntryWriting } from './write-entry.ts';

/** The weight of the first transaction; the next ones are as heavy as it was quick. */
const FIRST_PAGE = 40;

/** No transaction has more items than this. */
const MOST_ITEMS = 1000;

/** What an import does, one after the other: writes an entry, or tells of what could not be read. */
type Item =
  | {
      readonly of: 'entry';
      readonly id: number;
      readonly bytes: number;
      /** Over how many others it is merged into an entry, all of which have to be written before; 0 for none. */
      readonly joins: number;
    }
  | { readonly of: 'fault'; readonly id: number };

/** About how long an item takes to save: as many times as long as a thousand bytes of its text. */
const weightOf = (item: Item): number => 4 + (item.of === 'entry' ? item.bytes / 1000 : 0);

/** No import has so many sources. */
const LAST_SOURCE = 1e9;

/** What there is to do, in the order of the sources; what joins another entry comes after all others. */
async function listItems(staging: Database, breathe: Breathe): Promise<Item[]> {
  interface Row {
    readonly id: number;
    readonly source_id: number;
    readonly bytes: number;
    /** The entry that it is merged into. */
    readonly target: number | null;
  }
  const rows: Row[] = [];
  const targets = new Map<number, number>();
  const entries = prepared<[number, number], Row>(
    staging,
    `SELECT id, source_id, coalesce(length, 0) AS bytes,
       iif(decision = 'merge', match_entry, NULL) AS target
     FROM staged_entry WHERE id > ? AND decision <> 'leave_out' ORDER BY id LIMIT ?`,
  );
  await readInPages((after, limit) => {
    const page = entries.all(after, limit);
    for (const row of page) {
      rows.push(row);
      if (row.target !== null) targets.set(row.id, row.target);
    }
    return page.at(-1)?.id ?? null;
  }, breathe);
  const countJoins = (id: number): number => {
    let joins = 0;
    for (let at = targets.get(id); at !== undefined; at = targets.get(at)) joins += 1;
    return joins;
  };
  const listed = rows.map(
    ({ id, source_id, bytes }): { readonly at: number; readonly item: Item } => {
      const item: Item = { of: 'entry', id, bytes, joins: countJoins(id) };
      return { at: item.joins === 0 ? source_id : LAST_SOURCE + item.joins, item };
    },
  );
  const faults = prepared<[number, number], { id: number; source_id: number }>(
    staging,
    'SELECT id, source_id FROM staged_fault WHERE id > ? ORDER BY id LIMIT ?',
  );
  await readInPages((after, limit) => {
    const page = faults.all(after, limit);
    for (const { id, source_id } of page) listed.push({ at: source_id, item: { of: 'fault', id } });
    return page.at(-1)?.id ?? null;
  }, breathe);
  // Sorting is stable: within a source the entries come first, in their order.
  return listed.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}

/** What an import is written with. */
export interface Writing extends Pick<EntryWriting, 'tags' | 'collectionId'> {
  readonly context: Context;
  readonly staging: Database;
  /** The name of the step in history. */
  readonly label: string;
}

/** With the collections of another program, if the import is from one. */
interface WritingWithTree extends Writing {
  readonly tree: CollectionTree;
}

/** What came of it: a closing line, and the step of history, null where nothing was changed. */
interface Written {
  readonly message: string;
  readonly step: number | null;
}

const NO_FILES: EntryFiles = { kept: [], warnings: [], pictures: NO_PICTURES };

type Transact = <T>(change: () => T) => T;

const joinsOf = (item: Item): number => (item.of === 'entry' ? item.joins : 0);

/**
 * Writes a page in one transaction, or each item in its own when something is wrong with one of them.
 * Throws when the library cannot be written to.
 */
function writePage(
  writing: WritingWithTree,
  transact: Transact,
  page: readonly Item[],
  files: ReadonlyMap<number, EntryFiles>,
): ImportOutcome[] {
  const { context, staging, tags, collectionId, tree } = writing;
  const { db, now, attachments: store, readerId } = context;
  const extras = { tags, collectionId, readerId: readerId(), tree };
  const paths = readCollectionPaths(db);
  const write = (item: Item): ImportOutcome => {
    if (item.of === 'fault') return describeFault(staging, item.id);
    const entryWriting = { db, staging, store, paths, ...extras, now: now() };
    const written = writeEntry(entryWriting, item.id, files.get(item.id) ?? NO_FILES);
    markWritten(staging, item.id, written.articleId);
    return written;
  };
  if (page.every(({ of }) => of === 'fault')) return page.map(write);
  const bytes = page.reduce((sum, item) => sum + (item.of === 'entry' ? item.bytes : 0), 0);
  try {
    const writeItems = staging.transaction(() => transact(() => page.map(write)));
    return writeLong(db, bytes, () => writeItems());
  } catch (thrown) {
    const { code, message } = toErrorBody(thrown);
    if (code !== 'internal') throw new AppError(code, message, { cause: thrown });
    if (page.length > 1) return page.flatMap((item) => writePage(writing, transact, [item], files));
    context.log(`saving an entry: ${thrown instanceof Error ? (thrown.stack ?? '') : ''}`);
    return page.map(({ id }) => describeUnsaved(staging, id));
  }
}

/**
 * Writes what was decided in short transactions, all under one step of history, each with its line in
 * the report. Whatever is wrong with an entry is said in its line and never stops the rest; only a
 * library that cannot be written to does.
 */
export function writeReview(writing: Writing, control: JobControl): Promise<Written> {
  return writing.context.attachments.keepWhile((keep) => writeAll(writing, control, keep));
}

/** Takes as many items as the next transaction has, from a place in them on. */
function pageFrom(items: readonly Item[], at: number, size: number): Item[] {
  const page: Item[] = [];
  let weight = 0;
  for (const item of items.slice(at, at + MOST_ITEMS)) {
    if (page.length > 0 && weight + weightOf(item) > size) break;
    // What joins another entry is told what that has: it is written by then.
    if (page.length > 0 && joinsOf(item) !== joinsOf(page[0]!)) break;
    page.push(item);
    weight += weightOf(item);
  }
  return page;
}

async function writeAll(given: Writing, control: JobControl, keep: KeepFile): Promise<Written> {
  const { context, staging } = given;
  const { db, now } = context;
  const rest = readRest(staging);
  const tree = new CollectionTree(db, rest?.collections ?? [], now());
  const writing = { ...given, tree };
  const items = await listItems(staging, control.breathe);
  control.report({ done: 0, total: items.length, current: '' });
  await context.backups.beforeLargeStep(items.length);
  const transact = context.transactInSteps(writing.label, control.id);
  const pace = new Pace(FIRST_PAGE);
  const counts = { imported: 0, merged: 0, rejected: 0 };
  let done = 0;
  for (let at = 0; at < items.length;) {
    const page = pageFrom(items, at, pace.size);
    at += page.length;
    const files = new Map<number, EntryFiles>();
    for (const item of page) {
      if (item.of === 'fault') continue;
      files.set(item.id, await keepFiles(db, staging, item.id, keep, control.signal));
    }
    const outcomes = pace.time(
      () => writePage(writing, transact, page, files),
      () => page.reduce((sum, item) => sum + weightOf(item), 0),
    );
    for (const outcome of outcomes) {
      if ('partial' in outcome && outcome.partial)
        rememberPartial(writing, control.id, outcome.partial.index);
      done += 1;
      counts[outcome.outcome] += 1;
      control.addImport(outcome, done);
    }
    await control.breathe();
  }
  if (rest) {
    const { breathe } = control;
    await closeOrigins({ db, staging, tree, rest, now: now(), transact, breathe });
  }
  const { written, left } = await annotate(writing, control, transact);
  if (left > 0) {
    counts.rejected += 1;
    control.addImport(describeLeftAnnotations(left), done + 1);
  }
  return { message: summarise(counts, written), step: transact.step() };
}

/** Remembers the file of a web page of which only the article came in, so that the rest can be asked for. */
function rememberPartial({ context, staging }: Writing, jobId: JobId, index: number): void {
  const source = prepared<[number], { name: string; path: string | null }>(
    staging,
    'SELECT name, path FROM staged_source WHERE id = ?',
  ).get(index + 1);
  if (source?.path == null) return;
  context.imports.rememberPartial(jobId, index, { name: source.name, path: source.path });
}

/** Writes the annotations that came with the import, article by article; says how many have none. */
async function annotate(
  { context, staging }: Writing,
  control: JobControl,
  transact: Transact,
): Promise<{ readonly written: number; readonly left: number }> {
  const { db, now } = context;
  let written = 0;
  let left = 0;
  for (const [articleId, annotations] of annotationsByArticle(db, staging)) {
    if (articleId === null) {
      left = annotations.length;
      continue;
    }
    const readerId = context.readerId();
    written += transact(() =>
      writeAnnotations({ db, articleId, readerId, now: now() }, annotations),
    );
    await control.breathe();
  }
  return { written, left };
}
