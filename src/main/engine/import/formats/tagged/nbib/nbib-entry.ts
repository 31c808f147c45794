import { oneLine } from '../../common/one-line.ts';
import type { CslDate, CslName, CslType } from '../../../../../../shared/domain/csl.ts';
import type { NoticeKind } from '../../../../../../shared/domain/publication-notice.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { anyName } from '../../common/any-name.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../../common/identifiers.ts';
import { fullPages } from '../../common/page-range.ts';
import { readDate } from '../../common/read-date.ts';
import type { TaggedField, TaggedRecord } from '../scan-records.ts';

/** Tags that are a variable of CSL as they stand. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['AB', 'abstract'],
  ['CTI', 'collection-title'],
  ['EN', 'edition'],
  ['IP', 'issue'],
  ['LA', 'language'],
  ['PB', 'publisher'],
  ['PL', 'publisher-place'],
  ['PMID', 'PMID'],
  ['TA', 'container-title-short'],
  ['VI', 'volume'],
]);
const IDENTIFIERS: ReadonlySet<string> = new Set(['AID', 'LID', 'DOI', 'SO']);
const SERIALS: ReadonlySet<string> = new Set(['IS', 'ISSN', 'ISBN']);
/** The number of an article, where it has no pages; others with this mark are the publisher's own. */
const ARTICLE_NUMBER = /^[a-z]{0,3}\d{1,8} \[pii\]$/i;
/** What PubMed puts behind the given names, without a comma: "Okafor, Ada B Jr". */
const GENERATION = /(?<=, .*) ((?:Jr|Sr)\.?|2nd|3rd|[4-6]th|III?|IV)$/;

/** Full names and those with initials: the second are read where the first are not stated. */
const PEOPLE: ReadonlyMap<string, readonly [full: string, short: string]> = new Map([
  ['author', ['FAU', 'AU']],
  ['editor', ['FED', 'ED']],
]);

/** Publication types of MEDLINE and ERIC, of several the one that stands first here. */
const KINDS: readonly (readonly [RegExp, CslType])[] = [
  [/^(?:Academic )?Dissertation/m, 'thesis'],
  [/^Preprint/m, 'article'],
  [/^Journal Articles?$/m, 'article-journal'],
  [/^(?:Book )?Chapter/m, 'chapter'],
  [/^(?:Books?|Monograph)$/m, 'book'],
  [/^Reports - |^(?:Technical )?Reports?$/m, 'report'],
  [/^Speeches|^Meeting Paper/m, 'speech'],
];

/** The entry of a record of MEDLINE's display format. */
export function nbibEntry({ fields }: TaggedRecord): EntryDraft {
  const draft = new EntryDraft();
  const stated = fields.filter(({ value }) => value !== '');
  const paged = stated.toSorted(
    (one, other) => Number(other.tag === 'PG') - Number(one.tag === 'PG'),
  );
  for (const { tag, value } of paged) addField(draft, tag, oneLine(value));
  addTitles(draft, stated);
  for (const [variable, [full, short]] of PEOPLE) addPeople(draft, variable, stated, full, short);
  draft.addDate('issued', publicationDate(valuesOf(stated, 'DP'), valuesOf(stated, 'DEP')));
  addTags(draft, stated);
  addNotices(draft, stated);
  draft.type = typeOf(draft, stated);
  addHost(
    draft,
    oneLine(valuesOf(stated, 'JT')[0] ?? ''),
    oneLine(valuesOf(stated, 'SO')[0] ?? ''),
  );
  return draft;
}

function addField(draft: EntryDraft, tag: string, value: string): void {
  const variable = TEXTS.get(tag);
  if (variable !== undefined) draft.addText(variable, value);
  else if (tag === 'PG') draft.addText('page', fullPages(value));
  else if (tag === 'LID' && ARTICLE_NUMBER.test(value)) draft.addText('page', value.split(' ')[0]!);
  else if (tag === 'PMC') draft.addText('PMCID', value);
  else if (SERIALS.has(tag)) addSerialNumbers(draft, value, '');
  else if (IDENTIFIERS.has(tag)) addIdentifier(draft, tag, value);
}

