import { oneLine } from '../../common/one-line.ts';
import type { CslType } from '../../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { localPath } from '../../common/local-path.ts';
import { namesIn } from '../../common/several-names.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../../common/identifiers.ts';
import { readDate, readDateIn } from '../../common/read-date.ts';
import type { TaggedField } from '../scan-records.ts';
import { typeByName } from '../type-names.ts';

/** Fields of Refer and of EndNote's export that are a variable of CSL as they stand. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['%6', 'number-of-volumes'],
  ['%7', 'edition'],
  ['%9', 'genre'],
  ['%C', 'publisher-place'],
  ['%G', 'language'],
  ['%I', 'publisher'],
  ['%L', 'call-number'],
  ['%N', 'issue'],
  ['%P', 'page'],
  ['%Q', 'original-title'],
  ['%S', 'collection-title'],
  ['%V', 'volume'],
  ['%W', 'archive_location'],
  ['%X', 'abstract'],
  ['%!', 'title-short'],
  ['%~', 'source'],
]);
const NAMES: ReadonlyMap<string, string> = new Map([
  ['%A', 'author'],
  ['%E', 'editor'],
  ['%Y', 'collection-editor'],
  ['%?', 'translator'],
]);
const NOTES: ReadonlySet<string> = new Set(['%H', '%O', '%Z', '%<']);
const CITEKEY = /^(?=.*\p{L})[^\s{}()",=~#%\\]{2,100}$/u;
const HOLDERS: ReadonlySet<CslType> = new Set(['book', 'thesis', 'report']);

/** The entry with these fields. */
export function referEntry(fields: readonly TaggedField[]): EntryDraft {
  const draft = new EntryDraft();
  const first = (name: string): string =>
    oneLine(fields.find(({ tag, value }) => tag === name && value !== '')?.value ?? '');
  draft.type = typeOf(fields);
  for (const { tag, value } of fields) if (value !== '') addField(draft, tag, value);
  draft.addText('title', plainTitle(first('%T')));
  addContainer(draft, first('%J'), first('%B'));
  draft.addDate('issued', readDateIn(first('%D'), first('%8')));
  draft.addDate('accessed', readDate(first('%[')));
  draft.addText('DOI', doiOf(first('%R')));
  addSerialNumbers(draft, first('%@'), draft.has('container-title') ? 'ISSN' : 'ISBN');
  if (CITEKEY.test(first('%F'))) draft.citekey = first('%F');
  return draft;
}

/** The last type counts; without one, what holds the work tells it. */
function typeOf(fields: readonly TaggedField[]): CslType {
  const stated = fields.findLast(({ tag }) => tag === '%0')?.value;
  if (stated !== undefined) return typeByName(stated) ?? 'document';
  const has = (name: string): boolean =>
    fields.some(({ tag, value }) => tag === name && value !== '');
  if (has('%J')) return 'article-journal';
  if (has('%B')) return 'chapter';
  return has('%R') ? 'report' : has('%I') ? 'book' : 'document';
}

/** %B is the book or series that holds the work; for a work that stands alone, its series. */
function addContainer(draft: EntryDraft, journal: string, book: string): void {
  const standsAlone = draft.type !== null && HOLDERS.has(draft.type);
  if (standsAlone) draft.addText('collection-title', plainTitle(book));
  draft.addText('container-title', plainTitle(journal || (standsAlone ? '' : book)));
}

function addField(draft: EntryDraft, tag: string, value: string): void {
  const [text, names] = [TEXTS.get(tag), NAMES.get(tag)];
  if (text !== undefined) draft.addText(text, oneLine(value));
  else if (names !== undefined) for (const name of namesIn(value)) draft.addName(names, name);
  else if (tag === '%K') for (const keyword of value.split(/\n|;/)) draft.addTag(keyword);
  else if (tag === '%U') for (const url of value.split('\n')) addAddress(draft, url.trim());
  else if (tag === '%>')
    draft.addFile(/^https?:/i.test(value) ? { url: value } : { path: localPath(value) });
  else if (NOTES.has(tag)) addNote(draft, value);
}

/** The first address is that of the work; others are where its files are. */
function addAddress(draft: EntryDraft, url: string): void {
  if (!draft.has('URL')) draft.addText('URL', url);
  else if (url !== draft.text('URL') && /^https?:/i.test(url)) draft.addFile({ url });
}

function addNote(draft: EntryDraft, value: string): void {
  const doi = /^(?:doi:?\s*)?(?=10\.|https?:\/\/(?:dx\.)?doi\.org)\S+$/i.test(value)
    ? doiOf(value)
    : '';
  if (doi === '') draft.addNote(value);
  else draft.addText('DOI', doi);
}
