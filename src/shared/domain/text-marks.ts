import type { QueryTerm } from './query-words.ts';
import { beginsUnspaced, endsUnspaced } from './unspaced-scripts.ts';
import { foldWithPlaces } from './search-folding.ts';

/** A part of a text that matches; UTF-16 offsets, end exclusive. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  /** Which of the terms it matches. */
  readonly term: number;
}

/** Finds the terms of a query in texts. */
export interface TermFinder {
  /** The matches in order, none overlapping; stops after `limit`. */
  readonly find: (text: string, limit?: number) => TextMark[];
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const LETTER = /[\p{L}\p{N}\p{Co}\p{M}]/u;
const LETTERS = /[\p{L}\p{N}\p{Co}\p{M}]*/uy;
/** What may stand between two words of a phrase. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{Co}]{1,12}';

/** Whether a word goes on across `at`; surrogate pairs are looked at as a whole. */
function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const low = text.charCodeAt(at - 1);
  const before = low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
  const behind = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (endsUnspaced(before) || beginsUnspaced(behind)) return false;
  return LETTER.test(before) && LETTER.test(behind);
}

function wordEnd(text: string, from: number): number {
  LETTERS.lastIndex = from;
  LETTERS.test(text);
  return Math.max(from, LETTERS.lastIndex);
}

/** The pattern of the words of a phrase. Scripts without blanks have nothing between words. */
function joinWords(words: readonly string[]): string {
  return words.reduce((pattern, word, at) => {
    const before = words[at - 1];
    if (before === undefined) return escape(word);
    const isUnspaced = endsUnspaced(before) || beginsUnspaced(word);
    return pattern + (isUnspaced ? `(?:${BETWEEN})?` : BETWEEN) + escape(word);
  }, '');
}

/** One way in which a term may be written. */
interface Way {
  readonly words: readonly string[];
  readonly index: number;
  readonly prefix: boolean;
}

/**
 * Makes a finder for the terms: whole words without regard to case, accents and the like, longer ones
 * for a prefix. It looks in the folded text and answers with places in the text as it is shown. Word ends
 * are looked at outside the pattern, as Unicode classes in it are slow to compile and a search is made
 * anew for each letter typed.
 */
export function findTerms(terms: readonly QueryTerm[]): TermFinder {
  if (terms.length === 0) return { find: () => [] };
  const ways = terms
    .flatMap(({ words, prefix, also = [] }, index): Way[] =>
      [words, ...also].map((way) => ({ words: way, index, prefix })),
    )
    .toSorted((a, b) => b.words.join(' ').length - a.words.join(' ').length);
  const pattern = new RegExp(ways.map(({ words }) => `(${joinWords(words)})`).join('|'), 'gu');
  return {
    find: (text, limit = Number.POSITIVE_INFINITY) => {
      const folded = foldWithPlaces(text);
      const marks: TextMark[] = [];
      pattern.lastIndex = 0;
      for (
        let match = pattern.exec(folded.text);
        match !== null && marks.length < limit;
        match = pattern.exec(folded.text)
      ) {
        const found = readMatch(folded.text, match, ways);
        if (!found) {
          pattern.lastIndex = match.index + 1;
          continue;
        }
        pattern.lastIndex = found.end;
        const start = folded.start(found.start);
        // One sign of the text may be several words to a search.
        if (start < (marks.at(-1)?.end ?? 0)) continue;
        marks.push({ start, end: folded.end(found.end), term: found.term });
      }
      return marks;
    },
  };
}

function readMatch(text: string, match: RegExpExecArray, ways: readonly Way[]): TextMark | null {
  if (isInsideWord(text, match.index)) return null;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  const matched = ways[group - 1];
  if (!matched) return null;
  const matchEnd = match.index + match[0].length;
  const end = endsUnspaced(match[0]) ? matchEnd : wordEnd(text, matchEnd);
  const goesOn = isInsideWord(text, matchEnd);
  if (goesOn && !matched.prefix && !/^\p{M}*$/u.test(text.slice(matchEnd, end))) return null;
  return { start: match.index, end, term: matched.index };
}
