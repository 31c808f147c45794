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
import { claimsOfArticles, newestClaims, wordsFirst } from './asked-claims.ts';
import { allArticles, findArticles } from './find-articles.ts';
import { compileQuery, type CompiledQuery } from '../query/compile.ts';
import {
  FOR_FACETS,
  keepSome,
  newestArticles,
  readConditions,
  type Conditions,
  type Kept,
} from './conditions.ts';
import { findIdentified } from './identified.ts';
import { findRows, READ_ROWS, type Wanted } from './find-rows.ts';
import { foundQuery } from './found-query.ts';
import {
  createArticleReader,
  readAnnotationHit,
  readArticleHit,
  readClaimHits,
  readNoteHit,
} from './hits.ts';
import { inOrder, toBeOrdered } from './in-order.ts';
import { planAll, planAny, type Plan } from './plan.ts';
import { nearestFirst, READ_ARTICLES } from './nearest-first.ts';
import { newestRows } from './ranked-rows.ts';
import type { SearchDesk } from './search-desk.ts';
import { widenBy } from '../query/widen.ts';
import type { Dictionary } from '../words/dictionary.ts';
import { widenTerms } from '../words/widen-terms.ts';

/** Totals stop counting here: counting on would cost more than ranking. */
export const COUNTED_TO = 1000;

/**
 * What rows of the index are of, in their order. Claims, annotations and notes of an article that has just
 * come to the trash may still have theirs.
 */
const IDS_OF: Readonly<Record<SearchTable, string>> = {
  claim: `SELECT c.id FROM json_each(?) found CROSS JOIN claim c ON c.seq = found.value
    JOIN article a ON a.id = c.article_id WHERE a.deleted_at IS NULL ORDER BY found.key`,
  annotation: `SELECT n.id FROM json_each(?) found CROSS JOIN annotation n ON n.seq = found.value
    JOIN article a ON a.id = n.article_id WHERE a.deleted_at IS NULL ORDER BY found.key`,
  note: `SELECT n.id FROM json_each(?) found CROSS JOIN note n ON n.seq = found.value
    JOIN article a ON a.id = n.article_id WHERE a.deleted_at IS NULL ORDER BY found.key`,
  article: `SELECT a.id FROM json_each(?) found CROSS JOIN article a ON a.seq = found.value
    ORDER BY found.key`,
};

const idsOf = (db: Database, table: SearchTable, seqs: readonly number[]): string[] =>
  plucked<[string], string>(db, IDS_OF[table]).all(JSON.stringify(seqs));

interface Found {
  readonly total: number;
  readonly ids: readonly string[];
  readonly isExact: boolean;
  /** Whether there may be more than were counted. */
  readonly isCut: boolean;
  /** Of articles the numbers of those that were counted. */
  readonly counted: readonly number[];
}

const NOTHING: Found = { total: 0, ids: [], isExact: true, isCut: false, counted: [] };

/** What matches, in an order of the reader’s choice. */
function runInOrder(desk: SearchDesk, table: SearchTable, plan: Plan, wanted: Wanted): Found {
  const { db } = desk;
  const { conditions, order } = wanted;
  const rows = table === 'article' ? allArticles(db, plan) : newestRows(db, table, plan.match, -1);
  const keep = (some: readonly number[]) => conditions?.keep(table, some) ?? some;
  return toFound(desk, table, keepSome(rows, keep, toBeOrdered(wanted, order)), wanted);
}

function runPlan(desk: SearchDesk, table: SearchTable, plan: Plan, wanted: Wanted): Found {
  const { db, frequent } = desk;
  if (plan.rows === 0) return NOTHING;
  if (wanted.order !== 'relevance') return runInOrder(desk, table, plan, wanted);
  const { total, seqs, isExact, isCut, counted } =
    table === 'article'
      ? findArticles(db, plan, wanted, frequent)
      : { counted: [], ...findRows(db, table, plan, wanted, frequent) };
  const ids = idsOf(db, table, seqs);
  const shown = total - (seqs.length - ids.length);
  return shown === 0 && !isCut ? NOTHING : { total: shown, ids, isExact, isCut, counted };
}

type FoundByTable = Readonly<Record<SearchTable, Found>>;

const NOTHING_BY_TABLE: FoundByTable = {
  claim: NOTHING,
  annotation: NOTHING,
  note: NOTHING,
  article: NOTHING,
};

function findIn(
  desk: SearchDesk,
  wantedOf: (table: SearchTable) => Wanted,
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
    if (plan) found[table] = runPlan(desk, table, plan, wantedOf(table));
  }
  return foundOrNull(found);
}

