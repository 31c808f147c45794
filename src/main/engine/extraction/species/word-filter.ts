/** FNV-1a 32-bit offset basis and prime. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
const BLANK = 32;
const SECOND_HASH = 0x5bd1e995;

/**
 * A set of words that may answer yes wrongly and never no wrongly: a Bloom filter with two hashes over
 * UTF-16 code units. The number of bytes must be a power of two; with 16 bits a word it is wrong about
 * once in a hundred.
 */
export class WordFilter {
  readonly bits: Uint8Array;
  readonly #mask: number;

  constructor(bits: Uint8Array) {
    this.bits = bits;
    this.#mask = bits.length * 8 - 1;
  }

  add(word: string): void {
    const hash = hashWord(word, HASH_SEED);
    for (const bit of [mix(hash) & this.#mask, mix(hash ^ SECOND_HASH) & this.#mask])
      this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  /** False only when the word was never added. */
  mayHave(word: string): boolean {
    return this.#mayHaveHash(hashWord(word, HASH_SEED));
  }

  /** As `mayHave` for the two words with a blank between them. */
  mayHavePair(first: string, second: string): boolean {
    const blank = Math.imul(hashWord(first, HASH_SEED) ^ BLANK, HASH_PRIME);
    return this.#mayHaveHash(hashWord(second, blank));
  }

  #mayHaveHash(hash: number): boolean {
    return this.#isSet(mix(hash) & this.#mask) && this.#isSet(mix(hash ^ SECOND_HASH) & this.#mask);
  }

  #isSet(bit: number): boolean {
    return ((this.bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

/** The hash of what `before` is the hash of, with the word behind it. */
function hashWord(word: string, before: number): number {
  let hash = before;
  for (let at = 0; at < word.length; at += 1)
    hash = Math.imul(hash ^ word.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** The finaliser of MurmurHash3: spreads the hash over all bits. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