function addIdentifier(draft: EntryDraft, tag: string, value: string): void {
  if (/\[(?:pii|bookaccession|editor)\]$/i.test(value)) return;
  if (/^https?:\/\//i.test(value)) draft.addText('URL', value);
  if (/\[doi\]|\bdoi\b|^10\./i.test(value))
    draft.addText('DOI', doiOf(value.replace(/\s*\[\w+\]$/, '')));
  else if (tag === 'DOI') draft.addText('DOI', doiOf(value));
}

/** A chapter has its own title in TI and that of the book in BTI; a book has only one of them. */
function addTitles(draft: EntryDraft, fields: readonly TaggedField[]): void {
  const [title = '', ...more] = valuesOf(fields, 'TI').map(oneLine);
  const [book = ''] = valuesOf(fields, 'BTI').map(oneLine);
  draft.addText('title', plainTitle(joinTitles([title || book, ...more])));
  if (title !== '') draft.addText('container-title', book.replace(/\.$/, ''));
  const [original = ''] = valuesOf(fields, 'TT').map(oneLine);
  draft.addText('original-title', original);
}

/** A title and what follows it: "Sleep in mice" and "A trial." are "Sleep in mice: A trial." */
function joinTitles(titles: readonly string[]): string {
  return titles
    .map((title, at) =>
      at === 0 ? title : `${/[.:?!]$/.test(titles[at - 1]!) ? ' ' : ': '}${title}`,
    )
    .join('');
}

/** Groups (CN) stand where they are among the people. */
function addPeople(
  draft: EntryDraft,
  variable: string,
  fields: readonly TaggedField[],
  full: string,
  short: string,
): void {
  const named = fields.some(({ tag }) => tag === full) ? full : short;
  for (const { tag, value } of fields) {
    if (tag === named) draft.addName(variable, personOf(oneLine(value)));
    else if (tag === 'CN' && variable === 'author')
      draft.addName(variable, { literal: oneLine(value) });
  }
}

function personOf(written: string): CslName | null {
  if (!written.includes(' ')) return { family: written };
  return anyName(written.replace(GENERATION, ', $1'));
}

/** "1996 Jul 9", "2002 Mar-Apr", "2003 Winter"; where that has no day, the electronic one of the same month. */
function publicationDate([printed = '']: string[], [electronic = '']: string[]): CslDate | null {
  const date = readDate(printed);
  return date ?? readDate(electronic);
}

function addTags(draft: EntryDraft, fields: readonly TaggedField[]): void {
  const own = valuesOf(fields, 'OT');
  for (const term of own) draft.addTag(oneLine(term).replace(/^\*|\.$/g, ''));
  for (const heading of valuesOf(fields, 'MH')) draft.addTag(headingText(oneLine(heading)));
}

/** Tags of MEDLINE that name where a notice about the article stands. */
const NOTICES: ReadonlyMap<string, NoticeKind> = new Map([
  ['RIN', 'retracted'],
  ['PRIN', 'retracted'],
  ['ECI', 'concern'],
  ['EIN', 'corrected'],
  ['CRI', 'corrected'],
]);

function addNotices(draft: EntryDraft, fields: readonly TaggedField[]): void {
  for (const { tag, value } of fields) {
    const kind = NOTICES.get(tag);
    if (kind) draft.addNotice({ kind, place: oneLine(value), source: 'PubMed' });
  }
  const isRetracted = valuesOf(fields, 'PT').some(
    (kind) => oneLine(kind) === 'Retracted Publication',
  );
  if (isRetracted && valuesOf(fields, 'RIN').length === 0) {
    draft.addNotice({ kind: 'retracted', place: '', source: 'PubMed' });
  }
}

/** A subject heading with its qualifiers, without the star of a main topic: "*Sleep/drug effects". */
function headingText(heading: string): string {
  return heading.replaceAll('*', '');
}

/** JT is the journal; ERIC has the publisher of a report or book there, and a thesis its university in SO. */
function addHost(draft: EntryDraft, host: string, source: string): void {
  if (draft.type === 'thesis')
    draft.addText('publisher', /Dissertation, (.+)$/.exec(source)?.[1] ?? host);
  else if (draft.type === 'report' || draft.type === 'book') draft.addText('publisher', host);
  else draft.addText('container-title', host);
}

function typeOf(draft: EntryDraft, fields: readonly TaggedField[]): CslType {
  if (fields.some(({ tag }) => tag === 'BTI'))
    return draft.has('container-title') ? 'chapter' : 'book';
  const kinds = valuesOf(fields, 'PT').join('\n');
  return KINDS.find(([pattern]) => pattern.test(kinds))?.[1] ?? 'article-journal';
}

function valuesOf(fields: readonly TaggedField[], name: string): string[] {
  return fields.flatMap(({ tag, value }) => (tag === name ? [value] : []));
}
