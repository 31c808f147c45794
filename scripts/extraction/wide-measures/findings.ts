import type { Judgement } from '../../../src/main/engine/extraction/calibration.ts';
import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import type { FindingValue } from '../../../src/shared/domain/claim.ts';
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
import type { Disagreement, KindMeasure } from './text-measure.ts';

type FindingLabel = PlacedLabels['findings'][number];
type Finding = Suggestion & { readonly value: FindingValue };

/** A suggested result with the label of its sentence. */
interface Pair {
  readonly finding: Finding;
  readonly label: FindingLabel;
}

/** What is said of a result beside that it is one; `open` says nothing. */
type Side = 'change' | 'value';
const SIDES: readonly Side[] = ['change', 'value'];

const OPPOSITES: Readonly<Record<string, string>> = {
  increase: 'decrease',
  decrease: 'increase',
  better: 'worse',
  worse: 'better',
};

const isFinding = (suggestion: Suggestion): suggestion is Finding =>
  suggestion.value.kind === 'finding';

const isStated = (said: string): boolean => said !== 'open';

/** Those of which a rule says how sure it is of this side alone. */
function judgeSide(pairs: readonly Pair[], side: Side): Judgement[] {
  return pairs.flatMap(({ finding, label }) => {
    const confidence = finding.fieldConfidence[side];
    if (confidence === undefined || !isStated(finding.value[side])) return [];
    return [{ confidence, right: finding.value[side] === label[side] }];
  });
}

function tellSide({ finding, label }: Pair, side: Side): Disagreement[] {
  if (finding.value[side] === label[side]) return [];
  const what = `${side} ${finding.value[side]}, labelled ${label[side]}`;
  return [{ at: [finding.start, finding.end], what }];
}

/**
 * Measures the results of a text: right is one whose sentence is labelled as a result. Change and value
 * are judged of right ones where they say something: saying it where the label is open is wrong.
 */
export function measureFindings(labels: PlacedLabels, all: readonly Suggestion[]): KindMeasure {
  const findings = all.filter(isFinding);
  const labelOf = (finding: Finding): FindingLabel | undefined =>
    labels.findings.find(({ at }) => isSameSentence(finding, at));
  const pairs = findings.flatMap((finding): Pair[] => {
    const label = labelOf(finding);
    return label === undefined ? [] : [{ finding, label }];
  });
  const counted = leaveOutUnsure(
    findings,
    findings.map((finding) => labelOf(finding) !== undefined),
    labels.unsure,
  );
  const found = labels.findings.map(({ at }) => findings.some((one) => isSameSentence(one, at)));
  const tallyOf = (side: Side): Tally => {
    const stated = pairs.filter(({ finding }) => isStated(finding.value[side]));
    const told = pairs.filter(({ label }) => isStated(label[side]));
    const isRight = ({ finding, label }: Pair): boolean => finding.value[side] === label[side];
    return tallyBoth(stated.map(isRight), told.map(isRight));
  };
  return {
    tallies: {
      finding: tallyBoth(counted.right, found),
      'finding change': tallyOf('change'),
      'finding value': tallyOf('value'),
    },
    judgements: {
      finding: judgeEach(counted.suggestions, counted.right),
      'finding change': judgeSide(pairs, 'change'),
      'finding value': judgeSide(pairs, 'value'),
    },
    disagreements: [
      ...listMissed(labels.findings, found, ({ change, value }) => `${change}, ${value}`),
      ...listWrong(counted.suggestions, counted.right, ({ ruleId }) => ruleId),
      ...SIDES.flatMap((side) => pairs.flatMap((pair) => tellSide(pair, side))),
    ],
    absurd: findings.map((finding) => {
      const label = labelOf(finding);
      return SIDES.some((side) => label && OPPOSITES[label[side]] === finding.value[side]);
    }),
  };
}
