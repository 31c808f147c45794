import { createHash } from 'node:crypto';
import type { Part } from './placed-labels.ts';

/** One text in so many is put aside. */
const ASIDE_ONE_IN = 3;

/** The part that a text is in, by the first four bytes of the SHA-256 of its id. */
export function partOfText(id: string): Part {
  const hash = createHash('sha256').update(id).digest().readUInt32BE(0);
  return hash % ASIDE_ONE_IN === 0 ? 'aside' : 'dev';
}
