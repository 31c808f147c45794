import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/part-labels.ts';
import { asks } from '../cues/sentence-marks.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { Article, ReaderTools } from '../rules/kind-rules.ts';
import { AdverseJudge } from './adverse-model.ts';
import { CaveatJudge } from './caveat-model.ts';
import { readScoreConfidence } from './confidence.ts';
import { addProposal, TITLE_WORDS } from './phrase-rules.ts';
import type { PhraseRules, Proposals } from './phrase-rules.ts';
import { EventContext } from './event-context.ts';
import { nameSignRule } from './sign-model.ts';
import type { SignedSort, SignJudge } from './sign-model.ts';
import { SafetySorter } from './safety-sort.ts';
import type { SafetySort } from './safety-sort.ts';

/** Scores from which models that learned from papers and abstracts speak in a sort of text. */
interface Limits {
  readonly drug: number;
  readonly trial: number;
  readonly caveat: number;
}

/**
 * The scores that weigh precision and recall alike on labelled articles that the weights were not
 * fitted on. In reports for the public these models do not speak.
 */
const LIMITS: Readonly<Record<SafetySort, Limits>> = {
  abstract: { drug: -0.5, trial: 1.2, caveat: -0.5 },
  cases: { drug: -0.5, trial: 1.2, caveat: -0.5 },
  paper: { drug: 1.8, trial: -1.6, caveat: -1 },
  reportage: { drug: Infinity, trial: Infinity, caveat: Infinity },
};
/** Where a medicine is named in a report of cases, below this score of its model no sign names a harm. */
const UNLIKELY_DRUG = -1;
/** In a paper much is called for that limits nothing: below this score no phrase names a caveat. */
const PHRASE_IN_PAPER = -2;
/** Parts of a paper in which it speaks of its own safety and limits. */
const OWN_PARTS = new Set<Section>(['result', 'discussion', 'limitation', 'safety', 'none']);
/** In a sentence longer than this, a negation may deny something else. */
const FEW_WORDS = 25;
/** Beside these, signs of harmlessness are denied, asked or hoped for. */
const NOT_SHOWN = ['e:safe-doubted', 's:question-safe', 's:hypothetical', 's:no-advantage'];

const inResults = (read: ReadSentence): boolean =>
  read.part === 'result' || read.section === 'safety';

/** Proposes what the sentences of articles state about safety. */
export class StatementProposer {
  readonly #phrases: PhraseRules;
  readonly #signs: SignJudge;
  readonly #adverse: AdverseJudge;
  readonly #caveats: CaveatJudge;
  readonly #sorter: SafetySorter;
  readonly #context: EventContext;
  readonly #noEvents: number;
  readonly #notShown: readonly number[];

  constructor(tools: Pick<ReaderTools, 'cues' | 'scorer'>, phrases: PhraseRules, signs: SignJudge) {
    this.#phrases = phrases;
    this.#signs = signs;
    this.#adverse = new AdverseJudge(tools);
    this.#caveats = new CaveatJudge(tools);
    this.#sorter = new SafetySorter(tools);
    this.#context = new EventContext(tools);
    this.#noEvents = tools.cues.indexOf('a:no-events');
    this.#notShown = NOT_SHOWN.map((name) => tools.cues.indexOf(name));
  }

  /**
   * What each sentence of an article states about safety, at most one proposal of a category: by all
   * its signs, in papers by phrases, and in papers and abstracts by models of harm and of limitations
   * too. Linear.
   */
  propose({ text, reads, sort }: Article): Proposals[] {
    const drugs = this.#adverse.scoreDrugHarms(reads);
    const trials = this.#adverse.scoreTrialHarms(reads);
    const contexts = this.#context.list(reads);
    const caveats = this.#caveats.scoreCaveats(reads, text.length);
    const safetySort = this.#sorter.judge(reads, sort);
    const limits = LIMITS[safetySort];
    const saysOutcome = sort === 'paper' && reads.some((read) => this.#statesOwnSafety(read));
    return reads.map((read, at) => {
      const drug = drugs[at] ?? -Infinity;
      const trial = read.sentence.heading ? -Infinity : (trials[at] ?? -Infinity);
      const caveat = caveats[at] ?? -Infinity;
      const proposals =
        safetySort === 'paper'
          ? this.#proposeInPaper(read, caveat, saysOutcome)
          : this.#proposeBySigns(read, contexts[at] ?? [], sort, safetySort);
      if (safetySort === 'cases' && read.drugs.size > 0 && drug < UNLIKELY_DRUG)
        proposals.delete('adverse_event');
      if (drug >= limits.drug)
        addDrugHarm(proposals, read, readScoreConfidence('drug', sort, drug));
      else if (trial >= limits.trial)
        this.#addTrialHarm(proposals, read, readScoreConfidence('trial', sort, trial));
      if (caveat >= limits.caveat && !this.#caveats.isLeadIn(read))
        addProposal(
          proposals,
          'caveat',
          'safety.limitation',
          readScoreConfidence('caveat', sort, caveat),
        );
      settle(proposals, asks(text, read.sentence.end));
      return proposals;
    });
  }

  /** What phrases say in the parts of a paper that speak of the paper itself. */
  #proposeInPaper(read: ReadSentence, caveat: number, saysOutcome: boolean): Proposals {
    if (!OWN_PARTS.has(read.part)) return new Map();
    const proposals = this.#phrases.propose(read, 'paper');
    if (caveat < PHRASE_IN_PAPER) proposals.delete('caveat');
    if (saysOutcome && !inResults(read)) proposals.delete('reassuring');
    return proposals;
  }

  /** Do the results themselves state that nothing happened? Then the discussion only repeats it. */
  #statesOwnSafety(read: ReadSentence): boolean {
    return inResults(read) && this.#phrases.propose(read, 'paper').has('reassuring');
  }

  /** What all signs together say; a phrase that states the same gives it its name and its place. */
  #proposeBySigns(
    read: ReadSentence,
    context: readonly string[],
    sort: TextSort,
    safetySort: SignedSort,
  ): Proposals {
    const told = this.#phrases.propose(read, sort);
    const proposals: Proposals = new Map();
    const translation = told.get('translation');
    if (translation) proposals.set('translation', translation);
    if (read.sentence.heading && read.words.length < TITLE_WORDS) return proposals;
    for (const [category, confidence] of this.#signs.judge(read, context, safetySort, told)) {
      if (category === 'reassuring' && this.#isNotShown(read)) continue;
      const { ruleId, from } = told.get(category) ?? { ruleId: nameSignRule(category), from: null };
      proposals.set(category, { category, ruleId, confidence, from });
    }
    return proposals;
  }

  #isNotShown({ cues }: ReadSentence): boolean {
    return this.#notShown.some((cue) => cues.includes(cue));
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

/** A question states neither harm nor harmlessness; and of the two the surer one is kept. */
function settle(proposals: Proposals, isQuestion: boolean): void {
  const harm = proposals.get('adverse_event')?.confidence ?? 0;
  const safe = proposals.get('reassuring')?.confidence ?? 0;
  if (isQuestion || safe >= harm) proposals.delete('adverse_event');
  if (isQuestion || harm > safe) proposals.delete('reassuring');
}
