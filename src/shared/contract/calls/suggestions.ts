import { z } from 'zod';
import { ExtractionAccuracy, RuleDescription } from '../../domain/accuracy.ts';
import { boundedText } from '../../domain/bounded.ts';
import { ClaimSketch } from '../../domain/claim-sketch.ts';
import { COMMON_KINDS } from '../../domain/claim.ts';
import { ArticleId, JobId, RevisionId } from '../../domain/ids.ts';
import { Span } from '../../domain/quote.ts';
import { RuleReading, UnfinishedRun } from '../../domain/rule-reading.ts';
import { done, ArticleQuery, ArticleSelection, nothing } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const SpeciesName = z.object({
  taxonId: z.int(),
  scientificName: z.string(),
  vernacularName: z.string().nullable(),
});

/** What the rules find in texts, and the runs that let them read. */
export const suggestionsCalls = {
  'species.search': {
    at: 'engine',
    kind: 'query',
    /** A scientific or vernacular name, its beginning, or an NCBI id. */
    input: z.object({ text: boundedText('The name of a species', 100) }),
    output: z.array(SpeciesName),
  },
  /** Lets the rules read these articles, whatever was read before. */
  'suggestions.read': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articles: ArticleSelection }),
    output: z.object({ jobId: JobId }),
  },
  /**
   * Lets the rules read all articles of a list whose text they have not read as they are now. What
   * a cancelled or interrupted run leaves unread can be continued, also after a restart.
   */
  'suggestions.run': {
    at: 'engine',
    kind: 'command',
    input: ArticleQuery,
    output: z.object({ jobId: JobId }),
  },
  /** The run that was cancelled or interrupted; null when there is none, or while it goes on. */
  'suggestions.unfinished': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: UnfinishedRun.nullable(),
  },
  'suggestions.continue': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ jobId: JobId }),
  },
  /** Lets go of the unfinished run; what it has found stays. */
  'suggestions.forget': { at: 'engine', kind: 'command', input: nothing, output: done },
  /** What the rules made of an article when they read it last; null when they never did. */
  'suggestions.reading': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: RuleReading.nullable(),
  },
  /**
   * What the rules of a kind make of these words of a revision: what a new claim of that kind starts
   * with. A field is null where the words do not say.
   */
  'suggestions.describe': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId, span: Span, kind: z.enum(COMMON_KINDS) }),
    output: ClaimSketch,
  },
  /** Each rule in words, and what the evaluation measured. */
  'suggestions.about': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.object({ rules: z.array(RuleDescription), accuracy: ExtractionAccuracy }),
  },
} as const satisfies Record<string, MethodShape>;
