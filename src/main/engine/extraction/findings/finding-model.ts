import type { Section } from '../cues/part-labels.ts';
import { readModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { TextSort } from '../cues/text-sort.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * The models of results (`scripts/fit-findings.ts`): what sets results apart from aims and methods in
 * structured abstracts, and what readers called a result in studies and in reports for the public.
 */
export const FINDING_MODELS = {
  paper: readModel(weights.paper),
  study: readModel(weights.study.table),
  report: readModel(weights.report.table),
} as const;

/** Scores of the paper model that are features of the other two, for a sentence and the one before it. */
const STEPS = [-3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3];
const STEPS_BEFORE = [-3, -2, -1, 0, 1, 2, 3];
/** What parts of a long paper take from the score: results of others stand there. */
const PART_POINTS: Readonly<Partial<Record<Section, number>>> = { method: -3, introduction: -3 };
/** In a study a sentence without any of these signs must be surer of its other words. */
const OUTCOMES =
  'up down null associated comparison statistic benefit harm announced amount theme presence past-outcome conclusion'.split(
    ' ',
  );
const LEAST_WITHOUT = 2.2;
/** A result with a citation is another study's; the head of a table says what it holds. */
const CITED =
  /\[\d{1,3}[\],–-]|\bet al\b|\((?:19|20)\d\d[a-z]?[);,]|[a-z.]\(\d{1,3}[),–-]|[a-z)]\d{1,2}(?:,\d{1,3})+\.?$|\(\d{1,3}(?:, ?\d{1,3})+\)/;
const CAPTION = /^(?:Table|Fig(?:ure|\.)?) ?\d/;
const READ_CHARACTERS = 1500;
/** Scores from which a sentence is suggested: about nine in ten are right above them. */
const LEAST: Readonly<Record<TextSort, number>> = { abstract: 1, paper: 1.6, reportage: 0.4 };
const CURVES: Readonly<Record<TextSort, Curve>> = {
  abstract: weights.study.curve,
  paper: weights.study.curve,
  reportage: weights.report.curve,
};
const NOTHING: readonly string[] = [];

/** Where in the text a sentence stands, of so many, as the names of features. */
export function describePlace(at: number, sentences: number): string[] {
  const tenth = Math.min(9, Math.floor((at / Math.max(1, sentences)) * 10));
  return at === sentences - 1 ? [`tenth-${String(tenth)}`, 'last'] : [`tenth-${String(tenth)}`];
}

/** Which of the steps the scores of the paper model reach, as names of features; `before` is null for the first sentence. */
export function readPaperSteps(score: number, before: number | null): string[] {
  const own = STEPS.filter((step) => score >= step).map((step) => `paper>=${String(step)}`);
  if (before === null) return own;
  const last = STEPS_BEFORE.filter((step) => before >= step);
  return [...own, ...last.map((step) => `before>=${String(step)}`)];
}

/** Judges whether sentences state a result. */
export class FindingJudge {
  readonly #paper: Scorer;
  readonly #study: Scorer;
  readonly #report: Scorer;
  readonly #outcomes: ReadonlySet<number>;

  constructor({ cues, scorer }: Pick<ReaderTools, 'cues' | 'scorer'>) {
    this.#paper = scorer(FINDING_MODELS.paper);
    this.#study = scorer(FINDING_MODELS.study);
    this.#report = scorer(FINDING_MODELS.report);
    this.#outcomes = new Set(OUTCOMES.map((id) => cues.indexOf(`f:${id}`)));
  }

  /**
   * How likely it is, between 0 and 1, that the sentence `at` of a text states a result; 0 where it is
   * too little to say so, and for what a study tells of another. Linear.
   */
  judge(text: string, reads: readonly ReadSentence[], at: number, sort: TextSort): number {
    const read = reads[at];
    if (read === undefined) return 0;
    const before = reads[at - 1];
    const steps = readPaperSteps(
      this.#paper(read, NOTHING),
      before === undefined ? null : this.#paper(before, NOTHING),
    );
    const features = [...read.marks, ...describePlace(at, reads.length), ...steps];
    const isReport = sort === 'reportage';
    const points = sort === 'paper' ? (PART_POINTS[read.part] ?? 0) : 0;
    const score = (isReport ? this.#report : this.#study)(read, features) + points;
    if (score < LEAST[sort]) return 0;
    const isPlain = score < LEAST_WITHOUT && !this.#tellsOutcome(read);
    if (!isReport && (isPlain || !isOwn(text, read))) return 0;
    return readConfidence(CURVES[sort], score);
  }

  #tellsOutcome({ cues }: ReadSentence): boolean {
    return cues.some((cue) => this.#outcomes.has(cue));
  }
}

/** Is the sentence neither on another study nor the head of a table? */
function isOwn(text: string, { sentence: { start, end } }: ReadSentence): boolean {
  const words = text.slice(start, Math.min(end, start + READ_CHARACTERS));
  return !CITED.test(words) && !CAPTION.test(words);
}
