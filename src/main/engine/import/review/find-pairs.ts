import type { CslItem } from '../../../../shared/domain/csl.ts';
import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import { prepared, type Database } from '../../db/database.ts';
import { eachInPages, readInPages, type Breathe } from './in-pages.ts';
import { isBetter, judgeWorks } from './judge-works.ts';
import { matchKeys } from './match-keys.ts';
import { factsOf, type WorkFacts } from './work-facts.ts';

/** An entry that looks like another thing, and why. */
export interface Pair<Other> {
  readonly other: Other;
  readonly reason: MatchReason;
}

/** What the entries of an import look like. */
export interface Pairs {
  /** By entry the article of the library that it looks like most. */
  readonly articles: ReadonlyMap<number, Pair<string>>;
  /** By entry the other entries that it looks like. */
  readonly entries: ReadonlyMap<number, readonly Pair<number>[]>;
}

/**
 * Of entries with one key in common, such as editorials of a year, so many are held against each other. Those
 * beyond have other keys: their author, their page. Without any they are not found to be doubles of one another.
 */
const NAMESAKES = 300;

interface Known {
  readonly facts: WorkFacts;
  /** As it is written. */
  readonly title: string;
  readonly sha256: string | null;
}

/** Entries by the keys that they may share with what doubles them. */
class EntryIndex {
  readonly known = new Map<number, Known>();
  readonly #byKey = new Map<string, number[]>();

  add(id: number, entry: Known): void {
    this.known.set(id, entry);
    for (const key of matchKeys(entry.facts)) {
      const holders = this.#byKey.get(key);
      if (!holders) this.#byKey.set(key, [id]);
      else if (holders.length < NAMESAKES) holders.push(id);
    }
  }

  /** The entries that share a key with these facts, each once. */
  near(facts: WorkFacts): Set<number> {
    const found = new Set<number>();
    for (const key of matchKeys(facts)) {
      for (const id of this.#byKey.get(key) ?? []) found.add(id);
    }
    return found;
  }
}

const sameText = (one: WorkFacts, other: WorkFacts): MatchReason => ({
  by: 'text',
  value: '',
  titles: null,
  years: [one.year, other.year],
  sameFirstAuthor: null,
  isSure: true,
});

/** Reads what the entries are known by, and finds those that look like one another. */
async function indexEntries(
  staging: Database,
  breathe: Breathe,
): Promise<{ index: EntryIndex; entries: Map<number, Pair<number>[]> }> {
  const index = new EntryIndex();
  const byText = new Map<string, number>();
  const entries = new Map<number, Pair<number>[]>();
  const pair = (one: number, other: number, reason: MatchReason): void => {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const pairs = entries.get(from);
      if (pairs) pairs.push({ other: to, reason });
      else entries.set(from, [{ other: to, reason }]);
    }
  };
  const page = prepared<[number, number], { id: number; csl: string; sha256: string | null }>(
    staging,
    `SELECT id, entry ->> '$.csl' AS csl, sha256 FROM staged_entry WHERE id > ? ORDER BY id LIMIT ?`,
  );
  await readInPages((after, limit) => {
    const rows = page.all(after, limit);
    for (const { id, csl, sha256 } of rows) {
      const item = JSON.parse(csl) as CslItem;
      const facts = factsOf(item);
      const sameWords = sha256 === null ? undefined : byText.get(sha256);
      if (sameWords !== undefined) pair(id, sameWords, sameText(facts, facts));
      else if (sha256 !== null) byText.set(sha256, id);
      for (const other of index.near(facts)) {
        if (other === sameWords) continue;
        const reason = judgeWorks(facts, index.known.get(other)!.facts);
        if (reason) pair(id, other, reason);
      }
      index.add(id, { facts, sha256, title: item.title ?? '' });
    }
    return rows.at(-1)?.id ?? null;
  }, breathe);
  return { index, entries };
}

/** Finds the article that each entry looks like most: by reading all articles once. */
async function scanLibrary(
  db: Database,
  index: EntryIndex,
  note: (entry: number, article: string, reason: MatchReason) => void,
  breathe: Breathe,
): Promise<void> {
  const page = prepared<[number, number], { seq: number; id: string; csl: string }>(
    db,
    'SELECT seq, id, csl FROM article WHERE seq > ? AND deleted_at IS NULL ORDER BY seq LIMIT ?',
  );
  await readInPages((after, limit) => {
    const rows = page.all(after, limit);
    for (const { id, csl } of rows) {
      const facts = factsOf(JSON.parse(csl) as CslItem);
      for (const entry of index.near(facts)) {
        const reason = judgeWorks(index.known.get(entry)!.facts, facts);
        if (reason) note(entry, id, reason);
      }
    }
    return rows.at(-1)?.seq ?? null;
  }, breathe);
}

/** Finds the article of each text by the indexes of the library: by DOI, and by the same title and year. */
async function lookUp(
  db: Database,
  index: EntryIndex,
  note: (entry: number, article: string, reason: MatchReason) => void,
  breathe: Breathe,
): Promise<void> {
  const byDoi = prepared<[string], { id: string; csl: string }>(
    db,
    'SELECT id, csl FROM article WHERE doi = ? AND deleted_at IS NULL ORDER BY seq LIMIT 1',
  );
  const byTitle = prepared<[string, string, number, number], { id: string; csl: string }>(
    db,
    `SELECT a.id, a.csl FROM article_line l JOIN article a ON a.seq = l.seq
     WHERE l.title_key IN (word_key(?), word_key(?)) AND l.year = ? ORDER BY l.seq LIMIT ?`,
  );
  const look = ([entry, { facts, title }]: readonly [number, Known]): void => {
    const rows = facts.doi === null ? [] : byDoi.all(facts.doi);
    if (facts.title !== '' && facts.year !== null) {
      const bare = title.trim().replace(/\.+$/, '');
      rows.push(...byTitle.all(bare, `${bare}.`, facts.year, NAMESAKES));
    }
    for (const { id, csl } of rows) {
      const reason = judgeWorks(facts, factsOf(JSON.parse(csl) as CslItem));
      if (reason) note(entry, id, reason);
    }
  };
  await eachInPages([...index.known], look, breathe);
}

/**
 * Finds what the entries of a staging look like, in the library and among themselves: for each the
 * article that it looks like most. What is found depends on no order. Reads the library once, in
 * pages, unless all entries are texts of their own; then its indexes answer.
 */
export async function findPairs(db: Database, staging: Database, breathe: Breathe): Promise<Pairs> {
  const { index, entries } = await indexEntries(staging, breathe);
  const articles = new Map<number, Pair<string>>();
  const note = (entry: number, other: string, reason: MatchReason): void => {
    const best = articles.get(entry);
    if (!best || isBetter(reason, best.reason)) articles.set(entry, { other, reason });
  };
  const byText = prepared<[string], { id: string }>(
    db,
    `SELECT a.id FROM revision r JOIN article a ON a.id = r.article_id
     WHERE r.sha256 = ? AND a.deleted_at IS NULL ORDER BY a.seq LIMIT 1`,
  );
  const texts = [...index.known].filter(([, { sha256 }]) => sha256 !== null);
  await eachInPages(
    texts,
    ([entry, { facts, sha256 }]) => {
      const found = byText.get(sha256 ?? '');
      if (found) note(entry, found.id, sameText(facts, facts));
    },
    breathe,
  );
  if (texts.length === index.known.size) await lookUp(db, index, note, breathe);
  else await scanLibrary(db, index, note, breathe);
  return { articles, entries };
}
