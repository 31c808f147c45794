import { shiftedText, type Shift } from '../../../../../shared/domain/shifted-text.ts';
import { childrenOf, elementAt, rawTextOf, wordsOf, type XmlElement } from '../xml/xml-element.ts';
import { officeMath } from './office-math.ts';
import { DocumentWriter } from './document-writer.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import { numberingOf, type DocxStyles } from './docx-styles.ts';
import { symbolOf } from './symbol-font.ts';

/** What the parts of a document beside its text hold. */
export interface DocxParts {
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  /** Footnotes and endnotes by their number in the file. */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
}

/** A run is moved by so many half points at least to stand above or below its line. */
const LEAST_SHIFT = 3;

/** What was deleted or moved away, codes of fields, properties, comments, and what is told again for older programs. */
const UNREAD: ReadonlySet<string> = new Set(
  'del moveFrom delText delInstrText instrText fldData pPr rPr tblPr tblGrid trPr tcPr sdtPr sdtEndPr Fallback commentReference annotationRef footnoteRef endnoteRef separator continuationSeparator rt rubyPr sectPr softHyphen'.split(
    ' ',
  ),
);

/** Writes the body of a Word document (ECMA-376), block by block. */
export class DocxText {
  readonly #out = new DocumentWriter();
  readonly #parts: DocxParts;
  #heading = '';

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  /** The first heading with words; "" where there was none. */
  get heading(): string {
    return this.#heading;
  }

  text(): string {
    return this.#out.text();
  }

  /** Writes a paragraph, a table, or what holds such. */
  writeBlock(element: XmlElement): void {
    if (element.name === 'p') this.#writeParagraph(element);
    else if (element.name === 'tbl') this.#writeTable(element);
    else if (!isContents(element) && !UNREAD.has(element.name)) {
      for (const child of childrenOf(element)) this.writeBlock(child);
    }
  }

  #writeParagraph(paragraph: XmlElement): void {
    const properties = elementAt(paragraph, 'pPr');
    const style = elementAt(properties, 'pStyle')?.attributes.get('val') ?? '';
    const { styles, numbering } = this.#parts;
    const isHeading = styles.isHeading(style);
    if (isHeading && this.#heading === '') this.#heading = readableWords(paragraph);
    const own = numberingOf(properties);
    const list = isHeading ? null : (own ?? styles.listOf(style));
    const write = () => this.#writeInline(paragraph);
    // The list with number 0 is none.
    if (list === null || list.list === '0') this.#out.paragraph(write);
    else if (readableWords(paragraph) !== '') {
      this.#out.item(list.depth, numbering.mark(list.list, list.depth), write);
    }
  }

  #writeTable(table: XmlElement): void {
    const rows = rowsOf(table).map((row) =>
      childrenThrough(row, 'tc').map((cell) => () => {
        for (const child of childrenOf(cell)) this.writeBlock(child);
      }),
    );
    this.#out.table(rows);
  }

  #writeInline(element: XmlElement): void {
    for (const child of childrenOf(element)) this.#writeRunPart(child);
  }

  #writeRunPart(element: XmlElement): void {
    const { name, attributes } = element;
    const out = this.#out;
    if (UNREAD.has(name)) return;
    if (name === 'r') this.#writeRun(element);
    else if (name === 't') out.addText(rawTextOf(element));
    else if (name === 'tab' || name === 'ptab') out.addText(' ');
    else if (name === 'br' || name === 'cr') out.addLineEnd();
    else if (name === 'noBreakHyphen') out.addText('-');
    else if (name === 'sym') {
      out.addText(
        symbolOf(attributes.get('font') ?? '', Number.parseInt(attributes.get('char') ?? '', 16)),
      );
    } else if (name === 'oMath') out.addText(officeMath(element));
    else if (name === 'footnoteReference' || name === 'endnoteReference') this.#writeNote(element);
    else if (name === 'txbxContent') {
      out.box(() => {
        this.writeBlock(element);
      });
    } else this.#writeInline(element);
  }

  #writeRun(run: XmlElement): void {
    const properties = elementAt(run, 'rPr');
    const hidden = elementAt(properties, 'vanish');
    if (hidden && !isOff(hidden)) return;
    const shift = shiftOf(properties);
    const isWords = childrenOf(run).every(({ name }) => name === 't' || name === 'rPr');
    if (isWords && shift !== null) {
      const words = childrenOf(run, 't').map(rawTextOf).join('');
      this.#out.addText(shiftedText(shift, words));
    } else this.#writeInline(run);
  }

  #writeNote({ name, attributes }: XmlElement): void {
    const isFootnote = name === 'footnoteReference';
    const { footnotes, endnotes } = this.#parts;
    const note = (isFootnote ? footnotes : endnotes).get(attributes.get('id') ?? '');
    if (!note) return;
    this.#out.note(isFootnote ? 'footnote' : 'endnote', () => {
      for (const child of childrenOf(note)) this.writeBlock(child);
    });
  }
}

/** Whether a property that is on by standing there is switched off. */
function isOff({ attributes }: XmlElement): boolean {
  return /^(?:0|false|off)$/.test(attributes.get('val') ?? '');
}

/** Whether a block is a table of contents, which repeats the headings. */
function isContents(element: XmlElement): boolean {
  const gallery = elementAt(element, 'sdtPr', 'docPartObj', 'docPartGallery');
  return gallery?.attributes.get('val') === 'Table of Contents';
}

/** Rows that were not deleted, also those within controls. */
function rowsOf(table: XmlElement): XmlElement[] {
  return childrenThrough(table, 'tr').filter((row) => elementAt(row, 'trPr', 'del') === null);
}

/** The parts of a table or row, also those within controls and marks of custom XML. */
function childrenThrough(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    const isWrapper = /^(?:sdt|sdtContent|customXml|ins)$/.test(child.name);
    return isWrapper ? childrenThrough(child, name) : [];
  });
}

/** The words of a paragraph that are read, for telling whether there are any. */
function readableWords(element: XmlElement): string {
  if (UNREAD.has(element.name)) return '';
  if (element.name === 't') return rawTextOf(element);
  const words = childrenOf(element).map(readableWords).join('');
  return element.name === 'p'
    ? words.replace(/\s+/g, ' ').trim()
    : words || (element.name === 'oMath' ? wordsOf(element) : '');
}

/** How a run stands to its line: as Word says it, or raised and made smaller by hand, as LibreOffice writes it. */
function shiftOf(properties: XmlElement | null): Shift | null {
  const align = elementAt(properties, 'vertAlign')?.attributes.get('val');
  if (align === 'superscript') return 'sup';
  if (align === 'subscript') return 'sub';
  const raised = Number(elementAt(properties, 'position')?.attributes.get('val') ?? 0);
  if (!elementAt(properties, 'sz') || Math.abs(raised) < LEAST_SHIFT) return null;
  return raised > 0 ? 'sup' : 'sub';
}
