import { z } from 'zod';
import {
  AnnotationId,
  AreaId,
  ArticleId,
  AttachmentId,
  ClaimId,
  FileToken,
  JobId,
  ReadingId,
  RevisionId,
} from '../../domain/ids.ts';
import {
  AreaDraft,
  ArticlePages,
  PagePlaceShape,
  PageWords,
  PdfCondition,
} from '../../domain/pages.ts';
import { ClaimDraft } from '../../domain/claim.ts';
import { Span } from '../../domain/quote.ts';
import { TextPart } from '../../domain/text-part.ts';
import { AreaAnnotation, Color, Comment, TagName } from '../../domain/annotation.ts';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { RevisedQuotes } from './library.ts';
import { done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** So many pages are answered at once. */
const MOST_PAGES = 50;
const page = z.int().min(1);
/** A picture beside what else is written. */
const WITH_PICTURE = { units: 6_000_000, values: 200 };

/** The pages of articles that are PDFs, and parts of them that are marked. */
export const pagesCalls = {
  /** The pages of an article’s text, else of a PDF among its files; null where it has neither. */
  'pages.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: ArticlePages.nullable(),
  },
  /** Where the words of some pages stand, from one page to another. */
  'pages.words': {
    at: 'engine',
    kind: 'query',
    input: z
      .object({ readingId: ReadingId, from: page, to: page })
      .refine(
        ({ from, to }) => to - from < MOST_PAGES,
        `Ask for ${String(MOST_PAGES)} pages at most.`,
      ),
    output: z.array(PageWords),
  },
  /** Headings, captions, tables and the like of a text; none where nobody told them apart. */
  'pages.parts': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId }),
    output: z.array(TextPart),
  },
  /** Where words of a text begin on its pages; null where it has no pages, or they stand on none. */
  'pages.place': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId, span: Span }),
    output: PagePlaceShape.nullable(),
  },
  /**
   * Makes the text of a PDF among the files of an article its newest revision. `password` opens a locked
   * one, and is kept nowhere. Answers with what the text is like, and what became of the quotes where it
   * was taken.
   */
  'pages.takeText': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      attachmentId: AttachmentId,
      password: boundedText('A password', 500).optional(),
      /** Takes letters that are others than the pages show, because the reader asked for them. */
      takesGarbled: z.boolean().optional(),
    }),
    output: z.object({ condition: PdfCondition, quotes: RevisedQuotes.nullable() }),
  },
  /**
   * Writes a copy of the PDF of an article’s pages to a place that the reader chose, with the article’s
   * annotations as marks that other programs show, by a job. The PDF itself stays as it is.
   */
  'pages.saveCopy': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, token: FileToken }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * A PDF whose pages cannot be drawn as it is, mended: the bytes of a copy, which is kept nowhere; null
   * where nothing of it can be read.
   */
  'pages.repaired': {
    at: 'engine',
    kind: 'query',
    input: z.object({ attachmentId: AttachmentId }),
    output: z.object({ bytes: z.instanceof(Uint8Array).nullable() }),
  },
  /** The annotations of an article that are areas, in the order of their pages. */
  'areas.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(AreaAnnotation),
  },
  /** Marks an area, with a colour and what is written beside it. */
  'areas.annotate': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      area: AreaDraft,
      color: Color,
      comment: Comment,
      tags: boundedList('tags', TagName, 100),
    }),
    carries: WITH_PICTURE,
    output: z.object({ id: AnnotationId }),
  },
  /** Makes a claim that an area proves. */
  'areas.claim': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, area: AreaDraft, draft: ClaimDraft }),
    carries: WITH_PICTURE,
    output: z.object({ id: ClaimId }),
  },
  /** Proves a claim by an area too. */
  'areas.addToClaim': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ClaimId, area: AreaDraft }),
    carries: WITH_PICTURE,
    output: z.object({ id: AreaId }),
  },
  /** Takes an area away from a claim. */
  'areas.removeFromClaim': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ClaimId, areaId: AreaId }),
    output: done,
  },
  /** The picture of an area, as it is kept among the library’s files; throws `not_found`. */
  'areas.picture': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: AreaId }),
    output: z.object({ sha256: z.string(), size: z.int() }),
  },
} as const satisfies Record<string, MethodShape>;
