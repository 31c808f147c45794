import { parseQuery } from '../../../shared/domain/query/parse.ts';
import type { TextTerm } from '../../../shared/domain/query/terms.ts';
import type { Query } from '../../../shared/domain/query/tree.ts';
import { writeQuery, type QueryTerm } from '../../../shared/domain/query-words.ts';
import type { Output, ParsedInput } from '../../../shared/contract/contract.ts';
import type { SearchReading, SearchResults } from '../../../shared/domain/search-hit.ts';
import { findTerms } from '../../../shared/domain/text-marks.ts';
import { plucked, type Database } from '../db/database.ts';
import { alsoCorrected, correctTerms } from './corrections.ts';
import { SEARCH_TABLES, type SearchTable } from './dictionaries.ts';
import { allArticles, findArticles } from './find-articles.ts';
import { compileQuery, type CompiledQuery } from '../query/compile.ts';
import { findClaims, readConditions, wordsFirst, type Conditions } from './conditions.ts';
import { findIdentified } from './identified.ts';
import { findRows, matchingRows, type FoundRows, type Wanted } from './find-rows.ts';
import { foundQuery } from './found-query.ts';
import {
  createArticleReader,
  readAnnotationHit,
  readArticleHit,
  readClaimHits,
  readNoteHit,
} from './hits.ts';
import { inOrder } from './in-order.ts';
import { planAll, planAny, type Plan } from './plan.ts';
import type { SearchDesk } from './search-desk.ts';
import { widenBy } from '../query/widen.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { widenTerms } from '../words/widen-terms.ts';

/** Totals stop counting here: counting on would cost more than ranking. */
export const COUNTED_TO = 1000;

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
  readonly isExact: boolean;
}

const NOTHING: Found = { total: 0, ids: [], isExact: true };

function* keptOf(rows: Iterable<number>, isKept: (row: number) => boolean): Generator<number> {
  for (const row of rows) if (isKept(row)) yield row;
}

/** Rows that match, in an order of the reader’s choice. */
function rowsInOrder(db: Database, table: SearchTable, plan: Plan, wanted: Wanted): FoundRows {
  const { keeps, order, exact, limit, countedTo } = wanted;
  const matching =
    table === 'article' ? allArticles(db, plan) : matchingRows(db, table, plan, false);
  const kept = keeps ? keptOf(matching, (row) => keeps(table, row)) : matching;
  const { seqs, isExact } = inOrder(db, table, kept, order, exact);
  return { seqs: seqs.slice(0, limit), total: Math.min(countedTo, seqs.length), isExact };
}

function runPlan(desk: SearchDesk, table: SearchTable, plan: Plan, wanted: Wanted): Found {
  const { db, frequent } = desk;
  if (plan.rows === 0) return NOTHING;
  const { total, seqs, isExact } =
    wanted.order !== 'relevance'
      ? rowsInOrder(db, table, plan, wanted)
      : table === 'article'
        ? findArticles(db, plan, wanted, frequent)
        : findRows(db, table, plan, wanted, frequent);
  const idOf = plucked<[number], string>(db, ID_OF[table]);
  const ids = seqs.flatMap((seq) => idOf.get(seq) ?? []);
  const shown = total - (seqs.length - ids.length);
  return shown === 0 ? NOTHING : { total: shown, ids, isExact };
}

type FoundByTable = Readonly<Record<SearchTable, Found>>;

function findIn(
  desk: SearchDesk,
  wanted: Wanted,
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
    if (plan) found[table] = runPlan(desk, table, plan, wanted);
  }
  return SEARCH_TABLES.some((table) => found[table].total > 0) ? found : null;
}

/** What conditions find without any words: the newest first, unless asked for otherwise. */
function findByConditions(
  desk: SearchDesk,
  { articles }: Conditions,
  wanted: Wanted,
): FoundByTable {
  return {
    claim: NOTHING,
    annotation: NOTHING,
    note: NOTHING,
    article: toFound(desk, 'article', articles, wanted),
  };
}

