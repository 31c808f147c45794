import type { Judgement } from '../../../src/main/engine/extraction/calibration.ts';
import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import { SafetyCategory } from '../../../src/shared/domain/claim.ts';
import type { SafetyValue } from '../../../src/shared/domain/claim.ts';
import type { Tally } from '../tallies.ts';
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

type SafetyLabel = PlacedLabels['safety'][number];
type Statement = Suggestion & { readonly value: SafetyValue };

const isStatement = (suggestion: Suggestion): suggestion is Statement =>
  suggestion.value.kind === 'safety';

/** Is harm told where its absence is labelled, or the other way round? */
function reverses({ value }: Statement, labels: readonly SafetyLabel[]): boolean {
  const opposite =
    value.category === 'adverse_event'
      ? 'reassuring'
      : value.category === 'reassuring'
        ? 'adverse_event'
        : null;
  return labels.length > 0 && labels.every(({ category }) => category === opposite);
}

/** Measures the statements on safety of a text: right is one whose sentence is labelled with its category. */
export function measureSafety(labels: PlacedLabels, all: readonly Suggestion[]): KindMeasure {
  const statements = all.filter(isStatement);
  const beside = statements.map((one) => labels.safety.filter(({ at }) => isSameSentence(one, at)));
  const counted = leaveOutUnsure(
    statements,
    statements.map((one, at) =>
      (beside[at] ?? []).some(({ category }) => category === one.value.category),
    ),
    labels.unsure,
  );
  const found = labels.safety.map(({ at, category }) =>
    statements.some((one) => one.value.category === category && isSameSentence(one, at)),
  );
  const judgements = judgeEach(counted.suggestions, counted.right);
  const judgementsOf = (category: SafetyCategory): Judgement[] =>
    judgements.filter((_, at) => counted.suggestions[at]?.value.category === category);
  const tallyOf = (category: SafetyCategory): Tally =>
    tallyBoth(
      judgementsOf(category).map(({ right }) => right),
      labels.safety.flatMap((label, at) => (label.category === category ? [found[at]!] : [])),
    );
  const categories = SafetyCategory.options;
  return {
    tallies: {
      safety: tallyBoth(counted.right, found),
      ...Object.fromEntries(categories.map((one) => [`safety ${one}`, tallyOf(one)])),
    },
    judgements: {
      safety: judgements,
      ...Object.fromEntries(categories.map((one) => [`safety ${one}`, judgementsOf(one)])),
    },
    disagreements: [
      ...listMissed(labels.safety, found, ({ category }) => category),
      ...listWrong(counted.suggestions, counted.right, (one) => {
        const other = labels.safety.find(({ at }) => isSameSentence(one, at));
        const labelled = other === undefined ? '' : `, labelled ${other.category}`;
        return `${one.value.category} (${one.ruleId})${labelled}`;
      }),
    ],
    absurd: statements.map((one, at) => reverses(one, beside[at] ?? [])),
  };
}
