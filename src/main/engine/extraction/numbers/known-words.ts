import { BIT, listClassedWords } from './word-bits.ts';
import { isUnlistedUnit } from './units.ts';

/** A word or number of the text in lower case, with its classes (`BIT`). */
export interface Word {
  readonly lower: string;
  readonly bits: number;
}

/** Longer words are in no class. */
const LONGEST = 40;
const ASCII = 128;
/** Shorter words count something only if a list says so. */
const LEAST_UNLISTED = 7;

/** FNV-1a over characters in lower case. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
const PLACES = 1 << 14;
const places: (Word | undefined)[] = Array.from({ length: PLACES }, () => undefined);
/** The hashes of the words in the places; a free place is 0, and no word hashes to that. */
const EMPTY = 0;
const hashes = new Int32Array(PLACES);

const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (PLACES - 1);

function hashOf(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  }
  return hash;
}

const OTHERS = new Map<string, number>();
for (const [lower, classes] of listClassedWords()) {
  const bits = isUnlistedUnit(lower) ? classes | BIT.unit : classes;
  OTHERS.set(lower, bits);
  const hash = hashOf(lower);
  let place = placeOf(hash);
  while (hashes[place] !== EMPTY) place = (place + 1) & (PLACES - 1);
  places[place] = { lower, bits };
  hashes[place] = hash;
}

function isSame(lower: string, text: string, start: number, end: number): boolean {
  if (lower.length !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    if ((text.charCodeAt(at) | 32) !== lower.charCodeAt(at - start)) return false;
  }
  return true;
}

function makeWord(lower: string): Word {
  const known = OTHERS.get(lower);
  return { lower, bits: known ?? (isUnlistedUnit(lower) ? BIT.unit : 0) };
}

/**
 * The word or number `text.slice(start, end)` in lower case with its classes. It must consist of
 * letters, digits, and the marks that stand within them.
 */
export function readWord(text: string, start: number, end: number): Word {
  if (end - start > LONGEST) return { lower: text.slice(start, end).toLowerCase(), bits: 0 };
  let hash = HASH_SEED;
  let highest = 0;
  let small = 32;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    highest |= code;
    small &= code;
    hash = Math.imul(hash ^ (code | 32), HASH_FACTOR);
  }
  if (highest >= ASCII) return makeWord(text.slice(start, end).toLowerCase());
  for (let place = placeOf(hash); ; place = (place + 1) & (PLACES - 1)) {
    const found = hashes[place];
    if (found === EMPTY) break;
    const known = found === hash ? places[place] : undefined;
    if (known !== undefined && isSame(known.lower, text, start, end)) return known;
  }
  const raw = text.slice(start, end);
  const lower = small === 0 ? raw.toLowerCase() : raw;
  return { lower, bits: end - start >= LEAST_UNLISTED && isUnlistedUnit(lower) ? BIT.unit : 0 };
}
