import type { WordCount } from './dictionary.ts';

/**
 * Words in the order of their UTF-8 bytes, which is SQLite’s own, with the number of rows that hold each:
 * three blocks of memory, which take a tenth of what as many strings do and are read from a file as they are.
 */
export interface PackedWords {
  /** The words one after the other, in UTF-8. */
  readonly bytes: Buffer;
  /** Where each word begins, and behind the last one where it ends. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Packs words that come in pages, in the order of their bytes. */
export class WordPacker {
  readonly #pages: Buffer[] = [];
  readonly #starts: number[] = [0];
  readonly #rows: number[] = [];

  add(words: readonly WordCount[]): void {
    this.#pages.push(Buffer.from(words.map(({ word }) => word).join('')));
    let end = this.#starts.at(-1)!;
    for (const { word, rows } of words) {
      end += Buffer.byteLength(word);
      this.#starts.push(end);
      this.#rows.push(rows);
    }
  }

  packed(): PackedWords {
    return {
      bytes: Buffer.concat(this.#pages),
      starts: Uint32Array.from(this.#starts),
      rows: Uint32Array.from(this.#rows),
    };
  }
}

/** Packs words in any order. */
export function packWords(words: readonly WordCount[]): PackedWords {
  const packer = new WordPacker();
  packer.add(words.toSorted((a, b) => Buffer.from(a.word).compare(Buffer.from(b.word))));
  return packer.packed();
}

/** Words from one number up to another, that one left out. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** How many words there are. */
const countWords = ({ rows }: PackedWords): number => rows.length;

/** A word by its number. */
export const wordAt = ({ bytes, starts }: PackedWords, at: number): string =>
  bytes.toString('utf8', starts[at], starts[at + 1]);

/** The number of the first word within a range that is not below a key. */
function firstFrom({ bytes, starts }: PackedWords, key: Buffer, { from, to }: WordRange): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = bytes.compare(key, 0, key.length, starts[middle], starts[middle + 1]);
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Above every byte of a word: the end of all words that begin with what stands before it. */
const END = Buffer.of(0xff);

/** The words within a range that begin with a prefix. */
export function beginning(
  words: PackedWords,
  prefix: string,
  range: WordRange = { from: 0, to: countWords(words) },
): WordRange {
  const key = Buffer.from(prefix);
  const from = firstFrom(words, key, range);
  const after = firstFrom(words, Buffer.concat([key, END]), { from, to: range.to });
  return { from, to: after };
}

/** The number of a word within a range; null where it is not there. */
export function findWord(
  words: PackedWords,
  word: string,
  range: WordRange = { from: 0, to: countWords(words) },
): number | null {
  const key = Buffer.from(word);
  const at = firstFrom(words, key, range);
  if (at >= range.to) return null;
  const { bytes, starts } = words;
  return bytes.compare(key, 0, key.length, starts[at], starts[at + 1]) === 0 ? at : null;
}

/** How many bytes of UTF-8 a character takes that begins with a byte. */
const bytesFrom = (first: number): number =>
  first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;

/** Each character that comes after a prefix in words of a range that begin with it, with those words. */
function* nextCharacters(
  words: PackedWords,
  prefix: string,
  range: WordRange,
): Generator<{ readonly character: string; readonly range: WordRange }> {
  const { bytes, starts } = words;
  const length = Buffer.byteLength(prefix);
  let at = range.from;
  while (at < range.to) {
    const start = starts[at]! + length;
    if (start >= starts[at + 1]!) {
      at += 1;
      continue;
    }
    const character = bytes.toString('utf8', start, start + bytesFrom(bytes[start]!));
    const { to } = beginning(words, prefix + character, { from: at, to: range.to });
    // A character that is no right UTF-8 is read as another; the words that hold it are passed over.
    const next = Math.max(to, at + 1);
    yield { character, range: { from: at, to: next } };
    at = next;
  }
}

/** The numbers of all words one edit away from a word: a letter too many, missing, other, or swapped with its neighbour. */
export function oneEditFrom(words: PackedWords, word: string): ReadonlySet<number> {
  const letters = [...word];
  const found = new Set<number>();
  const add = (edited: string, within?: WordRange): void => {
    const at = edited === word ? null : findWord(words, edited, within);
    if (at !== null) found.add(at);
  };
  let within: WordRange = { from: 0, to: countWords(words) };
  for (let at = 0; at <= letters.length && within.from < within.to; at += 1) {
    const before = letters.slice(0, at).join('');
    const rest = letters.slice(at).join('');
    const [one, two] = letters.slice(at, at + 2);
    const afterOne = letters.slice(at + 1).join('');
    if (one !== undefined) add(before + afterOne, within);
    if (one !== undefined && two !== undefined) {
      add(before + two + one + letters.slice(at + 2).join(''), within);
    }
    let onward: WordRange = { from: 0, to: 0 };
    for (const { character, range } of nextCharacters(words, before, within)) {
      add(before + character + rest, range);
      if (one !== undefined) add(before + character + afterOne, range);
      if (character === one) onward = range;
    }
    within = onward;
  }
  return found;
}
