import type { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Suggestion } from '../types.ts';
import { findUnit, readQualifier, readUnitKind } from './describe.ts';
import { judge } from './model.ts';
import { readCandidates } from './read.ts';
import type { ReadCandidate } from './read.ts';
import { readRole } from './roles.ts';

/** Raised whenever a rule or weight changes what is suggested. */
export const SAMPLE_SIZE_RULE_VERSION = 2;

/** Below this confidence a number is not suggested; chosen on development text. */
export const LEAST_CONFIDENCE = 0.43;
/** A count is taken for the whole that was studied from this probability on. */
const LEAST_TOTAL = 0.3;

interface Judged {
  readonly read: ReadCandidate;
  readonly confidence: number;
  readonly total: number;
}

/** The commonest unit of people that the text names, for counts that stand without one. */
function findUsualUnit(judged: readonly Judged[]): string {
  const seen = new Map<string, number>();
  for (const { read } of judged) {
    const { unit, kind } = read.candidate;
    if (unit !== '' && kind === 'participants') seen.set(unit, (seen.get(unit) ?? 0) + 1);
  }
  let usual = 'participants';
  let most = 0;
  for (const [unit, times] of seen) {
    if (times > most) [usual, most] = [unit, times];
  }
  return usual;
}

function makeValue(text: string, judged: Judged, usualUnit: string): SampleSizeValue {
  const { candidate, tokens } = judged.read;
  const stated = candidate.unit !== '';
  const near = stated ? null : findUnit(text, candidate, tokens);
  return {
    kind: 'sample_size',
    count: candidate.value,
    unit: stated ? candidate.unit : (near?.unit ?? usualUnit),
    unitKind: near?.kind ?? readUnitKind(candidate, tokens),
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
 * text names one, then the others by confidence. Offsets are into `text`; deterministic.
 */
export function suggestSampleSizes(text: string, sentences: readonly Sentence[]): Suggestion[] {
  const judged: Judged[] = [];
  for (const read of readCandidates(text, sentences)) {
    const confidence = judge('count', read.features);
    if (confidence < LEAST_CONFIDENCE) continue;
    judged.push({ read, confidence, total: judge('total', read.features) });
  }
  const usualUnit = findUsualUnit(judged);
  return orderBest(judged).map((entry) => {
    const { candidate } = entry.read;
    return {
      start: candidate.start,
      end: candidate.end,
      quote: text.slice(candidate.start, candidate.end),
      value: makeValue(text, entry, usualUnit),
      speaker: null,
      statement: '',
      ruleId: `count.${candidate.form}`,
      ruleVersion: SAMPLE_SIZE_RULE_VERSION,
      confidence: Math.round(entry.confidence * 100) / 100,
    };
  });
}
