import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import { cueIndex } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/sections.ts';
import { asks } from '../cues/sentence-marks.ts';
import type { TextSort } from '../cues/text-sort.ts';
import { scoreDrugHarms, scoreTrialHarms } from './adverse-model.ts';
import { isLeadIn, scoreCaveats } from './caveat-model.ts';
import { readScoreConfidence } from './confidence.ts';
import { addProposal, proposeByPhrase, TITLE_WORDS } from './phrase-rules.ts';
import type { Proposal, Proposals } from './phrase-rules.ts';
import { judgeSigns, nameSignRule, REPORTED } from './sign-model.ts';

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

/** In other short texts, which are written more soberly than news, the score asked for is so far from news. */
const SIGNS_ABOVE = -0.8;
const CAVEAT_ONLY = ['caveat'] as const;
/** Beside these, signs of harmlessness are denied, asked or hoped for. */
const NOT_SHOWN = ['e:safe-doubted', 's:question-safe', 's:hypothetical', 's:no-advantage'].map(
  cueIndex,
);

/**
 * What each sentence of an article states about safety, at most one proposal of a category: by
 * phrases, by models of harm and of limitations, and in reports and short texts by all signs. Linear.
 */
export function proposeStatements(
  text: string,
  reads: readonly ReadSentence[],
  sort: TextSort,
): Proposals[] {
  const limits = LIMITS[sort];
  const drugs = scoreDrugHarms(reads);
  const trials = scoreTrialHarms(reads);
  const caveats = scoreCaveats(reads, text.length);
  const saysOutcome = sort === 'paper' && reads.some((read) => statesOwnSafety(read, sort));
  return reads.map((read, at) => {
    const drug = drugs[at] ?? -Infinity;
    const trial = read.sentence.heading ? -Infinity : (trials[at] ?? -Infinity);
    const caveat = caveats[at] ?? -Infinity;
    const proposals: Proposals =
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
    const isQuestion = asks(text, read.sentence.end);
    if (isQuestion) proposals.delete('reassuring');
    if (proposals.has('reassuring') || isQuestion) proposals.delete('adverse_event');
    if (caveat >= limits.caveat && !isLeadIn(read))
      addProposal(
        proposals,
        'caveat',
        'safety.limitation',
        readScoreConfidence('caveat', sort, caveat),
      );
    if (sort !== 'paper' && !isQuestion) addSigns(proposals, read, sort);
    return proposals;
  });
}

/**
 * Adds what all signs together say where nothing else spoke: in reports of every category, in other
 * short texts of caveats only.
 */
function addSigns(proposals: Proposals, read: ReadSentence, sort: TextSort): void {
  const isReport = sort === 'reportage';
  const isCaveat = proposals.has('caveat');
  const judged = isReport
    ? judgeSigns(read, REPORTED, 0)
    : judgeSigns(read, CAVEAT_ONLY, SIGNS_ABOVE);
  for (const [category, confidence] of judged) {
    if (proposals.has(category)) continue;
    if (category === 'adverse_event' && proposals.has('reassuring')) continue;
    if (category === 'reassuring' && (isCaveat || NOT_SHOWN.some((cue) => read.cues.includes(cue))))
      continue;
    addProposal(proposals, category, nameSignRule(category), confidence);
  }
}

const inResults = (read: ReadSentence): boolean =>
  read.part === 'result' || read.section === 'safety';

/** Do the results themselves state that nothing happened? Then the discussion only repeats it. */
function statesOwnSafety(read: ReadSentence, sort: TextSort): boolean {
  return inResults(read) && proposeByPhrase(read, sort).has('reassuring');
}

function speaksOfHarm(read: ReadSentence): boolean {
  if (NOT_THE_CAUSE_IN_NEWS.some((cue) => read.cues.includes(cue))) return false;
  return HARM_CUES.some((cue) => read.cues.includes(cue));
}

function addDrugHarm(proposals: Proposals, read: ReadSentence, confidence: number): void {
  if (read.sentence.heading && read.words.length < TITLE_WORDS - 1) return;
  addProposal(proposals, 'adverse_event', 'safety.drug-harm', confidence);
}

/** Adds an adverse event, or that there was none where a short sentence says so. */
function addTrialHarm(proposals: Proposals, read: ReadSentence, confidence: number): void {
  if (read.cues.includes(NO_EVENTS) && read.words.length < FEW_WORDS)
    addProposal(proposals, 'reassuring', 'safety.no-events', confidence);
  else addProposal(proposals, 'adverse_event', 'safety.trial-harm', confidence);
}
