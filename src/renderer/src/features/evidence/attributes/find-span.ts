import type { Span } from '../../../../../shared/domain/quote.ts';

/**
 * Where words that a reader copied stand in a text, whatever blanks and line ends stand between them;
 * null where they do not, or nothing was copied. UTF-16 offsets, end exclusive.
 */
export function findSpan(text: string, copied: string): Span | null {
  const words = copied.trim().split(/\s+/);
  const [first = ''] = words;
  if (first === '') return null;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at;
    const isHere = words.every((word, index) => {
      if (index > 0) {
        const before = end;
        while (/\s/.test(text[end] ?? '')) end += 1;
        if (end === before) return false;
      }
      if (!text.startsWith(word, end)) return false;
      end += word.length;
      return true;
    });
    if (isHere) return { start: at, end };
  }
  return null;
}
