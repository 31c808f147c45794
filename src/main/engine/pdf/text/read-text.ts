import { dropCoverSheet } from './cover-sheet.ts';
import { blocksOf } from './paragraphs.ts';
import { styleOf } from './document-style.ts';
import { joinPieces } from './flow.ts';
import { dropFurniture } from './furniture.ts';
import { knowBlocks } from './kinds.ts';
import type { PageLines } from './line.ts';
import { inReadingOrder } from './reading-order.ts';
import { partReferences } from './references.ts';
import { vocabularyOf } from './vocabulary.ts';
import { writeText, type WrittenText } from './write-text.ts';

/** Makes the text of a document of the lines of its pages, which it is handed in their order. */
export class TextReader {
  private readonly pages: PageLines[] = [];

  /** Takes the lines of the next page (`linesOf`). */
  add(page: PageLines): void {
    this.pages.push(page);
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
    return writeText(partReferences(joinPieces(blocks, style)), this.pages, vocabulary);
  }
}
