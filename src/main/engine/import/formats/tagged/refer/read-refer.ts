import type { FormatPart, FormatSource, ReadFormat } from '../../format-reading.ts';
import { headLines, isMarkup } from '../head-lines.ts';
import { scanRecords, type TagSyntax } from '../scan-records.ts';
import { referEntry } from './refer-entry.ts';

const PERCENT = 37;
const BLANK = 32;

const FIELD = /^%[A-Z0-9@!#$&*()+^>?<~=[\]\\'"/|]( |$)/;

/** "%A Okafor, Ada"; without a type (%0) an entry ends at a blank line. */
const REFER: TagSyntax = {
  tagLength: () => 2,
  valueAt(text, start, end) {
    if (end - start < 2 || text.charCodeAt(start) !== PERCENT) return -1;
    return end - start === 2 || text.charCodeAt(start + 2) === BLANK ? start + 2 : -1;
  },
  // Types that follow each other are of one entry; the last of them counts.
  starts: (tag, record) => tag === '%0' && record?.fields.at(-1)?.tag !== '%0',
  end: null,
  blankEnds: false,
  texts: new Set(['%X', '%Z', '%O', '%<']),
  needsStart: false,
};

/** Whether this is Refer, as EndNote exports it and troff reads it. */
export function isRefer(source: FormatSource): boolean {
  if (source.text === null || isMarkup(source.text)) return false;
  const lines = headLines(source.text.replace(/^\ufeff/, ''));
  const first = lines.findIndex((line) => FIELD.test(line));
  if (first < 0 || first > 10) return false;
  const fields = lines.slice(first).filter((line) => FIELD.test(line));
  return (
    fields.length >= 2 &&
    fields.some((line) => /^%[TABJ0] /.test(line)) &&
    fields.length * 4 >= lines.length - first
  );
}

/** Reads Refer. */
export const readRefer: ReadFormat = function* (source): Generator<FormatPart> {
  const text = (source.text ?? '').replace(/^\ufeff/, '');
  const syntax = /^%0 /m.test(text) ? REFER : { ...REFER, blankEnds: true };
  for (const { fields } of scanRecords(text, syntax)) {
    const line = fields[0]?.line ?? null;
    const draft = referEntry(fields);
    if (!draft.isEmpty) yield { of: 'entry', entry: draft.entry(line) };
    else {
      const message = `The entry at line ${line} states nothing but its type.`;
      yield { of: 'fault', fault: { line, message } };
    }
  }
};
