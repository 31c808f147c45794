import { shiftedText } from '../../../../../shared/domain/shifted-text.ts';
import { mathText } from '../xml/math-text.ts';
import { childrenOf, rawTextOf, wordsOf, type XmlElement } from '../xml/xml-element.ts';
import { DocumentWriter } from './document-writer.ts';
import { listNumber } from './list-number.ts';
import type { OdtStyles } from './odt-styles.ts';

/** What was deleted, comments, tables of contents and other lists of places, and what is no text. */
const UNREAD: ReadonlySet<string> = new Set(
  'tracked-changes annotation annotation-end table-of-content illustration-index table-index object-index user-index alphabetical-index sequence-decls variable-decls user-field-decls forms desc event-listeners note-citation soft-page-break covered-table-cell table-columns table-column ruby-text script hidden-text hidden-paragraph'.split(
    ' ',
  ),
);

/** Writes the body of a text of OpenDocument, block by block. */
export class OdtText {
  readonly #out = new DocumentWriter();
  readonly #styles: OdtStyles;
  #heading = '';
  /** The styles of the lists that are open, the outermost first. */
  readonly #lists: string[] = [];
  /** The last number of each list style at each depth, for lists that go on. */
  readonly #counts = new Map<string, number>();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** The title, or the first heading with words; "" where there was none. */
  get heading(): string {
    return this.#heading;
  }

  text(): string {
    return this.#out.text();
  }

  /** Writes a paragraph, heading, list or table, or what holds such. */
  writeBlock(element: XmlElement): void {
    const { name } = element;
    if (UNREAD.has(name)) return;
    if (name === 'p' || name === 'h') this.#writeParagraph(element);
    else if (name === 'list') this.#writeList(element);
    else if (name === 'table') this.#writeTable(element);
    else for (const child of childrenOf(element)) this.writeBlock(child);
  }

  #writeParagraph(paragraph: XmlElement): void {
    const style = paragraph.attributes.get('style-name') ?? '';
    const isHeading = paragraph.name === 'h' || this.#styles.isTitle(style);
    if (isHeading && this.#heading === '') this.#heading = wordsOf(paragraph);
    this.#out.paragraph(() => {
      this.#writeInline(paragraph);
    });
  }

  #writeInline(element: XmlElement): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#out.addText(child);
      else if (!UNREAD.has(child.name) && !isTitleOfPicture(child)) this.#writePart(child);
    }
  }

  #writePart(element: XmlElement): void {
    const { name, attributes } = element;
    if (name === 's' || name === 'tab') this.#out.addText(' ');
    else if (name === 'line-break') this.#out.addLineEnd();
    else if (name === 'note') this.#writeNote(element);
    else if (name === 'text-box')
      this.#out.box(() => {
        for (const child of childrenOf(element)) this.writeBlock(child);
      });
    else if (name === 'math') this.#out.addText(mathText(element));
    else if (name === 'span') this.#writeSpan(element, attributes.get('style-name') ?? '');
    else this.#writeInline(element);
  }

  #writeSpan(span: XmlElement, style: string): void {
    const shift = this.#styles.shiftOf(style);
    if (shift && childrenOf(span).length === 0) {
      this.#out.addText(shiftedText(shift, rawTextOf(span)));
    } else this.#writeInline(span);
  }

  #writeNote(note: XmlElement): void {
    const isEndnote = note.attributes.get('note-class') === 'endnote';
    this.#out.note(isEndnote ? 'endnote' : 'footnote', () => {
      for (const body of childrenOf(note, 'note-body')) this.writeBlock(body);
    });
  }

  #writeList(list: XmlElement): void {
    const depth = this.#lists.length;
    const style = list.attributes.get('style-name') ?? this.#lists.at(-1) ?? '';
    const level = this.#styles.levelOf(style, depth);
    const key = `${style} ${String(depth)}`;
    const goesOn =
      list.attributes.get('continue-numbering') === 'true' || list.attributes.has('continue-list');
    let count = (goesOn ? this.#counts.get(key) : undefined) ?? level.start - 1;
    this.#lists.push(style);
    for (const item of childrenOf(list, 'list-header', 'list-item')) {
      const start = Number(item.attributes.get('start-value') ?? NaN);
      if (item.name === 'list-item') count = Number.isInteger(start) ? start : count + 1;
      const number = level.format === null ? '-' : `${listNumber(count, level.format)}.`;
      this.#out.item(depth, item.name === 'list-item' ? number : '', () => {
        for (const child of childrenOf(item)) this.writeBlock(child);
      });
    }
    this.#lists.pop();
    this.#counts.set(key, count);
  }

  #writeTable(table: XmlElement): void {
    const rows = rowsOf(table).map((row) =>
      childrenOf(row, 'table-cell').map((cell) => () => {
        for (const child of childrenOf(cell)) this.writeBlock(child);
      }),
    );
    this.#out.table(rows);
  }
}

/** The name of a drawing, which is not seen; the title of the document may stand in it as a field. */
function isTitleOfPicture({ name, namespace }: XmlElement): boolean {
  return name === 'title' && namespace.includes('svg');
}

/** The rows of a table, also those of its head and of groups. */
function rowsOf(table: XmlElement): XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'table-row') return [child];
    return /^table-(?:header-rows|rows|row-group)$/.test(child.name) ? rowsOf(child) : [];
  });
}
