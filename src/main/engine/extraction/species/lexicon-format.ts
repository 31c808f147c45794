/** What kind of name an entry is; the order is the order of preference among equal names. */
export const NAME_CLASSES = ['scientific', 'synonym', 'common', 'acronym'] as const;
export type NameClass = (typeof NAME_CLASSES)[number];

/** How wide the named taxon is: `below` is a subspecies, variety or form. */
export const NAME_RANKS = ['species', 'genus', 'below', 'group'] as const;
export type NameRank = (typeof NAME_RANKS)[number];

/** NCBI division numbers of plants and fungi, of viruses and of phages. */
export const PLANT_DIVISION = 4;
/** Of invertebrates with protists, mammals, primates, rodents and other vertebrates. */
export const ANIMAL_DIVISIONS: ReadonlySet<number> = new Set([1, 2, 5, 6, 10]);
export const VIRUS_DIVISION = 9;
export const PHAGE_DIVISION = 3;

/** First bytes of the lexicon file: format name and version. */
export const LEXICON_MAGIC = 0x31_53_4c_43;

/**
 * Sizes of the word filters: first words of names, second words of Latin names, and beginnings (first
 * word, first two words) of common names.
 */
export const FIRST_WORD_FILTER_BYTES = 1 << 17;
export const EPITHET_FILTER_BYTES = 1 << 18;
export const COMMON_NAME_FILTER_BYTES = 1 << 17;

/** One name as the file stores it. `preferred` marks the common name that stands for the taxon. */
export interface LexiconEntry {
  readonly name: string;
  readonly taxonId: number;
  readonly nameClass: NameClass;
  readonly rank: NameRank;
  readonly division: number;
  readonly preferred: boolean;
}

/** Class in bits 0-1, rank in bits 2-3, division in bits 4-7 of one byte. */
export function packFlags(entry: LexiconEntry): number {
  return (
    NAME_CLASSES.indexOf(entry.nameClass) |
    (NAME_RANKS.indexOf(entry.rank) << 2) |
    (Math.min(entry.division, 15) << 4)
  );
}

/**
 * The key under which a name is sorted and found: lower case, hyphens, apostrophes and other breaks
 * as one blank, points gone. Names in the file are ASCII; other letters are kept as they are.
 */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\./g, '')
    .replace(/[\s'\u2018\u2019\u2010-\u2015/()-]+/g, ' ')
    .trim();
}
