import { z } from 'zod';
import { boundedList } from '../../domain/bounded.ts';
import { TextRun } from '../../domain/citation-note.ts';
import { CitationLanguage, CitationStyle } from '../../domain/citation-style.ts';
import { FileToken, JobId, QuoteId, RevisionId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { CitationLocale, StyleId } from '../../domain/style-id.ts';
import { ArticleSelection, done, nothing, type MethodShape } from './shapes.ts';

/** Null stands for what the library’s settings say. */
const inStyle = z.object({ style: StyleId.nullable(), locale: CitationLocale.nullable() });

/** A style, or the words of a language. */
const StyleOrLanguage = z.discriminatedUnion('of', [
  z.object({ of: z.literal('style'), id: StyleId }),
  z.object({ of: z.literal('language'), tag: CitationLocale }),
]);

/** Citation styles of a library, and what they write. */
export const citationsCalls = {
  /** What is at hand: styles by title, those that come with Collate first, and languages by tag. */
  'citations.styles': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.object({
      styles: z.array(CitationStyle),
      languages: z.array(CitationLanguage),
    }),
  },
  /**
   * Checks styles (`.csl`) and locales (`locales-xx.xml`) by a job, and keeps those that can be used, all
   * under one step of history when the last is checked; cancelled, it keeps none. One with the id of another
   * takes its place. The job’s report has what was added, and each file that was refused with the reason,
   * in a sentence that names it. Throws `not_found` for a token that stands for no file.
   */
  'citations.add': {
    at: 'engine',
    kind: 'command',
    input: z.object({ tokens: boundedList('files', FileToken, 1000).min(1) }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Takes an added style or language away; undo brings it back. Throws `not_found` for one that is not
   * there or comes with Collate, and `conflict` for a style that others follow.
   */
  'citations.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ what: StyleOrLanguage }),
    output: done,
  },
  /** What a style makes of three articles of the library, or of made-up works where there are none. */
  'citations.preview': {
    at: 'engine',
    kind: 'query',
    input: inStyle,
    output: z.object({
      /** All of them cited together. */
      together: z.array(TextRun),
      /** A place in the first of them. */
      pinpointed: z.array(TextRun),
      /** Null where the style has none. */
      bibliography: z.array(z.array(TextRun)).nullable(),
      isMadeUp: z.boolean(),
    }),
  },
  /**
   * A citation of articles, or of the place of a quote or of words of a revision, or their bibliography, for the clipboard. Throws
   * `conflict` where the style writes no bibliography, and for more than 10,000 articles.
   */
  'citations.write': {
    at: 'engine',
    kind: 'query',
    input: inStyle.extend({
      cited: z.discriminatedUnion('of', [
        z.object({ of: z.literal('articles'), articles: ArticleSelection }),
        z.object({ of: z.literal('quote'), quoteId: QuoteId }),
        z.object({ of: z.literal('words'), revisionId: RevisionId, span: Span }),
      ]),
      as: z.enum(['citation', 'bibliography']),
    }),
    output: z.object({
      html: z.string(),
      plain: z.string(),
      /** What the style is called. */
      style: z.string(),
      articles: z.int(),
    }),
  },
} as const satisfies Record<string, MethodShape>;
