import type { FormatFault, FormatPart, ReadEntry } from '../format-reading.ts';
import { readElements, type ElementSearch, type ReadElement } from './read-elements.ts';
import type { XmlElement } from './xml-element.ts';

/** A file with more broken entries is no file of references, and is read no further. */
export const MAX_BROKEN = 10_000;

/** How the entries of one format are found and read. */
export interface RecordFormat {
  readonly search: ElementSearch;
  /** What an entry is called in a fault, such as "article". */
  readonly noun: string;
  /** Reads an entry; null where the element holds none. */
  readonly read: (element: XmlElement, line: number) => ReadEntry | null;
}

/**
 * Reads a file whose entries are elements. What is broken is a fault, with what was read of it
 * before as an entry where that has a title; the entries around it are read.
 */
export function* readRecords(text: string, format: RecordFormat): Iterable<FormatPart> {
  let broken = 0;
  let isEmpty = true;
  for (const found of readElements(text, format.search)) {
    isEmpty = false;
    if (found.broken && ++broken > MAX_BROKEN) {
      yield { of: 'fault', fault: tooManyBroken(found.line) };
      return;
    }
    for (const fault of faultsOf(found, format.noun)) yield { of: 'fault', fault };
    const entry = format.read(found.element, found.line);
    if (entry && (!found.broken || hasTitle(entry))) yield { of: 'entry', entry };
  }
  if (isEmpty) {
    const message = `There is no ${format.noun} in this file. Check that it was saved completely.`;
    yield { of: 'fault', fault: { line: null, message } };
  }
}

/** What is wrong with an element, as its reader is told it; nothing where it is sound. */
export function faultsOf(found: ReadElement, noun: string): FormatFault[] {
  const { line, broken, entities } = found;
  const faults: FormatFault[] = [];
  const [entity] = entities;
  if (entity !== undefined) {
    const message = `The ${noun} that begins in line ${String(line)} uses “&${entity};”, which the file defines for itself. Collate does not fill in such texts; the sign stands as it is written.`;
    faults.push({ line, message });
  }
  if (broken) {
    const place = `The ${noun} that begins in line ${String(line)}`;
    faults.push({ line: broken.line, message: `${place} ${WHY[broken.why]}` });
  }
  return faults;
}

const WHY: Readonly<Record<NonNullable<ReadElement['broken']>['why'], string>> = {
  tags: 'has tags that do not fit together here; what stands behind this place in it was not read. Export it anew.',
  next: 'is not ended before the next one begins; some of it may be missing. Export it anew.',
  end: 'is not ended: the file breaks off in it. Export it anew.',
  depth: 'has elements too deep in each other to be a reference; it was read down to there.',
  size: 'is larger than any reference; it was read up to there.',
};

/** What to say of a file that is read no further. */
export function tooManyBroken(line: number): FormatFault {
  const message = `More than ${MAX_BROKEN.toLocaleString('en')} entries of this file are broken, so it was read no further. Export it anew.`;
  return { line, message };
}

function hasTitle({ csl }: ReadEntry): boolean {
  return (csl.title ?? '') !== '';
}
