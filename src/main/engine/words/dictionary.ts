import {
  beginning,
  findWord,
  oneEditFrom,
  packWords,
  wordAt,
  type PackedWords,
  type WordRange,
} from './packed-words.ts';

/** The words of a full-text index with the number of rows that hold each. */
export interface Dictionary {
  /** Rows that hold this very word; 0 for a word the dictionary does not know. */
  readonly rowsWith: (word: string) => number;
  /** The same as far as it was read, which takes no look into the index. */
  readonly knownRows: (word: string) => number;
  /** The most frequent words that begin so with the rows that hold them, most frequent first. */
  readonly completions: (prefix: string) => readonly WordCount[];
  /** Rows of all words that begin so, added up: a row counts for each of them that it holds. */
  readonly rowsBeginning: (prefix: string) => number;
  /** All words one edit away: a letter too many, missing, other, or swapped with its neighbour. */
  readonly oneEditAway: (word: string) => readonly WordCount[];
}

export interface WordCount {
  readonly word: string;
  readonly rows: number;
}

/** So many completions of a beginning are told. */
export const MOST_COMPLETIONS = 120;
/** What was asked last is remembered: a word that is typed is asked for again with each of its next letters. */
const REMEMBERED = 64;

/** A function whose last answers are remembered; what it answers never changes. */
function remembering<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    const [oldest] = answers.keys();
    if (answers.size >= REMEMBERED && oldest !== undefined) answers.delete(oldest);
    answers.set(word, answer);
    return answer;
  };
}

/** The numbers of the most frequent words of a range, most frequent first, equals in their order. */
function mostFrequent(rows: Uint32Array, { from, to }: WordRange): number[] {
  // Sorting numbers alone takes a fifth of what sorting words by their numbers does.
  const least = rows.subarray(from, to).toSorted().at(-MOST_COMPLETIONS) ?? 0;
  const chosen: number[] = [];
  for (let at = from; at < to; at += 1) if (rows[at]! >= least) chosen.push(at);
  return chosen.toSorted((a, b) => rows[b]! - rows[a]! || a - b).slice(0, MOST_COMPLETIONS);
}

/** Makes a dictionary from words in any order. */
export const makeDictionary = (entries: readonly WordCount[]): Dictionary =>
  packedDictionary(packWords(entries));

/** Makes a dictionary of words that are packed. */
export function packedDictionary(words: PackedWords): Dictionary {
  const rowsAt = (at: number): number => words.rows[at]!;
  const entryAt = (at: number): WordCount => ({ word: wordAt(words, at), rows: rowsAt(at) });
  const rowsWith = (word: string): number => {
    const at = findWord(words, word);
    return at === null ? 0 : rowsAt(at);
  };
  return {
    rowsWith,
    knownRows: rowsWith,
    completions: remembering((prefix) => {
      return mostFrequent(words.rows, beginning(words, prefix)).map(entryAt);
    }),
    rowsBeginning: remembering((prefix) => {
      const { from, to } = beginning(words, prefix);
      return words.rows.subarray(from, to).reduce((sum, rows) => sum + rows, 0);
    }),
    oneEditAway: remembering((word) => Array.from(oneEditFrom(words, word), entryAt)),
  };
}
