import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import type { SampleRole, SampleSizeValue, UnitKind } from '../../../src/shared/domain/claim.ts';
import type { LabelSizeRole, LabelUnit } from '../wide-labels/form.ts';
import type { PlacedLabels } from '../wide-labels/placed-labels.ts';
import {
  judgeEach,
  leaveOutUnsure,
  listMissed,
  listWrong,
  tallyBoth,
  tallyField,
  touches,
} from './text-measure.ts';
import type { Disagreement, KindMeasure } from './text-measure.ts';

type SizeLabel = PlacedLabels['sampleSizes'][number];
type Size = Suggestion & { readonly value: SampleSizeValue };

/** The kinds of unit that say what a reader's word for it says. */
const UNITS: Readonly<Record<LabelUnit, readonly UnitKind[]>> = {
  people: ['participants', 'births'],
  animals: ['animals', 'births'],
  samples: ['cells_samples', 'embryos_gametes', 'other'],
  studies: ['studies'],
  events: ['births', 'other'],
  places: ['other'],
  groups: ['other'],
  other: ['other'],
};

/** The roles that say what a reader's word for it says. */
const ROLES: Readonly<Record<LabelSizeRole, readonly SampleRole[]>> = {
  total: ['enrolled', 'analysed'],
  enrolled: ['enrolled'],
  analysed: ['analysed'],
  group: ['group'],
  subgroup: ['group'],
  outcome: ['outcome'],
  screened: ['unspecified'],
  unspecified: ['unspecified'],
};

const isSize = (suggestion: Suggestion): suggestion is Size =>
  suggestion.value.kind === 'sample_size';

/** The labels that a suggested number may mean: those at its place, otherwise all of that number. */
function labelsOf({ start, end, value }: Size, labels: readonly SizeLabel[]): SizeLabel[] {
  const equal = labels.filter((label) => label.value === value.count);
  const here = equal.filter(({ at }) => touches({ start, end }, at));
  return here.length > 0 ? here : equal;
}

/** Are people and animals taken for one another? */
function mistakesBeings(kind: UnitKind, labels: readonly SizeLabel[]): boolean {
  const opposite = kind === 'participants' ? 'animals' : kind === 'animals' ? 'people' : null;
  return opposite !== null && labels.length > 0 && labels.every(({ unit }) => unit === opposite);
}

/**
 * Measures the sample sizes of a text. A number is right where it is labelled, also where it is said
 * again; unit kind and role are judged of right numbers, by the label at their place.
 */
export function measureSizes(labels: PlacedLabels, all: readonly Suggestion[]): KindMeasure {
  const sizes = all.filter(isSize);
  const borne = sizes.map((size) => labelsOf(size, labels.sampleSizes));
  const counted = leaveOutUnsure(
    sizes,
    borne.map((of) => of.length > 0),
    labels.unsure,
  );
  const found = labels.sampleSizes.map(({ value }) =>
    sizes.some((size) => size.value.count === value),
  );
  const kinds = fieldOutcomes(sizes, borne, ({ unit }, { unitKind }) =>
    UNITS[unit].includes(unitKind),
  );
  const roles = fieldOutcomes(sizes, borne, ({ role }, value) => ROLES[role].includes(value.role));
  const totals = labels.sampleSizes.filter(({ isTotal }) => isTotal).map(({ value }) => value);
  const firstIsTotal = sizes[0] !== undefined && totals.includes(sizes[0].value.count);
  return {
    tallies: {
      sampleSize: tallyBoth(counted.right, found),
      'sampleSize unit kind': tallyField(kinds.map(({ right }) => right)),
      'sampleSize role': tallyField(roles.map(({ right }) => right)),
      'sampleSize total first':
        totals.length === 0
          ? tallyField([])
          : tallyBoth(sizes.length > 0 ? [firstIsTotal] : [], [firstIsTotal]),
    },
    judgements: { sampleSize: judgeEach(counted.suggestions, counted.right) },
    disagreements: [
      ...listMissed(labels.sampleSizes, found, ({ unit, role }) => `${unit}, ${role}`),
      ...listWrong(counted.suggestions, counted.right, ({ ruleId }) => ruleId),
      ...kinds.flatMap(
        tellWrong(
          ({ unitKind }) => unitKind,
          ({ unit }) => unit,
        ),
      ),
      ...roles.flatMap(
        tellWrong(
          ({ role }) => role,
          ({ role }) => role,
        ),
      ),
    ],
    absurd: sizes.map((size, at) => mistakesBeings(size.value.unitKind, borne[at] ?? [])),
  };
}

interface FieldOutcome {
  readonly size: Size;
  readonly labels: readonly SizeLabel[];
  readonly right: boolean;
}

function fieldOutcomes(
  sizes: readonly Size[],
  borne: readonly SizeLabel[][],
  fits: (label: SizeLabel, value: SampleSizeValue) => boolean,
): FieldOutcome[] {
  return sizes.flatMap((size, at) => {
    const labels = borne[at] ?? [];
    if (labels.length === 0) return [];
    return [{ size, labels, right: labels.some((label) => fits(label, size.value)) }];
  });
}

function tellWrong(
  said: (value: SampleSizeValue) => string,
  labelled: (label: SizeLabel) => string,
): (outcome: FieldOutcome) => Disagreement[] {
  return ({ size, labels, right }) => {
    if (right) return [];
    const what = `${said(size.value)}, labelled ${labels.map(labelled).join(' or ')}`;
    return [{ at: [size.start, size.end], what }];
  };
}
