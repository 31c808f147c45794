import type { TextExpression, TextTerm } from '../../../shared/domain/query/terms.ts';
import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import { indexPhrase } from '../../../shared/domain/unspaced-scripts.ts';
import {
  allOf,
  anyOf,
  noneOf,
  ofRows,
  whereCondition,
  type Condition,
  type RowsOfArticles,
} from './condition.ts';
import { join, not, bind, type Sql } from './sql.ts';

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '')}"`;

/** A beginning of one or two letters is read as a word: FTS5 would read half of its index. */
const SHORTEST_PREFIX = 3;

/** An FTS5 expression for a term in all ways to write it; every word is quoted, so that nothing typed is an operator. */
function matchTerm({ words, prefix, also = [] }: QueryTerm): string {
  const ways = [words, ...also].map((way) => {
    const { tokens, goesOn } = indexPhrase(way);
    const last = way.at(-1) ?? '';
    const isBeginning = prefix && tokens.at(-1) === last && last.length >= SHORTEST_PREFIX;
    return `${quoted(tokens)}${isBeginning || goesOn ? ' *' : ''}`;
  });
  return ways.length === 1 ? ways[0]! : `(${ways.join(' OR ')})`;
}

/** The condition on articles that says of each term what `ofTerm` says. */
export function textCondition(
  expression: TextExpression | null,
  ofTerm: (term: TextTerm) => Condition,
): Condition {
  if (expression === null) return allOf([]);
  switch (expression.of) {
    case 'term':
      return ofTerm(expression.term);
    case 'not':
      return noneOf(textCondition(expression.part, ofTerm));
    case 'all':
    case 'any': {
      const parts = expression.parts.map((part) => textCondition(part, ofTerm));
      return expression.of === 'all' ? allOf(parts) : anyOf(parts);
    }
  }
}

/** A condition that holds of each term as `of` says. */
export function whereText(expression: TextExpression | null, ofTerm: (term: TextTerm) => Sql): Sql {
  if (expression === null) return bind('true');
  switch (expression.of) {
    case 'term':
      return ofTerm(expression.term);
    case 'not':
      return not(whereText(expression.part, ofTerm));
    case 'all':
    case 'any':
      return join(
        expression.parts.map((part) => whereText(part, ofTerm)),
        expression.of === 'all' ? 'AND' : 'OR',
      );
  }
}

/** The condition that an article holds a term in its title, names or text, or in one of these columns. */
export function articleHolds(
  term: QueryTerm,
  column: 'title' | 'authors' | null = null,
): Condition {
  const inColumn = column === null ? '' : `{${column}} : `;
  return { of: 'text', table: 'article', match: inColumn + matchTerm(term) };
}

/** An FTS5 expression that a claim matches which holds a term. */
export const claimMatch = (term: QueryTerm): string => matchTerm(term);

/** The condition that a claim holds a term. */
export const claimText = (term: QueryTerm): Condition => ({
  of: 'text',
  table: 'claim',
  match: matchTerm(term),
});

/** The same on the line `x` of a claim. */
export const claimHolds = (term: QueryTerm): Sql => whereCondition(claimText(term));

const OF_COMMENTS: RowsOfArticles = {
  select: `SELECT a.seq FROM annotation n CROSS JOIN article a ON a.id = n.article_id
    WHERE n.deleted_at IS NULL AND n.seq IN ($)`,
  exists: `EXISTS (SELECT 1 FROM article a CROSS JOIN annotation n ON n.article_id = a.id
    WHERE a.seq = l.seq AND n.deleted_at IS NULL AND n.seq IN ($))`,
};

/** The condition that an annotation of an article has a term in its comment. */
export function commentHolds(term: QueryTerm): Condition {
  return ofRows(
    OF_COMMENTS,
    bind(
      'SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?',
      `{comment} : ${matchTerm(term)}`,
    ),
  );
}
