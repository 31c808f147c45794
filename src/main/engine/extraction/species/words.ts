import type { SpeciesLexicon } from './lexicon.ts';
import { addToHash, LONGEST_WORD, WordTable } from './word-table.ts';
import type { WrittenWord } from './word-traits.ts';

/** What stands between a word and the word before it. */
export type Gap =
  'none' | 'blank' | 'hyphen' | 'apostrophe' | 'stop' | 'open' | 'close' | 'slash' | 'far';

/** A run of letters and digits. */
export class Word {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** The bits of the traits that hold for the word (see `addTrait`). */
  readonly traits: number;
  readonly #written: WrittenWord;

  constructor(start: number, end: number, gap: Gap, written: WrittenWord, traits: number) {
    this.start = start;
    this.end = end;
    this.gap = gap;
    this.traits = traits;
    this.#written = written;
  }

  get text(): string {
    return this.#written.text;
  }

  /** As the lexicon folds it: lower case. */
  get folded(): string {
    return this.#written.folded;
  }
}

/** The words of a text in order, and the indices of those that the rules start from. */
export interface TextWords {
  readonly words: readonly Word[];
  readonly marked: readonly number[];
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** For each ASCII code 1 for letters and digits. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 0,
);

const tables = new WeakMap<SpeciesLexicon, WordTable>();
/** The code units of the word being read. */
const units = new Uint16Array(LONGEST_WORD);

function tableFor(lexicon: SpeciesLexicon): WordTable {
  const kept = tables.get(lexicon);
  if (kept !== undefined) return kept;
  const table = new WordTable(lexicon);
  tables.set(lexicon, table);
  return table;
}

/** For each code unit 1 for letters and digits, 2 for others, 0 while not asked for. */
const KNOWN_UNITS = new Uint8Array(1 << 16);

/** How many code units the letter or digit beyond ASCII at `at` has; 0 for any other character. */
function foreignLength(text: string, at: number, code: number): number {
  if (code >= 0xd800 && code < 0xe000) return surrogateLength(text, at);
  let known = KNOWN_UNITS[code] ?? 0;
  if (known === 0) {
    known = LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 2;
    KNOWN_UNITS[code] = known;
  }
  return known & 1;
}

function surrogateLength(text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_DIGIT.test(character) ? character.length : 0;
}

/** Reads the words of the text; `marked` are those with one of the traits in `marks`. Linear. */
export function readWords(text: string, lexicon: SpeciesLexicon, marks: number): TextWords {
  const table = tableFor(lexicon);
  const words: Word[] = [];
  const marked: number[] = [];
  let before = -1;
  let at = 0;
  while (at < text.length) {
    const start = at;
    let hash = 0;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code < 128) {
        if (ASCII[code] === 0) break;
        // Writing beyond the end of a typed array does nothing.
        units[at - start] = code;
        hash = addToHash(hash, code);
        at += 1;
        continue;
      }
      const length = foreignLength(text, at, code);
      if (length === 0) break;
      for (const end = at + length; at < end; at += 1) {
        units[at - start] = text.charCodeAt(at);
        hash = addToHash(hash, text.charCodeAt(at));
      }
    }
    if (at === start) {
      at += 1;
      continue;
    }
    const gap = before === -1 ? 'far' : readGap(text, before, start);
    before = at;
    const word =
      at - start > LONGEST_WORD
        ? readLongWord(text, start, at, gap, table)
        : readKnownWord(start, at, gap, table, hash);
    if ((word.traits & marks) !== 0) marked.push(words.length);
    words.push(word);
  }
  return { words, marked };
}

function readKnownWord(start: number, end: number, gap: Gap, table: WordTable, hash: number): Word {
  const place = table.find(units, end - start, hash);
  return new Word(start, end, gap, table.wordAt(place), table.traitsAt(place));
}

function readLongWord(text: string, start: number, end: number, gap: Gap, table: WordTable): Word {
  const { word, traits } = table.judge(text.slice(start, end));
  return new Word(start, end, gap, word, traits);
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
  if (length === 0) return 'none';
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

/** True when the word continues a name begun by the word before it: a blank, hyphen or apostrophe. */
export function isJoined(word: Word | undefined): word is Word {
  return (
    word !== undefined &&
    (word.gap === 'blank' || word.gap === 'hyphen' || word.gap === 'apostrophe')
  );
}

/** Folded words from `at` on that may belong to one name, at most `limit`. */
export function joinedRun(words: readonly Word[], at: number, limit: number): string[] {
  const first = words[at];
  if (first === undefined) return [];
  const run = [first.folded];
  for (let next = at + 1; run.length < limit; next += 1) {
    const word = words[next];
    if (!isJoined(word)) break;
    run.push(word.folded);
  }
  return run;
}
