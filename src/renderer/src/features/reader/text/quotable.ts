import type { Span } from '../../../../../shared/domain/quote.ts';

const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
/** A word is looked for so far around a place, in UTF-16 code units. */
const REACH = 100;

/** The word around the character at an offset; null where none is. */
function wordAt(text: string, at: number): Span | null {
  const from = Math.max(0, at - REACH);
  const segment = WORDS.segment(text.slice(from, at + REACH)).containing(at - from);
  if (!segment?.isWordLike) return null;
  const start = from + segment.index;
  return { start, end: start + segment.segment.length };
}

/** The span with the words whole that it begins or ends in. */
export function snapToWords(text: string, { start, end }: Span): Span {
  return {
    start: wordAt(text, start)?.start ?? start,
    end: wordAt(text, end - 1)?.end ?? end,
  };
}

/** What stands before the words of an item of a list. */
const LIST_SIGN = /^[ \t]*(?:[-–—*•‣▪◦·●○■□]|\d{1,3}[.)]|[a-z]\))[ \t]+/u;
/** What stands before the words under a figure: a number and a sign that ends it, else it is a sentence. */
const LABEL =
  /^[ \t]*(?:supplementary |extended data )?(?:fig(?:ure)?s?|tables?|schemes?|boxe?s?|charts?|plates?|abb(?:ildung)?|tab(?:elle)?|tableau)\.?[ \u00a0]S?\d{1,3}[A-Za-z]?[ \u00a0]?[.:|–—][ \t\u00a0]*/iu;

/** How many characters of a line are the sign of a list or the label of a figure. */
function signLength(line: string): number {
  return (LABEL.exec(line) ?? LIST_SIGN.exec(line))?.[0].length ?? 0;
}

/**
 * The span without what the layout put there: a dash or number of a list, or the label of a figure, in
 * which it begins or ends. A span of nothing else stays as it is.
 */
export function withoutSigns(text: string, span: Span): Span {
  const lineOfStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const wordsOfStart = lineOfStart + signLength(lineFrom(text, lineOfStart));
  const start = Math.max(span.start, wordsOfStart);
  const lineOfEnd = text.lastIndexOf('\n', span.end - 1) + 1;
  const wordsOfEnd = lineOfEnd + signLength(lineFrom(text, lineOfEnd));
  const end = span.end <= wordsOfEnd ? lineOfEnd : span.end;
  const words = text.slice(start, end).trimEnd();
  return words === '' ? span : { start, end: start + words.length };
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}
