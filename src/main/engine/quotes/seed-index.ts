import { STEP } from './evened-text.ts';

/** How many code units must stand unchanged for a place to be found. */
export const SEED = 8;
/** A seed that stands more often says nothing about a place. */
const MOST_PLACES = 48;
/** So many places of a seed are looked at for all occurrences of a text that begins with it. */
const MOST_LOOKED_AT = 4096;
/** So many seeds of a quote are looked up, evenly spread. */
const MOST_SEEDS = 64;
/** Places so near to each other count as one. */
export const NEAR_STARTS = 64;

function hashSeed(text: string, at: number, size: number): number {
  let hash = 0;
  for (let unit = at; unit < at + SEED; unit += 1) {
    hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(unit);
  }
  return (hash ^ (hash >>> 15)) & (size - 1);
}

/**
 * Where each row of eight code units stands in a text, so that a quote of which some went through
 * unchanged is found without reading the text again. Takes time and room in proportion to the text;
 * a look-up takes neither.
 */
export class SeedIndex {
  readonly #text: string;
  /** The last place of each hash, and for each place the one before it; -1 is none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;

  private constructor(text: string) {
    this.#text = text;
    let size = 1024;
    while (size < text.length) size *= 2;
    this.#last = new Int32Array(size).fill(-1);
    this.#before = new Int32Array(Math.max(0, text.length - SEED + 1));
  }

  /** Notes where the rows of a text stand, with a rest after every some thousand of them. */
  static *makeInSteps(text: string): Generator<undefined, SeedIndex> {
    const index = new SeedIndex(text);
    for (let from = 0; from < index.#before.length; from += STEP) {
      index.#note(from, Math.min(from + STEP, index.#before.length));
      yield;
    }
    return index;
  }

  #note(from: number, to: number): void {
    const size = this.#last.length;
    for (let at = from; at < to; at += 1) {
      const hash = hashSeed(this.#text, at, size);
      this.#before[at] = this.#last[hash]!;
      this.#last[hash] = at;
    }
  }

  /**
   * Where a text of at least eight code units stands, in order. Null when it begins like too much
   * else to be told apart here.
   */
  occurrences(sought: string): number[] | null {
    const places: number[] = [];
    let at = this.#last[hashSeed(sought, 0, this.#last.length)]!;
    for (let looked = 0; at !== -1; looked += 1) {
      if (looked === MOST_LOOKED_AT) return null;
      if (this.#text.startsWith(sought, at)) places.push(at);
      at = this.#before[at]!;
    }
    return places.toReversed();
  }

  /** Where a text that is much like `sought` may begin, the likeliest first, at most `limit` places. */
  likelyStarts(sought: string, limit: number): number[] {
    const votes = new Map<number, number>();
    const step = Math.max(1, Math.floor((sought.length - SEED) / MOST_SEEDS));
    for (let at = 0; at + SEED <= sought.length; at += step) {
      for (const place of this.#placesOf(sought.slice(at, at + SEED))) {
        const start = Math.floor((place - at) / NEAR_STARTS);
        votes.set(start, (votes.get(start) ?? 0) + 1);
      }
    }
    return [...votes]
      .toSorted(([oneStart, one], [otherStart, other]) => other - one || oneStart - otherStart)
      .slice(0, limit)
      .map(([start]) => start * NEAR_STARTS);
  }

  #placesOf(seed: string): number[] {
    const places: number[] = [];
    let at = this.#last[hashSeed(seed, 0, this.#last.length)]!;
    for (let looked = 0; at !== -1; looked += 1) {
      if (looked > MOST_PLACES) return [];
      if (this.#text.startsWith(seed, at)) places.push(at);
      at = this.#before[at]!;
    }
    return places;
  }
}
