import type { Span } from './hedges.ts';

/** Where a text has the words of a global expression, which are never empty, in order. Linear. */
export function findSpans(text: string, words: RegExp): Span[] {
  const found: Span[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const start = match.index;
    found.push({ start, end: start + match[0].length });
  }
  return found;
}
