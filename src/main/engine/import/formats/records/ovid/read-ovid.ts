import type { CslName, CslType } from '../../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { anyName } from '../../common/any-name.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../../common/identifiers.ts';
import { oneLine } from '../../common/one-line.ts';
import { fullPages } from '../../common/page-range.ts';
import { readDate } from '../../common/read-date.ts';
import type { FormatPart, FormatSource, ReadFormat } from '../../format-reading.ts';
import { headLines } from '../../tagged/head-lines.ts';
import { partOfRecord } from '../record-parts.ts';
import { splitRecords } from '../split-records.ts';
import { fieldsOf, isField, type OvidField } from './ovid-fields.ts';
import { addSource } from './ovid-source.ts';

/** "<1>", "<1. >". */
const RECORD = /^<\d{1,7}(?:\. ?)?>\s*$/;
/** Behind the search strategy, which may be long. */
const MAX_PREAMBLE = 200;

/** Fields that are a variable of CSL as they stand. */
const TEXTS: ReadonlyMap<OvidField['name'], string> = new Map([
  ['abstract', 'abstract'],
  ['volume', 'volume'],
  ['issue', 'issue'],
]);
/** The same of those that Ovid ends with a full stop. */
const NAMES: ReadonlyMap<OvidField['name'], string> = new Map([
  ['book', 'container-title'],
  ['journal', 'container-title'],
  ['short', 'container-title-short'],
  ['language', 'language'],
  ['publisher', 'publisher'],
  ['original', 'original-title'],
]);
/** What Ovid puts behind a title: "[Review]". */
const BEHIND_TITLE = / \[[A-Z][\w ,-]{1,60}\]\.?$/;

const KINDS: readonly (readonly [RegExp, CslType])[] = [
  [/dissertation|thesis/i, 'thesis'],
  [/chapter/i, 'chapter'],
  [/\bbook\b(?! review)/i, 'book'],
  [/^patent/i, 'patent'],
  [/conference (?:paper|abstract|proceeding)/i, 'paper-conference'],
];

/** Whether this is a text that Ovid exports, with the names of its fields in full or as tags. */
export function isOvid(source: FormatSource): boolean {
  if (source.text === null) return false;
  const lines = headLines(source.text);
  const at = lines.findIndex((line) => RECORD.test(line));
  if (at < 0 || at > MAX_PREAMBLE || !isField(lines[at + 1] ?? '')) return false;
  const next = lines.findIndex((line, place) => place > at && RECORD.test(line));
  const head = lines.slice(at + 1, next < 0 ? undefined : next);
  return fieldsOf(head).filter(({ name }) => name !== 'other').length >= 2;
}

/** Reads what Ovid exports as text. */
export const readOvid: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { line, lines } of splitRecords(source.text ?? '', (each) => RECORD.test(each))) {
    yield partOfRecord(entryOf(fieldsOf(lines.slice(1))), line);
  }
};

function entryOf(fields: readonly OvidField[]): EntryDraft {
  const draft = new EntryDraft();
  const valuesOf = (name: OvidField['name']): string[] =>
    fields.flatMap((field) => (field.name === name ? field.lines.map(oneLine) : []));
  const textOf = (name: OvidField['name']): string => oneLine(valuesOf(name).join(' '));
  draft.addText('title', plainTitle(withoutStop(textOf('title').replace(BEHIND_TITLE, ''))));
  for (const [name, variable] of TEXTS) draft.addText(variable, textOf(name));
  for (const [name, variable] of NAMES) draft.addText(variable, withoutStop(textOf(name)));
  draft.addText('page', fullPages(textOf('page')));
  for (const doi of valuesOf('doi')) draft.addText('DOI', doiOf(doi));
  for (const number of [...valuesOf('issn'), ...valuesOf('isbn')])
    addSerialNumbers(draft, number, '');
  draft.addText('PMID', /^\d{1,9}\b/.exec(textOf('pmid'))?.[0] ?? '');
  draft.addText('PMCID', /PMC\d{1,9}/.exec(textOf('pmcid'))?.[0] ?? '');
  const people = namesIn(valuesOf('fullNames'));
  for (const name of people.length > 0 ? people : namesIn(valuesOf('authors')))
    draft.addName('author', name);
  for (const name of namesIn(valuesOf('editors'))) draft.addName('editor', name);
  for (const group of valuesOf('group')) draft.addName('author', { literal: withoutStop(group) });
  for (const words of valuesOf('tags'))
    for (const word of words.split(/; ?/)) draft.addTag(withoutStop(word.replaceAll('*', '')));
  const source = textOf('source');
  if (source !== '') addSource(draft, source);
  draft.addDate('issued', readDate(textOf('year')));
  if (!draft.isEmpty)
    draft.type = KINDS.find(([kind]) => kind.test(textOf('kind')))?.[1] ?? 'article-journal';
  return draft;
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** "Okafor AN; Lin M.", one on each line or all in one. */
function namesIn(values: readonly string[]): CslName[] {
  return values
    .flatMap((value) => value.split(/; ?/))
    .map((name) =>
      name
        .replace(/ ?\[[^[\]]{1,80}\]/g, '')
        .replace(/(?<=\p{Ll}|\p{Lu}{2})\.$/u, '')
        .trim(),
    )
    .map(anyName)
    .filter((name) => name !== null);
}
