import type { FormatPart, FormatSource, ReadFormat } from '../../format-reading.ts';
import { headLines, isMarkup } from '../head-lines.ts';
import { scanRecords, type TaggedRecord, type TagSyntax } from '../scan-records.ts';
import { WORDS } from '../syntax-words.ts';
import { wosEntry, type WosFields } from './wos-entry.ts';

/** From PT to ER; before it stand FN and VR, behind the last EF. */
const WOS: TagSyntax = {
  ...WORDS,
  starts: (tag) => tag === 'PT',
  end: 'ER',
  blankEnds: false,
  texts: new Set(['AB']),
  needsStart: true,
};

/** Whether this is a plain-text export of Web of Science. */
export function isWos(source: FormatSource): boolean {
  if (source.text === null || isMarkup(source.text)) return false;
  const lines = headLines(source.text.replace(/^\ufeff/, ''));
  const start = lines.findIndex((line) => /^PT [A-Z]\s*$/.test(line));
  if (start < 0 || start > 10) return false;
  return lines.slice(start + 1, start + 40).some((line) => /^(?:AU|TI|SO|UT|ER)(?: |$)/.test(line));
}

/** Reads a plain-text export of Web of Science. */
export const readWos: ReadFormat = function* (source): Generator<FormatPart> {
  for (const record of scanRecords(source.text ?? '', WOS)) {
    const line = record.fields[0]?.line ?? null;
    const draft = wosEntry(fieldsOf(record));
    if (!record.ended && record.cutShort && !draft.has('title')) {
      const message = `The last entry (from line ${line}) breaks off: the file ends in the middle of it. Export the file again.`;
      yield { of: 'fault', fault: { line, message } };
    }
    if (!draft.isEmpty) yield { of: 'entry', entry: draft.entry(line) };
  }
};

function fieldsOf({ fields }: TaggedRecord): WosFields {
  const byTag = new Map<string, string[]>();
  for (const { tag, value } of fields) {
    const lines = value.split('\n').filter((line) => line !== '');
    const before = byTag.get(tag);
    if (before === undefined) byTag.set(tag, lines);
    else for (const each of lines) before.push(each);
  }
  return byTag;
}
