import { z } from 'zod';
import { Absence } from '../../domain/absence.ts';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { Claim, ClaimDecision, ClaimDraft, ClaimKind } from '../../domain/claim.ts';
import { ArticleId, AttributeId, LinkId, RevisionId, ClaimId, QuoteId } from '../../domain/ids.ts';
import { ClaimLink, ClaimRelation } from '../../domain/link.ts';
import { Span } from '../../domain/quote.ts';
import { BulkAnswer, done } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

/** All suggestions of one kind in a long article. */
const claimIds = boundedList('claims', ClaimId, 25_000).min(1);

/** What an article is silent about; an attribute is named if, and only if, the kind is `attribute`. */
const AbsenceTopic = z
  .object({
    articleId: ArticleId,
    kind: ClaimKind,
    attributeId: AttributeId.nullable().default(null),
  })
  .refine(({ kind, attributeId }) => (kind === 'attribute') === (attributeId !== null), {
    path: ['attributeId'],
  });

/** Claims, the links between them, and what an article states nowhere. */
export const claimsCalls = {
  'claims.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    /** Accepted and suggested, in the order of their quotes; rejected ones are left out. */
    output: z.array(Claim),
  },
  'claims.rejected': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    /** What readers rejected, in the order of the quotes. */
    output: z.array(Claim),
  },
  /**
   * The place to which a link into the library leads (`domain/collate-link.ts`); rejects, with words, what
   * is no such link, what this library does not have, and what is in its trash.
   */
  'claims.followLink': {
    at: 'engine',
    kind: 'query',
    input: z.object({ link: boundedText('A link into the library', 10_000) }),
    output: z.discriminatedUnion('to', [
      z.object({ to: z.literal('article'), articleId: ArticleId }),
      z.object({
        to: z.literal('claim'),
        articleId: ArticleId,
        claimId: ClaimId,
        /** Where its first quote that is found stands; null where none is. */
        span: z.object({ start: z.int(), end: z.int() }).nullable(),
        /** It is not among the claims that an article shows then. */
        isRejected: z.boolean(),
      }),
    ]),
  },
  'claims.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articleId: ArticleId,
      revisionId: RevisionId,
      /** May be empty: the claim is then marked as unproved. */
      spans: boundedList('quotes', Span, 100),
      draft: ClaimDraft,
    }),
    output: z.object({ id: ClaimId }),
  },
  'claims.update': {
    at: 'engine',
    kind: 'command',
    /** `accept` also accepts a suggested claim. */
    input: z.object({ id: ClaimId, draft: ClaimDraft, accept: z.boolean() }),
    output: done,
  },
  'claims.decide': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: claimIds, decision: ClaimDecision }),
    output: BulkAnswer,
  },
  'claims.addQuote': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ClaimId, revisionId: RevisionId, span: Span }),
    output: z.object({ id: QuoteId }),
  },
  'claims.removeQuote': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ClaimId, quoteId: QuoteId }),
    output: done,
  },
  'claims.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: claimIds }),
    output: BulkAnswer,
  },
  'claims.links': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(ClaimLink),
  },
  'claims.link': {
    at: 'engine',
    kind: 'command',
    input: z.object({ from: ClaimId, to: ClaimId, relation: ClaimRelation }),
    output: z.object({ id: LinkId }),
  },
  'links.remove': { at: 'engine', kind: 'command', input: z.object({ id: LinkId }), output: done },
  'absences.list': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articleId: ArticleId }),
    output: z.array(Absence),
  },
  'absences.record': {
    at: 'engine',
    kind: 'command',
    input: AbsenceTopic,
    output: done,
  },
  'absences.remove': {
    at: 'engine',
    kind: 'command',
    input: AbsenceTopic,
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
