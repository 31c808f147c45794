/** A part of a text, end exclusive. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

export interface FilterMatch {
  /** What to draw bold; in order, not overlapping. */
  readonly parts: readonly Part[];
  /** Lower is better: matches at word starts come first, early ones before late ones. */
  readonly rank: number;
}

/** Added to the rank of a word found in the middle of another. */
const INSIDE_A_WORD = 100;

/**
 * Whether a title fits what was typed, without regard to case: every typed word must stand in it,
 * at the start of a word if there is one. Null when it does not fit.
 */
export function matchTitle(title: string, typed: string): FilterMatch | null {
  const lower = title.toLowerCase();
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const parts: Part[] = [];
  let rank = 0;
  for (const word of words) {
    const starts = occurrences(lower, word).filter(
      (start) => !parts.some((part) => start < part.end && part.start < start + word.length),
    );
    const atWordStart = starts.find((start) => isWordStart(lower, start));
    const start = atWordStart ?? starts[0];
    if (start === undefined) return null;
    parts.push({ start, end: start + word.length });
    rank += start + (atWordStart === undefined ? INSIDE_A_WORD : 0);
  }
  return { parts: parts.toSorted((a, b) => a.start - b.start), rank };
}

function occurrences(text: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
