import { oneLine } from '../common/one-line.ts';
import type { CslDate, CslType } from '../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../read/plain-title.ts';
import { stripTags } from '../../read/strip-tags.ts';
import { EntryDraft } from '../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../common/identifiers.ts';
import { pageRange } from '../common/page-range.ts';
import { readDate } from '../common/read-date.ts';
import { readExtra } from '../common/zotero-extra.ts';
import { isZoteroType, zoteroType } from '../common/zotero-csl.ts';
import { typeByName } from '../tagged/type-names.ts';
import { authorList } from './author-list.ts';
import type { ColumnKind } from './table-heads.ts';

/** Columns that are a variable of CSL as they stand. */
const TEXTS: Partial<Record<ColumnKind, string>> = {
  abbreviation: 'container-title-short',
  abstract: 'abstract',
  edition: 'edition',
  event: 'event-title',
  issue: 'issue',
  journal: 'container-title',
  language: 'language',
  pageCount: 'number-of-pages',
  place: 'publisher-place',
  pmcid: 'PMCID',
  publisher: 'publisher',
  series: 'collection-title',
  shortTitle: 'title-short',
  title: 'title',
  volume: 'volume',
};
const TITLES: ReadonlySet<string> = new Set(['title', 'container-title', 'collection-title']);
/** Embase writes the place behind the journal: "Stroke (2018) 49:2 (345-352). Date of …". */
const EMBASE_PLACE = / \(\d{4}\) \d+[:(].*$/s;
/** What tables write where nothing is known. */
const NOTHING = /^(?:n\/?a|null|none|nan|-|–|—|\[\])$/i;
/** Document types of Scopus, Web of Science, Embase and PubMed, by a word in them. */
const TYPES: readonly (readonly [RegExp, CslType])[] = [
  [/book chapter|chapter/i, 'chapter'],
  [/conference|proceeding|meeting/i, 'paper-conference'],
  [/^(?:edited )?book$|monograph/i, 'book'],
  [/thesis|dissertation/i, 'thesis'],
  [/preprint/i, 'article'],
  [/^report|technical report/i, 'report'],
  [/data ?(?:set|paper)/i, 'dataset'],
  [/patent/i, 'patent'],
  [/trial registry/i, 'document'],
];

/** The entry of a row by what its columns hold. */
export function tableEntry(
  cells: readonly string[],
  columns: readonly (ColumnKind | null)[],
): EntryDraft {
  const draft = new EntryDraft();
  const row = new Row(cells, columns);
  for (const [kind, variable] of Object.entries(TEXTS)) {
    const value = row.first(kind as ColumnKind);
    const text = variable === 'container-title' ? value.replace(EMBASE_PLACE, '') : value;
    draft.addText(variable, TITLES.has(variable) ? plainTitle(text) : oneLine(text));
  }
  for (const name of authorList(row.first('fullAuthor') || row.first('author')))
    draft.addName('author', name);
  for (const name of authorList(row.first('editor'))) draft.addName('editor', name);
  draft.addDate('issued', issuedOf(row));
  draft.addDate('accessed', readDate(row.first('accessed')));
  addPages(draft, row);
  addIdentifiers(draft, row);
  addCitation(draft, row.first('citation'));
  for (const words of [...row.all('keywords'), ...row.all('otherKeywords')]) {
    for (const keyword of words.split(words.includes(';') ? ';' : /,|\n/)) draft.addTag(keyword);
  }
  for (const note of row.all('note')) addNote(draft, note);
  addExtra(draft, row.first('extra'));
  const citekey = row.first('citekey');
  if (citekey !== '' && !/\s/.test(citekey)) draft.citekey = citekey;
  draft.type ??= typeOf(draft, row.first('type'));
  return draft;
}

/** The notes that Zotero writes into a cell are pages of HTML, and its reader's own. */
function addNote(draft: EntryDraft, note: string): void {
  if (/<(?:p|div|h[1-6])\b/i.test(note)) draft.addOwnNote(stripTags(note).trim());
  else draft.addNote(note);
}

/** What Zotero's field Extra states fills what the columns leave open. */
function addExtra(draft: EntryDraft, written: string): void {
  if (written === '') return;
  const { csl, citekey, note } = readExtra(written);
  for (const [variable, value] of Object.entries(csl)) {
    if (variable === 'type') draft.type = csl.type ?? null;
    else draft.addValue(variable, value);
  }
  draft.citekey ??= citekey;
  draft.addNote(note);
}

/** The cells of a row by what they hold. */
class Row {
  readonly #byKind = new Map<ColumnKind, string[]>();

  constructor(cells: readonly string[], columns: readonly (ColumnKind | null)[]) {
    columns.forEach((kind, at) => {
      const value = (cells[at] ?? '').trim();
      if (kind === null || value === '' || NOTHING.test(value)) return;
      this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), value]);
    });
  }

  first(kind: ColumnKind): string {
    return this.#byKind.get(kind)?.[0] ?? '';
  }

  all(kind: ColumnKind): readonly string[] {
    return this.#byKind.get(kind) ?? [];
  }
}

