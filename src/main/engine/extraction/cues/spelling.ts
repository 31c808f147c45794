/** What a cue matcher remembers about a word. */
export interface CueMemo {
  readonly owner: object;
  /** The slots that the word fills besides those where phrases are anchored. */
  readonly slots: readonly number[];
  /** Bits of those slots, by which most others are told at once. */
  readonly low: number;
  readonly high: number;
  /** Indices of the phrases that are anchored at the word. */
  readonly phrases: readonly number[];
  /** Can an article teach that the word names a medicine or a disorder? */
  readonly mayBeTaught: boolean;
  /** What holds of the word where it does; null until it was asked for. */
  asDrug: CueMemo | null;
  asHarm: CueMemo | null;
}

/** A way to write a word, with what the rules have worked out about it so far. */
export class Spelling {
  /** As written; of a word longer than `LONGEST_WORD` only so much. */
  readonly text: string;
  /** In lower case, typographic apostrophes made straight. */
  readonly folded: string;
  /** The traits (see `addTrait`) worked out so far, and those of them that hold. */
  known = 0;
  held = 0;
  cues: CueMemo | null = null;
  /** Its row in so many tables of word weights, and the sentence in which it was weighed last. */
  row = 0;
  tables = 0;
  weighedIn = 0;

  constructor(text: string) {
    this.text = text;
    this.folded = text.toLowerCase().replaceAll('’', "'");
  }
}

/** Of a word longer than this only so many code units are kept. */
export const LONGEST_WORD = 40;

const SLOTS = 1 << 17;
const LAST_SLOT = SLOTS - 1;
/** So many at most in so many slots that looking for one stays short. */
const MOST_KEPT = SLOTS / 2;
/** Takes the upper bits of a product with 2^32 over the golden ratio, which depend on all bits. */
const SPREAD = 0x9e3779b1 | 0;
const SHIFT = 15;
/** The prime of the 32-bit FNV-1a hash. */
const HASH_PRIME = 0x01000193;
const MOST_TRAITS = 31;

const hashes = new Int32Array(SLOTS);
const nothing = new Spelling('');
const spellings: Spelling[] = Array.from({ length: SLOTS }, () => nothing);
let count = 0;
const judges: ((word: Spelling) => boolean)[] = [];

/** The hash of a word that goes on with a code unit; the hash of no word is 0. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_PRIME);
}

/**
 * The spelling of the word `text.slice(start, end)`, at most `LONGEST_WORD` long, with its hash (see
 * `addToHash`). Words read before are remembered; when there are `MOST_KEPT` of them, all are forgotten.
 */
export function findSpelling(text: string, start: number, end: number, hash: number): Spelling {
  let slot = Math.imul(hash, SPREAD) >>> SHIFT;
  for (;;) {
    const kept = spellings[slot] as Spelling;
    if (hashes[slot] === hash && isWritten(kept.text, text, start, end)) return kept;
    if (kept === nothing) return keep(new Spelling(copy(text, start, end)), hash, slot);
    slot = (slot + 1) & LAST_SLOT;
  }
}

function keep(spelling: Spelling, hash: number, free: number): Spelling {
  let slot = free;
  if (count >= MOST_KEPT) {
    for (let each = 0; each < SLOTS; each += 1) spellings[each] = nothing;
    count = 0;
    slot = Math.imul(hash, SPREAD) >>> SHIFT;
  }
  count += 1;
  hashes[slot] = hash;
  spellings[slot] = spelling;
  return spelling;
}

function isWritten(word: string, text: string, start: number, end: number): boolean {
  const { length } = word;
  if (length !== end - start) return false;
  for (let at = 0; at < length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** A string of its own: a slice would keep the whole text in memory. */
function copy(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at += 1) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}

/**
 * Adds a property of words that follows from the spelling alone and is worked out once for each.
 * Returns its bit for `readTraits`. Throws where there is no bit left.
 */
export function addTrait(holds: (word: Spelling) => boolean): number {
  if (judges.length >= MOST_TRAITS) throw new Error('There are too many traits of words');
  judges.push(holds);
  return 1 << (judges.length - 1);
}

/** Those of the traits (bits joined by "or") that hold for the word. */
export function readTraits(word: Spelling, traits: number): number {
  if ((word.known & traits) !== traits) judge(word, traits & ~word.known);
  return word.held & traits;
}

function judge(word: Spelling, traits: number): void {
  let held = 0;
  for (let index = 0; index < judges.length; index += 1)
    if ((traits & (1 << index)) !== 0 && judges[index]?.(word) === true) held |= 1 << index;
  word.held |= held;
  word.known |= traits;
}
