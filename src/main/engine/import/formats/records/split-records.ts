import { linesOf } from './lines-of.ts';

/** The lines of one record, from the line of the file where it begins (from 1). */
export interface RecordLines {
  readonly line: number;
  readonly lines: string[];
}

/** What stands above a line of a file of records. */
export interface Above {
  /** The record that is read; null before the first. */
  readonly record: RecordLines | null;
  /** How many blank lines stand right above. */
  readonly blanks: number;
}

/** The records of a file, each from the line that begins it to the next; what stands before the first is none. */
export function* splitRecords(
  text: string,
  begins: (line: string, above: Above) => boolean,
): Generator<RecordLines> {
  let record: RecordLines | null = null;
  let number = 0;
  // Above the first line of a file there is as much room as between two records.
  let blanks = 2;
  for (const line of linesOf(text)) {
    number += 1;
    if (begins(line, { record, blanks })) {
      if (record !== null) yield record;
      record = { line: number, lines: [line] };
    } else record?.lines.push(line);
    blanks = line.trim() === '' ? blanks + 1 : 0;
  }
  if (record !== null) yield record;
}
