import { allOf, type Condition } from '../query/condition.ts';
import type { CompiledQuery } from '../query/compile.ts';
import { articleHolds, claimText, textCondition } from '../query/match.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { SearchTable } from './dictionaries.ts';
import { holdPart, holdQuickly, holdWholly, type Held } from '../query/held-condition.ts';

/** What a query asks beside the words that rank, held against the library. */
export interface Conditions {
  readonly articles: Held;
  /** Those of these rows of an index that fulfil it, in their order; of articles their numbers. */
  readonly keep: (table: SearchTable, rows: readonly number[]) => readonly number[];
}

interface RowOfArticle {
  readonly row: number;
  readonly article: number;
}

const ARTICLES_OF: Readonly<Record<Exclude<SearchTable, 'article'>, string>> = {
  claim: `SELECT x.seq AS row, x.article FROM json_each(?) found
    CROSS JOIN claim_line x ON x.seq = found.value`,
  annotation: `SELECT n.seq AS row, a.seq AS article FROM json_each(?) found
    CROSS JOIN annotation n ON n.seq = found.value CROSS JOIN article a ON a.id = n.article_id`,
  note: `SELECT n.seq AS row, a.seq AS article FROM json_each(?) found
    CROSS JOIN note n ON n.seq = found.value CROSS JOIN article a ON a.id = n.article_id`,
};

function conditionOf({ articles, words }: CompiledQuery): Condition | null {
  const ofWords = words && textCondition(words, articleHolds);
  if (articles && ofWords) return allOf([articles, ofWords]);
  return articles ?? ofWords;
}

/**
 * Holds what a query asks beside its words against the library; null where it asks for words alone.
 * @param isExact whether every article may be looked at, as long as that takes
 */
export function readConditions(
  db: Database,
  compiled: CompiledQuery,
  isExact: boolean,
): Conditions | null {
  const condition = conditionOf(compiled);
  if (condition === null) return null;
  const articles = (isExact ? holdWholly : holdQuickly)(db, condition);
  const { words } = compiled;
  const ofClaim =
    words && compiled.articles === null ? holdPart(db, textCondition(words, claimText)) : null;
  return {
    articles,
    keep: (table, rows) => {
      if (table === 'article') return articles.keep(rows);
      if (table === 'claim' && ofClaim) return ofClaim.keep(rows);
      const placed = prepared<[string], RowOfArticle>(db, ARTICLES_OF[table]).all(
        JSON.stringify(rows),
      );
      const kept = new Set(articles.keep([...new Set(placed.map(({ article }) => article))]));
      return placed.flatMap(({ row, article }) => (kept.has(article) ? [row] : []));
    },
  };
}

/** How many milliseconds are looked for one kind of hits: once all that is shown is found, and at most. */
interface Patience {
  readonly whenFull: number;
  readonly most: number;
}
const WHILE_TYPING: Patience = { whenFull: 5, most: 15 };
/** What comes apart from the hits may take longer, as far as nobody waits for it. */
export const FOR_FACETS: Patience = { whenFull: 40, most: 40 };
const FIRST_PAGE = 32;
const LONGEST_PAGE = 1024;

export interface Kept {
  readonly kept: readonly number[];
  /** Whether rows were left that nobody looked at. */
  readonly isCut: boolean;
}

/** How much is looked for. */
export interface Enough {
  /** As many as are shown. */
  readonly limit: number;
  /** As many as are counted. */
  readonly countedTo: number;
  /** Whether to look as long as that takes. */
  readonly exact: boolean;
  /** Else how long; by default as a reader may wait with each letter. */
  readonly patience?: Patience;
}

/** Whether what was found so far must do. */
export type IsOver = (kept: number) => boolean;

/** Starts to measure how long is looked. */
export function startLooking({ limit, countedTo, exact, patience = WHILE_TYPING }: Enough): IsOver {
  const started = performance.now();
  return (kept) => {
    if (kept >= countedTo) return true;
    if (exact) return false;
    return performance.now() - started > (kept >= limit ? patience.whenFull : patience.most);
  };
}

/** Goes through rows in their order and keeps those that are to be kept, until there are enough. */
export function keepSome(
  rows: Iterable<number>,
  keep: (rows: readonly number[]) => readonly number[],
  enough: Enough,
): Kept {
  const isOver = startLooking(enough);
  const { countedTo } = enough;
  const kept = new Set<number>();
  let page: number[] = [];
  let size = FIRST_PAGE;
  const lookAtPage = (): void => {
    for (const row of keep(page)) kept.add(row);
    page = [];
    size = Math.min(LONGEST_PAGE, size * 2);
  };
  for (const row of rows) {
    if (page.length >= size) {
      lookAtPage();
      if (isOver(kept.size)) {
        return { kept: [...kept].slice(0, countedTo), isCut: kept.size < countedTo };
      }
    }
    page.push(row);
  }
  lookAtPage();
  return { kept: [...kept].slice(0, countedTo), isCut: false };
}

/** The newest articles that fulfil a condition; where they are long in coming, some that do. */
export function newestArticles(db: Database, held: Held, enough: Enough): Kept {
  const { countedTo } = enough;
  const known = held.few();
  if (known) return { kept: [...known].slice(0, countedTo), isCut: false };
  const { kept, isCut } = keepSome(linesFromNewest(db), held.keep, enough);
  if (!isCut || kept.length >= enough.limit) return { kept, isCut };
  const found = new Set([...kept, ...held.some()]);
  return { kept: [...found].slice(0, countedTo), isCut: found.size < countedTo };
}

function* linesFromNewest(db: Database): Generator<number> {
  const page = plucked<[number, number], number>(
    db,
    'SELECT seq FROM article_line WHERE seq < ? ORDER BY seq DESC LIMIT ?',
  );
  let seqs = page.all(Number.MAX_SAFE_INTEGER, LONGEST_PAGE);
  while (seqs.length > 0) {
    yield* seqs;
    seqs = page.all(seqs.at(-1)!, LONGEST_PAGE);
  }
}
