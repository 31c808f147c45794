import type { SafetyCategory, Speaker } from '../../../../shared/domain/claim.ts';
import { cueIndex, readArticle } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/sections.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Suggestion, TextSpan } from '../types.ts';
import { scoreDrugHarms, scoreTrialHarms } from './adverse-model.ts';
import { isLeadIn, scoreCaveats } from './caveat-model.ts';
import { readScoreConfidence } from './confidence.ts';
import { proposeByPhrase, TITLE_WORDS } from './phrase-rules.ts';
import type { Proposal } from './phrase-rules.ts';
import { isHedged, quoteClause, writeStatement } from './safety-quote.ts';
import { readTextSort } from './text-sort.ts';
import type { TextSort } from './text-sort.ts';

/** Version of the safety rules, their cues and weights; a change offers only what is new. */
export const SAFETY_RULE_VERSION = 2;

/** Scores from which a model speaks in a sort of text. */
interface Limits {
  readonly drug: number;
  readonly trial: number;
  readonly caveat: number;
  /** The least score of the caveat model at which a phrase rule may name a caveat; null for any. */
  readonly phrase: number | null;
}

/**
 * Where labels tell, these are the scores that weigh precision and recall alike on articles that the
 * weights were not fitted on; else they were set by reading. In a paper much is called for that limits
 * nothing, so that there phrases alone do not name a caveat.
 */
const LIMITS: Readonly<Record<TextSort, Limits>> = {
  abstract: { drug: -0.5, trial: 1.2, caveat: -0.5, phrase: null },
  paper: { drug: 1.8, trial: -1.6, caveat: -1, phrase: -2 },
  reportage: { drug: 0.8, trial: 0.2, caveat: 0.8, phrase: null },
};
/** Parts of a paper in which it speaks of its own safety and limits. */
const OWN_PARTS = new Set<Section>(['result', 'discussion', 'limitation', 'safety', 'none']);
/** In a sentence longer than this, a negation may deny something else. */
const FEW_WORDS = 25;

const NO_EVENTS = cueIndex('a:no-events');
const NOT_THE_CAUSE_IN_NEWS = [
  'a:prevents-harm',
  's:not-the-cause',
  's:wanted-effect',
  's:less-harm',
].map(cueIndex);
/** Cues without which a report for the public does not tell of an adverse event. */
const HARM_CUES = [
  'a:adverse-word',
  'a:drug-induced',
  'a:treatment-induced',
  'a:drug-causes',
  'a:harm-from-drug',
  'a:in-treated-patients',
  'a:toxic-word',
  'a:events-occurred',
  'a:treatment-causes',
].map(cueIndex);

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
  const limits = LIMITS[sort];
  const drugs = scoreDrugHarms(reads, limits.drug);
  const trials = scoreTrialHarms(reads, limits.trial);
  const caveats = scoreCaveats(
    reads,
    text.length,
    Math.min(limits.caveat, limits.phrase ?? limits.caveat),
  );
  const saysOutcome = sort === 'paper' && reads.some((read) => statesOwnSafety(read, sort));
  return reads.flatMap((read, at) => {
    const drug = drugs[at] ?? -Infinity;
    const trial = read.sentence.heading ? -Infinity : (trials[at] ?? -Infinity);
    const caveat = caveats[at] ?? -Infinity;
    const proposals =
      sort === 'paper' && !OWN_PARTS.has(read.part)
        ? new Map<SafetyCategory, Proposal>()
        : proposeByPhrase(read, sort);
    if (limits.phrase !== null && caveat < limits.phrase) proposals.delete('caveat');
    if (saysOutcome && !inResults(read)) proposals.delete('reassuring');
    if (sort !== 'reportage' || speaksOfHarm(read)) {
      if (drug >= limits.drug)
        addDrugHarm(proposals, read, readScoreConfidence('drug', sort, drug));
      else if (trial >= limits.trial)
        addTrialHarm(proposals, read, readScoreConfidence('trial', sort, trial));
    }
    if (isQuestion(text, read)) proposals.delete('reassuring');
    if (proposals.has('reassuring') || isQuestion(text, read)) proposals.delete('adverse_event');
    if (caveat >= limits.caveat && !isLeadIn(read))
      add(proposals, 'caveat', 'safety.limitation', readScoreConfidence('caveat', sort, caveat));
    return [...proposals.values()].map((proposal) => write(text, read, proposal, speakerOf));
  });
}

const inResults = (read: ReadSentence): boolean =>
  read.part === 'result' || read.section === 'safety';

/** Do the results themselves state that nothing happened? Then the discussion only repeats it. */
function statesOwnSafety(read: ReadSentence, sort: TextSort): boolean {
  return inResults(read) && proposeByPhrase(read, sort).has('reassuring');
}

const isQuestion = (text: string, { sentence }: ReadSentence): boolean =>
  /\?["'”’)]?$/.test(text.slice(sentence.end - 2, sentence.end));

function speaksOfHarm(read: ReadSentence): boolean {
  if (NOT_THE_CAUSE_IN_NEWS.some((cue) => read.cues.includes(cue))) return false;
  return HARM_CUES.some((cue) => read.cues.includes(cue));
}

function addDrugHarm(
  proposals: Map<SafetyCategory, Proposal>,
  read: ReadSentence,
  confidence: number,
): void {
  if (read.sentence.heading && read.words.length < TITLE_WORDS - 1) return;
  add(proposals, 'adverse_event', 'safety.drug-harm', confidence);
}

/** Adds an adverse event, or that there was none where a short sentence says so. */
function addTrialHarm(
  proposals: Map<SafetyCategory, Proposal>,
  read: ReadSentence,
  confidence: number,
): void {
  if (read.cues.includes(NO_EVENTS) && read.words.length < FEW_WORDS)
    add(proposals, 'reassuring', 'safety.no-events', confidence);
  else add(proposals, 'adverse_event', 'safety.trial-harm', confidence);
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
