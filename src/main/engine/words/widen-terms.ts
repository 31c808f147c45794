import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import type { SearchReading } from '../../../shared/domain/search-hit.ts';
import { findForms, type WordSource } from './word-forms.ts';

interface Widened<T extends QueryTerm> {
  readonly terms: readonly T[];
  readonly forms: SearchReading['forms'];
}

/**
 * Searches for each word in its other forms too, those that the library holds. What stands between
 * quotation marks is found as it is written.
 * @param typed words that were typed by themselves, and are nobody’s other form
 */
export function widenTerms<T extends QueryTerm>(
  terms: readonly T[],
  dictionaries: readonly WordSource[],
  typed: ReadonlySet<string> = new Set(terms.flatMap(({ words }) => words)),
): Widened<T> {
  const forms: SearchReading['forms'] = [];
  const wider = terms.map((term): T => {
    const [word, ...more] = term.words;
    if (term.quoted || word === undefined || more.length > 0) return term;
    const found = findForms(word, dictionaries).filter(
      (form) => !typed.has(form) && !(term.prefix && form.startsWith(word)),
    );
    if (found.length === 0) return term;
    forms.push({ typed: word, also: found });
    return { ...term, also: [...(term.also ?? []), ...found.map((form) => [form])] };
  });
  return { terms: wider, forms };
}
