import type { CslItem, CslType } from './csl.ts';

/** How a field is edited: one line, several lines, names one a line, a date, or an address. */
type FieldKind = 'line' | 'text' | 'names' | 'date' | 'url';

/** The fields of an item that the form can edit. */
export type FieldName = Exclude<KnownKeys<CslItem>, 'id' | 'type' | 'citation-key'>;

export interface FieldDescription {
  field: FieldName;
  label: string;
  kind: FieldKind;
}

type KnownKeys<T> = keyof {
  [K in keyof T as string extends K ? never : number extends K ? never : K]: T[K];
};

const KINDS: Partial<Record<FieldName, FieldKind>> = {
  title: 'text',
  abstract: 'text',
  note: 'text',
  author: 'names',
  editor: 'names',
  translator: 'names',
  director: 'names',
  interviewer: 'names',
  'reviewed-author': 'names',
  issued: 'date',
  accessed: 'date',
  'event-date': 'date',
  submitted: 'date',
  URL: 'url',
};

const LABELS: Partial<Record<FieldName, string>> = {
  title: 'Title',
  author: 'Authors',
  editor: 'Editors',
  translator: 'Translators',
  director: 'Directors',
  interviewer: 'Interviewers',
  'reviewed-author': 'Authors of the work reviewed',
  'reviewed-title': 'Work reviewed',
  'container-title': 'Published in',
  'container-title-short': 'Journal abbreviation',
  'collection-title': 'Series',
  'event-title': 'Event',
  'event-place': 'Place of event',
  'event-date': 'Date of event',
  issued: 'Date',
  submitted: 'Date filed',
  accessed: 'Accessed',
  volume: 'Volume',
  issue: 'Issue',
  number: 'Number',
  page: 'Pages',
  'number-of-pages': 'Number of pages',
  edition: 'Edition',
  version: 'Version',
  section: 'Section',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  authority: 'Authority',
  jurisdiction: 'Jurisdiction',
  archive: 'Archive',
  genre: 'Kind',
  medium: 'Medium',
  status: 'Status',
  DOI: 'DOI',
  URL: 'Address (URL)',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  PMID: 'PubMed ID',
  PMCID: 'PubMed Central ID',
  language: 'Language',
  abstract: 'Abstract',
  note: 'Note',
};

/** A field, or a field under another label: "container-title=Journal". */
type Entry = FieldName | `${FieldName}=${string}`;

const PERIODICAL: readonly Entry[] = ['issued', 'volume', 'issue', 'page', 'ISSN'];
const PLACE: readonly Entry[] = ['publisher', 'publisher-place', 'issued'];
const LAW: readonly Entry[] = ['number', 'authority', 'jurisdiction', 'section', 'issued', 'page'];

