import { z } from 'zod';
import { boundedText } from './bounded.ts';
import { AreaId, AttachmentId, ReadingId, RevisionId } from './ids.ts';

/**
 * What can be done with the text of a PDF. `text`: it is the text of the article. `poor_ocr`: so it is,
 * though a program read it off pictures and misread many words. `no_text`: its pages are pictures.
 * `garbled`: its letters are others than the page shows, so its text was not taken. `locked`: it opens
 * only with its password. `broken`: nothing of it could be read.
 */
export const PdfCondition = z.enum(['text', 'poor_ocr', 'no_text', 'garbled', 'locked', 'broken']);
export type PdfCondition = z.infer<typeof PdfCondition>;

/** A page of a PDF. */
export const ReadPage = z.object({
  /** From 1. */
  number: z.int(),
  /** What is printed on it as its number, such as `214` or `iv`; null where that is not known. */
  label: z.string().nullable(),
  /** In points, of the page as it is seen. */
  width: z.number(),
  height: z.number(),
  hasText: z.boolean(),
  /** Where its first word begins in the text of the article, and its last one ends; null where it has none. */
  start: z.int().nullable(),
  end: z.int().nullable(),
});
export type ReadPage = z.infer<typeof ReadPage>;

/** The pages of an article. */
export const ArticlePages = z.object({
  readingId: ReadingId,
  /** Their file; null when it is no longer among the files of the article. */
  attachmentId: AttachmentId.nullable(),
  /** The text that was made of it; null where none was. */
  revisionId: RevisionId.nullable(),
  condition: PdfCondition,
  pages: z.array(ReadPage),
  /** Sentences about what could not be read. */
  warnings: z.array(z.string()),
  /** How many marks of other readers came with the file. */
  marks: z.int(),
});
export type ArticlePages = z.infer<typeof ArticlePages>;

/** The words of a page; see `decodeWords`. */
export const PageWords = z.object({
  number: z.int(),
  /** The bytes of their compact form, in base64. */
  words: z.string(),
});

/** Where a quote begins, as a reader would say it. */
export const PagePlaceShape = z.object({
  page: z.int(),
  label: z.string().nullable(),
  /** Null on a page without two columns. */
  column: z.enum(['left', 'right']).nullable(),
});

/** The number of a page, and what is printed on it where that is known. */
export const PageRefShape = z.object({ page: z.int(), label: z.string().nullable() });

/** The pages on which a quote begins and ends. */
export const QuotePages = z.object({ first: PageRefShape, last: PageRefShape });
export type QuotePages = z.infer<typeof QuotePages>;

/** As wide and high as PDF allows a page to be, in points. */
const MOST_POINTS = 14_400;
const points = z.number().min(0).max(MOST_POINTS);

/** A rectangle on a page: points from the top left of the page as it is seen. */
const PageRectShape = z
  .object({ x0: points, y0: points, x1: points, y1: points })
  .refine(({ x0, y0, x1, y1 }) => x1 > x0 && y1 > y0, 'An area needs a width and a height.');

/** A picture of four megabytes in base64. */
const MOST_PICTURE = 5_600_000;

/** An area that is marked: a part of a page, and a picture of it. */
export const AreaDraft = z.object({
  /** The PDF, among the files of the article. */
  attachmentId: AttachmentId,
  page: z.int().min(1),
  rect: PageRectShape,
  /** A PNG in base64. */
  picture: boundedText('A picture', MOST_PICTURE),
});
export type AreaDraft = z.infer<typeof AreaDraft>;

/** A quote of a page’s picture, which is its proof: `collate://app/area/<id>` shows it. */
export const Area = z.object({
  id: AreaId,
  /** The PDF; null when the article no longer has it. */
  attachmentId: AttachmentId.nullable(),
  page: z.int(),
  label: z.string().nullable(),
  rect: z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() }),
});
export type Area = z.infer<typeof Area>;
