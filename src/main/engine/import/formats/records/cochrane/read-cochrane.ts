import type { CslType } from '../../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { anyName } from '../../common/any-name.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { doiOf } from '../../common/identifiers.ts';
import { oneLine } from '../../common/one-line.ts';
import { readDate } from '../../common/read-date.ts';
import type { FormatPart, FormatSource, ReadFormat } from '../../format-reading.ts';
import { headLines } from '../../tagged/head-lines.ts';
import { partOfRecord } from '../record-parts.ts';
import { splitRecords } from '../split-records.ts';

const RECORD = /^Record #\d{1,7} of \d{1,7}\s*$/;
/** The tags of the Cochrane Library's plain text; a line with any other goes on with the value before it. */
const TAG = /^(ID|AU|TI|SO|YR|VL|NO|PG|PM|XR|PT|DOI|US|KY|AB|PB|CC|LA|SN|CO|ST|PY): ?(.*)$/;
const MAX_PREAMBLE = 20;

/** Tags that are a variable of CSL as they stand. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['SO', 'container-title'],
  ['VL', 'volume'],
  ['NO', 'issue'],
  ['PG', 'page'],
  ['US', 'URL'],
  ['AB', 'abstract'],
  ['PB', 'publisher'],
  ['LA', 'language'],
]);

const KINDS: readonly (readonly [RegExp, CslType])[] = [
  [/conference|congress|meeting/i, 'paper-conference'],
  [/thesis|dissertation/i, 'thesis'],
  [/^book/i, 'book'],
  [/trial registry record|clinical trial protocol/i, 'webpage'],
];

/** Whether this is the plain text that the Cochrane Library exports. */
export function isCochrane(source: FormatSource): boolean {
  if (source.text === null) return false;
  const lines = headLines(source.text);
  const at = lines.findIndex((line) => RECORD.test(line));
  if (at < 0 || at > MAX_PREAMBLE) return false;
  return lines.slice(at + 1, at + 4).filter((line) => TAG.test(line)).length >= 2;
}

/** Reads the plain text that the Cochrane Library exports. */
export const readCochrane: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { line, lines } of splitRecords(source.text ?? '', (each) => RECORD.test(each))) {
    yield partOfRecord(entryOf(lines.slice(1)), line);
  }
};

function entryOf(lines: readonly string[]): EntryDraft {
  const draft = new EntryDraft();
  for (const [tag, value] of fieldsOf(lines)) addField(draft, tag, value);
  if (!draft.isEmpty) draft.type ??= 'article-journal';
  return draft;
}

function addField(draft: EntryDraft, tag: string, value: string): void {
  const variable = TEXTS.get(tag);
  if (variable === 'page') draft.addText('page', value.replaceAll('‐', '-'));
  else if (variable !== undefined) draft.addText(variable, value);
  else if (tag === 'TI') draft.addText('title', plainTitle(value));
  else if (tag === 'AU') draft.addName('author', anyName(value));
  else if (tag === 'YR' || tag === 'PY') draft.addDate('issued', readDate(value));
  else if (tag === 'DOI') draft.addText('DOI', doiOf(value));
  else if (tag === 'PM') draft.addText('PMID', /\d{1,9}/.exec(value)?.[0] ?? '');
  else if (tag === 'KY')
    for (const word of value.split(/; ?/)) draft.addTag(word.replaceAll('*', ''));
  else if (tag === 'PT') draft.type ??= KINDS.find(([kind]) => kind.test(value))?.[1] ?? null;
}

/** The fields in their order; a line without a tag goes on with the value above, an abstract also below blank lines. */
function fieldsOf(lines: readonly string[]): [tag: string, value: string][] {
  const fields: [string, string][] = [];
  let goesOn = false;
  for (const line of lines) {
    const [, tag, value = ''] = TAG.exec(line) ?? [];
    const last = fields.at(-1);
    if (tag !== undefined) fields.push([tag, value]);
    else if (goesOn && last) last[1] += ` ${line}`;
    goesOn = line.trim() !== '' || last?.[0] === 'AB';
  }
  return fields.map(([tag, value]) => [tag, oneLine(value)]);
}
