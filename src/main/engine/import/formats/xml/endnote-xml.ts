import type { CslDate, CslItem, CslName, CslType } from '../../../../../shared/domain/csl.ts';
import { parseNames } from '../../../../../shared/domain/csl-names.ts';
import { findDoi } from '../../../../../shared/domain/doi.ts';
import { withoutBlanks } from '../../read/readable.ts';
import { invertedName } from '../common/person-name.ts';
import { readDate } from '../common/read-date.ts';
import {
  plainEntry,
  type FormatPart,
  type FormatSource,
  type ReadEntry,
} from '../format-reading.ts';
import { endnoteAddresses, endnoteFiles } from './endnote-files.ts';
import { linesOf, styledWords } from './endnote-styles.ts';
import { endnoteType } from './endnote-types.ts';
import { readRecords } from './read-records.ts';
import { elementAt, elementsAt, wordsOf, type XmlElement } from './xml-element.ts';

/** Kinds whose number is that of an issue. */
const ISSUED: ReadonlySet<CslType> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'chapter',
  'paper-conference',
  'periodical',
]);

/** Reads the records of EndNote's XML, as EndNote and others write it. */
export function readEndnoteXml({ text }: FormatSource): Iterable<FormatPart> {
  return readRecords(text ?? '', {
    noun: 'record',
    search: { start: /<record(?=[\s>])/, beginsNext: (name) => name === 'record' },
    read: readRecord,
  });
}

function readRecord(record: XmlElement, line: number): ReadEntry {
  const word = (...path: string[]) => styledWords(elementAt(record, ...path));
  const kind = elementAt(record, 'ref-type');
  const kindName = kind?.attributes.get('name') ?? '';
  const type = endnoteType(kindName, wordsOf(kind));
  const periodical = word('periodical', 'full-title');
  const isBook = type === 'book' && periodical === '';
  const secondary = word('titles', 'secondary-title') || word('titles', 'alt-title');
  const number = word('issue') || word('number');
  const [address = '', ...addresses] = endnoteAddresses(record);
  const csl: CslItem = {
    ...withoutBlanks({
      title: word('titles', 'title') || word('titles', 'translated-title'),
      'title-short': word('titles', 'short-title'),
      ...people(record, isBook && secondary !== '', /edited book/i.test(kindName)),
      issued: dateOf(record),
      accessed: readDate(word('access-date')),
      'container-title': isBook ? '' : secondary || periodical,
      'container-title-short': word('periodical', 'abbr-1'),
      'collection-title': isBook ? secondary : word('titles', 'tertiary-title'),
      volume: word('volume'),
      issue: isIssued(type, periodical) ? number : '',
      number: isIssued(type, periodical) || isBook ? '' : number,
      'collection-number': isBook ? number : '',
      page: word('pages'),
      'number-of-volumes': word('num-vols'),
      edition: word('edition'),
      section: word('section'),
      publisher: word('publisher'),
      'publisher-place': word('pub-location'),
      genre: word('work-type'),
      language: word('language'),
      'call-number': word('call-num'),
      source: word('remote-database-name'),
      abstract: linesOf(elementAt(record, 'abstract')),
      note: linesOf(elementAt(record, 'notes')),
      ...identifiers(record, type),
      URL: address,
    }),
    type,
  };
  const research = linesOf(elementAt(record, 'research-notes'));
  return plainEntry(csl, {
    tags: keywords(record),
    notes: research === '' ? [] : [research],
    files: endnoteFiles(record, addresses),
    line,
  });
}

function isIssued(type: CslType, periodical: string): boolean {
  return ISSUED.has(type) || periodical !== '';
}

/** The people of a record by their part; those of the second rank are the editors of the whole, or of a series. */
function people(record: XmlElement, isInSeries: boolean, isEdited: boolean): Partial<CslItem> {
  const names = (list: string) =>
    elementsAt(record, 'contributors', list, 'author')
      .flatMap((author) => linesOf(author).split('\n'))
      .flatMap(separateNames)
      .map(nameOf)
      .filter((name) => name !== null);
  return {
    [isEdited ? 'editor' : 'author']: names('authors'),
    ...(!isEdited && { [isInSeries ? 'collection-editor' : 'editor']: names('secondary-authors') }),
    translator: names('subsidiary-authors'),
  };
}

/** Names that were typed into one field, "Reimer, P.J., Austin, W.E.N.", where all have initials. */
function separateNames(written: string): string[] {
  const parts = written.split(/\s*,\s*/).filter((part) => part !== '');
  const isPair = parts.length >= 4 && parts.length % 2 === 0;
  const hasInitials = parts.every(
    (part, at) => at % 2 === 0 || /^(?:\p{Lu}\.?[ -]?){1,4}$/u.test(part),
  );
  if (!isPair || !hasInitials) return [written];
  return parts
    .filter((_, at) => at % 2 === 0)
    .map((family, at) => `${family}, ${parts[at * 2 + 1]!}`);
}

/** Names have the family name first where they have a comma; that of a body ends with one. */
function nameOf(written: string): CslName | null {
  return written.includes(',') ? invertedName(written) : (parseNames(written)[0] ?? null);
}

function dateOf(record: XmlElement): CslDate | null {
  const year = styledWords(elementAt(record, 'dates', 'year'));
  const written = styledWords(elementAt(record, 'dates', 'pub-dates', 'date'));
  const whole = written.includes(year) ? written : `${written} ${year}`;
  const date = written === '' ? null : readDate(whole);
  return date && !date.literal ? date : readDate(year || written);
}

function keywords(record: XmlElement): string[] {
  const words = elementsAt(record, 'keywords', 'keyword')
    .flatMap((keyword) => linesOf(keyword).split(/[\n;]/))
    .map((keyword) => keyword.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** EndNote keeps ISBN, ISSN and the numbers of patents and reports in one field, and PubMed's numbers in two others. */
function identifiers(record: XmlElement, type: CslType): Partial<CslItem> {
  const word = (name: string) => styledWords(elementAt(record, name));
  const numbers = `${linesOf(elementAt(record, 'isbn'))}\n${word('issn')}`;
  const issns = numbers.match(/(?<![\d-])\d{4}-?\d{3}[\dXx](?![\d-])/g) ?? [];
  const isbns = numbers.match(/(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXx](?![\d-])/g);
  const accession = word('accession-num');
  const isOfPubmed = /pubmed|medline|nlm/i.test(
    word('remote-database-name') + word('remote-database-provider'),
  );
  return {
    DOI: findDoi(word('electronic-resource-num')) ?? '',
    ISSN: [...new Set(issns)].join(' '),
    ISBN: [...new Set(isbns)].join(' '),
    ...(type === 'patent' && { number: word('isbn') }),
    PMID: isOfPubmed && /^\d{4,9}$/.test(accession) ? accession : '',
    PMCID: /^PMC\d+$/.exec(word('custom2'))?.[0] ?? '',
  };
}
