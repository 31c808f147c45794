import type { SpeciesLexicon } from './lexicon.ts';
import { judgeWord } from './word-traits.ts';
import type { WrittenWord } from './word-traits.ts';

/** Longer words are not remembered. */
export const LONGEST_WORD = 40;

const SLOTS = 1 << 17;
const LAST_SLOT = SLOTS - 1;
/** So many at most in so many slots that looking for one stays short. */
const MOST_KEPT = SLOTS / 2;
const MOST_UNITS = 1 << 20;
/** What a slot holds: hash, index of the word plus one (0: free), first code unit and length, traits. */
const FIELDS = 4;
const LENGTH_BITS = 6;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
/** Takes the upper bits of a product with 2^32 over the golden ratio, which depend on all bits. */
const SPREAD = 0x9e3779b1 | 0;
const SHIFT = 15;
/** The prime of the 32-bit FNV-1a hash. */
const HASH_PRIME = 0x01000193;

/** The hash of a word that goes on with a code unit; the hash of no word is 0. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/**
 * The words read lately, each kept once with its traits for one lexicon. When there are too many, all
 * are forgotten. The code units stand side by side so that finding a word touches no string.
 */
export class WordTable {
  readonly #lexicon: SpeciesLexicon;
  readonly #slots = new Int32Array(SLOTS * FIELDS);
  readonly #units = new Uint16Array(MOST_UNITS);
  #unitsUsed = 0;
  #words: WrittenWord[] = [];

  constructor(lexicon: SpeciesLexicon) {
    this.#lexicon = lexicon;
  }

  /**
   * The place of the word whose `length` code units, at most `LONGEST_WORD`, are given with their hash
   * (see `addToHash`); good until the next call.
   */
  find(units: Uint16Array, length: number, hash: number): number {
    const slots = this.#slots;
    let slot = Math.imul(hash, SPREAD) >>> SHIFT;
    for (;;) {
      const at = slot * FIELDS;
      if (slots[at + 1] === 0) return this.#keep(units, length, hash, at);
      if (slots[at] === hash && this.#isWritten(slots[at + 2] ?? 0, units, length)) return at;
      slot = (slot + 1) & LAST_SLOT;
    }
  }

  wordAt(place: number): WrittenWord {
    return this.#words[(this.#slots[place + 1] ?? 0) - 1] as WrittenWord;
  }

  traitsAt(place: number): number {
    return this.#slots[place + 3] ?? 0;
  }

  /** A word that is too long to be remembered, with its traits. */
  judge(text: string): { word: WrittenWord; traits: number } {
    const word = { text, folded: text.toLowerCase() };
    return { word, traits: judgeWord(word, this.#lexicon) };
  }

  #isWritten(where: number, units: Uint16Array, length: number): boolean {
    if ((where & LENGTH_MASK) !== length) return false;
    const start = where >> LENGTH_BITS;
    for (let at = 0; at < length; at += 1) if (this.#units[start + at] !== units[at]) return false;
    return true;
  }

  #keep(units: Uint16Array, length: number, hash: number, free: number): number {
    let at = free;
    if (this.#words.length >= MOST_KEPT || this.#unitsUsed + length > MOST_UNITS) {
      this.#slots.fill(0);
      this.#words = [];
      this.#unitsUsed = 0;
      at = (Math.imul(hash, SPREAD) >>> SHIFT) * FIELDS;
    }
    // A string of its own: a slice would keep the whole text in memory.
    const { word, traits } = this.judge(String.fromCharCode(...units.subarray(0, length)));
    this.#units.set(units.subarray(0, length), this.#unitsUsed);
    this.#slots[at] = hash;
    this.#slots[at + 1] = this.#words.push(word);
    this.#slots[at + 2] = (this.#unitsUsed << LENGTH_BITS) | length;
    this.#slots[at + 3] = traits;
    this.#unitsUsed += length;
    return at;
  }
}
