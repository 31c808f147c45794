import type { CslType } from '../../../../../shared/domain/csl.ts';

/**
 * What Zotero's kinds of items are in CSL, as Zotero itself maps them when it cites (the public
 * table `csl` of its schema, numbers 15 to 39). Notes, attachments and annotations are no references.
 */
const TYPES: Readonly<Record<string, CslType>> = {
  artwork: 'graphic',
  audioRecording: 'song',
  bill: 'bill',
  blogPost: 'post-weblog',
  book: 'book',
  bookSection: 'chapter',
  case: 'legal_case',
  computerProgram: 'software',
  conferencePaper: 'paper-conference',
  dataset: 'dataset',
  dictionaryEntry: 'entry-dictionary',
  document: 'document',
  email: 'personal_communication',
  encyclopediaArticle: 'entry-encyclopedia',
  film: 'motion_picture',
  forumPost: 'post',
  hearing: 'hearing',
  instantMessage: 'personal_communication',
  interview: 'interview',
  journalArticle: 'article-journal',
  letter: 'personal_communication',
  magazineArticle: 'article-magazine',
  manuscript: 'manuscript',
  map: 'map',
  newspaperArticle: 'article-newspaper',
  patent: 'patent',
  podcast: 'broadcast',
  preprint: 'article',
  presentation: 'speech',
  radioBroadcast: 'broadcast',
  report: 'report',
  standard: 'standard',
  statute: 'legislation',
  thesis: 'thesis',
  tvBroadcast: 'broadcast',
  videoRecording: 'motion_picture',
  webpage: 'webpage',
};

/** Fields that only some kinds of items have, and the field of all kinds that each is a case of. */
const BASE_FIELDS: Readonly<Record<string, string>> = {
  archiveID: 'number',
  artworkMedium: 'medium',
  audioFileType: 'medium',
  audioRecordingFormat: 'medium',
  billNumber: 'number',
  blogTitle: 'publicationTitle',
  bookTitle: 'publicationTitle',
  caseName: 'title',
  codePages: 'pages',
  codeVolume: 'volume',
  company: 'publisher',
  court: 'authority',
  dateDecided: 'date',
  dateEnacted: 'date',
  dictionaryTitle: 'publicationTitle',
  distributor: 'publisher',
  docketNumber: 'number',
  documentNumber: 'number',
  encyclopediaTitle: 'publicationTitle',
  episodeNumber: 'number',
  firstPage: 'pages',
  format: 'medium',
  forumTitle: 'publicationTitle',
  genre: 'type',
  identifier: 'number',
  institution: 'publisher',
  interviewMedium: 'medium',
  issueDate: 'date',
  issuingAuthority: 'authority',
  label: 'publisher',
  legalStatus: 'status',
  legislativeBody: 'authority',
  letterType: 'type',
  manuscriptType: 'type',
  mapType: 'type',
  nameOfAct: 'title',
  network: 'publisher',
  organization: 'authority',
  patentNumber: 'number',
  postType: 'type',
  presentationType: 'type',
  proceedingsTitle: 'publicationTitle',
  programTitle: 'publicationTitle',
  publicLawNumber: 'number',
  reporterVolume: 'volume',
  reportNumber: 'number',
  reportType: 'type',
  repository: 'publisher',
  repositoryLocation: 'place',
  studio: 'publisher',
  subject: 'title',
  thesisType: 'type',
  university: 'publisher',
  videoRecordingFormat: 'medium',
  websiteTitle: 'publicationTitle',
  websiteType: 'type',
};