function toFound(
  desk: SearchDesk,
  table: SearchTable,
  rows: Iterable<number>,
  { order, exact, limit, countedTo }: Wanted,
): Found {
  const { seqs, isExact } = inOrder(desk.db, table, rows, order, exact);
  const idOf = plucked<[number], string>(desk.db, ID_OF[table]);
  const ids = seqs.slice(0, limit).flatMap((seq) => idOf.get(seq) ?? []);
  return { total: Math.min(countedTo, seqs.length), ids, isExact };
}

/** The claims that a query asks for, of the articles that hold its words; those with words of it first. */
function askedClaims(
  desk: SearchDesk,
  { claims }: CompiledQuery,
  conditions: Conditions,
  terms: readonly QueryTerm[],
  wanted: Wanted,
): Found {
  const { db, dictionaries } = desk;
  if (claims === null) return NOTHING;
  const most = wanted.order === 'relevance' ? wanted.countedTo : Infinity;
  if (terms.length === 0) {
    return toFound(desk, 'claim', findClaims(db, claims, conditions.articles, most), wanted);
  }
  const holding = allArticles(db, planAll(terms, dictionaries.of('article')));
  const articles = new Set([...conditions.articles].filter((seq) => holding.has(seq)));
  const seqs = findClaims(db, claims, articles, most);
  const plan = planAll(terms, dictionaries.of('claim'));
  const found = plan.rows === 0 ? seqs : wordsFirst(seqs, matchingRows(db, 'claim', plan, false));
  return toFound(desk, 'claim', found, wanted);
}

/** Puts the article whose identifier was typed before all others. */
function putFirst(desk: SearchDesk, found: Found, seq: number, limit: number): Found {
  const id = plucked<[number], string>(desk.db, ID_OF.article).get(seq);
  if (id === undefined) return found;
  const isAmong = found.ids.includes(id);
  const ids = [id, ...found.ids.filter((one) => one !== id)].slice(0, limit);
  return { ...found, ids, total: Math.max(ids.length, found.total + (isAmong ? 0 : 1)) };
}

interface Answer extends Pick<SearchReading, 'words' | 'forms' | 'corrections'> {
  readonly found: FoundByTable | null;
  readonly terms: readonly QueryTerm[];
}

function answer(desk: SearchDesk, terms: readonly TextTerm[], wanted: Wanted): Answer {
  const nothing: Answer = { found: null, terms, words: 'all', forms: [], corrections: [] };
  if (terms.length === 0) return nothing;
  const all = allDictionaries(desk);
  const dictionaryOf = (table: SearchTable) => all[SEARCH_TABLES.indexOf(table)]!;
  const searchAll = (read: readonly QueryTerm[]): FoundByTable | null =>
    findIn(desk, wanted, (table) => planAll(read, dictionaryOf(table)));

  const widened = widenTerms(terms, all);
  const near = alsoCorrected(widened.terms, all);
  const found = searchAll(near.terms);
  if (found) return { found, ...near, words: 'all', forms: widened.forms };

  const corrected = correctTerms(terms, all);
  const used = widenTerms(corrected.terms, all);
  const read = { terms: used.terms, forms: used.forms, corrections: corrected.corrections };
  if (corrected.corrections.length > 0) {
    const foundCorrected = searchAll(used.terms);
    if (foundCorrected) return { found: foundCorrected, words: 'all', ...read };
  }
  const any = findIn(desk, wanted, (table) => planAny(used.terms, dictionaryOf(table)));
  return any ? { found: any, words: 'any', ...read } : nothing;
}

const allDictionaries = ({ dictionaries }: SearchDesk): Dictionary[] =>
  SEARCH_TABLES.map((table) => dictionaries.of(table));

const compile = (desk: SearchDesk, query: Query): CompiledQuery =>
  compileQuery(
    query,
    Date.now(),
    widenBy(query, () => allDictionaries(desk)),
  );

