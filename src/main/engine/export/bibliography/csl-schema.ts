/** Variables of text in CSL-JSON 1.0.2. */
const TEXTS = `abstract annote archive archive-place archive_collection archive_location authority call-number
  citation-key citation-label collection-title container-title container-title-short dimensions division DOI
  event event-place event-title genre ISBN ISSN journalAbbreviation jurisdiction keyword language medium note
  original-publisher original-publisher-place original-title part-title PMCID PMID publisher publisher-place
  references reviewed-genre reviewed-title scale section shortTitle source status title title-short URL version
  volume-title volume-title-short year-suffix`;

/** Variables that are a number or a text. */
const NUMBERS = `chapter-number citation-number collection-number edition first-reference-note-number issue
  locator number number-of-pages number-of-volumes page page-first part printing supplement volume`;

const NAMES = `author chair collection-editor compiler composer container-author contributor curator director
  editor editorial-director executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`;

const DATES = 'accessed available-date event-date issued original-date submitted';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** The variables of the schema of CSL-JSON 1.0.2, by what they hold; an item has no others. */
export const VARIABLES = {
  texts: words(TEXTS),
  numbers: words(NUMBERS),
  names: words(NAMES),
  dates: words(DATES),
} as const;

/** What a name may have. */
export const NAME_PARTS = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'comma-suffix',
  'static-ordering',
  'literal',
  'parse-names',
] as const;

/** What a date may have. */
export const DATE_PARTS = ['date-parts', 'season', 'circa', 'literal', 'raw'] as const;
