import type { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import type { Article } from '../rules/kind-rules.ts';
import type { Suggestion } from '../types.ts';
import { readUnits } from './counted-units.ts';
import type { Counted } from './counted-units.ts';
import { readQualifier } from './describe.ts';
import type { CountedUnit } from './describe.ts';
import { judge } from './model.ts';
import type { CountWeights } from './model.ts';
import type { CandidateReader } from './read.ts';
import { readRole } from './roles.ts';

/** Raised whenever a rule or weight changes what is suggested. */
export const SAMPLE_SIZE_RULE_VERSION = 4;

/** Below this confidence a number is not suggested; chosen on development text. */
export const LEAST_CONFIDENCE = 0.43;
/** A count is taken for the whole that was studied from this probability on. */
const LEAST_TOTAL = 0.3;

interface Judged extends Counted {
  readonly confidence: number;
}

function makeValue(judged: Judged, { unit, kind }: CountedUnit): SampleSizeValue {
  const { candidate, tokens } = judged.read;
  return {
    kind: 'sample_size',
    count: candidate.value,
    unit,
    unitKind: kind,
    role: readRole(candidate, tokens, judged.total),
    qualifier: readQualifier(candidate, tokens),
  };
}

/** The total first, then by confidence, then in the order of the text. */
function orderBest(judged: readonly Judged[]): Judged[] {
  let first: Judged | null = null;
  for (const entry of judged) {
    if (entry.total >= LEAST_TOTAL && entry.total > (first?.total ?? 0)) first = entry;
  }
  const rank = (entry: Judged): number => (entry === first ? 2 : entry.confidence);
  return judged.toSorted(
    (left, right) =>
      rank(right) - rank(left) || left.read.candidate.start - right.read.candidate.start,
  );
}

/**
 * Suggests the sample sizes that a text states, best first: the total that was studied, where the
 * text names one, then the others by confidence. Offsets are into the text; deterministic.
 */
export function suggestSampleSizes(
  article: Article,
  candidates: CandidateReader,
  weights: CountWeights,
): Suggestion[] {
  const { text } = article;
  const judged: Judged[] = [];
  for (const read of candidates.read(article)) {
    const confidence = judge(weights, 'count', read.features);
    if (confidence < LEAST_CONFIDENCE) continue;
    judged.push({ read, confidence, total: judge(weights, 'total', read.features) });
  }
  const units = readUnits(text, judged);
  const unitOf = new Map(judged.map((entry, at) => [entry, units[at]!]));
  return orderBest(judged).map((entry) => {
    const { candidate } = entry.read;
    const { start, end } = candidate;
    return {
      start,
      end,
      quote: text.slice(start, end),
      value: makeValue(entry, unitOf.get(entry)!),
      speaker: article.speakerOf({ start, end }),
      speakerName: null,
      fieldConfidence: {},
      statement: '',
      ruleId: `count.${candidate.form}`,
      ruleVersion: SAMPLE_SIZE_RULE_VERSION,
      confidence: Math.round(entry.confidence * 100) / 100,
    };
  });
}
