import { bind, join, not, within, type Sql } from './sql.ts';

export type TextTable = 'article' | 'claim';

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

/** The numbers of what holds an expression; for the rows of an article see `PART_STRIDE` of the search. */
export const TEXT_ROWS: Readonly<Record<TextTable, string>> = {
  article: 'SELECT rowid % 4294967296 FROM article_fts WHERE article_fts MATCH ?',
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

/** The condition on a line `l`, for statements that go through many lines. */
export function whereCondition(condition: Condition): Sql {
  switch (condition.of) {
    case 'line':
      return condition.where;
    case 'rows':
      return within('l.seq IN ($)', condition.select);
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
