import { z } from 'zod';
import { ExtractionAccuracy, RuleDescription } from '../../domain/accuracy.ts';
import { boundedText } from '../../domain/bounded.ts';
import { ClaimKind } from '../../domain/claim.ts';
import { ClaimSketch } from '../../domain/claim-sketch.ts';
import { ArticleId, JobId, RevisionId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { RuleReading, UnfinishedRun } from '../../domain/rule-reading.ts';
import { SearchResults } from '../../domain/search-hit.ts';
import { nothing, done, articleIds, ArticleQuery } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const SpeciesName = z.object({
  taxonId: z.int(),
  scientificName: z.string(),
  vernacularName: z.string().nullable(),
});

/** What the rules and the search find. */
export const findingCalls = {
  'species.search': {
    at: 'engine',
    kind: 'query',
    /** A scientific or vernacular name, its beginning, or an NCBI id. */
    input: z.object({ text: boundedText('The name of a species', 100) }),
    output: z.array(SpeciesName),
  },
  /** Lets the rules read these articles, whatever was read before. */
  'extraction.suggest': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleIds }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Lets the rules read all articles of a list whose text they have not read as they are now. What
   * a cancelled or interrupted run leaves unread can be continued, also after a restart.
   */
  'extraction.run': {
    at: 'engine',
    kind: 'command',
    input: ArticleQuery,
    output: z.object({ jobId: JobId }),
  },
  /** The run that was cancelled or interrupted; null when there is none, or while it goes on. */
  'extraction.unfinished': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: UnfinishedRun.nullable(),
  },
  'extraction.continue': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ jobId: JobId }),
  },
  /** Lets go of the unfinished run; what it has found stays. */
  'extraction.forget': { at: 'engine', kind: 'command', input: nothing, output: done },
  /** What the rules made of an article when they read it last; null when they never did. */
  'extraction.reading': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: RuleReading.nullable(),
  },
  /**
   * What the rules of a kind make of these words of a revision: what a new claim of that kind starts
   * with. A field is null where the words do not say.
   */
  'extraction.describe': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId, span: Span, kind: ClaimKind }),
    output: ClaimSketch,
  },
  /** Each rule in words, and what the evaluation measured. */
  'extraction.about': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.object({ rules: z.array(RuleDescription), accuracy: ExtractionAccuracy }),
  },
  'search.query': {
    at: 'engine',
    kind: 'query',
    input: z.object({ text: boundedText('A search', 1000), limit: z.int().min(1).max(200) }),
    output: SearchResults,
  },
} as const satisfies Record<string, MethodShape>;
