import type { FormatPart, FormatSource } from '../format-reading.ts';
import { readElements } from '../xml/read-elements.ts';
import { documentEntry, officeMetadata } from './document-entry.ts';
import { OdtStyles } from './odt-styles.ts';
import { OdtText } from './odt-text.ts';
import { DAMAGED, readPart } from './read-part.ts';
import { readZip, textOfPart } from './read-zip.ts';

const NO_TEXT = 'This OpenDocument text holds no text. Check that it is the right file.';
const STYLE = /<(?:style:style|text:list-style)(?=[\s>/])/;
const BLOCK =
  /<(?:style:style|text:list-style|text:p|text:h|text:list|text:tracked-changes|text:table-of-content|text:(?:illustration|table|object|user|alphabetical)-index|table:table|office:forms)(?=[\s>/])/;

/** Reads a text of OpenDocument: its text with notes, tables and lists, and what it states about itself. */
export function readOdt({ bytes }: FormatSource): Iterable<FormatPart> {
  return readZip(bytes, function* (archive) {
    const styles = new OdtStyles();
    const named = textOfPart(archive, 'styles.xml') ?? '';
    for (const { element } of readElements(named, { start: STYLE })) styles.add(element);
    const text = new OdtText(styles);
    const content = textOfPart(archive, 'content.xml') ?? '';
    let isDamaged = false;
    for (const found of readElements(content, { start: BLOCK })) {
      const { element } = found;
      if (element.name === 'style' || element.name === 'list-style') styles.add(element);
      else text.writeBlock(element);
      isDamaged ||= found.broken !== null;
    }
    if (isDamaged) yield DAMAGED;
    yield* documentEntry(officeMetadata(readPart(archive, 'meta.xml', 'meta')), {
      type: 'document',
      heading: text.heading,
      text: text.text(),
      noText: NO_TEXT,
    });
  });
}
