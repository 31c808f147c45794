/** Chance that comes out the same for the same seed, so that what failed can be run again. */
export interface Random {
  /** A number from 0 up to 1, without it. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  /** True once in `times`. */
  readonly oneIn: (times: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}

/** Mulberry32, a generator of 32 bits: quick, and even enough to choose inputs with. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    oneIn: (times) => next() * times < 1,
    pick: (from) => {
      if (from.length === 0) throw new RangeError('nothing to choose from');
      return from[int(0, from.length - 1)] as (typeof from)[number];
    },
  };
}
