import { dropCoverSheet } from './cover-sheet.ts';
import { blocksOf, type Block } from './paragraphs.ts';
import { styleOf } from './document-style.ts';
import { joinInitials } from './drop-caps.ts';
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

  /**
   * The canonical text of the pages so far, so much of it as an article may hold.
   * @param breathe gives others their turn, and throws to end the work
   */
  async finish(breathe: () => Promise<void>): Promise<WrittenText> {
    const kept = dropCoverSheet(this.pages);
    const cleared = dropFurniture(kept, styleOf(kept));
    const pages: PageLines[] = [];
    for (const page of cleared) {
      await breathe();
      pages.push(inReadingOrder(page));
    }
    const style = styleOf(pages);
    const vocabulary = vocabularyOf(pages);
    const blocks: Block[] = [];
    for (const page of pages) {
      await breathe();
      const { lines } = joinInitials(page, style, vocabulary);
      for (const block of blocksOf(lines, style)) blocks.push(block);
    }
    const known = partReferences(joinPieces(knowBlocks(blocks, style), style));
    return writeText(known, this.pages, vocabulary, breathe);
  }
}
