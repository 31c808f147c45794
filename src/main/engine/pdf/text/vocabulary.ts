import type { Line } from './line.ts';

/** The words that a document writes within its lines, where no line end tells how they are written. */
export interface Vocabulary {
  /** How often a word stands within a line, without regard to case. */
  readonly count: (word: string) => number;
  /** How many different words begin with the part, with a hyphen after it and without. */
  readonly begins: (part: string) => { readonly hyphened: number; readonly joined: number };
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑'’][\p{L}\p{N}]+)*/gu;

/** Collects the words of the lines; the last word of a line that ends in a hyphen is left out. */
export function vocabularyOf(pages: readonly { readonly lines: readonly Line[] }[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    let broken = false;
    for (const { text } of lines) {
      const words = foldWord(text).match(WORD) ?? [];
      const breaks = endsInHyphen(text);
      words.forEach((word, index) => {
        if (index === 0 && broken) return;
        if (index === words.length - 1 && breaks) return;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      });
      broken = breaks;
    }
  }
  const known = new Map<string, { hyphened: number; joined: number }>();
  let sorted: readonly string[] | null = null;
  return {
    count: (word) => counts.get(foldWord(word)) ?? 0,
    begins: (part) => {
      const start = foldWord(part);
      sorted ??= [...counts.keys()].toSorted();
      const found = known.get(start) ?? countBeginnings(sorted, start);
      known.set(start, found);
      return found;
    },
  };
}

/** Words that are longer than the part by this much are made with it. */
const LONGER = 3;

function countBeginnings(
  sorted: readonly string[],
  part: string,
): { hyphened: number; joined: number } {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < part) low = middle + 1;
    else high = middle;
  }
  const found = { hyphened: 0, joined: 0 };
  for (; sorted[low]?.startsWith(part) === true; low++) {
    const rest = (sorted[low] ?? '').slice(part.length);
    if (rest.startsWith('-')) found.hyphened++;
    else if (rest.length >= LONGER) found.joined++;
  }
  return found;
}

const HYPHENS = /[‐‑]/gu;
/** A hyphen at the end that nothing parts from what stands before it. */
const HYPHEN_END = /[\p{L}\p{N}%)\]][-‐‑]$/u;
/** A hyphen with what stands before it, in UTF-16 code units. */
const HYPHEN_PIECE = 3;

export const endsInHyphen = (text: string): boolean => HYPHEN_END.test(text.slice(-HYPHEN_PIECE));

const foldWord = (word: string): string =>
  word.toLowerCase().replace(HYPHENS, '-').replace(/’/gu, "'");
