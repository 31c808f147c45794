import type { FormatPart, ReadFormat } from '../../format-reading.ts';
import { scanRecords } from '../scan-records.ts';
import { RIS } from './ris-syntax.ts';
import { risEntry } from './ris-entry.ts';

/** Reads RIS in all its dialects. */
export const readRis: ReadFormat = function* (source): Generator<FormatPart> {
  let endings = 0;
  for (const record of scanRecords(source.text ?? '', RIS)) {
    if (record.ended) endings++;
    const line = record.fields[0]?.line ?? null;
    const draft = risEntry(record);
    const isCut = !record.ended && record.cutShort && (endings > 0 || !draft.has('title'));
    if (isCut) {
      const message = `The last entry (from line ${line}) breaks off: the file ends in the middle of it. Export the file again.`;
      yield { of: 'fault', fault: { line, message } };
    }
    if (!draft.isEmpty) yield { of: 'entry', entry: draft.entry(line) };
    else if (!isCut) {
      const message = `The entry at line ${line} states nothing but its type.`;
      yield { of: 'fault', fault: { line, message } };
    }
  }
};
