import type { TextExpression, TextTerm } from '../../../shared/domain/query/terms.ts';
import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import { indexPhrase } from '../../../shared/domain/unspaced-scripts.ts';
import { join, not, bind, within, type Sql } from './sql.ts';

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

/** The number of an article’s rows in the index; see `PART_STRIDE` of the search. */
const ARTICLES = 'SELECT rowid % 4294967296 FROM article_fts WHERE article_fts MATCH ?';

/** The condition that an article `l` holds a term in its title, names or text, or in these columns. */
export function articleHolds(term: QueryTerm, column: 'title' | 'authors' | null = null): Sql {
  const inColumn = column === null ? '' : `{${column}} : `;
  return bind(`l.seq IN (${ARTICLES})`, inColumn + matchTerm(term));
}

/** The condition that a claim `x` holds a term. */
export function claimHolds(term: QueryTerm): Sql {
  return bind('x.seq IN (SELECT rowid FROM claim_fts WHERE claim_fts MATCH ?)', matchTerm(term));
}

/** The condition that an annotation of an article `l` has a term in its comment. */
export function commentHolds(term: QueryTerm): Sql {
  return within(
    `l.seq IN (SELECT a.seq FROM annotation n CROSS JOIN article a ON a.id = n.article_id
      WHERE n.deleted_at IS NULL AND n.seq IN ($))`,
    bind(
      'SELECT rowid FROM annotation_fts WHERE annotation_fts MATCH ?',
      `{comment} : ${matchTerm(term)}`,
    ),
  );
}
