import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/part-labels.ts';
import { asks } from '../cues/sentence-marks.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { Article, ReaderTools } from '../rules/kind-rules.ts';
import { AdverseJudge } from './adverse-model.ts';
import { CaveatJudge } from './caveat-model.ts';
import { readScoreConfidence } from './confidence.ts';
import { addProposal, TITLE_WORDS } from './phrase-rules.ts';
import type { PhraseRules, Proposal, Proposals } from './phrase-rules.ts';
import { nameSignRule, REPORTED } from './sign-model.ts';
import type { SignJudge } from './sign-model.ts';

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

const NOT_THE_CAUSE_IN_NEWS = [
  'a:prevents-harm',
  's:not-the-cause',
  's:wanted-effect',
  's:less-harm',
];
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
];

/** In other short texts, which are written more soberly than news, the score asked for is so far from news. */
const SIGNS_ABOVE = -0.8;
const CAVEAT_ONLY = ['caveat'] as const;
/** Beside these, signs of harmlessness are denied, asked or hoped for. */
const NOT_SHOWN = ['e:safe-doubted', 's:question-safe', 's:hypothetical', 's:no-advantage'];

const inResults = (read: ReadSentence): boolean =>
  read.part === 'result' || read.section === 'safety';

const holdsAny = ({ cues }: ReadSentence, asked: readonly number[]): boolean =>
  asked.some((cue) => cues.includes(cue));

/** Proposes what the sentences of articles state about safety. */
export class StatementProposer {
  readonly #phrases: PhraseRules;
  readonly #signs: SignJudge;
  readonly #adverse: AdverseJudge;
  readonly #caveats: CaveatJudge;
  readonly #noEvents: number;
  readonly #notTheCause: readonly number[];
  readonly #harmCues: readonly number[];
  readonly #notShown: readonly number[];

  constructor(tools: Pick<ReaderTools, 'cues' | 'scorer'>, phrases: PhraseRules, signs: SignJudge) {
    this.#phrases = phrases;
    this.#signs = signs;
    this.#adverse = new AdverseJudge(tools);
    this.#caveats = new CaveatJudge(tools);
    const indexOf = (name: string): number => tools.cues.indexOf(name);
    this.#noEvents = indexOf('a:no-events');
    this.#notTheCause = NOT_THE_CAUSE_IN_NEWS.map(indexOf);
    this.#harmCues = HARM_CUES.map(indexOf);
    this.#notShown = NOT_SHOWN.map(indexOf);
  }

  /**
   * What each sentence of an article states about safety, at most one proposal of a category: by
   * phrases, by models of harm and of limitations, and in reports and short texts by all signs. Linear.
   */
  propose({ text, reads, sort }: Article): Proposals[] {
    const limits = LIMITS[sort];
    const drugs = this.#adverse.scoreDrugHarms(reads);
    const trials = this.#adverse.scoreTrialHarms(reads);
    const caveats = this.#caveats.scoreCaveats(reads, text.length);
    const saysOutcome = sort === 'paper' && reads.some((read) => this.#statesOwnSafety(read, sort));
    return reads.map((read, at) => {
      const drug = drugs[at] ?? -Infinity;
      const trial = read.sentence.heading ? -Infinity : (trials[at] ?? -Infinity);
      const caveat = caveats[at] ?? -Infinity;
      const proposals: Proposals =
        sort === 'paper' && !OWN_PARTS.has(read.part)
          ? new Map<SafetyCategory, Proposal>()
          : this.#phrases.propose(read, sort);
      if (limits.phrase !== null && caveat < limits.phrase) proposals.delete('caveat');
      if (saysOutcome && !inResults(read)) proposals.delete('reassuring');
      if (sort !== 'reportage' || this.#speaksOfHarm(read)) {
        if (drug >= limits.drug)
          addDrugHarm(proposals, read, readScoreConfidence('drug', sort, drug));
        else if (trial >= limits.trial)
          this.#addTrialHarm(proposals, read, readScoreConfidence('trial', sort, trial));
      }
      const isQuestion = asks(text, read.sentence.end);
      if (isQuestion) proposals.delete('reassuring');
      if (proposals.has('reassuring') || isQuestion) proposals.delete('adverse_event');
      if (caveat >= limits.caveat && !this.#caveats.isLeadIn(read))
        addProposal(
          proposals,
          'caveat',
          'safety.limitation',
          readScoreConfidence('caveat', sort, caveat),
        );
      if (sort !== 'paper' && !isQuestion) this.#addSigns(proposals, read, sort);
      return proposals;
    });
  }

  /**
   * Adds what all signs together say where nothing else spoke: in reports of every category, in other
   * short texts of caveats only.
   */
  #addSigns(proposals: Proposals, read: ReadSentence, sort: TextSort): void {
    const isReport = sort === 'reportage';
    const isCaveat = proposals.has('caveat');
    const judged = isReport
      ? this.#signs.judge(read, REPORTED, 0)
      : this.#signs.judge(read, CAVEAT_ONLY, SIGNS_ABOVE);
    for (const [category, confidence] of judged) {
      if (proposals.has(category)) continue;
      if (category === 'adverse_event' && proposals.has('reassuring')) continue;
      if (category === 'reassuring' && (isCaveat || holdsAny(read, this.#notShown))) continue;
      addProposal(proposals, category, nameSignRule(category), confidence);
    }
  }

  /** Do the results themselves state that nothing happened? Then the discussion only repeats it. */
  #statesOwnSafety(read: ReadSentence, sort: TextSort): boolean {
    return inResults(read) && this.#phrases.propose(read, sort).has('reassuring');
  }

  #speaksOfHarm(read: ReadSentence): boolean {
    if (holdsAny(read, this.#notTheCause)) return false;
    return holdsAny(read, this.#harmCues);
  }

  /** Adds an adverse event, or that there was none where a short sentence says so. */
  #addTrialHarm(proposals: Proposals, read: ReadSentence, confidence: number): void {
    if (read.cues.includes(this.#noEvents) && read.words.length < FEW_WORDS)
      addProposal(proposals, 'reassuring', 'safety.no-events', confidence);
    else addProposal(proposals, 'adverse_event', 'safety.trial-harm', confidence);
  }
}

function addDrugHarm(proposals: Proposals, read: ReadSentence, confidence: number): void {
  if (read.sentence.heading && read.words.length < TITLE_WORDS - 1) return;
  addProposal(proposals, 'adverse_event', 'safety.drug-harm', confidence);
}
