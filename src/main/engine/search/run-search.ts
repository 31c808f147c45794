import { parseQuery, writeQuery, type QueryTerm } from '../../../shared/domain/query-words.ts';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { SearchReading, SearchResults } from '../../../shared/domain/search-hit.ts';
import { findTerms } from '../../../shared/domain/text-marks.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import { correctTerms } from './corrections.ts';
import { SEARCH_TABLES, type Dictionaries, type SearchTable } from './dictionaries.ts';
import { findArticles, type FoundRows } from './find-articles.ts';
import {
  createArticleReader,
  readAnnotationHit,
  readArticleHit,
  readClaimHit,
  readNoteHit,
} from './hits.ts';
import { planAll, planAny, type Plan } from './plan.ts';

/** Totals stop counting here: counting on would cost more than ranking. */
const COUNTED_TO = 1000;

/** How much a match in each column weighs, in the order of the columns. */
const WEIGHTS: Readonly<Record<Exclude<SearchTable, 'article'>, string>> = {
  claim: 'bm25(2.0, 2.0, 1.0)',
  annotation: 'bm25(1.0, 2.0, 3.0)',
  note: 'bm25(1.0)',
};

/**
 * What a row of the index is of. Claims, annotations and notes of an article that has just come to the trash may
 * still have theirs.
 */
const ID_OF: Readonly<Record<SearchTable, string>> = {
  claim: `SELECT c.id FROM claim c JOIN article a ON a.id = c.article_id
    WHERE c.seq = ? AND a.deleted_at IS NULL`,
  annotation: `SELECT n.id FROM annotation n JOIN article a ON a.id = n.article_id
    WHERE n.seq = ? AND a.deleted_at IS NULL`,
  note: `SELECT n.id FROM note n JOIN article a ON a.id = n.article_id
    WHERE n.seq = ? AND a.deleted_at IS NULL`,
  article: 'SELECT id FROM article WHERE seq = ?',
};

interface Found {
  readonly total: number;
  readonly ids: readonly string[];
  readonly order: 'best' | 'newest';
}

const NOTHING: Found = { total: 0, ids: [], order: 'best' };

function countMatches(db: Database, table: SearchTable, plan: Plan): number {
  return (
    prepared<[string, number], { n: number }>(
      db,
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${table}_fts WHERE ${table}_fts MATCH ? LIMIT ?)`,
    ).get(plan.match, COUNTED_TO)?.n ?? 0
  );
}

function findRows(db: Database, table: keyof typeof WEIGHTS, plan: Plan, limit: number): FoundRows {
  const inOrder =
    plan.order === 'best'
      ? `AND rank MATCH '${WEIGHTS[table]}' ORDER BY rank`
      : 'ORDER BY rowid DESC';
  const rows = prepared<[string, number], { rowid: number }>(
    db,
    `SELECT rowid FROM ${table}_fts WHERE ${table}_fts MATCH ? ${inOrder} LIMIT ?`,
  ).all(plan.match, limit);
  return {
    total: rows.length < limit ? rows.length : countMatches(db, table, plan),
    seqs: rows.map(({ rowid }) => rowid),
  };
}

function runPlan(db: Database, table: SearchTable, plan: Plan, limit: number): Found {
  const { total, seqs } =
    table === 'article'
      ? findArticles(db, plan, limit, COUNTED_TO)
      : findRows(db, table, plan, limit);
  const idOf = plucked<[number], string>(db, ID_OF[table]);
  const ids = seqs.flatMap((seq) => idOf.get(seq) ?? []);
  const shown = total - (seqs.length - ids.length);
  return shown === 0 ? NOTHING : { total: shown, ids, order: plan.order };
}

type FoundByTable = Readonly<Record<SearchTable, Found>>;

function findIn(
  db: Database,
  limit: number,
  planOf: (table: SearchTable) => Plan | null,
): FoundByTable | null {
  const found: Record<SearchTable, Found> = {
    claim: NOTHING,
    annotation: NOTHING,
    note: NOTHING,
    article: NOTHING,
  };
  for (const table of SEARCH_TABLES) {
    const plan = planOf(table);
    if (plan) found[table] = runPlan(db, table, plan, limit);
  }
  return SEARCH_TABLES.some((table) => found[table].total > 0) ? found : null;
}

interface Answer {
  readonly found: FoundByTable | null;
  readonly terms: readonly QueryTerm[];
  readonly words: SearchReading['words'];
  readonly corrections: SearchReading['corrections'];
}

function answer(
  db: Database,
  dictionaries: Dictionaries,
  terms: readonly QueryTerm[],
  limit: number,
): Answer {
  if (terms.length === 0) return { found: null, terms, words: 'all', corrections: [] };
  const searchAll = (wanted: readonly QueryTerm[]): FoundByTable | null =>
    findIn(db, limit, (table) => planAll(wanted, dictionaries.of(table)));
  const all = searchAll(terms);
  if (all) return { found: all, terms, words: 'all', corrections: [] };
  const corrected = correctTerms(
    terms,
    SEARCH_TABLES.map((table) => dictionaries.of(table)),
  );
  if (corrected.corrections.length > 0) {
    const found = searchAll(corrected.terms);
    if (found) return { found, ...corrected, words: 'all' };
  }
  const any = findIn(db, limit, (table) => planAny(corrected.terms, dictionaries.of(table)));
  return any
    ? { found: any, ...corrected, words: 'any' }
    : { found: null, terms, words: 'all', corrections: [] };
}

/**
 * Searches titles, names, texts, annotations, notes and claims for every word of the text, the last one
 * being a prefix; corrects words that no text holds by one letter; falls back to texts that hold
 * some of the words. Best match first. Works on any input, and reads only.
 * @param input.limit how many hits of each group
 */
export function runSearch(
  db: Database,
  dictionaries: Dictionaries,
  input: ParsedInput<'search.query'>,
): SearchResults {
  const started = performance.now();
  const { found, terms, words, corrections } = answer(
    db,
    dictionaries,
    parseQuery(input.text).terms,
    input.limit,
  );
  const finder = findTerms(terms);
  const articles = createArticleReader(db);
  const { claim, annotation, note, article } = found ?? {
    claim: NOTHING,
    annotation: NOTHING,
    note: NOTHING,
    article: NOTHING,
  };
  const results = {
    reading: {
      searched: writeQuery({ terms }, input.text),
      words,
      corrections: [...corrections],
      order: SEARCH_TABLES.some((table) => found?.[table].order === 'newest') ? 'newest' : 'best',
    },
    claims: {
      total: claim.total,
      hits: claim.ids.map((id) => readClaimHit(db, articles, id, finder)),
    },
    annotations: {
      total: annotation.total,
      hits: annotation.ids.flatMap((id) => readAnnotationHit(db, articles, id, finder) ?? []),
    },
    notes: {
      total: note.total,
      hits: note.ids.flatMap((id) => readNoteHit(db, articles, id, finder) ?? []),
    },
    articles: {
      total: article.total,
      hits: article.ids.flatMap((id) => readArticleHit(db, articles, id, finder) ?? []),
    },
    countedTo: COUNTED_TO,
  } satisfies Omit<SearchResults, 'milliseconds'>;
  return { ...results, milliseconds: Math.round((performance.now() - started) * 10) / 10 };
}
