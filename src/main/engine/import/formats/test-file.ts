import type { FormatFault, FormatName, ReadEntry } from './format-reading.ts';
import { openSource, readFormat } from './formats.ts';

/** What a file of a test was found to hold. */
export interface TestReading {
  /** Null where the file is of no format with entries. */
  readonly format: FormatName | null;
  readonly entries: readonly ReadEntry[];
  readonly faults: readonly FormatFault[];
}

/** Reads a file as an import does: told by its content, then read to its end. */
export async function readTestFile(
  contents: string | Uint8Array,
  name = 'file.xml',
): Promise<TestReading> {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents;
  const reading = await readFormat(openSource(name, bytes));
  const parts = [...(reading?.parts ?? [])];
  return {
    format: reading?.format ?? null,
    entries: parts.flatMap((part) => (part.of === 'entry' ? [part.entry] : [])),
    faults: parts.flatMap((part) => (part.of === 'fault' ? [part.fault] : [])),
  };
}

/** As `readTestFile`, for a file with one entry and no fault. */
export async function readTestEntry(
  contents: string | Uint8Array,
  name?: string,
): Promise<ReadEntry> {
  const { entries, faults } = await readTestFile(contents, name);
  const [entry] = entries;
  if (!entry || entries.length > 1 || faults.length > 0) {
    throw new Error(`${String(entries.length)} entries, ${JSON.stringify(faults)}`);
  }
  return entry;
}
