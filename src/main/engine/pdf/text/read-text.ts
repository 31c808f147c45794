import type { PageGlyphs } from '../pdfium/page-glyphs.ts';
import { dropCoverSheet } from './cover-sheet.ts';
import { blocksOf } from './paragraphs.ts';
import { styleOf } from './document-style.ts';
import { joinPieces } from './flow.ts';
import { dropFurniture } from './furniture.ts';
import { knowBlocks } from './kinds.ts';
import type { PageLines } from './line.ts';
import { linesOf } from './lines.ts';
import { inReadingOrder } from './reading-order.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writeText, type WrittenText } from './write-text.ts';

/** Reads the pages of a document in their order, of which it keeps the lines, and then the text. */
export class TextReader {
  private readonly pages: PageLines[] = [];

  /** Takes the next page, and answers with its lines as they are drawn. */
  add(page: PageGlyphs): PageLines {
    const lines = linesOf(page, this.pages.length);
    this.pages.push(lines);
    return lines;
  }

  /** The canonical text of the pages so far. */
  finish(): WrittenText {
    const kept = dropCoverSheet(this.pages);
    const pages = dropFurniture(kept, styleOf(kept)).map((page) => inReadingOrder(page));
    const style = styleOf(pages);
    const vocabulary = vocabularyOf(pages);
    const blocks = knowBlocks(
      pages.flatMap(({ lines }) => blocksOf(lines, style)),
      style,
    );
    return writeText(joinPieces(blocks, style), this.pages, vocabulary);
  }
}
