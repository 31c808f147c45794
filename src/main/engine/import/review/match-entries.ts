import { createHash } from 'node:crypto';
import type { ReviewDecision, ReviewGroup } from '../../../../shared/domain/import-review.ts';
import { prepared, type Database } from '../../db/database.ts';
import { assignMatches, type ComesBefore, type Match } from './assign-matches.ts';
import { compareEntry } from './compare-entry.ts';
import { findPairs, type Pairs } from './find-pairs.ts';
import { eachInPages, type Breathe } from './in-pages.ts';
import { findKnown, SAME_ORIGIN, saveDeleted, type KnownEntry } from './match-origins.ts';
import { settleKey } from './settle-keys.ts';
import { readRest } from './staging.ts';
import {
  readArticleTarget,
  readCollectionPaths,
  readEntryTarget,
  readIncoming,
  type Target,
} from './targets.ts';

/** So many characters of an entry are kept to tell which of two comes first; the rest is told by its hash. */
const WORDS_KEPT = 100;

/** The entry that states more comes before the other; of equals the one whose words do. */
function fullestFirst(staging: Database): ComesBefore {
  const read = prepared<[number], { entry: string; length: number | null }>(
    staging,
    'SELECT entry, length FROM staged_entry WHERE id = ?',
  );
  const known = new Map<number, { readonly weight: number; readonly mark: string }>();
  const look = (id: number): { readonly weight: number; readonly mark: string } => {
    const before = known.get(id);
    if (before) return before;
    const { entry, length } = read.get(id)!;
    const mark = entry.slice(0, WORDS_KEPT) + createHash('sha256').update(entry).digest('base64');
    const looked = { weight: entry.length + (length ?? 0), mark };
    known.set(id, looked);
    return looked;
  };
  return (one, other) => {
    const [a, b] = [look(one), look(other)];
    if (a.weight !== b.weight) return a.weight > b.weight;
    return a.mark === b.mark ? one < other : a.mark < b.mark;
  };
}

/** What is to be done with an entry until the reader says otherwise. */
function proposed(match: Match, part: ReviewGroup): ReviewDecision {
  if (part === 'same') return 'leave_out';
  return match.reason.isSure ? 'merge' : 'add';
}

function saveMatch(db: Database, staging: Database, id: number, match: Match, here: Target): void {
  const { fields } = compareEntry(here, readIncoming(db, staging, id));
  // A text that states no title is called by its file.
  const told =
    match.reason.by === 'text' ? fields.filter((each) => each.field !== 'title') : fields;
  const isDone = match.reason.isSure && told.length === 0;
  const part = isDone ? 'same' : 'duplicate';
  const labels = (isNew: boolean): string =>
    JSON.stringify(
      fields.filter(({ library }) => (library === '') === isNew).map(({ label }) => label),
    );
  prepared(
    staging,
    `UPDATE staged_entry SET part = ?, decision = ?, is_sure = ?, reason = ?, match_article = ?,
       match_entry = ?, differs = ?, adds = ? WHERE id = ?`,
  ).run(
    part,
    proposed(match, part),
    match.reason.isSure ? 1 : 0,
    JSON.stringify(match.reason),
    match.of === 'article' ? match.id : null,
    match.of === 'entry' ? match.entry : null,
    labels(false),
    labels(true),
    id,
  );
}

/** What the entries look like, where some of them came before under their own keys: those are nothing else. */
function withKnown({ articles, entries }: Pairs, known: readonly KnownEntry[]): Pairs {
  if (known.length === 0) return { articles, entries };
  const all = new Map(articles);
  const deleted = new Set<number>();
  for (const { entry, article, isInTrash } of known) {
    if (isInTrash) deleted.add(entry);
    if (isInTrash) all.delete(entry);
    else all.set(entry, { other: article, reason: SAME_ORIGIN });
  }
  const others = [...entries].flatMap(([entry, pairs]) => {
    const left = pairs.filter(({ other }) => !deleted.has(other));
    return deleted.has(entry) || left.length === 0 ? [] : [[entry, left] as const];
  });
  return { articles: all, entries: new Map(others) };
}

/** The numbers of all entries of a staging: those that came with a citekey first, so that they keep it. */
function allEntries(staging: Database): number[] {
  return prepared<[], { id: number }>(
    staging,
    `SELECT id FROM staged_entry ORDER BY entry ->> '$.citekey' IS NULL, id`,
  )
    .all()
    .map(({ id }) => id);
}

/**
 * Holds all entries of a staging against the library and one another: says what each looks like and
 * why, what becomes of it until the reader says otherwise, and which citekey it gets. Nothing of the
 * library is changed. Rejects with what `breathe` rejects with.
 */
export async function matchEntries(
  db: Database,
  staging: Database,
  breathe: Breathe,
): Promise<void> {
  const known = readRest(staging) === null ? [] : await findKnown(db, staging, breathe);
  const pairs = await findPairs(db, staging, breathe);
  const matches = assignMatches(withKnown(pairs, known), fullestFirst(staging));
  for (const each of known) if (each.isInTrash) saveDeleted(staging, each);
  const paths = readCollectionPaths(db);
  await eachInPages(
    [...matches],
    ([id, match]) => {
      const here =
        match.of === 'article'
          ? readArticleTarget(db, match.id, paths)
          : readEntryTarget(staging, match.entry);
      if (here) saveMatch(db, staging, id, match, here);
    },
    breathe,
  );
  const entries = allEntries(staging);
  const isAdded = prepared<[number]>(
    staging,
    `SELECT 1 FROM staged_entry WHERE id = ? AND decision = 'add'`,
  );
  await eachInPages(
    entries,
    (id) => {
      if (isAdded.get(id) !== undefined) settleKey(db, staging, id);
    },
    breathe,
  );
}
