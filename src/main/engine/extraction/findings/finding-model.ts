import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import { cueIndex } from '../cues/reading.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { Section } from '../cues/sections.ts';
import type { TextSort } from '../cues/text-sort.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import weights from './weights.json' with { type: 'json' };

const paper = buildModel(weights.paper);
const report = buildModel(weights.report);

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
const OUTCOMES = 'up down null associated comparison statistic benefit harm announced amount'
  .split(' ')
  .map((id) => cueIndex(`f:${id}`));
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

/**
 * How likely it is, between 0 and 1, that a sentence states a result; 0 where it is too little
 * to say so. Papers and abstracts are judged by what sets results apart from aims and methods, reports
 * for the public by labelled news as well.
 */
export function judgeFinding(text: string, read: ReadSentence, sort: TextSort): number {
  const least = LEAST[sort];
  const asPaper = scoreSentence(paper, read, []);
  const score =
    sort === 'reportage'
      ? scoreSentence(report, read, [...read.marks, ...readPaperSteps(asPaper)])
      : asPaper + (PART_POINTS[read.part] ?? 0);
  if (score < least) return 0;
  if (
    sort !== 'reportage' &&
    !(OUTCOMES.some((cue) => read.cues.includes(cue)) && isOwn(text, read))
  )
    return 0;
  return readConfidence(CURVES[sort], score);
}

/** Is the sentence neither on another study nor the head of a table? */
function isOwn(text: string, { sentence: { start, end } }: ReadSentence): boolean {
  const words = text.slice(start, Math.min(end, start + READ_CHARACTERS));
  return !CITED.test(words) && !CAPTION.test(words);
}
