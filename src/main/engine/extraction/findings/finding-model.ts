import { readModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/sections.ts';
import type { Scorer } from '../cues/sentence-sums.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import weights from './weights.json' with { type: 'json' };

/** The models of results in papers and in reports for the public (`scripts/fit-findings.ts`). */
export const FINDING_MODELS = {
  paper: readModel(weights.paper),
  report: readModel(weights.report),
} as const;

/** Scores of the paper model that are features of the report model. */
const STEPS = [-3, -2, -1, 0, 1, 2, 3];
/** What the part of a paper adds to the score of a sentence. */
const PART_POINTS: Readonly<Partial<Record<Section, number>>> = {
  result: 0.5,
  safety: 0.5,
  method: -3,
  introduction: -3,
};
/** Outside news a sentence without any of these states no result, whatever its words weigh. */
const OUTCOMES = 'up down null associated comparison statistic benefit harm announced amount'.split(
  ' ',
);
/** A result with a citation is another study's; the head of a table says what it holds. */
const CITED = /\[\d{1,3}[\],–-]|\bet al\b|\((?:19|20)\d\d[a-z]?[);,]|[a-z.]\(\d{1,3}[),–-]/;
const CAPTION = /^(?:Table|Fig(?:ure|\.)?) \d/;
const READ_CHARACTERS = 1500;
/** Scores from which a sentence is suggested, by the sort of text. */
const LEAST: Readonly<Record<TextSort, number>> = { abstract: 0.6, paper: 1.5, reportage: 0.6 };
/**
 * What a score stands for; for papers drawn through the shares that were right when suggestions were read by hand, for reports fitted to labelled news.
 */
const CURVES: Readonly<Record<TextSort, Curve>> = {
  abstract: { slope: 0.86, shift: 0.36 },
  paper: { slope: 0.86, shift: 0.36 },
  reportage: weights.calibration,
};

/** Which of the steps the score of the paper model reaches, as names of features. */
export function readPaperSteps(score: number): string[] {
  return STEPS.filter((step) => score >= step).map((step) => `paper>=${String(step)}`);
}

/** Judges whether sentences state a result. */
export class FindingJudge {
  readonly #paper: Scorer;
  readonly #report: Scorer;
  readonly #outcomes: readonly number[];

  constructor({ cues, scorer }: Pick<ReaderTools, 'cues' | 'scorer'>) {
    this.#paper = scorer(FINDING_MODELS.paper);
    this.#report = scorer(FINDING_MODELS.report);
    this.#outcomes = OUTCOMES.map((id) => cues.indexOf(`f:${id}`));
  }

  /**
   * How likely it is, between 0 and 1, that a sentence states a result; 0 where it is too little
   * to say so. Papers and abstracts are judged by what sets results apart from aims and methods, reports
   * for the public by labelled news as well.
   */
  judge(text: string, read: ReadSentence, sort: TextSort): number {
    const asPaper = this.#paper(read, []);
    const score =
      sort === 'reportage'
        ? this.#report(read, [...read.marks, ...readPaperSteps(asPaper)])
        : asPaper + (PART_POINTS[read.part] ?? 0);
    if (score < LEAST[sort]) return 0;
    if (sort !== 'reportage' && !(this.#tellsOutcome(read) && isOwn(text, read))) return 0;
    return readConfidence(CURVES[sort], score);
  }

  #tellsOutcome({ cues }: ReadSentence): boolean {
    return this.#outcomes.some((cue) => cues.includes(cue));
  }
}

/** Is the sentence neither on another study nor the head of a table? */
function isOwn(text: string, { sentence: { start, end } }: ReadSentence): boolean {
  const words = text.slice(start, Math.min(end, start + READ_CHARACTERS));
  return !CITED.test(words) && !CAPTION.test(words);
}
