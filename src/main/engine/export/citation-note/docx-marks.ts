import { z } from 'zod';
import { TAG_PREFIX, UNFIT } from './docx.ts';
import { digestOf } from './digest.ts';
import { wordsOf, type NotePiece } from './draft.ts';

/** The words of a paragraph of Word, by which an edited one is told from it. */
export const wordDigest = (text: string): string =>
  digestOf(text.toWellFormed().replace(UNFIT, '\u{FFFD}').replace(/\s+/gu, ' '));

/** What a document keeps about the export that wrote it: the digests of the paragraphs of each region. */
export const DocxRecord = z.object({
  version: z.literal(1),
  /** UTC milliseconds. */
  exportedAt: z.int(),
  digests: z.record(z.string(), z.array(z.string())),
});
export type DocxRecord = z.infer<typeof DocxRecord>;

/** What the document’s property holds. */
export const recordText = (exportedAt: number, digests: DocxRecord['digests']): string =>
  JSON.stringify({ version: 1, exportedAt, digests } satisfies DocxRecord);

/** The tag of the content control around a region. */
export const tagOf = (region: string): string => `${TAG_PREFIX}${region}`;

/** The digests of the paragraphs of each piece. */
export const digestsOf = (pieces: readonly NotePiece[]): DocxRecord['digests'] =>
  Object.fromEntries(
    pieces
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ region, blocks }) => [region, blocks.map(({ runs }) => wordDigest(wordsOf(runs)))]),
  );