/** What was found; null where it is nothing, and nothing was left unseen. */
const foundOrNull = (found: FoundByTable): FoundByTable | null =>
  SEARCH_TABLES.some((table) => found[table].total > 0 || found[table].isCut) ? found : null;

/** What conditions find without any words: the newest first, unless asked for otherwise. */
function findByConditions(
  desk: SearchDesk,
  { articles }: Conditions,
  wanted: Wanted,
): FoundByTable {
  const kept = newestArticles(desk.db, articles, toBeOrdered(wanted, wanted.order));
  return {
    claim: NOTHING,
    annotation: NOTHING,
    note: NOTHING,
    article: toFound(desk, 'article', kept, wanted),
  };
}

function toFound(
  desk: SearchDesk,
  table: SearchTable,
  { kept, isCut }: Kept,
  { limit, countedTo, order }: Wanted,
): Found {
  const seqs = inOrder(desk.db, table, kept, order);
  const ids = idsOf(desk.db, table, seqs.slice(0, limit));
  return {
    total: Math.min(countedTo, seqs.length),
    ids,
    isExact: !isCut,
    isCut,
    counted: table === 'article' ? seqs : [],
  };
}

/** The claims that a query asks for, of the articles that were found by its words; those with words of it first. */
function askedClaims(
  desk: SearchDesk,
  { claims }: CompiledQuery,
  conditions: Conditions,
  terms: readonly QueryTerm[],
  found: Found,
  wanted: Wanted,
): Found {
  const { db, dictionaries } = desk;
  const enough = toBeOrdered(wanted, wanted.order);
  const { countedTo } = enough;
  if (claims === null) return NOTHING;
  if (terms.length === 0) {
    const kept = newestClaims(db, claims, conditions.articles, enough);
    return toFound(desk, 'claim', kept, wanted);
  }
  const seqs = claimsOfArticles(db, claims, found.counted, countedTo);
  const plan = planAll(terms, dictionaries.of('claim'));
  const matching = plan.rows === 0 ? [] : newestRows(db, 'claim', plan.match, READ_ROWS);
  const isCut = found.isCut && seqs.length < countedTo;
  const asked = toFound(desk, 'claim', { kept: wordsFirst(seqs, matching), isCut }, wanted);
  return { ...asked, isExact: found.isExact };
}

/** Puts the article whose identifier was typed before all others. */
function putFirst(desk: SearchDesk, found: Found, seq: number, limit: number): Found {
  const [id] = idsOf(desk.db, 'article', [seq]);
  if (id === undefined) return found;
  const isAmong = found.ids.includes(id);
  const ids = [id, ...found.ids.filter((one) => one !== id)].slice(0, limit);
  const counted = [seq, ...found.counted.filter((one) => one !== seq)];
  return { ...found, ids, counted, total: Math.max(ids.length, found.total + (isAmong ? 0 : 1)) };
}

interface Answer extends Pick<SearchReading, 'words' | 'forms' | 'corrections'> {
  readonly found: FoundByTable | null;
  readonly terms: readonly QueryTerm[];
}

const allDictionaries = ({ dictionaries }: SearchDesk): Dictionary[] =>
  SEARCH_TABLES.map((table) => dictionaries.of(table));

const compile = (desk: SearchDesk, query: Query): CompiledQuery =>
  compileQuery(
    query,
    Date.now(),
    widenBy(query, () => allDictionaries(desk)),
  );

/** Of what is not shown it is only told whether there is any. */
const whetherAny = (wanted: Wanted): Wanted => ({ ...wanted, limit: 1, countedTo: 1 });

