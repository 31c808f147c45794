import { EVERYDAY_ORGANISMS, FAMOUS_SPECIES, VIRUS_SHORTHAND } from './everyday-organisms.ts';
import { foldName } from './lexicon-format.ts';
import type { NameRank } from './lexicon-format.ts';
import { PEOPLE_TAXON_ID, PEOPLE_WORDS } from './people-words.ts';

/** A species offered to the reader. */
export interface SpeciesChoice {
  readonly taxonId: number;
  readonly scientificName: string;
  /** The usual common name, or the name that was found when it is a common one. */
  readonly vernacularName: string | null;
}

/** What the search needs of the lexicon. */
export interface NameIndex {
  findByName(name: string): readonly IndexedName[];
  findByPrefix(prefix: string, limit: number): readonly IndexedName[];
  findAbbreviated(genusStart: string, epithet: string): readonly IndexedName[];
  scientificNameOf(taxonId: number): string | null;
  vernacularNameOf(taxonId: number): string | null;
}

interface IndexedName {
  readonly name: string;
  readonly taxonId: number;
  readonly rank: NameRank;
}

/** How many names behind a prefix are weighed; more would only slow a one-letter query. */
const PREFIX_SCAN_LIMIT = 4000;

const EVERYDAY = new Map<string, number>();
for (const organism of [...EVERYDAY_ORGANISMS, ...VIRUS_SHORTHAND])
  for (const word of [...organism.words, ...organism.guarded])
    EVERYDAY.set(foldName(word), organism.taxonId);
for (const word of PEOPLE_WORDS) EVERYDAY.set(foldName(word), PEOPLE_TAXON_ID);

const PROMINENT = new Set([
  PEOPLE_TAXON_ID,
  ...EVERYDAY_ORGANISMS.map((organism) => organism.taxonId),
  ...FAMOUS_SPECIES.map((species) => species.taxonId),
]);

/**
 * Species whose scientific or common name starts with the query, or whose NCBI id it is; also short
 * forms ("E. coli") and everyday words ("mice", "patients"). Exact and well-known ones come first,
 * then the alphabet; the same query always gives the same list.
 */
export function searchSpecies(index: NameIndex, query: string, limit: number): SpeciesChoice[] {
  const typed = query.trim();
  const key = foldName(typed);
  if (key === '' || limit <= 0) return [];
  const found = new Map<number, { choice: SpeciesChoice; rank: number; name: string }>();
  const add = (taxonId: number, name: string, rank: number): void => {
    const before = found.get(taxonId);
    if (before !== undefined && before.rank <= rank) return;
    const choice = describeTaxon(index, taxonId);
    if (choice !== null) found.set(taxonId, { choice, rank, name });
  };

  if (/^\d{1,8}$/.test(typed)) add(Number(typed), '', 0);
  const everyday = EVERYDAY.get(key);
  if (everyday !== undefined) add(everyday, key, 0);
  for (const entry of index.findByName(key)) add(entry.taxonId, key, exactRank(entry));
  for (const [word, taxonId] of EVERYDAY) if (word.startsWith(key)) add(taxonId, word, 2);
  const short = /^([a-z]{1,4})\.?\s+([a-z-]{2,})$/i.exec(typed);
  if (short !== null)
    for (const entry of index.findAbbreviated(short[1] ?? '', short[2] ?? ''))
      add(entry.taxonId, foldName(entry.name), PROMINENT.has(entry.taxonId) ? 1 : 3);
  for (const entry of index.findByPrefix(key, PREFIX_SCAN_LIMIT))
    add(entry.taxonId, foldName(entry.name), prefixRank(entry));

  return [...found.values()]
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        a.choice.taxonId - b.choice.taxonId,
    )
    .slice(0, limit)
    .map(({ choice }) => choice);
}

function exactRank(entry: IndexedName): number {
  return PROMINENT.has(entry.taxonId) ? 0 : 1;
}

function prefixRank(entry: IndexedName): number {
  if (PROMINENT.has(entry.taxonId)) return 2;
  return entry.rank === 'below' ? 5 : 4;
}

function describeTaxon(index: NameIndex, taxonId: number): SpeciesChoice | null {
  const scientificName = index.scientificNameOf(taxonId) ?? listedName(taxonId);
  if (scientificName === null) return null;
  return { taxonId, scientificName, vernacularName: index.vernacularNameOf(taxonId) };
}

/** Names of taxa younger than the lexicon's source. */
function listedName(taxonId: number): string | null {
  const listed = [...EVERYDAY_ORGANISMS, ...VIRUS_SHORTHAND].find(
    (organism) => organism.taxonId === taxonId,
  );
  return listed?.scientificName ?? null;
}
