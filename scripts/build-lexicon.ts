import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gunzipSync } from 'node:zlib';
import {
  COMMON_NAME_FILTER_BYTES,
  EPITHET_FILTER_BYTES,
  FIRST_WORD_FILTER_BYTES,
  foldName,
  LEXICON_MAGIC,
  NAME_CLASSES,
  packFlags,
  PHAGE_DIVISION,
  VIRUS_DIVISION,
} from '../src/main/engine/extraction/species/lexicon-format.ts';
import type {
  LexiconEntry,
  NameClass,
  NameRank,
} from '../src/main/engine/extraction/species/lexicon-format.ts';
import { WordFilter } from '../src/main/engine/extraction/species/word-filter.ts';

/**
 * Derives `resources/species-lexicon.bin` from the NCBI Taxonomy names in `../shared/lexicon`.
 * Run by hand: `node scripts/build-lexicon.ts`. The output is committed.
 */

const ROOT = join(import.meta.dirname, '..');
const SOURCE = join(ROOT, '../shared/lexicon/ncbi-names.tsv.gz');
const TARGET = join(ROOT, 'resources/species-lexicon.bin');

const CLASS_OF: Readonly<Record<string, NameClass>> = {
  'scientific name': 'scientific',
  synonym: 'synonym',
  'genbank synonym': 'synonym',
  'equivalent name': 'synonym',
  anamorph: 'synonym',
  teleomorph: 'synonym',
  misspelling: 'synonym',
  'common name': 'common',
  'genbank common name': 'common',
  acronym: 'acronym',
  'genbank acronym': 'acronym',
};

const RANK_OF: Readonly<Record<string, NameRank>> = {
  species: 'species',
  'no rank': 'species',
  genus: 'genus',
  subgenus: 'genus',
  subspecies: 'below',
  varietas: 'below',
  forma: 'below',
  'species group': 'group',
  'species subgroup': 'group',
};

const LONGEST_NAME = 70;
/** Words between an epithet and its author that are part of neither. */
const NOT_EPITHETS = new Set(['ex', 'et', 'de', 'del', 'von', 'van', 'in', 'non', 'nec', 'auct']);
/** Names of records, not of organisms: nobody writes them in an article. */
const UNWRITTEN =
  /\b(?:sp|cf|aff|nr|gen|nov|ined|unpub)\.|["@;:,&_=+*#]|\bNOT\b|\bnot\b|\b(?:and|or|symbiont|endosymbiont|uncultured|unidentified|unclassified|undescribed|hybrid|addition line|associated bacterium|bacterium [A-Z]|mixed library)\b/;

/** A botanical or zoological name without its authors and subgenus; null when there is none to keep. */
function withoutAuthors(name: string): string | null {
  const words = name.replace(/\([^)]*\)/g, ' ').split(/\s+/);
  const genus = words[0] ?? '';
  if (!/^[A-Z][a-z-]+$/.test(genus)) return null;
  const kept = [genus];
  for (let at = 1; at < words.length && kept.length < 5; at += 1) {
    const word = words[at] ?? '';
    const connector = /^(?:subsp|ssp|var|f|bv|pv)\.$/.test(word);
    const epithet = /^[a-z][a-z-]{2,}$/.test(word) && !NOT_EPITHETS.has(word);
    if (connector && /^[a-z-]{3,}$/.test(words[at + 1] ?? '')) kept.push(word);
    else if (epithet) kept.push(word);
    else break;
  }
  return kept.join(' ');
}

/** The name as people write it, or null when nobody would. */
function writtenName(name: string, nameClass: NameClass, division: number): string | null {
  const plain = name
    .normalize('NFKD')
    .replace(/[^ -~]/g, '')
    .trim();
  const viral = division === VIRUS_DIVISION || division === PHAGE_DIVISION;
  if (viral) {
    const strainLike = /[/[\]@]|\bstrain\b|\bisolate\b|\d{4,}|[A-Z]+\d+-\d+-\d/.test(plain);
    return strainLike || UNWRITTEN.test(plain) || plain.length > LONGEST_NAME ? null : plain;
  }
  if (nameClass === 'common') {
    return /\d|[()[\]]/.test(plain) || UNWRITTEN.test(plain) ? null : plain;
  }
  if (nameClass === 'acronym') return /^[A-Za-z0-9-]{2,10}$/.test(plain) ? plain : null;
  if (plain.startsWith('Candidatus ')) return /\d/.test(plain) ? null : plain;
  if (/\d/.test(plain) || /^[^A-Z]/.test(plain)) return null;
  if (nameClass === 'scientific') return UNWRITTEN.test(plain) ? null : plain;
  return withoutAuthors(plain);
}

