import type { SafetyCategory } from '../../../../shared/domain/claim.ts';
import { buildModel, scoreSentence } from '../cues/linear-model.ts';
import type { LinearModel } from '../cues/linear-model.ts';
import type { ReadSentence } from '../cues/reading.ts';
import { readSentenceFeatures } from '../cues/sentence-features.ts';
import weights from './report-weights.json' with { type: 'json' };

/** The categories of safety that labelled reports hold enough of to learn from. */
export const REPORTED = ['caveat', 'adverse_event', 'reassuring', 'regulatory'] as const;
export type Reported = (typeof REPORTED)[number];

interface ReportModel {
  readonly category: SafetyCategory;
  readonly model: LinearModel;
  /** The score from which it speaks. */
  readonly least: number;
  /** What a score stands for: the logistic of slope times score plus shift. */
  readonly slope: number;
  readonly shift: number;
}

const models: readonly ReportModel[] = REPORTED.map((category) => {
  const { table, ...rest } = weights[category];
  return { category, model: buildModel(table), ...rest };
});

/**
 * What the sentence `at` of a report for the public states about safety, by models fitted to labelled
 * news (`scripts/fit-reports.ts`): for each category that is likely enough, how likely, below 1.
 */
export function judgeReport(
  text: string,
  reads: readonly ReadSentence[],
  at: number,
): Map<SafetyCategory, number> {
  const judged = new Map<SafetyCategory, number>();
  const read = reads[at];
  if (read === undefined) return judged;
  const features = readSentenceFeatures(text, reads, at);
  for (const { category, model, least, slope, shift } of models) {
    const score = scoreSentence(model, read, features, least);
    if (score < least) continue;
    judged.set(category, Math.round(100 / (1 + Math.exp(-slope * score - shift))) / 100);
  }
  return judged;
}
