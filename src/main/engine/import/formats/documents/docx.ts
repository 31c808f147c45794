import type { FormatPart, FormatSource } from '../format-reading.ts';
import { readElements } from '../xml/read-elements.ts';
import { childrenOf, elementAt, type XmlElement } from '../xml/xml-element.ts';
import { documentEntry, officeMetadata } from './document-entry.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import { DocxText } from './docx-text.ts';
import { DAMAGED, readPart } from './read-part.ts';
import { readZip, textOfPart } from './read-zip.ts';
import type { ZipArchive } from './zip-archive.ts';

const NO_TEXT = 'This Word document holds no text. Check that it is the right file.';

/** Reads a Word document: its text with notes, tables and lists, and what it states about itself. */
export function readDocx({ bytes }: FormatSource): Iterable<FormatPart> {
  return readZip(bytes, function* (archive) {
    const main = mainPart(archive);
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const text = new DocxText({
      styles: readStyles(readPart(archive, `${folder}styles.xml`, 'styles')),
      numbering: readNumbering(readPart(archive, `${folder}numbering.xml`, 'numbering')),
      footnotes: notesOf(archive, `${folder}footnotes.xml`, 'footnotes'),
      endnotes: notesOf(archive, `${folder}endnotes.xml`, 'endnotes'),
    });
    const body = textOfPart(archive, main) ?? '';
    let isDamaged = false;
    for (const found of readElements(body, { start: /<(?:[\w.-]+:)?(?:p|tbl|sdt)(?=[\s>/])/ })) {
      text.writeBlock(found.element);
      isDamaged ||= found.broken !== null;
    }
    if (isDamaged) yield DAMAGED;
    yield* documentEntry(officeMetadata(readPart(archive, 'docProps/core.xml', 'coreProperties')), {
      type: 'document',
      heading: text.heading,
      text: text.text(),
      noText: NO_TEXT,
    });
  });
}

/** The part with the text, as the relationships of the archive name it. */
function mainPart(archive: ZipArchive): string {
  const relationships = readPart(archive, '_rels/.rels', 'Relationships');
  const main = (relationships ? childrenOf(relationships) : []).find(({ attributes }) =>
    attributes.get('Type')?.endsWith('/officeDocument'),
  );
  const target = main?.attributes.get('Target')?.replace(/^\//, '') ?? '';
  return archive.names.includes(target) ? target : 'word/document.xml';
}

function notesOf(archive: ZipArchive, name: string, root: string): Map<string, XmlElement> {
  const notes = readPart(archive, name, root);
  return new Map(
    (notes ? childrenOf(notes) : [])
      .filter((note) => elementAt(note, 'p') !== null)
      .map((note) => [note.attributes.get('id') ?? '', note]),
  );
}
