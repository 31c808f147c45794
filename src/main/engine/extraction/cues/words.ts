import { couldBeChemical } from './chemical-words.ts';
import { isDrugWord, isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';

/** What the lexicons say about a word, read once for each spelling. */
export interface WordInfo {
  readonly lower: string;
  readonly drug: boolean;
  readonly treatment: boolean;
  readonly harm: boolean;
  /** Ends like the name of a substance. */
  readonly chemical: boolean;
  /** Written in capitals and figures only, three to six of them. */
  readonly acronym: boolean;
  /** What a cue matcher remembers about the word. */
  memo: WordMemo | null;
}

/** The slots of a matcher's phrases that a word fills, and those of them that begin a phrase. */
export interface WordMemo {
  readonly owner: object;
  readonly slots: readonly number[];
  readonly starts: readonly number[];
}

/** A word or number of a sentence with its place in the text. */
export interface Word {
  readonly info: WordInfo;
  readonly start: number;
  readonly end: number;
}

const KNOWN_LIMIT = 100_000;
const LONGEST = 40;
/** Words read before, by the hash of their spelling; the last of those with the same hash is kept. */
const known = new Map<number, { readonly raw: string; readonly info: WordInfo }>();
const HASH_MASK = 0x3fffffff;

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters beyond ASCII; general punctuation, symbols and surrogates are none. */
const isForeignLetter = (code: number): boolean =>
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x2c00 && code < 0xd800) ||
  (code >= 0xf900 && code < 0xfe00);
const isWordCode = (code: number): boolean =>
  isLower(code) || isUpper(code) || isDigit(code) || (code > 127 && isForeignLetter(code));
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** A full stop, comma or raised point within a number. */
const isInnerMark = (code: number): boolean => code === 46 || code === 44 || code === 0xb7;

function describe(raw: string): WordInfo {
  const lower = raw.toLowerCase().replaceAll('’', "'");
  const acronym = raw.length >= 3 && raw.length <= 6 && /^[A-Z]+[A-Z0-9]*$/.test(raw);
  return {
    lower,
    drug: isDrugWord(lower),
    treatment: isTreatmentWord(lower),
    harm: isHarmWord(lower),
    chemical: couldBeChemical(lower),
    acronym,
    memo: null,
  };
}

function look(text: string, from: number, end: number, hash: number): WordInfo {
  const old = known.get(hash);
  if (old !== undefined && old.raw.length === end - from && text.startsWith(old.raw, from))
    return old.info;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const raw = text.slice(from, end);
  const info = describe(raw);
  known.set(hash, { raw, info });
  return info;
}

/**
 * Cuts a sentence into its words and numbers, marks left out, so that "drug-induced" is two words;
 * of a word longer than forty characters only the beginning is looked at. Linear.
 */
export function readWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at += 1;
      continue;
    }
    const from = at;
    let hash = code;
    at += 1;
    while (at < end) {
      const next = text.charCodeAt(at);
      if (!isWordCode(next)) {
        if (at + 1 >= end) break;
        const inner =
          (isApostrophe(next) && !isDigit(text.charCodeAt(at + 1))) ||
          (isInnerMark(next) &&
            isDigit(text.charCodeAt(at - 1)) &&
            isDigit(text.charCodeAt(at + 1)));
        if (!inner || !isWordCode(text.charCodeAt(at + 1))) break;
      }
      if (at < from + LONGEST) hash = (Math.imul(hash, 31) + next) & HASH_MASK;
      at += 1;
    }
    words.push({
      info: look(text, from, Math.min(at, from + LONGEST), hash),
      start: from,
      end: at,
    });
  }
  return words;
}
