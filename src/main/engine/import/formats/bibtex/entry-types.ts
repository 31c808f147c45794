import type { CslType } from '../../../../../shared/domain/csl.ts';
import type { FieldReader } from './field-reader.ts';

/** The types of BibTeX, of biblatex, and those that other programs write, as CSL has them. */
const TYPES: Readonly<Record<string, CslType>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bookinbook: 'book',
  bachelorsthesis: 'thesis',
  book: 'book',
  booklet: 'book',
  collection: 'book',
  conference: 'paper-conference',
  court: 'legal_case',
  data: 'dataset',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'figure',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  internet: 'webpage',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  magazine: 'article-magazine',
  manual: 'report',
  map: 'map',
  masterthesis: 'thesis',
  mastersthesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'musical_score',
  mvbook: 'book',
  newsarticle: 'article-newspaper',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  presentation: 'speech',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  softwaremodule: 'software',
  softwareversion: 'software',
  codefragment: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  talk: 'speech',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

/** biblatex's `entrysubtype`, and `type` of an unpublished work, that say more than the type. */
const SUBTYPES: Readonly<Record<string, CslType>> = {
  magazine: 'article-magazine',
  newspaper: 'article-newspaper',
  // Of biblatex-apa.
  nonacademic: 'article-magazine',
};

/** The type of an entry in CSL; `document` for one that is not known. */
export function cslType(type: string, fields: FieldReader): CslType {
  const subtype = SUBTYPES[fields.text('entrysubtype').toLowerCase()];
  if (type === 'article' && subtype) return subtype;
  if (type === 'periodical' && fields.has('issuetitle')) return 'article-journal';
  if (type === 'book' && isPartOfBook(fields)) return 'chapter';
  if (type === 'unpublished' && fields.has('eventtitle', 'venue', 'eventdate')) return 'speech';
  return Object.hasOwn(TYPES, type) ? TYPES[type]! : 'document';
}

/** A book that names another one in which it stands. */
function isPartOfBook(fields: FieldReader): boolean {
  const [title, book] = [fields.text('title'), fields.text('booktitle')];
  return title !== '' && book !== '' && title.toLowerCase() !== book.toLowerCase();
}

/** biblatex's keys for the kinds of theses and reports, and the types that say the kind themselves. */
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mastersthesis: "Master's thesis",
  masterthesis: "Master's thesis",
  mathesis: "Master's thesis",
  bathesis: "Bachelor's thesis",
  bachelorsthesis: "Bachelor's thesis",
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  datacd: 'Data CD',
  audiocd: 'Audio CD',
  patent: 'Patent',
  patentus: 'U.S. patent',
};

/** The kind of a work as its entry states it: a thesis, a report, a patent. */
export function genreOf(type: string, fields: FieldReader): string {
  const written = fields.text('type');
  const key = written.toLowerCase();
  if (Object.hasOwn(GENRES, key)) return GENRES[key]!;
  if (written !== '') return written;
  return type.endsWith('sthesis') || type === 'phdthesis' || type === 'masterthesis'
    ? GENRES[type]!
    : '';
}
