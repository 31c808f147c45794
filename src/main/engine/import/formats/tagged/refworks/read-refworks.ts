import { oneLine } from '../../common/one-line.ts';
import type { CslDate } from '../../../../../../shared/domain/csl.ts';
import type { FormatPart, FormatSource, ReadFormat } from '../../format-reading.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { namesIn } from '../../common/several-names.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../../common/identifiers.ts';
import { pageRange } from '../../common/page-range.ts';
import { readDate, readDateIn } from '../../common/read-date.ts';
import { headLines, isMarkup } from '../head-lines.ts';
import { scanRecords, type TaggedField, type TagSyntax } from '../scan-records.ts';
import { WORDS } from '../syntax-words.ts';
import { typeByName } from '../type-names.ts';

/** From one RT to the next. */
const REFWORKS: TagSyntax = {
  ...WORDS,
  starts: (tag) => tag === 'RT',
  end: null,
  blankEnds: false,
  texts: new Set(['AB', 'NO']),
  needsStart: true,
};

/** Tags of RefWorks ("RefWorks Tagged Format") that are a variable of CSL as they stand. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['AB', 'abstract'],
  ['AV', 'archive_location'],
  ['CN', 'call-number'],
  ['DB', 'source'],
  ['ED', 'edition'],
  ['IS', 'issue'],
  ['LA', 'language'],
  ['OT', 'original-title'],
  ['PB', 'publisher'],
  ['PP', 'publisher-place'],
  ['ST', 'title-short'],
  ['T3', 'collection-title'],
  ['UL', 'URL'],
  ['VO', 'volume'],
]);
const NAMES: ReadonlyMap<string, string> = new Map([
  ['A1', 'author'],
  ['A2', 'editor'],
  ['A3', 'collection-editor'],
  ['A4', 'translator'],
]);

/** Whether this is a file in the tagged format of RefWorks. */
export function isRefworks(source: FormatSource): boolean {
  if (source.text === null || isMarkup(source.text)) return false;
  const lines = headLines(source.text);
  const start = lines.findIndex((line) => /^RT [A-Z][a-z]/.test(line));
  if (start < 0) return false;
  const others = lines
    .slice(start + 1, start + 20)
    .filter((line) => /^[A-Z][A-Z0-9](?: |$)/.test(line));
  return others.length >= 2 && lines.slice(start).some((line) => /^(?:T1|A1|SR|ID|YR) /.test(line));
}

/** Reads the tagged format of RefWorks. */
export const readRefworks: ReadFormat = function* (source): Generator<FormatPart> {
  for (const { fields } of scanRecords(source.text ?? '', REFWORKS)) {
    const line = fields[0]?.line ?? null;
    const draft = entryOf(fields);
    if (!draft.isEmpty) yield { of: 'entry', entry: draft.entry(line) };
    else {
      const message = `The entry at line ${line} states nothing but its type.`;
      yield { of: 'fault', fault: { line, message } };
    }
  }
};

function entryOf(fields: readonly TaggedField[]): EntryDraft {
  const draft = new EntryDraft();
  const first = (name: string): string =>
    oneLine(fields.find(({ tag }) => tag === name)?.value ?? '');
  draft.type = typeByName(first('RT'));
  for (const { tag, value } of fields) addField(draft, tag, oneLine(value));
  draft.addText('title', plainTitle(first('T1')));
  const container = first('JF') || first('T2');
  draft.addText('container-title', plainTitle(container || first('JO')));
  if (first('JO') !== draft.text('container-title'))
    draft.addText('container-title-short', first('JO'));
  draft.addDate('issued', issuedOf(first('YR'), first('FD')));
  draft.addDate('accessed', readDate(first('RD')));
  draft.addText('page', pageRange(first('SP'), first('OP')));
  draft.addText('DOI', doiOf(first('DO')));
  addSerialNumbers(
    draft,
    first('SN'),
    draft.type === 'book' || draft.type === 'chapter' ? 'ISBN' : 'ISSN',
  );
  return draft;
}

function addField(draft: EntryDraft, tag: string, value: string): void {
  if (value === '') return;
  const [text, names] = [TEXTS.get(tag), NAMES.get(tag)];
  if (text !== undefined) draft.addText(text, value);
  else if (names !== undefined) for (const name of namesIn(value)) draft.addName(names, name);
  else if (tag === 'K1') for (const keyword of value.split(';')) draft.addTag(keyword);
  else if (tag === 'NO') draft.addNote(value);
  else if (tag === 'LK') draft.addFile({ url: value });
}

/** YR is the year and FD the date in any form: "Feb", "01/31", "Winter 2003". */
function issuedOf(year: string, written: string): CslDate | null {
  if (/^\d{1,2}\/\d{1,2}$/.test(written)) return readDate(`${year}/${written}`);
  return readDateIn(year, written);
}
