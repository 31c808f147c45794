import type { SafetyCategory, Speaker } from '../../../../shared/domain/claim.ts';
import type { Sentence, Suggestion, TextSpan } from '../types.ts';
import {
  readAdverseContext,
  readDrugFeatures,
  readTrialFeatures,
  sumWeights,
} from './adverse-model.ts';
import type { AdverseContext } from './adverse-model.ts';
import { isLeadIn, readCaveatFeatures } from './caveat-model.ts';
import { readConfidence } from './confidence.ts';
import { readArticle } from './reading.ts';
import type { ReadSentence } from './reading.ts';
import type { Section } from './sections.ts';
import { isHedged, quoteClause, writeStatement } from './safety-quote.ts';
import { STATEMENT_RULES } from './statement-rules.ts';
import type { StatementRule } from './statement-rules.ts';
import { readTextSort } from './text-sort.ts';
import { CAVEAT_WEIGHTS, DRUG_AROUND_WEIGHTS, DRUG_WEIGHTS, TRIAL_WEIGHTS } from './weights.ts';

/** Version of the safety rules, their cues and weights; a change offers only what is new. */
export const SAFETY_RULE_VERSION = 1;

/**
 * Scores from which a model speaks, by the sort of text. `phrase` is the least score of the caveat
 * model at which a phrase rule may name a caveat: in a paper much is called for that limits nothing.
 */
const THRESHOLDS = {
  abstract: { drug: -0.6, trial: 1.2, caveat: -0.4, phrase: -9 },
  paper: { drug: 1.8, trial: -1.3, caveat: -0.8, phrase: -2 },
  reportage: { drug: 0.8, trial: 0.2, caveat: 0.8, phrase: -9 },
} as const;
/** Parts of a paper in which it speaks of its own safety and limits. */
const OWN_PARTS = new Set<Section>(['result', 'discussion', 'limitation', 'safety', 'none']);
const TITLE_WORDS = 4;
/** In a sentence longer than this, a negation may deny something else. */
const FEW_WORDS = 25;

interface Proposal {
  readonly category: SafetyCategory;
  readonly ruleId: string;
  readonly confidence: number;
  /** The words that spoke: indices into the words of the sentence, or null for all of it. */
  readonly from: number | null;
}

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
  const sort = readTextSort(reads);
  const limits = THRESHOLDS[sort];
  const drugFeatures = reads.map(readDrugFeatures);
  const scores = drugFeatures.map((features) => sumWeights(features, DRUG_WEIGHTS));
  const contexts = readAdverseContext(reads, scores);
  const caveatFeatures = readCaveatFeatures(reads, text.length);
  const saysOutcome = sort === 'paper' && reads.some(statesOwnSafety);
  return reads.flatMap((read, at) => {
    const drug = scoreAround(drugFeatures[at] ?? [], contexts[at]);
    const trial = sumWeights(readTrialFeatures(reads, at), TRIAL_WEIGHTS);
    const caveat = sumWeights(caveatFeatures[at] ?? [], CAVEAT_WEIGHTS);
    const proposals =
      sort === 'paper' && !OWN_PARTS.has(read.part)
        ? new Map<SafetyCategory, Proposal>()
        : proposeByPhrase(read);
    if (caveat < limits.phrase) proposals.delete('caveat');
    if (saysOutcome && !inResults(read)) proposals.delete('reassuring');
    const plain = sort !== 'reportage' || speaksOfHarm(read);
    if (plain && (drug >= limits.drug || (trial >= limits.trial && !read.sentence.heading)))
      addAdverse(proposals, read, drug, drug >= limits.drug ? null : trial);
    if (caveat >= limits.caveat && !isLeadIn(read) && !read.sentence.heading)
      add(proposals, 'caveat', 'safety.limitation', readConfidence('limitation', caveat));
    return [...proposals.values()].map((proposal) => write(text, read, proposal, speakerOf));
  });
}

function scoreAround(features: readonly string[], context: AdverseContext | undefined): number {
  const own = sumWeights(features, DRUG_AROUND_WEIGHTS);
  if (context === undefined) return own;
  const weigh = (name: string, amount: number): number => (DRUG_AROUND_WEIGHTS[name] ?? 0) * amount;
  const both = context.sameDrug > 0.5 && context.sameHarm > 0.5 ? 1 : 0;
  return (
    own +
    weigh('around-top', context.top) +
    weigh('around-top-three', context.topThree) +
    weigh('around-mean', context.mean) +
    weigh('same-drug', context.sameDrug) +
    weigh('same-harm', context.sameHarm) +
    weigh('same-drug+harm', both)
  );
}

/** What the phrase rules say about one sentence: the first rule of each category. */
function proposeByPhrase(read: ReadSentence): Map<SafetyCategory, Proposal> {
  const proposals = new Map<SafetyCategory, Proposal>();
  if (read.sentence.heading && read.words.length < TITLE_WORDS) return proposals;
  for (const rule of STATEMENT_RULES) {
    if (rule.category === 'sign' || proposals.has(rule.category) || !speaks(rule, read)) continue;
    proposals.set(rule.category, {
      category: rule.category,
      ruleId: `safety.${rule.id}`,
      confidence: readConfidence(rule.id, 0),
      from: read.cues.get(`s:${rule.id}`)?.from ?? null,
    });
  }
  return proposals;
}

const inResults = (read: ReadSentence): boolean =>
  read.part === 'result' || read.section === 'safety';

/** Do the results themselves state that nothing happened? Then the discussion only repeats it. */
function statesOwnSafety(read: ReadSentence): boolean {
  return inResults(read) && proposeByPhrase(read).has('reassuring');
}

/** Words without which a report for the public does not tell of an adverse event. */
const HARM_CUES = [
  'a:adverse-word',
  'a:drug-induced',
  'a:treatment-induced',
  'a:drug-causes',
  'a:harm-from-drug',
  'a:harm-of-drug',
  'a:toxic-word',
  'a:developed-harm',
  'a:participants-had',
  'a:events-occurred',
  'a:treatment-causes',
];

function speaksOfHarm(read: ReadSentence): boolean {
  return !read.cues.has('a:prevents-harm') && HARM_CUES.some((id) => read.cues.has(id));
}

function speaks(rule: StatementRule, read: ReadSentence): boolean {
  const has = (id: string): boolean => read.cues.has(id);
  return (
    has(`s:${rule.id}`) &&
    (rule.needs === undefined || rule.needs.some(has)) &&
    !(rule.unless ?? []).some(has)
  );
}

/** Adds an adverse event, unless the sentence says that there was none. */
function addAdverse(
  proposals: Map<SafetyCategory, Proposal>,
  read: ReadSentence,
  drug: number,
  trial: number | null,
): void {
  if (proposals.has('reassuring')) return;
  if (read.sentence.heading && read.words.length < TITLE_WORDS - 1) return;
  if (trial === null)
    add(proposals, 'adverse_event', 'safety.drug-harm', readConfidence('drug-harm', drug));
  else if (read.cues.has('a:no-events') && read.words.length < FEW_WORDS)
    add(proposals, 'reassuring', 'safety.no-events', readConfidence('trial-harm', trial));
  else add(proposals, 'adverse_event', 'safety.trial-harm', readConfidence('trial-harm', trial));
}

function add(
  proposals: Map<SafetyCategory, Proposal>,
  category: SafetyCategory,
  ruleId: string,
  confidence: number,
): void {
  const known = proposals.get(category);
  if (known === undefined || known.confidence < confidence)
    proposals.set(category, { category, ruleId, confidence, from: known?.from ?? null });
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
