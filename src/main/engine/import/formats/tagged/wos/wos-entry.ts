import type { CslType } from '../../../../../../shared/domain/csl.ts';
import { plainTitle } from '../../../read/plain-title.ts';
import { anyName } from '../../common/any-name.ts';
import { EntryDraft } from '../../common/entry-draft.ts';
import { addSerialNumbers, doiOf } from '../../common/identifiers.ts';
import { pageRange } from '../../common/page-range.ts';
import { readDateIn } from '../../common/read-date.ts';

/** Tags of Web of Science ("Web of Science Core Collection Field Tags") that are a variable of CSL as they stand. */
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['AB', 'abstract'],
  ['CL', 'event-place'],
  ['CT', 'event-title'],
  ['IS', 'issue'],
  ['J9', 'container-title-short'],
  ['JI', 'container-title-short'],
  ['LA', 'language'],
  ['PI', 'publisher-place'],
  ['PM', 'PMID'],
  ['PU', 'publisher'],
  ['SE', 'collection-title'],
  ['SU', 'supplement-number'],
  ['UR', 'URL'],
  ['VL', 'volume'],
]);
const PEOPLE: readonly (readonly [variable: string, full: string, short: string])[] = [
  ['author', 'AF', 'AU'],
  ['author', 'CA', 'GP'],
  ['editor', 'BE', 'ED'],
];
/** Keywords of the authors, those added by Web of Science, and those of its other indexes. */
const KEYWORDS: readonly string[] = ['DE', 'ID', 'MC', 'MQ'];

/** The values of an entry of Web of Science by tag: one for each line, or for each part of a cell. */
export type WosFields = ReadonlyMap<string, readonly string[]>;

/** The entry of Web of Science with these fields. */
export function wosEntry(fields: WosFields): EntryDraft {
  const draft = new EntryDraft();
  const joined = (tag: string): string => (fields.get(tag) ?? []).join(' ').trim();
  draft.type = typeOf(joined('PT'), joined('DT'));
  draft.addText('title', plainTitle(joined('TI')));
  if (draft.type !== 'patent' && joined('SO') !== joined('TI').replace(/\.$/, '')) {
    draft.addText('container-title', plainTitle(joined('SO')));
  }
  for (const [tag, variable] of TEXTS) draft.addText(variable, joined(tag));
  for (const [variable, full, short] of PEOPLE) {
    for (const name of fields.get(full) ?? fields.get(short) ?? []) {
      draft.addName(variable, full === 'CA' ? { literal: name } : anyName(name));
    }
  }
  // PD is "FEB", "JUN 28", "MAR-APR", and in older files has the year too; PY is the year.
  draft.addDate('issued', readDateIn(joined('PY') || joined('EA'), joined('PD').toLowerCase()));
  draft.addText('page', pageRange(joined('BP'), joined('EP')) || joined('AR'));
  draft.addText('DOI', doiOf(joined('DI') || joined('D2')));
  for (const serial of ['SN', 'EI']) addSerialNumbers(draft, joined(serial), '');
  addSerialNumbers(draft, joined('BN'), 'ISBN');
  if (draft.type === 'patent') draft.addText('number', joined('PN'));
  if (draft.type === 'patent') draft.addText('authority', joined('AE'));
  for (const words of KEYWORDS) {
    for (const keyword of joined(words).split(';')) draft.addTag(keyword);
  }
  return draft;
}

function typeOf(group: string, kind: string): CslType {
  if (group === 'P' || /\bpatent/i.test(kind)) return 'patent';
  if (/book chapter/i.test(kind)) return 'chapter';
  if (group === 'C' || (/proceedings paper|meeting/i.test(kind) && group !== 'J'))
    return 'paper-conference';
  if (/dissertation|thesis/i.test(kind)) return 'thesis';
  if (/data ?set/i.test(kind)) return 'dataset';
  if (group === 'B' || group === 'S')
    return /review|article/i.test(kind) && group === 'S' ? 'chapter' : 'book';
  return 'article-journal';
}
