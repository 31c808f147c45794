import type { ReadSentence } from '../cues/reading.ts';
import type { Article } from '../rules/kind-rules.ts';
import type { Suggestion } from '../types.ts';
import type { Proposal } from './phrase-rules.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import type { StatementProposer } from './propose-statements.ts';
import { isHedged, quoteClause, writeStatement } from './safety-quote.ts';

/**
 * Suggests what an article states about safety: adverse events, caveats and limitations, reassuring
 * and regulatory statements, limits of translation between species; at most one of a category for
 * each sentence, in the order of the text. Linear.
 */
export function suggestSafety(article: Article, proposer: StatementProposer): Suggestion[] {
  const proposals = proposer.propose(article);
  return article.reads.flatMap((read, at) =>
    [...(proposals[at]?.values() ?? [])].map((proposal) => write(article, read, proposal)),
  );
}

function write(
  { text, voiceOf }: Article,
  read: ReadSentence,
  { category, ruleId, confidence, from }: Proposal,
): Suggestion {
  const span = quoteClause(text, read, from);
  const voice = voiceOf(span);
  return {
    ...span,
    value: { kind: 'safety', category, hedged: isHedged(read, span) },
    quote: text.slice(span.start, span.end),
    speaker: voice?.speaker ?? null,
    speakerName: voice?.name ?? null,
    fieldConfidence: {},
    statement: category === 'adverse_event' ? writeStatement(text, span) : '',
    ruleId,
    ruleVersion: RULE_VERSIONS.safety,
    confidence,
  };
}
