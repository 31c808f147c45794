import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { ArticleId, RevisionId, ClaimId, QuoteId, TableId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { ArticleSelection } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** What an export is made of. */
export const ExportTarget = z.discriminatedUnion('of', [
  z.object({ of: z.literal('article'), id: ArticleId }),
  z.object({ of: z.literal('articles'), articles: ArticleSelection }),
  z.object({ of: z.literal('claims'), ids: boundedList('claims', ClaimId, 10_000).min(1) }),
  z.object({ of: z.literal('table'), id: TableId }),
]);
export type ExportTarget = z.infer<typeof ExportTarget>;

/**
 * `note`: Markdown with pandoc citations, each statement with its quote and state.
 * `table_csv`, `table_markdown`: an evidence table. `bibtex`, `csl_json`: the bibliography.
 */
export const ExportFormat = z.enum(['note', 'table_markdown', 'table_csv', 'bibtex', 'csl_json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const ExportedText = z.object({
  text: z.string(),
  suggestedName: z.string(),
  /** Quotes that are moved or broken, or claims without a quote: what the reader should know. */
  warnings: z.array(z.string()),
});
export type ExportedText = z.infer<typeof ExportedText>;

/** What leaves the library. */
export const exportCalls = {
  'export.text': {
    at: 'engine',
    kind: 'query',
    input: z.object({ target: ExportTarget, format: ExportFormat }),
    output: ExportedText,
  },
  /** One sentence with citation for a claim or annotation, for the clipboard. */
  'export.quote': {
    at: 'engine',
    kind: 'query',
    input: z.object({ quoteId: QuoteId }),
    output: ExportedText,
  },
  /** As `export.quote`, for words of a revision that nobody has marked. */
  'export.words': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId, span: Span }),
    output: ExportedText,
  },
} as const satisfies Record<string, MethodShape>;
