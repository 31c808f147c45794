import { bind, join, not, within, type Sql } from './sql.ts';

export type TextTable = 'article' | 'claim';

/**
 * What lies between the numbers of an article’s rows in the full-text index: the first has the number
 * of the article itself, which never comes near it; part 1 of a long text has that and one stride.
 */
export const PART_STRIDE = 2 ** 32;

/** What is asked of one claim: words can be held against the library by themselves. */
export interface ClaimAsk {
  /** On a line `x` of `claim_line`, all that is asked but the words. */
  readonly line: Sql;
  /** Whether an index leads to the lines of which it holds, where those are few. */
  readonly isTelling: boolean;
  /** An FTS5 expression that the claim matches; null where no words are asked for. */
  readonly match: string | null;
}

/**
 * What is asked of articles, so that it can be held against the library from either end: which articles fulfil
 * it, and whether one does. A line `l` is one of `article_line`.
 */
export type Condition =
  | {
      readonly of: 'line';
      readonly where: Sql;
      /** Whether an index leads to the lines of which it holds. */
      readonly isIndexed: boolean;
    }
  | {
      readonly of: 'rows';
      /** The numbers of the articles, some of them perhaps more than once or in the trash. */
      readonly select: Sql;
      /** That a line `l` is one of them, which is found from the line. */
      readonly exists: Sql;
    }
  | {
      /** That one claim of the article fulfils this. */
      readonly of: 'claim';
      readonly ask: ClaimAsk;
    }
  | {
      readonly of: 'text';
      /** Whether the words of articles are asked for, or those of claims, whose lines `x` are of `claim_line`. */
      readonly table: TextTable;
      /** An FTS5 expression. */
      readonly match: string;
    }
  | { readonly of: 'all' | 'any'; readonly parts: readonly Condition[] }
  | { readonly of: 'not'; readonly part: Condition };

/** Where rows lie of which each belongs to an article. */
export interface RowsOfArticles {
  /** A SELECT of the numbers of articles, with a `$` for a condition. */
  readonly select: string;
  /** That a line `l` has such a row, with a `$` for the condition. */
  readonly exists: string;
}

/** The numbers of what holds an expression. */
export const TEXT_ROWS: Readonly<Record<TextTable, string>> = {
  article: `SELECT rowid % ${String(PART_STRIDE)} FROM article_fts WHERE article_fts MATCH ?`,
  claim: 'SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?',
};

export const allOf = (parts: readonly Condition[]): Condition =>
  parts.length === 1 ? parts[0]! : { of: 'all', parts };
export const anyOf = (parts: readonly Condition[]): Condition =>
  parts.length === 1 ? parts[0]! : { of: 'any', parts };
export const noneOf = (part: Condition): Condition => ({ of: 'not', part });

/** A condition on a line `l` to whose articles an index leads. */
export const ofLine = (where: Sql): Condition => ({ of: 'line', where, isIndexed: true });
/** A condition on a line `l` that each line is asked for. */
export const ofEachLine = (where: Sql): Condition => ({ of: 'line', where, isIndexed: false });

export const ofRows = ({ select, exists }: RowsOfArticles, where: Sql): Condition => ({
  of: 'rows',
  select: within(select, where),
  exists: within(exists, where),
});

/** A SELECT of columns of the lines `x` of all claims that fulfil what is asked, and of more where it is asked so. */
export function selectClaims(columns: string, { line, isTelling, match }: ClaimAsk): Sql {
  if (match === null) {
    return within(`SELECT ${columns} FROM claim_line x WHERE $`, line);
  }
  const inText = bind(`x.seq IN (${TEXT_ROWS.claim})`, match);
  if (isTelling) {
    return within(`SELECT ${columns} FROM claim_line x WHERE $`, join([line, inText], 'AND'));
  }
  // Else SQLite would rather read all claims of a kind than those with the words.
  return {
    sql: `SELECT ${columns} FROM claim_fts f CROSS JOIN claim_line x ON x.seq = f.rowid
      WHERE f.claim_fts MATCH ? AND ${line.sql}`,
    values: [match, ...line.values],
  };
}

/** The condition on a line `l`, for statements that go through many lines. */
export function whereCondition(condition: Condition): Sql {
  switch (condition.of) {
    case 'line':
      return condition.where;
    case 'rows':
      return within('l.seq IN ($)', condition.select);
    case 'claim':
      return within('l.seq IN ($)', selectClaims('x.article', condition.ask));
    case 'text': {
      const { table, match } = condition;
      return bind(`${table === 'article' ? 'l' : 'x'}.seq IN (${TEXT_ROWS[table]})`, match);
    }
    case 'all':
    case 'any':
      return join(condition.parts.map(whereCondition), condition.of === 'all' ? 'AND' : 'OR');
    case 'not':
      return not(whereCondition(condition.part));
  }
}
