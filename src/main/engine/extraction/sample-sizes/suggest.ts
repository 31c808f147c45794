import type { SampleRole, SampleSizeValue } from '../../../../shared/domain/claim.ts';
import type { Article } from '../rules/kind-rules.ts';
import type { Suggestion } from '../types.ts';
import { readUnits } from './counted-units.ts';
import type { Counted } from './counted-units.ts';
import { readQualifier } from './describe.ts';
import type { CountedUnit } from './describe.ts';
import { findWhole } from './find-whole.ts';
import { readStanding } from './judge-role.ts';
import type { RoleJudge } from './judge-role.ts';
import { readConfidence, toProbability } from '../probability.ts';
import type { Curve } from '../probability.ts';
import { RULE_VERSIONS } from '../rules/rule-versions.ts';
import { judge, weigh } from './model.ts';
import type { CountWeights } from './model.ts';
import type { CandidateReader, ReadCandidate } from './read.ts';

/** Below this probability a number is not suggested; chosen on development text. */
export const LEAST_CONFIDENCE = 0.44;

/** A count with what is weighed for its being one. */
export interface JudgedCount extends Counted {
  readonly score: number;
}

function makeValue(
  { candidate, tokens }: ReadCandidate,
  { unit, kind }: CountedUnit,
  role: SampleRole,
): SampleSizeValue {
  return {
    kind: 'sample_size',
    count: candidate.value,
    unit,
    unitKind: kind,
    role,
    qualifier: readQualifier(candidate, tokens),
  };
}

/** The counts of a text, in its order. */
export function judgeCounts(
  article: Article,
  candidates: CandidateReader,
  weights: CountWeights,
): JudgedCount[] {
  const judged: JudgedCount[] = [];
  for (const read of candidates.read(article)) {
    const score = weigh(weights, 'count', read.features);
    if (toProbability(score) < LEAST_CONFIDENCE) continue;
    judged.push({ read, score, total: judge(weights, 'total', read.features) });
  }
  return judged;
}

/** The whole first, then by confidence, then in the order of the text. */
function orderBest(judged: readonly JudgedCount[], whole: JudgedCount | null): JudgedCount[] {
  const rank = (entry: JudgedCount): number =>
    entry === whole ? Number.POSITIVE_INFINITY : entry.score;
  return judged.toSorted(
    (left, right) =>
      rank(right) - rank(left) || left.read.candidate.start - right.read.candidate.start,
  );
}

/**
 * Suggests the sample sizes that a text states, best first: the total that was studied, where the
 * text names one, then the others by confidence; `curve` tells what their sums stand for. Offsets are into the text; deterministic.
 */
export function suggestSampleSizes(
  article: Article,
  candidates: CandidateReader,
  roles: RoleJudge,
  weights: CountWeights,
  curve: Curve,
): Suggestion[] {
  const { text } = article;
  const judged = judgeCounts(article, candidates, weights);
  const whole = findWhole(judged);
  const wholeValue = whole?.read.candidate.value ?? null;
  const units = readUnits(text, judged);
  const unitOf = new Map(judged.map((entry, at) => [entry, units[at]!]));
  return orderBest(judged, whole).map((entry) => {
    const { candidate } = entry.read;
    const { start, end, value } = candidate;
    const role = roles.judge(entry.read, readStanding(value, wholeValue), entry.total);
    return {
      start,
      end,
      quote: text.slice(start, end),
      value: makeValue(entry.read, unitOf.get(entry)!, role),
      speaker: article.speakerOf({ start, end }),
      speakerName: null,
      fieldConfidence: {},
      statement: '',
      ruleId: `count.${candidate.form}`,
      ruleVersion: RULE_VERSIONS.sample_size,
      confidence: readConfidence(curve, entry.score),
    };
  });
}
