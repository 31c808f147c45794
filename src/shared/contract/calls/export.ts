import { z } from 'zod';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import {
  AnnotationId,
  ArticleId,
  ClaimId,
  FileToken,
  JobId,
  QuoteId,
  RevisionId,
  TableId,
} from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { ArticleSelection, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** What an export is made of. */
export const ExportTarget = z.discriminatedUnion('of', [
  z.object({ of: z.literal('article'), id: ArticleId }),
  z.object({ of: z.literal('articles'), articles: ArticleSelection }),
  z.object({ of: z.literal('claims'), ids: boundedList('claims', ClaimId, 10_000).min(1) }),
  /** Also those that are parts of pages, and those that wait for a text with their words. */
  z.object({
    of: z.literal('annotations'),
    ids: boundedList('annotations', AnnotationId, 10_000).min(1),
  }),
  z.object({ of: z.literal('table'), id: TableId }),
  /** Two articles, and what they differ in. */
  z.object({ of: z.literal('pair'), left: ArticleId, right: ArticleId }),
]);
export type ExportTarget = z.infer<typeof ExportTarget>;

/**
 * What is no citation note. `table_…`: an evidence table as it is on screen. `claims_…`: one row, or object,
 * for each claim. `differences_…`: one for each difference of two articles, of a pair alone. `xlsx`: a workbook
 * of these, and of the articles. `bibtex` to `endnote_xml`: the
 * bibliography. `annotations_json`: annotations as the W3C's JSON-LD. `refi_qda`: a project for programs of
 * qualitative analysis. `collate`: an archive, which imports again with all that is in it. What each holds and
 * loses: docs/format.md.
 */
export const ExportFormat = z.enum([
  'table_markdown',
  'table_csv',
  'table_tsv',
  'table_json',
  'claims_csv',
  'claims_tsv',
  'claims_json',
  'differences_csv',
  'differences_tsv',
  'differences_json',
  'xlsx',
  'bibtex',
  'biblatex',
  'ris',
  'csl_json',
  'endnote_xml',
  'annotations_json',
  'refi_qda',
  'collate',
]);
export type ExportFormat = z.infer<typeof ExportFormat>;

const ExportedWords = z.object({
  text: z.string(),
  suggestedName: z.string(),
  /** Quotes that are moved or broken, or claims without a quote: what the reader should know. */
  warnings: z.array(z.string()),
});
export type ExportedWords = z.infer<typeof ExportedWords>;

const ExportedText = ExportedWords.extend({
  /** How many articles the export is of. */
  articles: z.int(),
  /** Whether the text is the whole export, and not the beginning of a long one. */
  isWhole: z.boolean(),
  /**
   * Whether the export is a file that is no text: `text` is then a view of what will be in it, and only
   * `export.save` writes it.
   */
  isFile: z.boolean(),
});
export type ExportedText = z.infer<typeof ExportedText>;

/** What was copied or saved: an export, a quote, or words of a revision. */
export const LeftCollate = z.discriminatedUnion('of', [
  ...ExportTarget.options,
  z.object({ of: z.literal('quote'), quoteId: QuoteId }),
  z.object({ of: z.literal('words'), revisionId: RevisionId }),
]);
export type LeftCollate = z.infer<typeof LeftCollate>;

/** More characters than a page or a picture of any table has. */
const MOST_OF_A_PAGE = 10_000_000;

/** What leaves the library. */
export const exportCalls = {
  /** The text of an export; of one of many articles its beginning. */
  'export.text': {
    at: 'engine',
    kind: 'query',
    input: z.object({ target: ExportTarget, format: ExportFormat }),
    output: ExportedText,
  },
  /**
   * Writes all of an export to a file that the reader chose, by a job. The file is there when it is
   * whole; a cancelled job leaves what was there before.
   */
  'export.save': {
    at: 'engine',
    kind: 'command',
    input: z.object({ target: ExportTarget, format: ExportFormat, token: FileToken }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Writes a page in Markdown to a file that the reader chose, and its pictures to a folder beside it that is
   * called after it: `Notes_files` beside `Notes.md`.
   */
  'export.savePage': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      token: FileToken,
      text: boundedText('The page', MOST_OF_A_PAGE),
      pictures: boundedList(
        'pictures',
        z.object({
          name: z
            .string()
            .max(80)
            .regex(/^\d{1,3}-[a-z0-9-]{1,60}\.svg$/),
          svg: boundedText('A picture', MOST_OF_A_PAGE),
        }),
        100,
      ),
    }),
    carries: { units: 3 * MOST_OF_A_PAGE, values: 300 },
    output: done,
  },
  /** What was exported by `export.text`, `export.quote` or `export.words` left Collate: its citekeys stay as they are. */
  'export.left': {
    at: 'engine',
    kind: 'command',
    input: z.object({ what: LeftCollate }),
    output: done,
  },
  /** One sentence with citation for a claim or annotation, for the clipboard. */
  'export.quote': {
    at: 'engine',
    kind: 'query',
    input: z.object({ quoteId: QuoteId }),
    output: ExportedWords,
  },
  /** As `export.quote`, for words of a revision that nobody has marked. */
  'export.words': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId, span: Span }),
    output: ExportedWords,
  },
} as const satisfies Record<string, MethodShape>;
