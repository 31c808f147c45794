import type { CslType } from '../../../../../shared/domain/csl.ts';
import type { FieldReader } from './field-reader.ts';

/** The titles of a work and of what it is part of. What is missing is "". */
export interface Titles {
  readonly title: string;
  readonly 'title-short': string;
  readonly 'container-title': string;
  readonly 'container-title-short': string;
  readonly 'volume-title': string;
  readonly 'collection-title': string;
  readonly 'original-title': string;
  readonly 'event-title': string;
}

const SERIES: Readonly<Record<string, string>> = {
  newseries: 'New series',
  oldseries: 'Old series',
};

/** Entries of whole works. */
const WHOLE =
  /^(?:book|mvbook|booklet|collection|mvcollection|proceedings|mvproceedings|reference|mvreference|manual|periodical)$/;

/**
 * Titles with their subtitles. Of a volume of a work in several volumes the title is that of the whole
 * (`maintitle`), the volume's own is `volume-title`; likewise of what a part stands in.
 */
export function readTitles(entryType: string, type: CslType, fields: FieldReader): Titles {
  const own = joinTitle(fields, '');
  const main = joinTitle(fields, 'main');
  const book = joinTitle(fields, 'book');
  const journal = joinTitle(fields, 'journal') || fields.title('journal', 'journalname');
  const isWhole = WHOLE.test(entryType) && type !== 'chapter';
  const issue = joinTitle(fields, 'issue');
  const isIssue = issue !== '' && fields.has('issuetitle') && isPeriodical(fields);
  const series = fields.title('series');
  return {
    title: isIssue ? issue : isWhole && main !== '' ? main : own || (isWhole ? book : ''),
    'title-short': fields.title('shorttitle'),
    'container-title': isIssue ? own : container(isWhole, main, book, journal),
    'container-title-short': fields.title('shortjournal', 'journal-iso', 'abbrev_source_title'),
    'volume-title': main === '' ? '' : isWhole ? own : book,
    'collection-title': SERIES[series] ?? series,
    'original-title': fields.title('origtitle'),
    'event-title': joinTitle(fields, 'event'),
  };
}

function container(isWhole: boolean, main: string, book: string, journal: string): string {
  if (isWhole) return journal;
  return main || book || journal;
}

/** An issue of a periodical that has a title of its own is cited like an article of it. */
function isPeriodical(fields: FieldReader): boolean {
  return !fields.has('journaltitle', 'journal', 'booktitle');
}

/** "Title: Subtitle. Addition", with one mark between them. */
function joinTitle(fields: FieldReader, prefix: string): string {
  const title = fields.title(`${prefix}title`);
  const withSub = join(title, ': ', fields.title(`${prefix}subtitle`));
  return join(withSub, '. ', fields.title(`${prefix}titleaddon`));
}

function join(title: string, mark: string, rest: string): string {
  if (title === '' || rest === '') return title || rest;
  return /[.?!:…]$/.test(title) ? `${title} ${rest}` : `${title}${mark}${rest}`;
}
