import type { Speaker } from '../../../../shared/domain/claim.ts';
import { readArticle } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { readTextSort } from '../cues/text-sort.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import type { Proposal } from './phrase-rules.ts';
import { proposeStatements } from './propose-statements.ts';
import { isHedged, quoteClause, writeStatement } from './safety-quote.ts';

/** Version of the safety rules, their cues and weights; a change offers only what is new. */
export const SAFETY_RULE_VERSION = 4;

/**
 * Suggests what an article states about safety: adverse events, caveats and limitations, reassuring
 * and regulatory statements, limits of translation between species; at most one of a category for
 * each sentence, in the order of the text. `speakerOf` tells who says the words of a span. Linear.
 */
export function suggestSafety(
  text: string,
  sentences: readonly Sentence[],
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion[] {
  const reads = readArticle(text, sentences);
  const proposals = proposeStatements(text, reads, readTextSort(reads));
  return reads.flatMap((read, at) =>
    [...(proposals[at]?.values() ?? [])].map((proposal) => write(text, read, proposal, speakerOf)),
  );
}

function write(
  text: string,
  read: ReadSentence,
  proposal: Proposal,
  speakerOf: (span: TextSpan) => Speaker | null,
): Suggestion {
  const span = quoteClause(text, read, proposal.from);
  return {
    ...span,
    value: { kind: 'safety', category: proposal.category, hedged: isHedged(read, span) },
    quote: text.slice(span.start, span.end),
    speaker: speakerOf(span),
    statement: proposal.category === 'adverse_event' ? writeStatement(text, span) : '',
    ruleId: proposal.ruleId,
    ruleVersion: SAFETY_RULE_VERSION,
    confidence: proposal.confidence,
  };
}
