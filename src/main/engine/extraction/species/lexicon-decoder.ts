import { inflateRawSync } from 'node:zlib';
import {
  COMMON_NAME_FILTER_BYTES,
  EPITHET_FILTER_BYTES,
  FIRST_WORD_FILTER_BYTES,
  LEXICON_MAGIC,
} from './lexicon-format.ts';
import { WordFilter } from './word-filter.ts';

/** NCBI taxon ids in the source end below this; ids above it could not be looked up directly. */
const TAXON_ID_LIMIT = 1 << 24;
const SPACE = 0x20;

/** What a folded byte becomes: 0 is left out, a blank for anything that parts words. */
const FOLD = Uint8Array.from({ length: 256 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (character === '.') return 0;
  if (" -/()'".includes(character)) return SPACE;
  return character.toLowerCase().charCodeAt(0) & 0xff;
});

/** The decoded file: names sorted by folded key, with what each stands for. */
export interface LexiconTables {
  readonly count: number;
  readonly bytes: Uint8Array;
  /** Where name `i` starts in `bytes`; one more than there are names. */
  readonly offsets: Uint32Array;
  readonly taxonIds: Uint32Array;
  readonly flags: Uint8Array;
  readonly preferred: Uint8Array;
  /** By taxon id: index of its scientific name plus one, 0 for none. */
  readonly scientificOf: Uint32Array;
  /** By taxon id: index of its usual common name plus one, 0 for none. */
  readonly vernacularOf: Uint32Array;
  readonly firstWords: WordFilter;
  readonly epithets: WordFilter;
  readonly commonNames: WordFilter;
  nameAt(at: number): string;
  /** Below, equal to or above zero as the folded name `at` sorts before, with or after the key. */
  compare(at: number, key: string): number;
}

/** Decodes the lexicon file; throws an Error when the bytes are not one. */
export function decodeLexicon(packed: Uint8Array): LexiconTables {
  const inflated = inflateRawSync(packed);
  const raw = new Uint8Array(inflated.buffer, inflated.byteOffset, inflated.byteLength);
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  if (raw.byteLength < 16 || view.getUint32(0, true) !== LEXICON_MAGIC)
    throw new Error('The species lexicon is not a file that this version can read.');
  const count = view.getUint32(4, true);
  const namesEnd = 16 + view.getUint32(8, true);
  const planesEnd = namesEnd + count * 5;
  const epithetsFrom = planesEnd + FIRST_WORD_FILTER_BYTES;
  const commonNamesFrom = epithetsFrom + EPITHET_FILTER_BYTES;
  if (raw.byteLength !== commonNamesFrom + COMMON_NAME_FILTER_BYTES)
    throw new Error('The species lexicon is cut short; install the application again.');
  const plane = (index: number): Uint8Array =>
    raw.subarray(namesEnd + index * count, namesEnd + (index + 1) * count);

  const { bytes, offsets } = decodeNames(
    raw.subarray(16, namesEnd),
    count,
    view.getUint32(12, true),
  );
  // The flags outlive this call; a copy lets the rest of the inflated file go.
  const flags = plane(3).slice();
  const preferred = plane(4).slice();
  const taxonIds = joinPlanes(plane(0), plane(1), plane(2));
  return {
    count,
    bytes,
    offsets,
    taxonIds,
    flags,
    preferred,
    ...indexTaxa(taxonIds, flags, preferred, count),
    firstWords: new WordFilter(raw.slice(planesEnd, epithetsFrom)),
    epithets: new WordFilter(raw.slice(epithetsFrom, commonNamesFrom)),
    commonNames: new WordFilter(raw.slice(commonNamesFrom)),
    nameAt: (at) => readLatin1(bytes, offsets[at] ?? 0, offsets[at + 1] ?? 0),
    compare: (at, key) => compareFolded(bytes, offsets[at] ?? 0, offsets[at + 1] ?? 0, key),
  };
}

function decodeNames(
  coded: Uint8Array,
  count: number,
  length: number,
): { bytes: Uint8Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(count + 1);
  const bytes = new Uint8Array(length);
  let before = 0;
  let start = 0;
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const shared = coded[at] ?? 0;
    const addedEnd = at + 2 + (coded[at + 1] ?? 0);
    offsets[index] = start;
    bytes.copyWithin(start, before, before + shared);
    before = start;
    start += shared;
    for (at += 2; at < addedEnd; at += 1, start += 1) bytes[start] = coded[at] ?? 0;
  }
  offsets[count] = start;
  return { bytes, offsets };
}

function joinPlanes(low: Uint8Array, middle: Uint8Array, high: Uint8Array): Uint32Array {
  const ids = new Uint32Array(low.length);
  for (let at = 0; at < ids.length; at += 1)
    ids[at] = (low[at] ?? 0) | ((middle[at] ?? 0) << 8) | ((high[at] ?? 0) << 16);
  return ids;
}

function indexTaxa(
  taxonIds: Uint32Array,
  flags: Uint8Array,
  preferred: Uint8Array,
  count: number,
): { scientificOf: Uint32Array; vernacularOf: Uint32Array } {
  let highest = 0;
  for (let at = 0; at < count; at += 1) highest = Math.max(highest, taxonIds[at] ?? 0);
  const length = Math.min(highest + 1, TAXON_ID_LIMIT);
  const scientificOf = new Uint32Array(length);
  const vernacularOf = new Uint32Array(length);
  for (let at = 0; at < count; at += 1) {
    const id = taxonIds[at] ?? 0;
    const nameClass = (flags[at] ?? 0) & 3;
    if (nameClass === 0) scientificOf[id] = at + 1;
    else if (nameClass === 2 && (vernacularOf[id] === 0 || preferred[at] === 1))
      vernacularOf[id] = at + 1;
  }
  return { scientificOf, vernacularOf };
}

function readLatin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** Compares a stored name, folded on the way, with a folded key, as strings of code units. */
function compareFolded(bytes: Uint8Array, start: number, end: number, key: string): number {
  let keyAt = 0;
  let pendingSpace = false;
  let begun = false;
  for (let at = start; at < end; at += 1) {
    const code = FOLD[bytes[at] ?? 0] ?? 0;
    if (code === 0) continue;
    if (code === SPACE) {
      pendingSpace = begun;
      continue;
    }
    begun = true;
    if (pendingSpace) {
      pendingSpace = false;
      if (keyAt >= key.length) return 1;
      const difference = SPACE - key.charCodeAt(keyAt);
      if (difference !== 0) return difference;
      keyAt += 1;
    }
    if (keyAt >= key.length) return 1;
    const difference = code - key.charCodeAt(keyAt);
    if (difference !== 0) return difference;
    keyAt += 1;
  }
  return keyAt < key.length ? -1 : 0;
}
