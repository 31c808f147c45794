import type { TextSort } from '../cues/text-sort.ts';
import { readConfidence } from '../probability.ts';
import type { Curve } from '../probability.ts';
import weights from './weights.json' with { type: 'json' };

/** The models that score sentences; see `weights.json`. */
export type ScoredRule = 'drug' | 'trial' | 'caveat';

/**
 * Fitted by `scripts/fit-safety.ts` on labelled articles that the weights were not fitted on, for the
 * sorts of text that have labels.
 */
const CURVES: Readonly<Record<ScoredRule, Readonly<Partial<Record<TextSort, Curve>>>>> = {
  ...weights.calibration,
  // The short texts with labels were gathered for their limitations; what holds for papers is nearer.
  caveat: { ...weights.calibration.caveat, abstract: weights.calibration.caveat.paper },
};
/** Where no labels tell what a score stands for: the share that was right when read by hand in news. */
const BY_HAND: Readonly<Record<ScoredRule, number>> = { drug: 0.81, trial: 0.8, caveat: 0.85 };
/**
 * Phrase rules: the share that was right when read by hand in news, few readings drawn towards the mean
 * of all (see the tally in docs/).
 */
const PHRASES: Readonly<Record<string, number>> = {
  'more-research': 0.95,
  'not-known': 0.92,
  premature: 0.92,
  caution: 0.9,
  'cause-effect': 0.9,
  'limitations-named': 0.88,
  'side-effects': 0.9,
  'may-harm': 0.87,
  complications: 0.8,
  agency: 0.94,
  'approved-for': 0.92,
  tolerated: 0.88,
  'no-events': 0.88,
  'is-safe': 0.87,
  'safety-concern': 0.78,
  'not-for': 0.75,
  law: 0.75,
};
const OTHER_PHRASES = 0.83;
/** How often a model is right that gives a sentence this score in such a text, between 0 and 1. */
export function readScoreConfidence(rule: ScoredRule, sort: TextSort, score: number): number {
  const curve = CURVES[rule][sort];
  return curve === undefined ? BY_HAND[rule] : readConfidence(curve, score);
}

/** How often a phrase rule is right by itself, between 0 and 1. */
export function readPhraseConfidence(rule: string): number {
  return PHRASES[rule] ?? OTHER_PHRASES;
}