function readEntries(): LexiconEntry[] {
  const lines = gunzipSync(readFileSync(SOURCE)).toString('utf8').split('\n');
  const entries: LexiconEntry[] = [];
  for (const line of lines.slice(1)) {
    const [id, rankName, divisionText, className, name] = line.split('\t');
    const nameClass = CLASS_OF[className ?? ''];
    const rank = RANK_OF[rankName ?? ''];
    const division = Number(divisionText);
    if (nameClass === undefined || rank === undefined || name === undefined) continue;
    const viral = division === VIRUS_DIVISION || division === PHAGE_DIVISION;
    if (rankName === 'no rank' && !viral && !/^[A-Z][a-z]+ [a-z]+$/.test(name)) continue;
    const written = writtenName(name, nameClass, division);
    if (written === null || written.length < 2 || written.length > LONGEST_NAME) continue;
    const preferred = className === 'genbank common name' || className === 'genbank acronym';
    entries.push({ name: written, taxonId: Number(id), nameClass, rank, division, preferred });
  }
  return entries;
}

function preferenceOf(entry: LexiconEntry): number {
  return NAME_CLASSES.indexOf(entry.nameClass) * 2 + (entry.preferred ? 0 : 1);
}

/** Sorted by key; one entry per name and taxon; a synonym that is another taxon's own name is dropped. */
function settleEntries(entries: readonly LexiconEntry[]): LexiconEntry[] {
  const ownName = new Set<string>();
  const hasOwnName = new Set<number>();
  for (const entry of entries) {
    if (entry.nameClass !== 'scientific') continue;
    ownName.add(foldName(entry.name));
    hasOwnName.add(entry.taxonId);
  }
  const keyed = entries
    .filter((entry) => hasOwnName.has(entry.taxonId))
    .map((entry) => ({ entry, key: foldName(entry.name) }))
    .filter(({ entry, key }) => key !== '' && (entry.nameClass !== 'synonym' || !ownName.has(key)));
  keyed.sort(
    (a, b) =>
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
      a.entry.taxonId - b.entry.taxonId ||
      preferenceOf(a.entry) - preferenceOf(b.entry),
  );
  return keyed
    .filter(({ entry, key }, at) => {
      const before = keyed[at - 1];
      return before?.key !== key || before.entry.taxonId !== entry.taxonId;
    })
    .map(({ entry }) => entry);
}

/**
 * File before compression: magic, count, length of the name section, length of all names (four
 * little-endian uint32); for each name the number of bytes shared with the name before, the number of
 * new bytes and those bytes; three planes of taxon id bytes (low, middle, high), one of flags, one of
 * preferred marks; the filters of first words, of epithets and of common names (a
 * name of one word is marked by a point).
 */
function encode(entries: readonly LexiconEntry[]): Buffer {
  const parts: Buffer[] = [];
  const firstWords = new WordFilter(new Uint8Array(FIRST_WORD_FILTER_BYTES));
  const epithets = new WordFilter(new Uint8Array(EPITHET_FILTER_BYTES));
  const commonNames = new WordFilter(new Uint8Array(COMMON_NAME_FILTER_BYTES));
  let before = Buffer.alloc(0);
  let length = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'latin1');
    let shared = 0;
    while (shared < name.length && shared < before.length && name[shared] === before[shared])
      shared += 1;
    parts.push(Buffer.from([shared, name.length - shared]), name.subarray(shared));
    before = name;
    length += name.length;
    const [first, second] = foldName(entry.name).split(' ');
    if (first !== undefined) firstWords.add(first);
    if (second !== undefined && ['scientific', 'synonym'].includes(entry.nameClass))
      epithets.add(second);
    if (entry.nameClass === 'common' && first !== undefined) {
      commonNames.add(second === undefined ? `${first}.` : first);
      if (second !== undefined) commonNames.add(`${first} ${second}`);
    }
  }
  const names = Buffer.concat(parts);
  const head = Buffer.alloc(16);
  head.writeUInt32LE(LEXICON_MAGIC, 0);
  head.writeUInt32LE(entries.length, 4);
  head.writeUInt32LE(names.length, 8);
  head.writeUInt32LE(length, 12);
  const plane = (byteOf: (entry: LexiconEntry) => number): Buffer =>
    Buffer.from(entries.map((entry) => byteOf(entry) & 0xff));
  return Buffer.concat([
    head,
    names,
    plane((entry) => entry.taxonId),
    plane((entry) => entry.taxonId >> 8),
    plane((entry) => entry.taxonId >> 16),
    plane(packFlags),
    plane((entry) => (entry.preferred ? 1 : 0)),
    firstWords.bits,
    epithets.bits,
    commonNames.bits,
  ]);
}

const entries = settleEntries(readEntries());
const raw = encode(entries);
const packed = deflateRawSync(raw, { level: 9 });
writeFileSync(TARGET, packed);
console.log(`${entries.length} names, ${raw.length} bytes, ${packed.length} packed`);
