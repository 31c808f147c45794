import { z } from 'zod';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { EvidenceTable, TableRow } from '../../domain/evidence-table.ts';
import { ArticleId, ClaimId, QuoteId, RevisionId, TableId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { done, ArticleSelection } from './shapes.ts';
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

const tableTitle = boundedText('The title of a table', 200).trim();
const tableArticles = boundedList('articles', ArticleId, 100);

/** Evidence tables, and what leaves the library. */
export const exportCalls = {
  'tables.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: TableId }),
    output: EvidenceTable,
  },
  'tables.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ title: tableTitle, articleIds: tableArticles }),
    output: z.object({ id: TableId }),
  },
  'tables.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: TableId,
      title: tableTitle.min(1).optional(),
      rows: boundedList('rows', TableRow, 100).min(1).optional(),
      articleIds: tableArticles.optional(),
    }),
    output: done,
  },
  'tables.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: boundedList('tables', TableId, 2000).min(1) }),
    output: done,
  },
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
