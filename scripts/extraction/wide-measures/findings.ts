import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import type { FindingValue } from '../../../src/shared/domain/claim.ts';
import type { PlacedLabels } from '../wide-labels/placed-labels.ts';
import {
  isSameSentence,
  judgeEach,
  leaveOutUnsure,
  listMissed,
  listWrong,
  tallyBoth,
} from './text-measure.ts';
import type { KindMeasure } from './text-measure.ts';

type FindingLabel = PlacedLabels['findings'][number];
type Finding = Suggestion & { readonly value: FindingValue };

const isFinding = (suggestion: Suggestion): suggestion is Finding =>
  suggestion.value.kind === 'finding';

/** Measures the results of a text: right is one whose sentence is labelled as a result. */
export function measureFindings(labels: PlacedLabels, all: readonly Suggestion[]): KindMeasure {
  const findings = all.filter(isFinding);
  const labelOf = (finding: Finding): FindingLabel | undefined =>
    labels.findings.find(({ at }) => isSameSentence(finding, at));
  const counted = leaveOutUnsure(
    findings,
    findings.map((finding) => labelOf(finding) !== undefined),
    labels.unsure,
  );
  const found = labels.findings.map(({ at }) => findings.some((one) => isSameSentence(one, at)));
  return {
    tallies: { finding: tallyBoth(counted.right, found) },
    judgements: { finding: judgeEach(counted.suggestions, counted.right) },
    disagreements: [
      ...listMissed(labels.findings, found, ({ change, value }) => `${change}, ${value}`),
      ...listWrong(counted.suggestions, counted.right, ({ ruleId }) => ruleId),
    ],
    absurd: findings.map(() => false),
  };
}
