import { shiftedText } from '../../../../../shared/domain/shifted-text.ts';
import { TextBuilder } from '../../read/text-builder.ts';

/** Writes what belongs to a part of a document. */
type Write = () => void;

/** Deeper items are not set in further. */
const MAX_INDENT = 10;

/**
 * Writes the text of a document in reading order: paragraphs apart by a blank line, items of lists
 * with their marks, rows of tables as lines. A footnote stands behind the paragraph, list or table
 * that has its mark, and so does the text of a box; endnotes stand at the end.
 */
export class DocumentWriter {
  readonly #out = new TextBuilder();
  /** How many items and tables are open. */
  #depth = 0;
  #tables = 0;
  #isInParagraph = false;
  #lastNote = 0;
  #due: Write[] = [];
  #endnotes: Write[] = [];

  /** The text, once all is written. */
  text(): string {
    this.#writeDue();
    this.#due = this.#endnotes;
    this.#endnotes = [];
    this.#writeDue();
    return this.#out.toString().trim();
  }

  /** Words within a line; runs of blanks count as one. */
  addText(text: string): void {
    this.#out.addText(text);
  }

  addLineEnd(): void {
    this.#out.addLineEnd();
  }

  /** A paragraph, and behind it what belongs to it. */
  paragraph(write: Write): void {
    this.#startBlock();
    this.#isInParagraph = true;
    write();
    this.#isInParagraph = false;
    this.#out.breakLine(this.#depth > 0 ? 1 : 2);
  }

  /** An item of a list, at a depth from 0 and with its mark, such as "-" or "2."; "" for none. */
  item(depth: number, mark: string, write: Write): void {
    this.#out.startItem('  '.repeat(Math.min(depth, MAX_INDENT)) + (mark === '' ? '' : `${mark} `));
    this.#depth++;
    write();
    this.#depth--;
    this.#out.endItem();
  }

  /** A table, row by row and cell by cell; one within a cell is written as lines. */
  table(rows: readonly (readonly Write[])[]): void {
    this.#startBlock();
    this.#depth++;
    const isWithin = this.#tables++ > 0;
    for (const cells of rows) {
      if (!isWithin) this.#out.startRow();
      for (const [at, write] of cells.entries()) {
        if (isWithin) this.#out.breakLine(1);
        else this.#out.startCell(at === 0);
        write();
      }
      if (!isWithin) this.#out.endRow();
    }
    this.#tables--;
    this.#depth--;
    this.#out.breakLine(this.#depth > 0 ? 1 : 2);
  }

  /** The mark of a note here; its words come behind the block, or at the end of the text. */
  note(kind: 'footnote' | 'endnote', write: Write): void {
    const mark = shiftedText('sup', String(++this.#lastNote));
    this.#out.addText(mark);
    const later = () => {
      this.#out.startItem(`${mark} `);
      write();
      this.#out.endItem();
    };
    (kind === 'footnote' ? this.#due : this.#endnotes).push(later);
  }

  /** The text of a box, which stands beside what is being written and comes behind it. */
  box(write: Write): void {
    this.#due.push(write);
  }

  /** Blocks in items and cells are apart by a line, others by a paragraph and what belongs to the last one. */
  #startBlock(): void {
    if (this.#depth === 0 && !this.#isInParagraph) this.#writeDue();
    this.#out.breakLine(this.#depth > 0 ? 1 : 2);
  }

  #writeDue(): void {
    while (this.#due.length > 0) {
      const due = this.#due;
      this.#due = [];
      for (const write of due) {
        this.#out.breakLine(2);
        write();
        this.#out.breakLine(2);
      }
    }
  }
}
