import type { SentenceSpan } from '../../../shared/domain/sentences.ts';
import type { MarkedText } from '../../../shared/domain/search-hit.ts';
import type { TermFinder, TextMark } from '../../../shared/domain/text-marks.ts';

/** A line longer than this is cut around its first match. */
const LINE_CHARACTERS = 260;
/** How much of a cut line stands before its first match. */
const LEAD_CHARACTERS = 80;
/** Matches looked at in one text; a word that common says little about where to look. */
const MARK_LIMIT = 400;

/** How many different terms a text's marks stand for. */
function countTerms(marks: readonly TextMark[]): number {
  return new Set(marks.map((mark) => mark.term)).size;
}

/**
 * The sentence with most of the terms after `from`, the earliest of such, without what it has before
 * `from`; null where none is held.
 */
export function findBestSentence(
  text: string,
  sentences: () => readonly SentenceSpan[],
  finder: TermFinder,
  from: number,
): SentenceSpan | null {
  const marks = finder.find(text, MARK_LIMIT).filter((mark) => mark.start >= from);
  if (marks.length === 0) return null;
  let best: SentenceSpan | null = null;
  let most = 0;
  let at = 0;
  for (const sentence of sentences()) {
    const first = at;
    while (at < marks.length && (marks[at] as TextMark).start < sentence.end) at += 1;
    const terms = countTerms(marks.slice(first, at));
    if (terms > most) {
      best = sentence;
      most = terms;
    }
    if (at === marks.length) break;
  }
  return best && { ...best, start: Math.max(best.start, wordAfter(text, from)) };
}

function wordAfter(text: string, from: number): number {
  return text.length - text.slice(from).trimStart().length;
}

function blankAfter(text: string, from: number): number {
  const blank = text.slice(from).search(/\s/u);
  return blank === -1 ? text.length : from + blank;
}

/**
 * A text as one line with its matches marked: line ends become blanks, and a long line is cut at
 * words around the first match, with an ellipsis where something is left out.
 */
export function markLine(text: string, finder: TermFinder): MarkedText {
  const whole = text.replace(/\s/gu, ' ');
  const first = finder.find(whole, 1)[0]?.start ?? 0;
  const from =
    whole.length <= LINE_CHARACTERS || first <= LEAD_CHARACTERS
      ? 0
      : blankAfter(whole, first - LEAD_CHARACTERS) + 1;
  const start = Math.min(from, first);
  const limit = start + LINE_CHARACTERS;
  const lastBlank = whole.lastIndexOf(' ', limit);
  const end = whole.length <= limit ? whole.length : lastBlank > first ? lastBlank : limit;
  const line =
    (start > 0 ? '… ' : '') + whole.slice(start, end).trimEnd() + (end < whole.length ? ' …' : '');
  return {
    text: line,
    marks: finder.find(line).map(({ start: a, end: b }) => ({ start: a, end: b })),
  };
}

/** The better of two lines to show: the one that holds more of the terms, the first where they are even. */
export function chooseLine(first: string, second: string, finder: TermFinder): string {
  if (second === '') return first;
  if (first === '') return second;
  return countTerms(finder.find(second)) > countTerms(finder.find(first)) ? second : first;
}