/** The label of a type, and its own fields between the authors and what every type has. */
const FORMS: Readonly<Record<CslType, readonly [label: string, ...fields: Entry[]]>> = {
  article: ['Preprint', 'publisher=Archive', 'number', 'version', 'issued', 'genre'],
  'article-journal': [
    'Journal article',
    'container-title=Journal',
    'container-title-short',
    ...PERIODICAL,
    'PMID',
    'PMCID',
  ],
  'article-magazine': ['Magazine article', 'container-title=Magazine', ...PERIODICAL],
  'article-newspaper': [
    'News report',
    'container-title=Outlet',
    'issued',
    'section',
    'edition',
    'page',
    'publisher-place',
  ],
  bill: ['Bill', ...LAW],
  book: [
    'Book',
    'editor',
    'translator',
    'edition',
    'volume',
    'collection-title',
    ...PLACE,
    'number-of-pages',
    'ISBN',
  ],
  broadcast: [
    'Broadcast',
    'container-title=Programme',
    'number=Episode',
    'publisher=Broadcaster',
    'issued',
    'medium',
  ],
  chapter: [
    'Book chapter',
    'container-title=Book',
    'editor',
    'edition',
    'volume',
    'page',
    'collection-title',
    ...PLACE,
    'ISBN',
  ],
  classic: ['Classic work', 'editor', 'translator', 'edition', 'volume', ...PLACE],
  collection: ['Collection', 'editor', 'volume', ...PLACE, 'ISBN'],
  dataset: ['Data set', 'version', 'publisher=Repository', 'number', 'issued', 'medium'],
  document: ['Document', 'genre', 'publisher', 'issued', 'number', 'number-of-pages'],
  entry: ['Entry', 'container-title=Work', 'editor', 'volume', 'page', ...PLACE],
  'entry-dictionary': [
    'Dictionary entry',
    'container-title=Dictionary',
    'editor',
    'edition',
    'volume',
    'page',
    ...PLACE,
  ],
  'entry-encyclopedia': [
    'Encyclopedia entry',
    'container-title=Encyclopedia',
    'editor',
    'edition',
    'volume',
    'page',
    ...PLACE,
  ],
  event: ['Event', 'event-place', 'event-date', 'issued', 'genre'],
  figure: ['Figure', 'container-title', 'number', 'page', ...PLACE],
  graphic: ['Image', 'medium', 'archive', ...PLACE],
  hearing: ['Hearing', 'event-title', 'event-place', ...LAW],
  interview: ['Interview', 'interviewer', 'container-title', 'medium', 'issued', 'page'],
  legal_case: [
    'Legal case',
    'authority=Court',
    'container-title=Reporter',
    'jurisdiction',
    'volume',
    'number',
    'page',
    'issued',
  ],
  legislation: ['Act', 'container-title=Code', 'volume', ...LAW],
  manuscript: ['Manuscript', 'genre', 'archive', 'publisher-place', 'issued', 'number-of-pages'],
  map: ['Map', 'edition', 'genre', ...PLACE],
  motion_picture: ['Film', 'director', 'publisher=Distributor', 'medium', 'issued'],
  musical_score: ['Score', 'genre', 'medium', ...PLACE],
  pamphlet: ['Pamphlet', 'genre', ...PLACE, 'number-of-pages'],
  'paper-conference': [
    'Conference paper',
    'container-title=Proceedings',
    'event-title=Conference',
    'event-place',
    'event-date',
    'editor',
    'volume',
    'page',
    ...PLACE,
    'ISBN',
  ],
  patent: [
    'Patent',
    'number=Patent number',
    'authority=Issuing authority',
    'jurisdiction',
    'submitted',
    'issued',
    'status',
  ],
  performance: ['Performance', 'event-title', 'event-place', 'event-date', 'issued', 'medium'],
  periodical: ['Periodical', 'editor', 'volume', 'issue', ...PLACE, 'ISSN'],
  personal_communication: ['Letter or message', 'genre', 'medium', 'issued'],
  post: ['Post', 'container-title=Site or forum', 'genre', 'issued'],
  'post-weblog': ['Blog post', 'container-title=Blog', 'issued'],
  regulation: ['Regulation', 'container-title=Code', ...LAW],
  report: [
    'Report',
    'publisher=Institution',
    'publisher-place',
    'number=Report number',
    'genre',
    'collection-title',
    'issued',
    'number-of-pages',
    'ISBN',
  ],
  review: ['Review', 'reviewed-title', 'reviewed-author', 'container-title=Journal', ...PERIODICAL],
  'review-book': [
    'Book review',
    'reviewed-title=Book reviewed',
    'reviewed-author',
    'container-title=Journal',
    ...PERIODICAL,
  ],
  software: ['Software', 'version', 'publisher', 'issued', 'medium'],
  song: ['Recording', 'container-title=Album', 'medium', 'publisher=Label', 'issued'],
  speech: ['Talk or poster', 'event-title', 'event-place', 'event-date', 'genre', 'issued'],
  standard: ['Standard', 'number=Standard number', 'authority=Issued by', 'version', ...PLACE],
  thesis: [
    'Thesis',
    'genre=Degree',
    'publisher=University',
    'publisher-place',
    'issued',
    'number-of-pages',
  ],
  treaty: ['Treaty', 'container-title=Collection', 'volume', 'page', 'issued'],
  webpage: ['Web page', 'container-title=Site', 'issued', 'genre'],
};

/** What every type starts and ends with. */
const FIRST: readonly Entry[] = ['title', 'author'];
const LAST: readonly Entry[] = ['DOI', 'URL', 'accessed', 'language', 'abstract', 'note'];

/** The name of a type for people: "Journal article". */
export function typeLabel(type: CslType): string {
  return FORMS[type][0];
}

/** The fields that the form shows for a type, in order, each once, with their labels. */
export function fieldsForType(type: CslType): FieldDescription[] {
  const [, ...own] = FORMS[type];
  return [...FIRST, ...own, ...LAST].map(describe);
}

function describe(entry: Entry): FieldDescription {
  const [field, label] = entry.split('=') as [FieldName, string?];
  return { field, label: label ?? LABELS[field] ?? field, kind: KINDS[field] ?? 'line' };
}

/**
 * The label of any field for articles of a type, and its place among the others, from 0: in the order
 * of the form, with those last that the form does not have.
 */
export function labelOf(
  field: string,
  type: CslType,
): { readonly label: string; readonly at: number } {
  if (field === 'type') return { label: 'Type', at: -1 };
  const form = fieldsForType(type);
  const at = form.findIndex((each) => each.field === field);
  if (at >= 0) return { label: form[at]!.label, at };
  return { label: LABELS[field as FieldName] ?? field.replaceAll('-', ' '), at: form.length };
}

/** The type of an article where it stands for its outlet; empty for a document, which says nothing. */
export function typeAsOutlet(type: CslType): string {
  return type === 'document' ? '' : typeLabel(type);
}
