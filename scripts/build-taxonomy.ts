import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import { TAXONOMY_MAGIC } from '../src/main/engine/extraction/species/taxonomy-format.ts';

/**
 * Derives `resources/taxonomy.bin` from the NCBI Taxonomy in `../shared/lexicon`: which taxon lies below
 * which, and the names of genera and groups. Run by hand: `node scripts/build-taxonomy.ts`. The output is
 * committed.
 */

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, '../shared/lexicon');
const TARGET = join(ROOT, 'resources/taxonomy.bin');

/** Scientific names of groups that the source names only in English. */
const GROUPS = `
2 Bacteria|2157 Archaea|2759 Eukaryota|10239 Viruses|4751 Fungi|33090 Viridiplantae|33208 Metazoa
7742 Vertebrata|40674 Mammalia|8782 Aves|8292 Amphibia|7898 Actinopterygii|50557 Insecta|9989 Rodentia
9443 Primates|33554 Carnivora|9975 Lagomorpha|314293 Simiiformes|33208 animals|4751 fungi
`;

const linesOf = (name: string): string[][] =>
  gunzipSync(readFileSync(join(SOURCE, name)))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const parentOf = new Map(
  linesOf('ncbi-nodes.tsv.gz').map(([id, parent]) => [Number(id), Number(parent)]),
);
const SPECIES = new Set(['species', 'subspecies', 'varietas', 'forma', 'no rank']);
const names = new Set(
  GROUPS.trim()
    .split(/[|\n]/)
    .map((line) => line.trim()),
);
for (const [id, rank, , kind = '', name] of linesOf('ncbi-names.tsv.gz')) {
  const isPlain = /^[A-Za-z][A-Za-z -]{2,60}$/.test(name ?? '');
  const isWanted = SPECIES.has(rank ?? '')
    ? rank === 'no rank' && /common|blast/.test(kind)
    : /^(?:scientific name|genbank common name|common name|blast name)$/.test(kind);
  if (isPlain && isWanted) names.add(`${id ?? ''} ${name ?? ''}`);
}

const varint = (bytes: number[], value: number): void => {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
};
const ids = [...parentOf.keys()].toSorted((one, other) => one - other);
const bytes: number[] = [];
let before = 0;
for (const id of ids) {
  varint(bytes, id - before);
  before = id;
}
for (const id of ids) {
  const difference = id - parentOf.get(id)!;
  varint(bytes, ((difference << 1) ^ (difference >> 31)) >>> 0);
}
const head = Buffer.alloc(8);
head.writeUInt32LE(TAXONOMY_MAGIC, 0);
head.writeUInt32LE(ids.length, 4);
const text = Buffer.from([...names].toSorted().join('\n'));
const file = deflateRawSync(Buffer.concat([head, Buffer.from(bytes), text]), { level: 9 });
writeFileSync(TARGET, file);
console.log(
  `${String(ids.length)} taxa, ${String(names.size)} names, ${String(file.length)} bytes`,
);
