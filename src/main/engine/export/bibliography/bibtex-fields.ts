import type { CslItem } from '../../../../shared/domain/csl.ts';
import {
  addressOf,
  dateOf,
  keywordsOf,
  namesOf,
  paragraphsOf,
  textOf,
  type BibliographyItem,
  type PlainName,
} from './bibliography-item.ts';
import { biblatexDate, bibtexDate } from './bibtex-dates.ts';
import { entryType, SUBTYPES, type Dialect } from './bibtex-types.ts';

/** A value of a field before it is written: what it is says how it is escaped. */
export type FieldValue =
  | {
      readonly of: 'text' | 'title' | 'list' | 'address' | 'pages' | 'macro';
      readonly text: string;
    }
  | { readonly of: 'paragraphs' | 'keywords'; readonly parts: readonly string[] }
  | { readonly of: 'names'; readonly names: readonly PlainName[] };

/** An entry with its fields in the order in which they are written. */
export interface BibtexEntry {
  readonly type: string;
  readonly citekey: string;
  readonly fields: readonly (readonly [name: string, value: FieldValue])[];
}

/** Roles and the fields of their names. */
const NAMES = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
  ['director', 'director'],
] as const;

/** Variables of text that have a field of their own in every entry. BibTeX passes over those it does not know. */
const TEXTS = [
  ['title-short', 'shorttitle', 'title'],
  ['original-title', 'origtitle', 'title'],
  ['container-title-short', 'shortjournal', 'title'],
  ['collection-title', 'series', 'title'],
  ['event-title', 'eventtitle', 'title'],
  ['event-place', 'venue', 'text'],
  ['volume', 'volume', 'text'],
  ['number-of-volumes', 'volumes', 'text'],
  ['edition', 'edition', 'text'],
  ['chapter-number', 'chapter', 'text'],
  ['page', 'pages', 'pages'],
  ['number-of-pages', 'pagetotal', 'text'],
  ['genre', 'type', 'text'],
  ['version', 'version', 'text'],
  ['status', 'pubstate', 'text'],
  ['DOI', 'doi', 'address'],
  ['ISBN', 'isbn', 'text'],
  ['ISSN', 'issn', 'text'],
  ['PMID', 'pmid', 'text'],
  ['PMCID', 'pmcid', 'text'],
  ['call-number', 'library', 'text'],
  ['language', 'language', 'list'],
] as const;

/** Entries that stand in a work with authors or editors of its own. */
const IN_BOOKS = /^(?:in|inbook|incollection|inproceedings|inreference)$/;
const PERIODICAL = /^(?:article-|periodical$|review)/;

/** Where the publisher of an entry stands, if not in `publisher`. */
const PUBLISHERS: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  bibtex: {
    phdthesis: 'school',
    mastersthesis: 'school',
    techreport: 'institution',
    misc: 'howpublished',
    booklet: 'howpublished',
    unpublished: 'howpublished',
  },
  biblatex: {
    thesis: 'institution',
    report: 'institution',
    online: 'organization',
    booklet: 'howpublished',
    unpublished: 'howpublished',
  },
};

type Written = [string, FieldValue][];

const text = (of: 'text' | 'title' | 'list' | 'address' | 'pages' | 'macro', value: string) =>
  ({ of, text: value }) as const;

/** `number` is what the type counts by: an issue, a volume of a series, or the work itself. */
function numbers(csl: CslItem, type: string): Written {
  const isPart = type === 'incollection' || type === 'inproceedings' || type === 'inbook';
  const isIssued = PERIODICAL.test(csl.type);
  const inSeries =
    (isPart || type === 'book' || type === 'booklet') && textOf(csl, 'collection-title') !== '';
  const issue = textOf(csl, 'issue');
  const number = isIssued || (isPart && !inSeries) ? issue : '';
  const other = inSeries ? textOf(csl, 'collection-number') : textOf(csl, 'number');
  const own = isIssued || isPart ? (inSeries ? other : number) : other;
  return [
    ['number', text('text', own)],
    ['issue', text('text', own === issue ? '' : issue)],
  ];
}

