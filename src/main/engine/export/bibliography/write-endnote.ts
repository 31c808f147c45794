import type { CslItem, CslType } from '../../../../shared/domain/csl.ts';
import { xmlElement, xmlEscape } from '../xml-text.ts';
import {
  addressOf,
  dateOf,
  keywordsOf,
  namesOf,
  oneLine,
  paragraphsOf,
  textOf,
  type BibliographyItem,
  type PlainName,
} from './bibliography-item.ts';
import { endnoteType } from './endnote-types.ts';

/** EndNote keeps the ends of lines as carriage returns. */
const LINE = '\r';

/** Types whose number is that of an issue. */
const ISSUED: ReadonlySet<CslType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
  'periodical',
  'review',
  'review-book',
]);

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** A field of a record; nothing where it is empty. */
function field(name: string, text: string): string {
  return text === '' ? '' : xmlElement(name, {}, xmlEscape(text));
}

/** Elements within one; nothing where there are none. */
function within(name: string, ...parts: readonly string[]): string {
  const content = parts.join('');
  return content === '' ? '' : xmlElement(name, {}, content);
}

/** "Family, Given, Suffix"; the name of a body ends with a comma, by which EndNote knows it. */
function nameLine({ family, given, dropping, particle, suffix, literal }: PlainName): string {
  const last = [particle, family].filter((part) => part !== '').join(' ');
  const first = [given, dropping].filter((part) => part !== '').join(' ');
  if (last === '') return `${literal || first},`;
  return first === '' && suffix === ''
    ? `${last},`
    : [last, first, suffix].filter(Boolean).join(', ');
}

function names(list: string, csl: CslItem, role: string): string {
  return within(list, ...namesOf(csl, role).map((name) => field('author', nameLine(name))));
}

function contributors(csl: CslItem, isInSeries: boolean): string {
  return within(
    'contributors',
    names('authors', csl, 'author'),
    names('secondary-authors', csl, isInSeries ? 'collection-editor' : 'editor'),
    names('subsidiary-authors', csl, 'translator'),
  );
}

function titles(csl: CslItem): string {
  const isBook = csl.type === 'book';
  return within(
    'titles',
    field('title', textOf(csl, 'title')),
    field('secondary-title', textOf(csl, isBook ? 'collection-title' : 'container-title')),
    field('tertiary-title', isBook ? '' : textOf(csl, 'collection-title')),
    field('short-title', textOf(csl, 'title-short')),
  );
}

function periodical(csl: CslItem): string {
  const isJournal = csl.type.startsWith('article-') || csl.type.startsWith('review');
  return within(
    'periodical',
    field('full-title', isJournal ? textOf(csl, 'container-title') : ''),
    field('abbr-1', textOf(csl, 'container-title-short')),
  );
}

/** The year apart from the month and day, as EndNote has them. */
function dates(csl: CslItem): string {
  const issued = dateOf(csl, 'issued');
  if (!issued) return '';
  const [first] = issued.ends;
  if (!first) return within('dates', field('year', issued.words));
  const [year, month, day] = first;
  const season = issued.season === null ? '' : SEASONS[issued.season - 1]!;
  const rest = [MONTHS[(month ?? 0) - 1] ?? season, day === undefined ? '' : String(day)];
  const written = year < 0 ? `${String(-year)} BC` : String(year).padStart(4, '0');
  return within(
    'dates',
    field('year', `${issued.circa ? 'c. ' : ''}${written}`),
    within('pub-dates', field('date', rest.filter((part) => part !== '').join(' '))),
  );
}

/** A day of access as ISO 8601 has it. */
function accessDate(csl: CslItem): string {
  const [first] = dateOf(csl, 'accessed')?.ends ?? [];
  return first ? first.map((part) => String(part ?? '').padStart(2, '0')).join('-') : '';
}

function numberOf(csl: CslItem): string {
  if (csl.type === 'book') return textOf(csl, 'collection-number');
  if (csl.type === 'patent') return '';
  return textOf(csl, ISSUED.has(csl.type) ? 'issue' : 'number');
}

/** EndNote keeps ISBN, ISSN and the numbers of patents in one field. */
function serialNumbers(csl: CslItem): string {
  const numbers = [csl.type === 'patent' ? textOf(csl, 'number') : '', textOf(csl, 'ISBN')];
  return [...numbers, textOf(csl, 'ISSN')].filter((number) => number !== '').join(LINE);
}

function recordOf(item: BibliographyItem): string {
  const { csl, citekey } = item;
  const { name, number } = endnoteType(csl.type);
  const pmid = textOf(csl, 'PMID');
  const isInSeries = csl.type === 'book' && textOf(csl, 'collection-title') !== '';
  return within(
    'record',
    xmlElement('ref-type', { name }, String(number)),
    contributors(csl, isInSeries),
    titles(csl),
    periodical(csl),
    field('pages', textOf(csl, 'page')),
    field('volume', textOf(csl, 'volume')),
    field('number', numberOf(csl)),
    field('num-vols', textOf(csl, 'number-of-volumes')),
    field('edition', textOf(csl, 'edition')),
    field('section', textOf(csl, 'section')),
    within('keywords', ...keywordsOf(item).map((word) => field('keyword', word))),
    dates(csl),
    field('pub-location', textOf(csl, 'publisher-place')),
    field('publisher', textOf(csl, 'publisher')),
    field('isbn', serialNumbers(csl)),
    field('accession-num', pmid),
    field('call-num', textOf(csl, 'call-number')),
    field('label', citekey),
    field('electronic-resource-num', textOf(csl, 'DOI')),
    field('abstract', paragraphsOf(csl, 'abstract').join(LINE + LINE)),
    field('notes', (csl.note ?? '').split('\n').map(oneLine).join(LINE)),
    field('work-type', textOf(csl, 'genre')),
    within('urls', within('related-urls', field('url', addressOf(csl)))),
    field('custom2', textOf(csl, 'PMCID')),
    field('access-date', accessDate(csl)),
    field('remote-database-name', textOf(csl, 'source')),
    field('remote-database-provider', pmid === '' ? '' : 'NLM'),
    field('language', textOf(csl, 'language')),
  );
}

/** EndNote’s XML in UTF-8, record by record. */
export function* writeEndnote(items: Iterable<BibliographyItem>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n';
  for (const item of items) yield `${recordOf(item)}\n`;
  yield '</records></xml>\n';
}