/** Variables of CSL that are text, and the fields that fill each; the first that is stated wins. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  'title-short': ['shortTitle'],
  'container-title': ['publicationTitle', 'reporter', 'code'],
  'container-title-short': ['journalAbbreviation'],
  'collection-title': ['seriesTitle', 'series'],
  'collection-number': ['seriesNumber'],
  'event-title': ['meetingName', 'conferenceName'],
  publisher: ['publisher'],
  'publisher-place': ['place'],
  volume: ['volume', 'codeNumber'],
  issue: ['issue', 'priorityNumbers'],
  page: ['pages'],
  edition: ['edition'],
  version: ['versionNumber'],
  number: ['number'],
  'number-of-pages': ['numPages'],
  'number-of-volumes': ['numberOfVolumes'],
  'chapter-number': ['session'],
  section: ['section', 'committee'],
  division: ['division'],
  genre: ['type', 'programmingLanguage'],
  medium: ['medium', 'system'],
  dimensions: ['artworkSize', 'runningTime'],
  scale: ['scale'],
  status: ['status'],
  authority: ['authority'],
  jurisdiction: ['jurisdiction'],
  references: ['history', 'references'],
  archive: ['archive'],
  archive_location: ['archiveLocation'],
  'call-number': ['callNumber', 'applicationNumber'],
  source: ['libraryCatalog'],
  license: ['rights'],
  language: ['language'],
  abstract: ['abstractNote'],
  DOI: ['DOI'],
  ISBN: ['ISBN'],
  ISSN: ['ISSN'],
  PMID: ['PMID'],
  PMCID: ['PMCID'],
  URL: ['url'],
};

const DATES: Readonly<Record<string, string>> = {
  issued: 'date',
  accessed: 'accessDate',
  submitted: 'filingDate',
  'original-date': 'originalDate',
};

/** The part of a person in CSL; all others are no names of CSL and are left out. */
const CREATORS: Readonly<Record<string, string>> = {
  author: 'author',
  bookAuthor: 'container-author',
  castMember: 'performer',
  composer: 'composer',
  contributor: 'contributor',
  director: 'director',
  editor: 'editor',
  guest: 'guest',
  interviewer: 'interviewer',
  performer: 'performer',
  producer: 'producer',
  recipient: 'recipient',
  reviewedAuthor: 'reviewed-author',
  scriptwriter: 'script-writer',
  seriesEditor: 'collection-editor',
  translator: 'translator',
};

/** Who stands first in a kind of item where that is not its author; they are authors in CSL. */
const PRIMARY: Readonly<Record<string, string>> = {
  artwork: 'artist',
  audioRecording: 'performer',
  bill: 'sponsor',
  computerProgram: 'programmer',
  film: 'director',
  hearing: 'contributor',
  interview: 'interviewee',
  map: 'cartographer',
  patent: 'inventor',
  podcast: 'podcaster',
  presentation: 'presenter',
  radioBroadcast: 'director',
  tvBroadcast: 'director',
  videoRecording: 'director',
};

const NO_REFERENCES: ReadonlySet<string> = new Set(['note', 'attachment', 'annotation']);

/** Fields of an item by Zotero's names, or by those of their cases, such as `bookTitle`. */
export type ZoteroFields = ReadonlyMap<string, string>;

/** The CSL type of a kind of item; null for what is no reference; `document` for an unknown kind. */
export function zoteroType(itemType: string): CslType | null {
  if (NO_REFERENCES.has(itemType)) return null;
  return Object.hasOwn(TYPES, itemType) ? TYPES[itemType]! : 'document';
}

/** Whether Zotero has items of this kind, as far as is known here. */
export function isZoteroType(itemType: string): boolean {
  return Object.hasOwn(TYPES, itemType) || NO_REFERENCES.has(itemType);
}

/** The variable of CSL for the names of such people in such an item; null where CSL has none. */
export function zoteroCreator(creatorType: string, itemType: string): string | null {
  const primary = Object.hasOwn(PRIMARY, itemType) ? PRIMARY[itemType] : 'author';
  if (creatorType === primary) return 'author';
  return Object.hasOwn(CREATORS, creatorType) ? CREATORS[creatorType]! : null;
}

/** The variables of CSL that are text, from the fields of an item, as they are written there. */
export function zoteroTexts(fields: ZoteroFields): [variable: string, value: string][] {
  const base = byBaseField(fields);
  return Object.entries(TEXTS).flatMap(([variable, names]): [string, string][] => {
    const value = names.map((name) => base.get(name)).find((each) => each !== undefined);
    return value === undefined ? [] : [[variable, value]];
  });
}

/** The dates of an item, as they are written there. */
export function zoteroDates(fields: ZoteroFields): [variable: string, value: string][] {
  const base = byBaseField(fields);
  return Object.entries(DATES).flatMap(([variable, name]): [string, string][] => {
    const value = base.get(name);
    return value === undefined ? [] : [[variable, value]];
  });
}

function byBaseField(fields: ZoteroFields): Map<string, string> {
  const base = new Map<string, string>();
  for (const [field, written] of fields) {
    const value = written.trim();
    const name = Object.hasOwn(BASE_FIELDS, field) ? BASE_FIELDS[field]! : field;
    if (value !== '' && !base.has(name)) base.set(name, value);
  }
  return base;
}

/** A field of Zotero by its name or a case of it, as the variable of CSL; null where CSL has none. */
export function zoteroVariable(field: string): string | null {
  const name = Object.hasOwn(BASE_FIELDS, field) ? BASE_FIELDS[field]! : field;
  const text = Object.entries(TEXTS).find(([, names]) => names.includes(name));
  const date = Object.entries(DATES).find(([, dated]) => dated === name);
  return (text ?? date)?.[0] ?? null;
}