const ARXIV =
  /(?:\barxiv\.org\/(?:abs|pdf)\/|\b10\.48550\/arxiv\.|\barxiv:\s{0,9})((?:[a-z-]{2,20}(?:\.[a-z]{2})?\/)?\d{4,7}(?:\.\d{4,5})?(?:v\d{1,3})?)/i;

/** The archive of a preprint, or of any work, and its number there. */
function eprint(csl: CslItem, dialect: Dialect): Written {
  const places = [textOf(csl, 'DOI'), textOf(csl, 'URL'), textOf(csl, 'number')];
  const arxiv =
    csl.type === 'article'
      ? places.map((place) => ARXIV.exec(place)?.[1]).find((id) => id !== undefined)
      : undefined;
  const archive = arxiv === undefined ? textOf(csl, 'archive') : 'arXiv';
  const id = arxiv ?? textOf(csl, 'archive_location');
  if (archive === '' || id === '') return [];
  return [
    [dialect === 'bibtex' ? 'archiveprefix' : 'eprinttype', text('text', archive)],
    ['eprint', text('address', id)],
  ];
}

function whereItIs(csl: CslItem, type: string, dialect: Dialect): Written {
  const container = textOf(csl, 'container-title');
  const journal = dialect === 'bibtex' ? 'journal' : 'journaltitle';
  const publisher = textOf(csl, 'publisher');
  const field = PUBLISHERS[dialect][type] ?? 'publisher';
  // An address in `howpublished` is taken for the address of the work.
  const isAddress = field === 'howpublished' && publisher.includes('://');
  return [
    [IN_BOOKS.test(type) ? 'booktitle' : journal, text('title', container)],
    [isAddress ? 'publisher' : field, text('list', publisher)],
    [dialect === 'bibtex' ? 'address' : 'location', text('list', textOf(csl, 'publisher-place'))],
  ];
}

function dates(csl: CslItem, dialect: Dialect): Written {
  const day = (variable: string) => text('text', biblatexDate(dateOf(csl, variable)));
  const issued = dateOf(csl, 'issued');
  return [
    ...(dialect === 'bibtex' || issued?.words ? bibtexDate(issued) : []),
    ['date', dialect === 'biblatex' ? day('issued') : text('text', '')],
    ['origdate', day('original-date')],
    ['eventdate', day('event-date')],
    ['urldate', day('accessed')],
  ];
}

function saysSomething(value: FieldValue): boolean {
  if (value.of === 'names') return value.names.length > 0;
  return 'parts' in value ? value.parts.length > 0 : value.text !== '';
}

/** The entry of an item in one of the dialects. */
export function bibtexEntry(item: BibliographyItem, dialect: Dialect): BibtexEntry {
  const { citekey, csl } = item;
  const container = textOf(csl, 'container-title');
  const type = entryType(csl.type, dialect, { genre: textOf(csl, 'genre'), container });
  const fields: Written = [
    ...NAMES.map(([role, field]): Written[number] => [
      field,
      { of: 'names', names: namesOf(csl, role) },
    ]),
    ['title', text('title', textOf(csl, 'title'))],
    ['entrysubtype', text('text', SUBTYPES[csl.type] ?? '')],
    ...whereItIs(csl, type, dialect),
    ...TEXTS.map(([variable, field, of]): Written[number] => [
      field,
      text(of, textOf(csl, variable)),
    ]),
    ...numbers(csl, type),
    ...dates(csl, dialect),
    ...eprint(csl, dialect),
    ['url', text('address', addressOf(csl))],
    ['keywords', { of: 'keywords', parts: keywordsOf(item) }],
    ['note', { of: 'paragraphs', parts: paragraphsOf(csl, 'note') }],
    ['abstract', { of: 'paragraphs', parts: paragraphsOf(csl, 'abstract') }],
  ];
  return { type, citekey, fields: fields.filter(([, value]) => saysSomething(value)) };
}
