import type { CslItem } from '../../../../shared/domain/csl.ts';
import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import { plucked, prepared, type Database } from '../../db/database.ts';
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
  /** The hash of the PDF that it is. */
  readonly file: string | null;
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

const sameWords = (by: 'file' | 'text', one: WorkFacts, other: WorkFacts): MatchReason => ({
  by,
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
  const byFile = new Map<string, number>();
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
  const page = prepared<
    [number, number],
    { id: number; csl: string; sha256: string | null; file: string | null }
  >(
    staging,
    `SELECT e.id, e.entry ->> '$.csl' AS csl, e.sha256, f.sha256 AS file
     FROM staged_entry e LEFT JOIN staged_pdf f ON f.entry_id = e.id
     WHERE e.id > ? ORDER BY e.id LIMIT ?`,
  );
  await readInPages((after, limit) => {
    const rows = page.all(after, limit);
    for (const { id, csl, sha256, file } of rows) {
      const item = JSON.parse(csl) as CslItem;
      const facts = factsOf(item);
      const sameText = sha256 === null ? undefined : byText.get(sha256);
      if (sameText !== undefined) pair(id, sameText, sameWords('text', facts, facts));
      else if (sha256 !== null) byText.set(sha256, id);
      const sameFile = file === null ? undefined : byFile.get(file);
      if (sameFile !== undefined) pair(id, sameFile, sameWords('file', facts, facts));
      else if (file !== null) byFile.set(file, id);
      for (const other of index.near(facts)) {
        if (other === sameText || other === sameFile) continue;
        const reason = judgeWorks(facts, index.known.get(other)!.facts);
        if (reason) pair(id, other, reason);
      }
      index.add(id, { facts, sha256, file, title: item.title ?? '' });
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
  const byTitleAlone = prepared<[string, string, number], { id: string; csl: string }>(
    db,
    `SELECT a.id, a.csl FROM article_line l JOIN article a ON a.seq = l.seq
     WHERE l.title_key IN (word_key(?), word_key(?)) ORDER BY l.seq LIMIT ?`,
  );
  const look = ([entry, { facts, title, file }]: readonly [number, Known]): void => {
    const rows = facts.doi === null ? [] : byDoi.all(facts.doi);
    const bare = title.trim().replace(/\.+$/, '');
    if (facts.title !== '' && facts.year !== null) {
      rows.push(...byTitle.all(bare, `${bare}.`, facts.year, NAMESAKES));
    } else if (facts.title !== '' && file !== null) {
      rows.push(...byTitleAlone.all(bare, `${bare}.`, NAMESAKES));
    }
    for (const { id, csl } of rows) {
      const other = factsOf(JSON.parse(csl) as CslItem);
      // Many a PDF states no year: it is that of the reference, if the rest agrees.
      const same = file === null ? facts : { ...facts, year: facts.year ?? other.year };
      const reason = judgeWorks(same, other);
      if (reason) note(entry, id, { ...reason, years: [facts.year, other.year] });
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
      if (found) note(entry, found.id, sameWords('text', facts, facts));
    },
    breathe,
  );
  const byFile = plucked<[string], string>(
    db,
    `SELECT a.id FROM attachment t JOIN article a ON a.id = t.article_id
     WHERE t.sha256 = ? AND t.deleted_at IS NULL AND a.deleted_at IS NULL ORDER BY t.seq LIMIT 1`,
  );
  await eachInPages(
    [...index.known].filter(([, { file }]) => file !== null),
    ([entry, { facts, file }]) => {
      const found = byFile.get(file ?? '');
      if (found !== undefined) note(entry, found, sameWords('file', facts, facts));
    },
    breathe,
  );
  if (texts.length === index.known.size) await lookUp(db, index, note, breathe);
  else await scanLibrary(db, index, note, breathe);
  return { articles, entries };
}
