import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import type { SearchReading } from '../../../shared/domain/search-hit.ts';
import type { Dictionary, WordCount } from '../words/dictionary.ts';

/** Shorter words have too many neighbours to guess from. */
const SHORTEST = 4;
/** A word in no more rows than these may be a slip that some text has as well. */
const RARE_ROWS = 3;
/** Its neighbour stands in so many times as many rows. */
const FAR_MORE = 40;

type Corrections = SearchReading['corrections'];

interface Corrected<T extends QueryTerm> {
  readonly terms: readonly T[];
  readonly corrections: Corrections;
}

const canBeSlip = (word: string): boolean => word.length >= SHORTEST && !/\P{L}/u.test(word);

function rowsWith(word: string, isPrefix: boolean, dictionaries: readonly Dictionary[]): number {
  let rows = 0;
  for (const dictionary of dictionaries) {
    const inThis = isPrefix ? dictionary.rowsBeginning(word) : dictionary.rowsWith(word);
    rows += inThis;
  }
  return rows;
}

/** The most frequent word one edit away from a word. */
function nearestWord(word: string, dictionaries: readonly Dictionary[]): WordCount | null {
  const rows = new Map<string, number>();
  for (const dictionary of dictionaries) {
    for (const near of dictionary.oneEditAway(word)) {
      rows.set(near.word, (rows.get(near.word) ?? 0) + near.rows);
    }
  }
  const [best] = [...rows].toSorted(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return best ? { word: best[0], rows: best[1] } : null;
}

/**
 * Replaces words that none of the dictionaries knows by the most frequent word one edit away, in
 * phrases as well. Words with digits stay as they are: another number is another fact.
 */
export function correctTerms<T extends QueryTerm>(
  terms: readonly T[],
  dictionaries: readonly Dictionary[],
): Corrected<T> {
  const corrections: Corrections = [];
  const correct = (word: string, isPrefix: boolean): string => {
    if (!canBeSlip(word) || rowsWith(word, isPrefix, dictionaries) > 0) return word;
    const near = nearestWord(word, dictionaries);
    if (!near) return word;
    corrections.push({ typed: word, used: near.word, isFound: false });
    return near.word;
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

/**
 * Searches for a word that hardly any text holds as its far more frequent neighbour as well: the text
 * that has it may have the same slip.
 */
export function alsoCorrected<T extends QueryTerm>(
  terms: readonly T[],
  dictionaries: readonly Dictionary[],
): Corrected<T> {
  const corrections: Corrections = [];
  const wider = terms.map((term): T => {
    const used = term.words.map((word, at) => {
      if (!canBeSlip(word)) return word;
      const rows = rowsWith(word, term.prefix && at === term.words.length - 1, dictionaries);
      if (rows === 0 || rows > RARE_ROWS) return word;
      const near = nearestWord(word, dictionaries);
      if (!near || near.rows < rows * FAR_MORE) return word;
      corrections.push({ typed: word, used: near.word, isFound: true });
      return near.word;
    });
    const isSame = used.every((word, at) => word === term.words[at]);
    return isSame ? term : { ...term, also: [...(term.also ?? []), used] };
  });
  return { terms: wider, corrections };
}
