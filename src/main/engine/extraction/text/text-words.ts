import { addToHash, SpellingTable } from './spelling-table.ts';
import type { Spelling } from './spelling.ts';

/** What stands between a word and the word before it. */
export type Gap = 'blank' | 'hyphen' | 'apostrophe' | 'stop' | 'open' | 'close' | 'slash' | 'far';

/** A word or number with its place in the text. */
export class Word {
  readonly info: Spelling;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;

  constructor(info: Spelling, start: number, end: number, gap: Gap) {
    this.info = info;
    this.start = start;
    this.end = end;
    this.gap = gap;
  }

  /** As written; of a very long word only its beginning. */
  get text(): string {
    return this.info.text;
  }

  /** In lower case, as the lexicon of species folds it. */
  get folded(): string {
    return this.info.folded;
  }
}

/** Combining accents belong to the letter that they stand on. */
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;

/** For each ASCII code 1 for letters and digits. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Cuts texts into words: their runs of letters and digits, whatever the script. What it has learned of
 * letters and spellings is kept for the next text.
 */
export class WordCutter {
  /** The spellings of all words that it has met. */
  readonly spellings = new SpellingTable();
  /** For each code unit 1 for letters and digits, 2 for others, 0 while not asked for. */
  readonly #knownUnits = new Uint8Array(1 << 16);

  /** The words of a text in order. Linear. */
  cut(text: string): readonly Word[] {
    const words: Word[] = [];
    const { length } = text;
    let before = -1;
    let at = 0;
    while (at < length) {
      const start = at;
      let hash = 0;
      while (at < length) {
        const code = text.charCodeAt(at);
        if (code < 128) {
          if (ASCII[code] === 0) break;
          hash = addToHash(hash, code);
          at += 1;
          continue;
        }
        const units = this.#foreignLength(text, at, code);
        if (units === 0) break;
        for (const end = at + units; at < end; at += 1) hash = addToHash(hash, text.charCodeAt(at));
      }
      if (at === start) {
        at += 1;
        continue;
      }
      const gap = before === -1 ? 'far' : readGap(text, before, start);
      before = at;
      words.push(new Word(this.spellings.find(text, start, at, hash), start, at, gap));
    }
    return words;
  }

  /** How many code units the letter or digit beyond ASCII at `at` has; 0 for any other character. */
  #foreignLength(text: string, at: number, code: number): number {
    if (code >= 0xd800 && code < 0xe000) return surrogateLength(text, at);
    let known = this.#knownUnits[code] ?? 0;
    if (known === 0) {
      known = LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 2;
      this.#knownUnits[code] = known;
    }
    return known & 1;
  }
}

function surrogateLength(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_DIGIT.test(character) ? character.length : 0;
}

const BLANK = 32;
/** The code units beyond ASCII that `\s` matches. */
const BLANKS = new Set([
  0xa0,
  0x1680,
  0x2028,
  0x2029,
  0x202f,
  0x205f,
  0x3000,
  0xfeff,
  ...Array.from({ length: 11 }, (_, at) => 0x2000 + at),
]);
const isBlank = (code: number): boolean =>
  code === BLANK || (code >= 9 && code <= 13) || (code >= 0xa0 && BLANKS.has(code));

function readGap(text: string, start: number, end: number): Gap {
  const length = end - start;
  const code = text.charCodeAt(start);
  if (length === 1) return code === BLANK ? 'blank' : readSingleGap(code);
  if (length > 2) return 'far';
  const next = text.charCodeAt(start + 1);
  if (code === 46) return isBlank(next) ? 'stop' : 'far';
  if (code === 41) return isBlank(next) ? 'close' : 'far';
  return next === 40 && isBlank(code) ? 'open' : 'far';
}

function readSingleGap(code: number): Gap {
  if (code === 45 || (code >= 0x2010 && code <= 0x2015)) return 'hyphen';
  if (code === 39 || code === 0x2019) return 'apostrophe';
  if (code === 47) return 'slash';
  if (code === 46) return 'stop';
  if (code === 40) return 'open';
  if (code === 41) return 'close';
  return isBlank(code) ? 'blank' : 'far';
}
