import type { Merged } from './merge.ts';

/** A paragraph of the reader’s own between the statements of a file. */
export interface OwnParagraph {
  /** The region of the statement that it follows; null where it stands before the first. */
  readonly after: string | null;
  readonly text: string;
}

/**
 * The reader’s own paragraphs of a file, in its order.
 * @param counted the regions that are statements or differences
 * @param split cuts what stands between two regions into paragraphs that have words
 */
export function ownParagraphs(
  pieces: readonly Merged[],
  counted: ReadonlySet<string>,
  split: (text: string) => readonly string[],
): OwnParagraph[] {
  const own: OwnParagraph[] = [];
  let after: string | null = null;
  let between = '';
  const take = (): void => {
    for (const text of split(between)) own.push({ after, text });
    between = '';
  };
  for (const piece of pieces) {
    if (piece.of === 'own') {
      between += piece.text;
      continue;
    }
    take();
    if (counted.has(piece.id)) after = piece.id;
  }
  take();
  return own;
}