function addPages(draft: EntryDraft, row: Row): void {
  const pages = row.first('pages').replace(/^(?:pp?\.?|S\.) /i, '');
  const range = pageRange(row.first('firstPage'), row.first('lastPage'));
  draft.addText('page', oneLine(pages || range || row.first('articleNumber')));
}

function addIdentifiers(draft: EntryDraft, row: Row): void {
  draft.addText('DOI', doiOf(row.first('doi')));
  draft.addText('PMID', /\b\d{1,9}\b/.exec(row.first('pmid'))?.[0] ?? '');
  draft.addText('URL', /https?:\/\/\S+/i.exec(row.first('url'))?.[0] ?? '');
  for (const written of row.all('issn')) addSerialNumbers(draft, written, 'ISSN');
  for (const written of row.all('isbn')) addSerialNumbers(draft, written, 'ISBN');
}

/** PubMed's summary: "Cell. 2020 Jan 2;180(1):10-19. doi: 10.1016/…". */
function addCitation(draft: EntryDraft, citation: string): void {
  const start = citation.indexOf(';');
  const colon = citation.indexOf(':', start);
  if (start === -1 || colon === -1) return;
  const place = citation.slice(start + 1, colon).trim();
  const [pages = ''] = citation.slice(colon + 1).split(/\.(?:\s|$)/, 1);
  if (place.length > 60 || !/^[\w., -]{1,40}$/.test(pages)) return;
  const [volume = '', issue = ''] = place.split(/[()]/, 2);
  draft.addText('volume', volume.trim());
  draft.addText('issue', issue.trim());
  draft.addText('page', pages.trim());
}

/** The most exact of what the columns say: a date, or year, month and day apart. */
function issuedOf(row: Row): CslDate | null {
  const year = row.first('year');
  const apart = [row.first('day'), row.first('month'), year].filter((part) => part !== '');
  const numbers = [year, row.first('month'), row.first('day')].filter((part) => part !== '');
  const joined = numbers.every((part) => /^\d+$/.test(part)) ? numbers.join('-') : apart.join(' ');
  const [date, parts] = [readDate(row.first('date')), readDate(joined) ?? readDate(year)];
  const isDated = date?.['date-parts'] !== undefined;
  if (!isDated || parts?.['date-parts'] === undefined) return isDated ? date : (parts ?? date);
  const sameYear = String(date['date-parts']![0]![0]) === String(parts['date-parts'][0]![0]);
  const isFiner = date['date-parts']![0]!.length > parts['date-parts'][0]!.length;
  return sameYear && isFiner ? date : parts;
}

function typeOf(draft: EntryDraft, stated: string): CslType {
  if (isZoteroType(stated)) return zoteroType(stated) ?? 'document';
  const known = typeByName(stated) ?? TYPES.find(([pattern]) => pattern.test(stated))?.[1];
  if (known !== undefined) return known;
  if (draft.has('container-title'))
    return draft.has('ISBN') && !draft.has('ISSN') ? 'chapter' : 'article-journal';
  if (draft.has('ISBN')) return 'book';
  return draft.has('PMID') || draft.has('ISSN') ? 'article-journal' : 'document';
}
