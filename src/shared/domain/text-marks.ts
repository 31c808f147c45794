import { foldWord, type QueryTerm } from './query-words.ts';

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

/** Where Latin letters with accents live in Unicode. */
const ACCENTED_RANGES = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
] as const;

let variants: ReadonlyMap<string, string> | null = null;

/** For each plain letter, it and the letters that fold to it. */
function letterVariants(): ReadonlyMap<string, string> {
  if (variants) return variants;
  const found = new Map<string, string>();
  for (const [from, to] of ACCENTED_RANGES) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const base = foldWord(letter);
      if (base.length === 1 && base !== letter.toLowerCase()) {
        found.set(base, (found.get(base) ?? '') + letter);
      }
    }
  }
  variants = found;
  return found;
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function letterPattern(letter: string): string {
  const others = letterVariants().get(letter);
  return others === undefined ? escape(letter) : `[${escape(letter)}${others}]`;
}

function wordPattern(word: string): string {
  return Array.from(word, (letter) => letterPattern(letter)).join('');
}

const LETTER = /[\p{L}\p{N}\p{Co}\p{M}]/u;
const LETTERS = /[\p{L}\p{N}\p{Co}\p{M}]*/uy;
/** What may stand between two words of a phrase. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{Co}]{1,12}';

/** Whether a word goes on across `at`; surrogate pairs are looked at as a whole. */
function isInsideWord(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const low = text.charCodeAt(at - 1);
  const before = low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.charAt(at - 1);
  return LETTER.test(before) && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function wordEnd(text: string, from: number): number {
  LETTERS.lastIndex = from;
  LETTERS.test(text);
  return Math.max(from, LETTERS.lastIndex);
}

/**
 * Makes a finder for the terms: whole words without regard to case and accents, longer ones for a
 * prefix. Word ends are looked at outside the pattern, as Unicode classes in it are slow to compile
 * and a search is made anew for each letter typed.
 */
export function findTerms(terms: readonly QueryTerm[]): TermFinder {
  if (terms.length === 0) return { find: () => [] };
  const alternatives = terms
    .map((term, index) => ({ term, index, source: term.words.map(wordPattern).join(BETWEEN) }))
    .toSorted((a, b) => b.term.words.join(' ').length - a.term.words.join(' ').length);
  const pattern = new RegExp(alternatives.map((one) => `(${one.source})`).join('|'), 'giu');
  return {
    find: (text, limit = Number.POSITIVE_INFINITY) => {
      const marks: TextMark[] = [];
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        const found = readMatch(text, match, alternatives);
        if (!found) {
          pattern.lastIndex = match.index + 1;
          continue;
        }
        marks.push(found);
        pattern.lastIndex = found.end;
        if (marks.length >= limit) break;
      }
      return marks;
    },
  };
}

function readMatch(
  text: string,
  match: RegExpExecArray,
  alternatives: readonly { readonly term: QueryTerm; readonly index: number }[],
): TextMark | null {
  if (isInsideWord(text, match.index)) return null;
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  const matched = alternatives[group - 1];
  if (!matched) return null;
  const end = wordEnd(text, match.index + match[0].length);
  const goesOn = isInsideWord(text, match.index + match[0].length);
  if (
    goesOn &&
    !matched.term.prefix &&
    !/^\p{M}*$/u.test(text.slice(match.index + match[0].length, end))
  ) {
    return null;
  }
  return { start: match.index, end, term: matched.index };
}
