import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import type { Dictionary } from './dictionary.ts';

/** Shorter words have too many neighbours to guess from. */
const SHORTEST = 4;

interface Corrected {
  readonly terms: readonly QueryTerm[];
  readonly corrections: { typed: string; used: string }[];
}

/**
 * Replaces words that none of the dictionaries knows by the most frequent word one edit away.
 * Words with digits stay as they are: another number is another fact.
 */
export function correctTerms(
  terms: readonly QueryTerm[],
  dictionaries: readonly Dictionary[],
): Corrected {
  const corrections: { typed: string; used: string }[] = [];
  const correct = (word: string, isPrefix: boolean): string => {
    if (word.length < SHORTEST || /\p{N}/u.test(word)) return word;
    const known = dictionaries.some((dictionary) =>
      isPrefix ? dictionary.completions(word).length > 0 : dictionary.rowsWith(word) > 0,
    );
    if (known) return word;
    const rows = new Map<string, number>();
    for (const dictionary of dictionaries) {
      for (const near of dictionary.oneEditAway(word)) {
        rows.set(near.word, (rows.get(near.word) ?? 0) + near.rows);
      }
    }
    const [best] = [...rows].toSorted(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
    if (best === undefined) return word;
    corrections.push({ typed: word, used: best[0] });
    return best[0];
  };
  return {
    terms: terms.map((term) => ({
      ...term,
      words: term.words.map((word, at) =>
        correct(word, term.prefix && at === term.words.length - 1),
      ),
    })),
    corrections,
  };
}
