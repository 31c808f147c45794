import type { CslDate, CslItem, CslName, CslType } from '../../../../../shared/domain/csl.ts';
import { saysNothing } from '../common/says-nothing.ts';
import { isIdentifierNote, readLinks } from './csl-links.ts';
import { readTitles } from './csl-titles.ts';
import { cslType, genreOf } from './entry-types.ts';
import type { FieldReader } from './field-reader.ts';
import { readDate, readYear } from './read-dates.ts';

/** Fields with names of people, and what CSL calls them. */
const NAMES: Readonly<Record<string, string>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  bookauthor: 'container-author',
  director: 'director',
  holder: 'author',
};
/** What an editor may be instead, by biblatex's `editortype`. */
const EDITOR_TYPES: Readonly<Record<string, string>> = {
  director: 'director',
  translator: 'translator',
  compiler: 'compiler',
  organizer: 'organizer',
  collaborator: 'contributor',
};

/** What stands for pages where an article has a number instead: of biblatex, ACM, Web of Science, Scopus, HighWire. */
const ARTICLE_NUMBERS = ['eid', 'articleno', 'article-number', 'art_number', 'elocation-id'];

/** Fields that only biblatex has: with them, lists such as `publisher` are parted by "and". */
const OF_BIBLATEX = ['date', 'journaltitle', 'location', 'langid', 'hyphenation', 'maintitle'];

/** What an entry says as CSL-JSON. A field that is not stated is not there. */
export function toCsl(entryType: string, fields: FieldReader): CslItem {
  const type = cslType(entryType, fields);
  const texts: Record<string, string> = {
    ...readTitles(entryType, type, fields),
    ...readLinks(fields),
    ...readNumbers(entryType, type, fields),
    ...readPlaces(fields),
    genre: genreOf(entryType, fields),
    abstract: fields.paragraphs('abstract'),
    note: readNote(fields),
    language: fields.text('langid', 'language', 'hyphenation'),
    ISBN: fields.text('isbn'),
    ISSN: fields.text('issn'),
    status: fields.text('pubstate'),
    version: fields.text('version'),
    license: fields.text('license'),
    'call-number': fields.text('call-number', 'library'),
  };
  return {
    type,
    ...Object.fromEntries(
      Object.entries(texts).filter(([, text]) => text !== '' && !saysNothing(text)),
    ),
    ...readAllNames(fields),
    ...readDates(fields),
  };
}

/** Names by their roles; a role that several fields have is that of the first. */
function readAllNames(fields: FieldReader): Record<string, CslName[]> {
  const dropsParticles = /useprefix\s*=\s*false/i.test(fields.raw('options'));
  const all: Record<string, CslName[]> = {};
  for (const [field, usual] of Object.entries(NAMES)) {
    const names = fields.names(field, dropsParticles);
    const role =
      field === 'editor' ? (EDITOR_TYPES[fields.text('editortype').toLowerCase()] ?? usual) : usual;
    if (names.length > 0) all[role] ??= names;
  }
  return all;
}

function readDates(fields: FieldReader): Record<string, CslDate> {
  const dates: Record<string, CslDate | null> = {
    issued:
      readDate(fields.text('date')) ??
      readYear(fields.text('year'), fields.text('month'), fields.text('day')),
    accessed: readDate(
      fields
        .text('urldate', 'lastchecked', 'lastaccessed', 'accessed')
        .replace(/^\D{0,20}:\s*/, ''),
    ),
    'original-date': readDate(fields.text('origdate')),
    'event-date': readDate(fields.text('eventdate')),
  };
  return Object.fromEntries(
    Object.entries(dates).filter((date): date is [string, CslDate] => date[1] !== null),
  );
}

function readNumbers(
  entryType: string,
  type: CslType,
  fields: FieldReader,
): Record<string, string> {
  const isPeriodical = /^(?:article|periodical|review)/.test(type) || entryType === 'conference';
  const number = fields.text('number');
  const inSeries = !isPeriodical && fields.has('series') && /^(?:book|chapter|paper)/.test(type);
  const isIssue =
    isPeriodical || (type === 'paper-conference' && !inSeries) || (type === 'chapter' && !inSeries);
  const pages = fields.text('pages').replace(/\s*[–—‒−]\s*|\s*-{1,2}\s*/g, '-');
  return {
    volume: readVolume(fields),
    issue: isIssue ? number || fields.text('issue') : fields.text('issue'),
    'collection-number': inSeries ? number : '',
    number: isIssue || inSeries ? '' : number,
    page: pages.replace(/^pp?\.\s*/, '') || fields.text(...ARTICLE_NUMBERS),
    'chapter-number': fields.text('chapter'),
    edition: fields.text('edition'),
    'number-of-volumes': fields.text('volumes'),
    'number-of-pages': fields.text('pagetotal', 'numpages', 'page_count'),
  };
}

/** A volume with the number of its part: 7.2 is the second part of the seventh. */
function readVolume(fields: FieldReader): string {
  const [volume, part] = [fields.text('volume'), fields.text('part')];
  return volume !== '' && part !== '' ? `${volume}.${part}` : volume;
}

function readPlaces(fields: FieldReader): Record<string, string> {
  const isBiblatex = fields.has(...OF_BIBLATEX);
  const list = (...names: string[]): string =>
    isBiblatex ? fields.list(...names) : fields.title(...names);
  // biblatex has one place under two names; ACM has that of the publisher, and that of the meeting.
  const isOfMeeting = fields.has('location') && fields.has('address');
  return {
    publisher: list('publisher', 'institution', 'school', 'organization') || howPublished(fields),
    'publisher-place': isOfMeeting ? fields.text('address') : list('location', 'address'),
    'event-place': fields.text('venue') || (isOfMeeting ? fields.text('location') : ''),
  };
}

/** How a work without a publisher was published, where that is more than an address. */
function howPublished(fields: FieldReader): string {
  return fields.raw('howpublished').includes('://') ? '' : fields.text('howpublished');
}

/** The note and what biblatex adds to it. */
function readNote(fields: FieldReader): string {
  const note = fields.paragraphs('note');
  return [isIdentifierNote(note) ? '' : note, fields.text('addendum')]
    .filter((text) => text !== '')
    .join('\n\n');
}
