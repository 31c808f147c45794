import { inflateRawSync } from 'node:zlib';

/** First bytes of the file of the tree: format name and version. */
export const TAXONOMY_MAGIC = 0x31_54_4c_43;

/** The tree of taxa above genera and species, with the names that people call groups by. */
export interface Taxonomy {
  /** The taxon above; null at the root and for an id that the tree does not know. */
  readonly parentOf: (taxonId: number) => number | null;
  /** Names of a genus or a group of them: `rodents`; empty for species, which claims name themselves. */
  readonly namesOf: (taxonId: number) => readonly string[];
}

/**
 * Reads the file that `scripts/build-taxonomy.ts` writes: raw deflate over magic, the number of taxa,
 * their ids and then their parents' as differences, and lines of `id name`.
 * Throws an Error when the bytes are not such a file.
 */
export function readTaxonomy(bytes: Uint8Array): Taxonomy {
  const plain = inflateRawSync(bytes);
  if (plain.readUInt32LE(0) !== TAXONOMY_MAGIC) throw new Error('This is no file of taxa.');
  const count = plain.readUInt32LE(4);
  let at = 8;
  const readVarint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = plain[at]!;
      at += 1;
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const ids = new Int32Array(count);
  const parents = new Int32Array(count);
  let id = 0;
  for (let index = 0; index < count; index += 1) {
    id += readVarint();
    ids[index] = id;
  }
  for (let index = 0; index < count; index += 1) {
    const coded = readVarint();
    parents[index] = ids[index]! - ((coded >>> 1) ^ -(coded & 1));
  }
  const names = new Map<number, string[]>();
  for (const line of plain.toString('utf8', at).split('\n')) {
    const blank = line.indexOf(' ');
    const named = Number(line.slice(0, blank));
    const known = names.get(named);
    const name = line.slice(blank + 1);
    if (known) known.push(name);
    else if (blank > 0) names.set(named, [name]);
  }
  return {
    parentOf: (taxonId) => {
      const index = findIn(ids, taxonId);
      const parent = index === -1 ? undefined : parents[index];
      return parent === undefined || parent === taxonId ? null : parent;
    },
    namesOf: (taxonId) => names.get(taxonId) ?? [],
  };
}

function findIn(ids: Int32Array, wanted: number): number {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const id = ids[middle]!;
    if (id === wanted) return middle;
    if (id < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
