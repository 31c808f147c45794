import type { Random } from './random.ts';

const PAGE = 4096;

/** Damages a file's bytes in a way that disks, cables and interrupted copies do. */
type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

function garble(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random.int(0, 255));
}

function flipBits(bytes: Uint8Array, random: Random, bits: number): Uint8Array {
  const damaged = bytes.slice();
  for (let flipped = 0; flipped < bits; flipped += 1) {
    const at = random.int(0, damaged.length - 1);
    damaged[at] = damaged[at]! ^ (1 << random.int(0, 7));
  }
  return damaged;
}

function overwrite(bytes: Uint8Array, at: number, run: Uint8Array): Uint8Array {
  const damaged = bytes.slice();
  damaged.set(run.subarray(0, Math.max(0, damaged.length - at)), at);
  return damaged;
}

const somePage = (bytes: Uint8Array, random: Random): number =>
  PAGE * random.int(0, Math.max(1, Math.floor(bytes.length / PAGE)) - 1);

/** What is done to a file, by name. Each leaves a file that differs from the one before. */
export const DAMAGES = {
  'one bit flipped': (bytes, random) => flipBits(bytes, random, 1),
  '20 bits flipped': (bytes, random) => flipBits(bytes, random, 20),
  '512 bytes garbled': (bytes, random) =>
    overwrite(bytes, random.int(0, bytes.length - 1), garble(512, random)),
  'a page garbled': (bytes, random) =>
    overwrite(bytes, somePage(bytes, random), garble(PAGE, random)),
  'a page zeroed': (bytes, random) =>
    overwrite(bytes, somePage(bytes, random), new Uint8Array(PAGE)),
  'two pages swapped': (bytes, random) => {
    const [one, other] = [somePage(bytes, random), somePage(bytes, random)];
    const swapped = overwrite(bytes, one, bytes.subarray(other, other + PAGE));
    return overwrite(swapped, other, bytes.subarray(one, one + PAGE));
  },
  'cut off': (bytes, random) => bytes.slice(0, random.int(0, bytes.length - 1)),
} as const satisfies Record<string, Damage>;

export type DamageName = keyof typeof DAMAGES;
export const DAMAGE_NAMES = Object.keys(DAMAGES) as DamageName[];