/** @param shown what alone is shown; all by default */
function answer(
  desk: SearchDesk,
  terms: readonly TextTerm[],
  wanted: Wanted,
  shown: SearchTable | null = null,
): Answer {
  const nothing: Answer = { found: null, terms, words: 'all', forms: [], corrections: [] };
  const isRanked = shown === null && wanted.order === 'relevance';
  // What nothing fulfils need not be looked for.
  const isInVain = wanted.conditions?.articles.few()?.size === 0;
  if (terms.length === 0 || isInVain) return nothing;
  const wantedOf = (table: SearchTable): Wanted => {
    if (shown !== null && shown !== table) return whetherAny(wanted);
    return table === 'article' && isRanked
      ? { ...wanted, limit: Math.max(wanted.limit, READ_ARTICLES) }
      : wanted;
  };
  const ordered = (found: FoundByTable, used: readonly QueryTerm[]): FoundByTable => {
    const { ids } = found.article;
    const inOrderOf = isRanked ? nearestFirst(desk, ids, used) : ids;
    return { ...found, article: { ...found.article, ids: inOrderOf.slice(0, wanted.limit) } };
  };
  const all = allDictionaries(desk);
  const dictionaryOf = (table: SearchTable) => all[SEARCH_TABLES.indexOf(table)]!;
  const searchAll = (read: readonly QueryTerm[]): FoundByTable | null =>
    findIn(desk, wantedOf, (table) => planAll(read, dictionaryOf(table)));

  const widened = widenTerms(terms, all);
  const near = alsoCorrected(widened.terms, all);
  const found = searchAll(near.terms);
  if (found) {
    return { found: ordered(found, near.terms), ...near, words: 'all', forms: widened.forms };
  }

  const corrected = correctTerms(terms, all);
  const used = widenTerms(corrected.terms, all);
  const read = { terms: used.terms, forms: used.forms, corrections: corrected.corrections };
  if (corrected.corrections.length > 0) {
    const foundCorrected = searchAll(used.terms);
    if (foundCorrected) {
      return { found: ordered(foundCorrected, used.terms), words: 'all', ...read };
    }
  }
  const any = findIn(desk, wantedOf, (table) => planAny(used.terms, dictionaryOf(table)));
  return any ? { found: ordered(any, used.terms), words: 'any', ...read } : nothing;
}

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
  const all = byWords ?? NOTHING_BY_TABLE;
  const claim =
    conditions && compiled.claims
      ? askedClaims(desk, compiled, conditions, terms, all.article, wanted)
      : all.claim;
  const article =
    identified === null ? all.article : putFirst(desk, all.article, identified, wanted.limit);
  return foundOrNull({ ...all, claim, article });
}

/** What a search finds of each group: so many ids, the best first, with every match weighed. */
export function findGroups(desk: SearchDesk, text: string, limit: number): FoundByTable {
  const compiled = compile(desk, parseQuery(text));
  const conditions = readConditions(desk.db, compiled, true);
  // One more is counted, to know whether there are more.
  const wanted: Wanted = {
    limit,
    countedTo: limit + 1,
    order: 'relevance',
    exact: true,
    conditions,
  };
  const answered = answer(desk, compiled.terms, wanted);
  return withAsked(desk, compiled, conditions, answered, wanted, text) ?? NOTHING_BY_TABLE;
}

/** The numbers of the articles that a search finds, as many as are wanted, and whether there may be more. */
export function findArticleSeqs(
  desk: SearchDesk,
  text: string,
  limit: number,
): { readonly seqs: readonly number[]; readonly hasMore: boolean } {
  const compiled = compile(desk, parseQuery(text));
  const conditions = readConditions(desk.db, compiled, false);
  const most = limit + 1;
  const wanted: Wanted = {
    limit: most,
    countedTo: most,
    order: 'relevance',
    exact: false,
    patience: FOR_FACETS,
    conditions,
  };
  const articles = { ...compiled, claims: null };
  const answered = answer(desk, compiled.terms, wanted, 'article');
  const found = withAsked(desk, articles, conditions, answered, wanted, text)?.article;
  if (!found) return { seqs: [], hasMore: false };
  const { counted, isCut } = found;
  return { seqs: counted.slice(0, limit), hasMore: isCut || counted.length > limit };
}

/** How many articles a search finds, counted as far as the totals of its results are. */
export function countFound(desk: SearchDesk, text: string): Output<'searches.count'> {
  const { seqs, hasMore } = findArticleSeqs(desk, text, COUNTED_TO);
  return { articles: seqs.length, isCapped: hasMore };
}

/** Totals are counted to the lowest at which one stopped. */
const countedTo = (found: FoundByTable | null): number =>
  SEARCH_TABLES.reduce((least, table) => {
    const { isCut, total } = found?.[table] ?? NOTHING;
    return isCut ? Math.min(least, total) : least;
  }, COUNTED_TO);

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
  const conditions = readConditions(db, compiled, input.exact);
  const wanted: Wanted = {
    limit: input.limit,
    countedTo: COUNTED_TO,
    order: input.order ?? 'relevance',
    exact: input.exact,
    conditions,
  };
  const answered = answer(desk, compiled.terms, wanted);
  const { terms, words, forms, corrections } = answered;
  const found = withAsked(desk, compiled, conditions, answered, wanted, input.text);
  const finder = findTerms(terms);
  const articles = createArticleReader(db, desk.texts);
  const { claim, annotation, note, article } = found ?? NOTHING_BY_TABLE;
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
    countedTo: countedTo(found),
  } satisfies Omit<SearchResults, 'milliseconds'>;
  return { ...results, milliseconds: Math.round((performance.now() - started) * 10) / 10 };
}
