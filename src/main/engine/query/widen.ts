import { isText, soughtTerms, textOf } from '../../../shared/domain/query/terms.ts';
import type { Query } from '../../../shared/domain/query/tree.ts';
import type { ReadableDatabase } from '../db/database.ts';
import { indexWords } from '../words/index-words.ts';
import { widenTerms } from '../words/widen-terms.ts';
import type { WordSource } from '../words/word-forms.ts';
import type { Widen } from './compile-article.ts';

/**
 * Adds the other forms of a word of a query that these sources know. Of two forms that are both typed,
 * each is found as it is.
 */
export function widenBy(query: Query, sources: () => readonly WordSource[]): Widen {
  const sought = soughtTerms(textOf(query.parts.filter(isText), query));
  const typed = new Set(sought.flatMap(({ words }) => words));
  return (term) => widenTerms([term], sources(), typed).terms[0] ?? term;
}

/** Adds the other forms of a word of a query that the library holds now. */
export const widenIn = (db: ReadableDatabase, query: Query): Widen =>
  widenBy(query, () => indexWords(db));
