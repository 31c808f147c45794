import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import type { SearchReading } from '../../../shared/domain/search-hit.ts';
import type { Dictionary } from './dictionary.ts';
import { findForms } from './word-forms.ts';

interface Widened {
  readonly terms: readonly QueryTerm[];
  readonly forms: SearchReading['forms'];
}

/**
 * Searches for each word in its other forms too, those that the library holds. What stands between
 * quotation marks is found as it is written.
 */
export function widenTerms(
  terms: readonly QueryTerm[],
  dictionaries: readonly Dictionary[],
): Widened {
  const forms: SearchReading['forms'] = [];
  const typed = new Set(terms.flatMap(({ words }) => words));
  const wider = terms.map((term): QueryTerm => {
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
