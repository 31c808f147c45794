import { createHash } from 'node:crypto';
import type {
  MatchReason,
  ReviewDecision,
  ReviewGroup,
} from '../../../../shared/domain/import-review.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
import { assignMatches, type ComesBefore, type Match } from './assign-matches.ts';
import { compareEntry } from './compare-entry.ts';
import { findPairs, type Pairs } from './find-pairs.ts';
import { eachInPages, readInPages, type Breathe } from './in-pages.ts';
import { findKnown, SAME_ORIGIN, saveDeleted, type KnownEntry } from './match-origins.ts';
import { settleKey } from './settle-keys.ts';
import { hasStagedPdf } from './staged-pdf.ts';
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

/** Whether a field in which an entry differs is a reason to look at it. */
function isTold(by: MatchReason['by'], field: string, library: string): boolean {
  // What a file that is here says of itself was read before: only its text can be news.
  if (by === 'file') return field === 'text' && library === '';
  // A text that states no title is called by its file.
  return by !== 'text' || field !== 'title';
}

function saveMatch(db: Database, staging: Database, id: number, match: Match, here: Target): void {
  const { fields } = compareEntry(here, readIncoming(db, staging, id));
  const told = fields.filter(({ field, library }) => isTold(match.reason.by, field, library));
  // Another PDF of the same text can have other marks.
  const isOtherFile = match.reason.by !== 'file' && hasStagedPdf(staging, id);
  const isDone = match.reason.isSure && told.length === 0 && !isOtherFile;
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

/** So many entries behind one that become articles of their own and did, or did not, come with a citekey. */
function addedEntries(
  staging: Database,
  cameWithKey: 0 | 1,
  after: number,
  limit: number,
): number[] {
  return plucked<[number, number, number], number>(
    staging,
    `SELECT id FROM staged_entry
     WHERE has_key = ? AND id > ? AND decision = 'add' ORDER BY id LIMIT ?`,
  ).all(cameWithKey, after, limit);
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
  // Those that came with a citekey come first, so that they keep it.
  for (const cameWithKey of [1, 0] as const) {
    await readInPages((after, limit) => {
      const ids = addedEntries(staging, cameWithKey, after, limit);
      for (const id of ids) settleKey(db, staging, id);
      return ids.at(-1) ?? null;
    }, breathe);
  }
}
