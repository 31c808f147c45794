import type { FormatPart } from '../format-reading.ts';
import { readElements } from '../xml/read-elements.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { textOfPart } from './read-zip.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The outermost element of a part of an archive, as far as it can be read; null where there is none. */
export function readPart(archive: ZipArchive, name: string, root: string): XmlElement | null {
  const text = textOfPart(archive, name);
  if (text === null) return null;
  const start = new RegExp(`<(?:[\\w.-]+:)?${root}(?=[\\s>/])`);
  for (const { element } of readElements(text, { start })) return element;
  return null;
}

/** The fault of a document some of whose text could not be read. */
export const DAMAGED: FormatPart = {
  of: 'fault',
  fault: {
    line: null,
    message:
      'Some of the text of this document is damaged and was not read. Open it in the program that made it, and save it anew.',
  },
};
