import { readDays } from './read-days.ts';

/** Where words of a text stand first; UTF-16 offsets. */
export interface WordPlace {
  readonly start: number;
  readonly end: number;
}

/** What tells the study of a text from others. */
export interface StudyReading {
  /** Its words, singular and in lower case, with how often they stand in it. */
  readonly words: ReadonlyMap<string, number>;
  /** The words of its head: the title and what comes right after. */
  readonly head: ReadonlySet<string>;
  /** Two capitalised words in a row, in lower case: people, places, journals. */
  readonly names: ReadonlyMap<string, WordPlace>;
  /** Numbers that hardly stand in two texts by chance: of three digits and more, decimals and percentages. */
  readonly numbers: ReadonlyMap<string, WordPlace>;
  readonly smallNumbers: ReadonlySet<string>;
  /** Five words in a row, as reports take them over. */
  readonly phrases: ReadonlyMap<string, WordPlace>;
  /** The days that its head names, counted from 1970. A day that can be read in two ways is named twice. */
  readonly days: readonly number[];
}

/** Longer texts are read so far: what a study is stands in its first pages. */
const MOST_CHARACTERS = 20_000;
const HEAD_CHARACTERS = 500;
const DATELINE_CHARACTERS = 700;
const PHRASE_WORDS = 5;
const LEAST_LETTERS = 3;
const LEAST_DIGITS = 3;

const WORD = /[\p{L}\p{N}]+/gu;
const LETTERS = /\p{L}[\p{L}\p{N}’']*/gu;
const NUMBER = /\d[\d,]*(?:\.\d+)?%?/gu;
const YEAR = /^(?:19|20)\d\d$/u;
const NAME = /\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)? \p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)?/gu;

/** "Cities" and "city", "mum's" and "mum" are one word. */
export function foldStudyWord(written: string): string {
  const word = written.toLowerCase().replace(/[’']s$/u, '');
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** The words of a text that are long enough to tell something, in its order. */
function listStudyWords(text: string): string[] {
  return (text.match(LETTERS) ?? [])
    .filter((word) => word.length >= LEAST_LETTERS)
    .map(foldStudyWord);
}

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function keepFirst(places: Map<string, WordPlace>, key: string, start: number, end: number): void {
  if (!places.has(key)) places.set(key, { start, end });
}

function readPhrases(text: string): Map<string, WordPlace> {
  const words = [...text.matchAll(WORD)];
  const phrases = new Map<string, WordPlace>();
  for (let at = 0; at + PHRASE_WORDS <= words.length; at += 1) {
    const own = words.slice(at, at + PHRASE_WORDS);
    const first = own[0];
    const last = own.at(-1);
    if (first === undefined || last === undefined) continue;
    const key = own.map(([word]) => word.toLowerCase()).join(' ');
    keepFirst(phrases, key, first.index, last.index + last[0].length);
  }
  return phrases;
}

/** Reads what tells the study of a text from others. Linear. */
export function readStudy(whole: string): StudyReading {
  const text = whole.slice(0, MOST_CHARACTERS);
  const numbers = new Map<string, WordPlace>();
  const smallNumbers = new Set<string>();
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const value = written.replaceAll(/[,%]/gu, '');
    if (YEAR.test(value)) continue;
    const isTelling = value.length >= LEAST_DIGITS || value.includes('.') || written.endsWith('%');
    if (isTelling) keepFirst(numbers, value, index, index + written.length);
    if (value.length < LEAST_DIGITS) smallNumbers.add(value);
  }
  const names = new Map<string, WordPlace>();
  for (const { 0: written, index } of text.matchAll(NAME))
    keepFirst(names, written.toLowerCase(), index, index + written.length);
  return {
    words: count(listStudyWords(text)),
    head: new Set(listStudyWords(text.slice(0, HEAD_CHARACTERS))),
    names,
    numbers,
    smallNumbers,
    phrases: readPhrases(text),
    days: readDays(text.slice(0, DATELINE_CHARACTERS)),
  };
}
