import { couldBeChemical } from './chemical-words.ts';
import { isDrugWord, isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';
import { addToHash, addTrait, findSpelling, LONGEST_WORD } from './spelling.ts';
import type { Spelling } from './spelling.ts';

/** A word or number of a sentence with its place in the text. */
export interface Word {
  readonly info: Spelling;
  readonly start: number;
  readonly end: number;
}

/** Traits: the word names a medicine, a kind of treatment, a disorder. */
export const DRUG = addTrait(({ folded }) => isDrugWord(folded));
export const TREATMENT = addTrait(({ folded }) => isTreatmentWord(folded));
export const HARM = addTrait(({ folded }) => isHarmWord(folded));
/** Trait: the word ends like the name of a substance. */
export const CHEMICAL = addTrait(({ folded }) => couldBeChemical(folded));
/** Trait: the word is written in capitals and figures only, three to six of them. */
export const ACRONYM = addTrait(({ text }) => /^[A-Z][A-Z0-9]{2,5}$/.test(text));

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters beyond ASCII; general punctuation, symbols and surrogates are none. */
const isForeignLetter = (code: number): boolean =>
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x2c00 && code < 0xd800) ||
  (code >= 0xf900 && code < 0xfe00);
/** For each ASCII code 1 for letters and digits. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-zA-Z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const isWordCode = (code: number): boolean =>
  code < 128 ? ASCII[code] === 1 : isForeignLetter(code);
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** A full stop, comma or raised point within a number. */
const isInnerMark = (code: number): boolean => code === 46 || code === 44 || code === 0xb7;

/** Does the word that the mark at `at` follows go on behind it: "don't", "1.5"? */
function goesOn(text: string, at: number, end: number): boolean {
  if (at + 1 >= end) return false;
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (isApostrophe(code)) return !isDigit(next) && isWordCode(next);
  return isInnerMark(code) && isDigit(text.charCodeAt(at - 1)) && isDigit(next);
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
    const kept = from + LONGEST_WORD;
    let hash = addToHash(0, code);
    for (at += 1; at < end; at += 1) {
      const next = text.charCodeAt(at);
      if (!isWordCode(next) && !goesOn(text, at, end)) break;
      if (at < kept) hash = addToHash(hash, next);
    }
    const info = findSpelling(text, from, at < kept ? at : kept, hash);
    words.push({ info, start: from, end: at });
  }
  return words;
}
