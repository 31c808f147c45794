import type { FormatPart, ReadFormat } from '../../format-reading.ts';
import { scanRecords } from '../scan-records.ts';
import { nbibEntry } from './nbib-entry.ts';
import { NBIB } from './nbib-syntax.ts';

/** Reads MEDLINE's display format, as PubMed and ERIC export it. */
export const readNbib: ReadFormat = function* (source): Generator<FormatPart> {
  for (const record of scanRecords(source.text ?? '', NBIB)) {
    const line = record.fields[0]?.line ?? null;
    const draft = nbibEntry(record);
    if (!draft.isEmpty) yield { of: 'entry', entry: draft.entry(line) };
    else {
      const message = `The record at line ${line} states neither a title nor anything else that a reference has.`;
      yield { of: 'fault', fault: { line, message } };
    }
  }
};
