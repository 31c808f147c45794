import { Spelling } from './spelling.ts';
import { MOST_TABLES, WordTraits } from './word-traits.ts';

/** Of a longer word only so many code units are looked at, and kept as its text. */
export const LONGEST_WORD = 40;
const SLOTS = 1 << 17;
const LAST_SLOT = SLOTS - 1;
/** So many at most in so many slots that looking for one stays short. */
const MOST_KEPT = SLOTS / 2;
const MOST_UNITS = 1 << 20;
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
/** Takes the upper bits of a product with 2^32 over the golden ratio, which depend on all bits. */
const SPREAD = 0x9e3779b1 | 0;
const SHIFT = 15;
/** The prime of the 32-bit FNV-1a hash. */
const HASH_PRIME = 0x01000193;

/** The lower bits of what a slot holds are the index of a word plus one (0: free), the others its tag. */
const INDEX_BITS = 17;
const INDEX_MASK = (1 << INDEX_BITS) - 1;
/** The bits of a hash that tell most words in one slot apart. */
const TAG_MASK = ~INDEX_MASK;

/** The hash of a word that goes on with a code unit; the hash of no word is 0. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** The hash of the word `text.slice(start, end)`. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = addToHash(hash, text.charCodeAt(at));
  return hash;
}

/**
 * The spellings of the words that a reader has met, each made once. When there are too many, all are
 * forgotten, so that the table stays small whatever is read.
 */
export class SpellingTable {
  /** For each slot the index of a word and its tag: small, as the processor's cache likes it. */
  readonly #slots = new Int32Array(SLOTS);
  /** For each word where its code units begin among `#units`, and their number. */
  readonly #wheres = new Int32Array(MOST_KEPT);
  /** The code units of all words one behind the other, so that finding a word touches no string. */
  readonly #units = new Uint16Array(MOST_UNITS);
  #unitsUsed = 0;
  #spellings: Spelling[] = [];
  #tables = 0;

  /** The traits by a table (see `tabulateTraits`) of the words of this reader, which may have eight. */
  judgeBy(judge: (word: Spelling) => number): WordTraits {
    if (this.#tables >= MOST_TABLES) throw new Error('A reader has room for 8 tables of traits');
    this.#tables += 1;
    return new WordTraits(this.#tables - 1, judge);
  }

  /**
   * The spelling of the word `text.slice(start, end)` with its hash (see `addToHash`); of a word
   * longer than `LONGEST_WORD` that of its beginning.
   */
  find(text: string, start: number, end: number, hash: number): Spelling {
    if (end - start > LONGEST_WORD) {
      const clipped = start + LONGEST_WORD;
      return this.find(text, start, clipped, hashWord(text, start, clipped));
    }
    const slots = this.#slots;
    const tag = hash & TAG_MASK;
    let slot = Math.imul(hash, SPREAD) >>> SHIFT;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0) return this.#keep(text, start, end, hash, slot);
      const index = (held & INDEX_MASK) - 1;
      if ((held & TAG_MASK) === tag && this.#isWritten(index, text, start, end))
        return this.#spellings[index] as Spelling;
      slot = (slot + 1) & LAST_SLOT;
    }
  }

  #isWritten(index: number, text: string, start: number, end: number): boolean {
    const where = this.#wheres[index] as number;
    const length = end - start;
    if ((where & LENGTH_MASK) !== length) return false;
    const units = this.#units;
    const from = where >> LENGTH_BITS;
    for (let at = 0; at < length; at += 1)
      if (units[from + at] !== text.charCodeAt(start + at)) return false;
    return true;
  }

  #keep(text: string, start: number, end: number, hash: number, free: number): Spelling {
    const length = end - start;
    let slot = free;
    if (this.#spellings.length >= MOST_KEPT || this.#unitsUsed + length > MOST_UNITS) {
      this.#slots.fill(0);
      this.#spellings = [];
      this.#unitsUsed = 0;
      slot = Math.imul(hash, SPREAD) >>> SHIFT;
    }
    const units = this.#units;
    const from = this.#unitsUsed;
    for (let at = 0; at < length; at += 1) units[from + at] = text.charCodeAt(start + at);
    // A string of its own: a slice would keep the whole text in memory.
    const spelling = new Spelling(String.fromCharCode(...units.subarray(from, from + length)));
    this.#wheres[this.#spellings.length] = (from << LENGTH_BITS) | length;
    this.#unitsUsed += length;
    this.#slots[slot] = (hash & TAG_MASK) | this.#spellings.push(spelling);
    return spelling;
  }
}
