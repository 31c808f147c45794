import { prepared, type Database } from '../db/database.ts';
import { PART_STRIDE } from '../query/condition.ts';
import { keepSome } from './conditions.ts';
import { bestFirst, candidatesOf, READ_ROWS, type FoundRows, type Wanted } from './find-rows.ts';
import type { FrequentWords } from './frequent-words.ts';
import type { Plan } from './plan.ts';
import { canWeigh, quickRows, weighRows } from './quick-rows.ts';
import { newestRows, weightsFrom } from './ranked-rows.ts';

/** An article with its rank: the lower, the better. */
interface Ranked {
  readonly seq: number;
  readonly rank: number;
}

/** So many rows are looked at for each article that is wanted, before all are. */
const ROWS_OF_ARTICLE = 2;

const articleOf = (rowid: number): number => rowid % PART_STRIDE;

function hasLongTexts(db: Database): boolean {
  const part = prepared(db, 'SELECT 1 FROM article_fts_docsize WHERE id >= ? LIMIT 1');
  return part.get(PART_STRIDE) !== undefined;
}

/** The long articles of whose text a part matches. */
function longArticles(db: Database, match: string): ReadonlySet<number> {
  const rows = prepared<[string, number], { rowid: number }>(
    db,
    'SELECT rowid FROM article_fts WHERE article_fts MATCH ? AND rowid >= ?',
  );
  const found = new Set<number>();
  for (const { rowid } of rows.iterate(match, PART_STRIDE)) found.add(articleOf(rowid));
  return found;
}

/** The long articles that hold every term, though no part of their text holds them all. */
function acrossParts(db: Database, { match, all }: Plan): readonly number[] {
  const terms = all.map((part) => part.match);
  if (terms.length < 2 || !hasLongTexts(db)) return [];
  let across: readonly number[] | null = null;
  for (const term of terms) {
    const holding = longArticles(db, term);
    across = across === null ? [...holding] : across.filter((seq) => holding.has(seq));
    if (across.length === 0) return [];
  }
  const within = longArticles(db, match);
  return across?.filter((seq) => !within.has(seq)) ?? [];
}

/** Ranks articles by the part that is best for each term, as a part that held them all would be ranked. */
function rankAcross(db: Database, terms: readonly string[], seqs: readonly number[]): Ranked[] {
  if (seqs.length === 0) return [];
  const sums = new Map(seqs.map((seq) => [seq, 0]));
  for (const term of terms) {
    const best = new Map<number, number>();
    for (const { rowid, rank } of weightsFrom(db, 'article', term, PART_STRIDE)) {
      const seq = articleOf(rowid);
      best.set(seq, Math.min(rank, best.get(seq) ?? 0));
    }
    for (const [seq, sum] of sums) sums.set(seq, sum + (best.get(seq) ?? 0));
  }
  return [...sums].map(([seq, rank]) => ({ seq, rank }));
}

/** The articles of the best rows, each with its best; one more than wanted tells that there are more. */
function bestArticles(db: Database, plan: Plan, wanted: number): Ranked[] {
  const found = new Map<number, Ranked>();
  // A long article has several rows, so that more may be wanted than so many rows are of.
  for (const limit of [ROWS_OF_ARTICLE * wanted, -1]) {
    let rows = 0;
    for (const { rowid, rank } of weighRows(db, 'article', plan, limit)) {
      rows += 1;
      const seq = articleOf(rowid);
      if (!found.has(seq)) found.set(seq, { seq, rank });
      if (found.size === wanted) return [...found.values()];
    }
    if (rows < limit) break;
  }
  return [...found.values()];
}

function countArticles(db: Database, match: string, countedTo: number): number {
  return prepared<[number, string, number], { n: number }>(
    db,
    `SELECT count(*) AS n FROM
       (SELECT DISTINCT rowid % ? FROM article_fts WHERE article_fts MATCH ? LIMIT ?)`,
  ).get(PART_STRIDE, match, countedTo)!.n;
}

/** The articles of rows, and those that hold every term in different parts; one may come more than once. */
function* articlesOf(rows: Iterable<number>, across: readonly number[]): Generator<number> {
  for (const rowid of rows) yield articleOf(rowid);
  yield* across;
}

/** All articles that hold every term, those that came last first; one may come more than once. */
export function allArticles(db: Database, plan: Plan): Generator<number> {
  return articlesOf(newestRows(db, 'article', plan.match, -1), acrossParts(db, plan));
}

/** Articles that were found, with as many of those that fulfil a query’s conditions as are counted. */
export interface FoundArticles extends FoundRows {
  readonly counted: readonly number[];
}

/**
 * Finds articles by all rows that they have in the index: an article whose long text holds the terms
 * in different parts is found as well, and each is found once.
 */
export function findArticles(
  db: Database,
  plan: Plan,
  wanted: Wanted,
  frequent: FrequentWords,
): FoundArticles {
  const { limit, countedTo, exact, conditions } = wanted;
  const { match, all } = plan;
  const across = acrossParts(db, plan);
  const isExact = exact || canWeigh(db, 'article', plan);
  if (conditions) {
    const rows = isExact
      ? bestFirst(db, 'article', plan)
      : candidatesOf(db, 'article', plan, frequent, conditions);
    const keep = (some: readonly number[]) => conditions.keep('article', some);
    const { kept, isCut } = keepSome(articlesOf(rows, across), keep, wanted);
    return {
      total: kept.length,
      seqs: kept.slice(0, limit),
      counted: kept,
      isExact: isExact && !isCut,
      isCut: isCut || (!isExact && plan.rows > READ_ROWS && kept.length < countedTo),
    };
  }
  const terms = all.map((part) => part.match);
  const seqs = isExact
    ? [...bestArticles(db, plan, limit + 1), ...rankAcross(db, terms, across)]
        .toSorted((one, other) => one.rank - other.rank)
        .map(({ seq }) => seq)
    : [...quickArticles(db, plan, limit + 1, frequent), ...across];
  return {
    seqs: seqs.slice(0, limit),
    total:
      seqs.length <= limit
        ? seqs.length
        : Math.min(countedTo, countArticles(db, match, countedTo) + across.length),
    isExact,
    counted: seqs.slice(0, limit),
    isCut: false,
  };
}

function quickArticles(
  db: Database,
  plan: Plan,
  wanted: number,
  frequent: FrequentWords,
): number[] {
  return [...new Set(quickRows(db, 'article', plan, wanted, frequent).map(articleOf))];
}