/** What was found by words, with what else a query asks for. */
function withAsked(
  desk: SearchDesk,
  compiled: CompiledQuery,
  conditions: Conditions | null,
  { found, terms }: Answer,
  wanted: Wanted,
  typed: string,
): FoundByTable | null {
  const byWords =
    compiled.terms.length === 0 && conditions ? findByConditions(desk, conditions, wanted) : found;
  const identified = findIdentified(desk.db, typed);
  const all: FoundByTable = byWords ?? {
    claim: NOTHING,
    annotation: NOTHING,
    note: NOTHING,
    article: NOTHING,
  };
  const claim =
    conditions && compiled.claims
      ? askedClaims(desk, compiled, conditions, terms, wanted)
      : all.claim;
  const article =
    identified === null ? all.article : putFirst(desk, all.article, identified, wanted.limit);
  const asked = { ...all, claim, article };
  return SEARCH_TABLES.some((table) => asked[table].total > 0) ? asked : null;
}

/** The articles that a search finds, as many as are wanted. */
export function findArticleIds(desk: SearchDesk, text: string, limit: number): readonly string[] {
  const compiled = compile(desk, parseQuery(text));
  const conditions = readConditions(desk.db, compiled);
  const wanted: Wanted = {
    limit,
    countedTo: limit,
    order: 'relevance',
    exact: false,
    keeps: conditions && conditions.keeps,
  };
  const answered = answer(desk, compiled.terms, wanted);
  return withAsked(desk, compiled, conditions, answered, wanted, text)?.article.ids ?? [];
}

/** How many articles a search finds, counted as far as the totals of its results are. */
export function countFound(desk: SearchDesk, text: string): Output<'searches.count'> {
  const articles = findArticleIds(desk, text, COUNTED_TO).length;
  return { articles, isCapped: articles >= COUNTED_TO };
}

/** The terms without the other forms, as the reader wrote them. */
const asWritten = (terms: readonly QueryTerm[]): QueryTerm[] =>
  terms.map(({ words, prefix }) => ({ words, prefix }));

/**
 * Searches titles, names, texts, annotations, notes and claims for every word of the text and its other
 * forms, the last one being a prefix; corrects words that no text holds by one letter; falls back to texts
 * that hold some of the words. Best match first; where so much matches that weighing it would make
 * typing wait, a quick order, unless the exact one is asked for. Works on any input, and reads only.
 * @param input.limit how many hits of each group
 */
export function runSearch(desk: SearchDesk, input: ParsedInput<'search.query'>): SearchResults {
  const { db } = desk;
  const started = performance.now();
  const query = parseQuery(input.text);
  const compiled = compile(desk, query);
  const conditions = readConditions(db, compiled);
  const wanted: Wanted = {
    limit: input.limit,
    countedTo: COUNTED_TO,
    order: input.order ?? 'relevance',
    exact: input.exact,
    keeps: conditions && conditions.keeps,
  };
  const answered = answer(desk, compiled.terms, wanted);
  const { terms, words, forms, corrections } = answered;
  const found = withAsked(desk, compiled, conditions, answered, wanted, input.text);
  const finder = findTerms(terms);
  const articles = createArticleReader(db, desk.texts);
  const { claim, annotation, note, article } = found ?? {
    claim: NOTHING,
    annotation: NOTHING,
    note: NOTHING,
    article: NOTHING,
  };
  const isExact = SEARCH_TABLES.every((table) => found?.[table].isExact ?? true);
  const results = {
    reading: {
      asQuery: foundQuery(query, compiled.terms, { words, corrections }),
      searched: writeQuery({ terms: asWritten(terms) }, input.text),
      terms: terms.map(({ words: typed, also, ...rest }) => ({
        ...rest,
        words: [...typed],
        ...(also && { also: also.map((way) => [...way]) }),
      })),
      words,
      forms,
      corrections,
      order: isExact ? 'best' : 'quick',
    },
    claims: {
      total: claim.total,
      hits: readClaimHits(db, articles, claim.ids, finder),
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
