import type { ArticleScope, ArticleSort, ReadingStatus } from '../../../shared/domain/article.ts';
import { foldWords } from '../../../shared/domain/word-order.ts';
import { parseQuery } from '../../../shared/domain/query/parse.ts';
import { soughtTerms, textOf } from '../../../shared/domain/query/terms.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { whereArticle, type Holds, type Widen } from '../query/compile-article.ts';
import { bind, EVERYTHING, join, type Sql } from '../query/sql.ts';
import { widenIn } from '../query/widen.ts';

/** The articles that a list shows. */
export interface Listed {
  readonly scope: ArticleScope;
  /** A query; its words stand in the title, authors, outlet, citekey or year of each. */
  readonly filter: string;
}

/** A list in its order. */
export interface List extends Listed {
  readonly sort: ArticleSort;
  readonly descending: boolean;
}

/** As `article_line` has them. */
const STATUSES: Readonly<Record<ReadingStatus, number>> = { inbox: 0, reading: 1, read: 2 };

function inScope(db: ReadableDatabase, scope: ArticleScope): Sql {
  switch (scope.of) {
    case 'all':
      return { sql: 'true', values: [] };
    case 'status':
      return { sql: 'l.status = ?', values: [STATUSES[scope.status]] };
    case 'to_decide':
      return { sql: 'l.to_decide = 1', values: [] };
    case 'no_claims':
      return { sql: 'l.no_claims = 1', values: [] };
    case 'no_text':
      return { sql: 'l.no_text = 1', values: [] };
    case 'broken_quotes':
      return { sql: 'l.broken_quotes = 1', values: [] };
    case 'collection':
      return {
        sql: `l.seq IN (SELECT m.seq FROM article_collection ac CROSS JOIN article m ON m.id = ac.article_id
          WHERE ac.collection_id IN (
            WITH RECURSIVE inside (id) AS (
              SELECT ? UNION SELECT k.id FROM collection k JOIN inside ON k.parent_id = inside.id)
            SELECT id FROM inside))`,
        values: [scope.id],
      };
    case 'tag':
      return {
        sql: `l.seq IN (SELECT m.seq FROM article_tag t CROSS JOIN article m ON m.id = t.article_id
          WHERE t.tag = ?)`,
        values: [scope.tag],
      };
    case 'search': {
      const query = parseQuery(scope.query);
      return whereArticle(query, { now: Date.now(), widen: widenIn(db, query) });
    }
  }
}

/** The pattern of texts that contain a word. GLOB takes two thirds of the time of `instr`. */
const containing = (word: string): string => `*${word.replaceAll(/[*?[]/g, '[$&]')}*`;

const stands = (word: string): Sql => bind('l.words GLOB ?', containing(word));

/** In the line of an article, wherever it stands there; a word by itself in its other forms as well. */
const inLine =
  (widen: Widen): Holds =>
  (part, query) => {
    const typed = foldWords(part.text);
    if (part.of === 'phrase') return stands(typed);
    const terms = soughtTerms(textOf([part], query));
    const forms = terms.length === 1 ? (widen(terms[0]!).also ?? []) : [];
    const others = forms.filter((words) => words.length === 1 && !words[0]!.includes(typed));
    return join([stands(typed), ...others.map(([word]) => stands(word!))], 'OR');
  };

/** The condition that a line `l` is in the list. */
export function whereListed(db: ReadableDatabase, { scope, filter }: Listed): Sql {
  const query = parseQuery(filter);
  const now = Date.now();
  const filtered =
    query.parts.length === 0
      ? EVERYTHING
      : whereArticle(query, { now, holds: inLine(widenIn(db, query)) });
  const where = inScope(db, scope);
  return filtered.sql === 'true' ? where : join([where, filtered], 'AND');
}

interface Order {
  readonly key: string;
  /** Among equals the newest import comes first, in the direction that a reader meets first. */
  readonly newestFirst: 'ascending' | 'descending';
}

const ORDERS: Readonly<Record<ArticleSort, Order>> = {
  title: { key: 'l.title_key', newestFirst: 'ascending' },
  source: { key: 'l.source_key', newestFirst: 'ascending' },
  status: { key: 'l.status', newestFirst: 'ascending' },
  year: { key: 'l.year', newestFirst: 'descending' },
  added: { key: 'l.added_at', newestFirst: 'descending' },
  claims: { key: 'l.claims', newestFirst: 'descending' },
};

/** Whether equals stand in the order of their import, the oldest first. */
function isOldestFirst({ sort, descending }: List): boolean {
  return (ORDERS[sort].newestFirst === 'descending') !== descending;
}

/** The order of a list of lines `l`. Turned round, it is the same backwards. */
export function orderOf(list: List): string {
  const { key } = ORDERS[list.sort];
  return `${key} ${list.descending ? 'DESC' : 'ASC'}, l.seq ${isOldestFirst(list) ? 'ASC' : 'DESC'}`;
}

/** Whether the lines of a list are put in order: few are in it, or the words of all are looked through. */
export function isPutInOrder({ scope, filter }: Listed): boolean {
  const isOfFew = scope.of === 'collection' || scope.of === 'tag' || scope.of === 'search';
  return isOfFew || parseQuery(filter).parts.length > 0;
}

const linesInOrder = ({ sort }: List): string => `article_line l INDEXED BY article_line_${sort}`;

/** The lines `l` of a list: from the index of its order, or from the table if they are put in order. */
export function linesOf(list: List): string {
  return isPutInOrder(list) ? 'article_line l NOT INDEXED' : linesInOrder(list);
}

/** A SELECT of the `seq` of each article of a list, in its order. */
export function selectLines(db: ReadableDatabase, list: List): Sql {
  const { sql, values } = whereListed(db, list);
  return {
    sql: `SELECT l.seq FROM ${linesOf(list)} WHERE ${sql} ORDER BY ${orderOf(list)}`,
    values,
  };
}

/**
 * The same of a list that is put in order, for a place far down: goes through the index of the order and
 * passes over what is not in the list, which to the middle of 100,000 takes a third of the time. The
 * smaller side is what is looked up there: the lines that the list has, or, where `hasMost` says that it
 * has most of them, those that it does not.
 */
export function selectFarLines(db: ReadableDatabase, list: List, hasMost: boolean): Sql {
  const { sql, values } = whereListed(db, list);
  const [within, where] = hasMost ? ['NOT IN', `NOT (${sql})`] : ['IN', sql];
  return {
    sql: `SELECT l.seq FROM ${linesInOrder(list)}
      WHERE l.seq ${within} (SELECT l.seq FROM article_line l NOT INDEXED WHERE ${where})
      ORDER BY ${orderOf(list)}`,
    values,
  };
}

/** The condition that a line `l` stands before the line `at` in the order of the list. */
export function isBefore(list: List): string {
  const { key } = ORDERS[list.sort];
  const atKey = key.replace('l.', 'at.');
  const before = list.descending ? '>' : '<';
  const beforeAmongEquals = isOldestFirst(list) ? '<' : '>';
  return `${key} ${before}= ${atKey} AND (${key} ${before} ${atKey} OR l.seq ${beforeAmongEquals} at.seq)`;
}
