/** The words of a full-text index with the number of rows that hold each. */
export interface Dictionary {
  /** Rows that hold this very word; 0 for a word the dictionary does not know. */
  readonly rowsWith: (word: string) => number;
  /** The same as far as it was read, which takes no look into the index. */
  readonly knownRows: (word: string) => number;
  /** Words that begin so and the rows that hold them, most frequent first. */
  readonly completions: (prefix: string) => readonly WordCount[];
  /** All words one edit away: a letter too many, missing, other, or swapped with its neighbour. */
  readonly oneEditAway: (word: string) => readonly WordCount[];
}

export interface WordCount {
  readonly word: string;
  readonly rows: number;
}

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

/** Makes a dictionary from words in the order of their UTF-16 code units. */
export function makeDictionary(entries: readonly WordCount[]): Dictionary {
  let byLength: ReadonlyMap<number, readonly WordCount[]> | null = null;
  const firstFrom = (word: string): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle] as WordCount).word < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const rowsWith = (word: string): number => {
    const entry = entries[firstFrom(word)];
    return entry?.word === word ? entry.rows : 0;
  };
  return {
    rowsWith,
    knownRows: rowsWith,
    completions: remembering((prefix) => {
      const from = firstFrom(prefix);
      const to = firstFrom(`${prefix}\uffff`);
      return entries.slice(from, to).toSorted((a, b) => b.rows - a.rows);
    }),
    oneEditAway: remembering((word) => {
      byLength ??= Map.groupBy(entries, (entry) => entry.word.length);
      return [word.length - 1, word.length, word.length + 1].flatMap((length) =>
        (byLength?.get(length) ?? []).filter((entry) => isOneEdit(word, entry.word)),
      );
    }),
  };
}

/** Whether one letter added, dropped, changed, or swapped with its neighbour turns `a` into `b`. */
export function isOneEdit(a: string, b: string): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = a.length >= b.length ? b : a;
  if (longer.length - shorter.length > 1 || a === b) return false;
  let at = 0;
  while (at < shorter.length && longer.charCodeAt(at) === shorter.charCodeAt(at)) at += 1;
  if (longer.length > shorter.length) return longer.slice(at + 1) === shorter.slice(at);
  if (longer.slice(at + 1) === shorter.slice(at + 1)) return true;
  return (
    longer.charCodeAt(at) === shorter.charCodeAt(at + 1) &&
    longer.charCodeAt(at + 1) === shorter.charCodeAt(at) &&
    longer.slice(at + 2) === shorter.slice(at + 2)
  );
}
