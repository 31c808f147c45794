import type { Suggestion } from '../../../src/main/engine/extraction/types.ts';
import { SETTING_FIELDS } from '../../../src/shared/domain/claim.ts';
import type { ClaimValue, SettingField, StudyDesign } from '../../../src/shared/domain/claim.ts';
import type { Tally } from '../tallies.ts';
import type { LabelledText } from '../wide-labels/labelled-texts.ts';
import { judgeEach, tallyBoth } from './text-measure.ts';
import type { Disagreement, KindMeasure } from './text-measure.ts';

/** Designs for which readers have a wider word. */
const WIDER: Partial<Readonly<Record<StudyDesign, string>>> = {
  randomised_trial: 'trial',
  review: 'other',
};

type OfKind<Kind extends ClaimValue['kind']> = Suggestion & {
  readonly value: Extract<ClaimValue, { readonly kind: Kind }>;
};

const isDesign = (one: Suggestion): one is OfKind<'study_design'> =>
  one.value.kind === 'study_design';
const isStatus = (one: Suggestion): one is OfKind<'publication_status'> =>
  one.value.kind === 'publication_status';
const isSetting = (one: Suggestion): one is OfKind<'setting'> => one.value.kind === 'setting';

/** Measures facts of which an article has one. */
function measureOne<One extends Suggestion>(
  name: string,
  suggestions: readonly One[],
  say: (one: One) => string,
  label: string | undefined,
): KindMeasure {
  const right = suggestions.map((one) => say(one) === label);
  const told = suggestions.map(say).join(', ') || 'nothing';
  const agreed = right.includes(true) || (label === undefined && suggestions.length === 0);
  const [first] = suggestions;
  return {
    tallies: { [name]: tallyBoth(right, label === undefined ? [] : [right.includes(true)]) },
    judgements: { [name]: judgeEach(suggestions, right) },
    disagreements: agreed
      ? []
      : [
          {
            at: [first?.start ?? 0, first?.end ?? 0],
            what: `${name} ${told}, labelled ${label ?? 'nothing'}`,
          },
        ],
    absurd: right.map(() => false),
  };
}

const sayDesign = ({ value }: OfKind<'study_design'>): string =>
  WIDER[value.design] ?? value.design;

/** Measures the design of the study; a label that says only that the text is news judges nothing. */
export function measureDesign({ labels }: LabelledText, all: readonly Suggestion[]): KindMeasure {
  const label = labels.design?.value;
  const designs = label === 'news' ? [] : all.filter(isDesign);
  return measureOne('study_design', designs, sayDesign, label === 'news' ? undefined : label);
}

/** Measures how the article was published. */
export function measureStatus({ labels }: LabelledText, all: readonly Suggestion[]): KindMeasure {
  return measureOne(
    'publication_status',
    all.filter(isStatus),
    ({ value }) => value.status,
    labels.status?.value,
  );
}

/** Do two ways to write a fact hold one another? */
function holdsOther(one: string, other: string): boolean {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left.includes(right) || right.includes(left);
}

/** Measures country, years and time of following, field by field. */
export function measureSetting(
  { labels, text }: LabelledText,
  all: readonly Suggestion[],
): KindMeasure {
  const settings = all.filter(isSetting);
  const fields = SETTING_FIELDS.map((field) => measureField(field, settings, labels, text));
  const right = settings.map((setting) =>
    SETTING_FIELDS.every((field) => {
      const said = setting.value[field];
      const place = labels.setting[field];
      return said === null || (place !== undefined && holdsOther(said, text.slice(...place)));
    }),
  );
  return {
    tallies: Object.fromEntries(fields.map(({ name, tally }) => [name, tally])),
    judgements: { setting: judgeEach(settings, right) },
    disagreements: fields.flatMap(({ disagreements }) => disagreements),
    absurd: right.map(() => false),
  };
}

function measureField(
  field: SettingField,
  settings: readonly OfKind<'setting'>[],
  labels: LabelledText['labels'],
  text: string,
): { readonly name: string; readonly tally: Tally; readonly disagreements: Disagreement[] } {
  const place = labels.setting[field];
  const label = place === undefined ? null : text.slice(...place);
  const told = settings.filter(({ value }) => value[field] !== null);
  const right = told.map(({ value }) => label !== null && holdsOther(value[field] ?? '', label));
  const found = label === null ? [] : [right.includes(true)];
  const name = `setting ${field}`;
  const missed: Disagreement[] =
    place === undefined || right.includes(true)
      ? []
      : [{ at: place, what: `missed ${name} ${label ?? ''}` }];
  const wrong = told.flatMap(({ start, end, value }, at): Disagreement[] =>
    right[at] ? [] : [{ at: [start, end], what: `wrong ${name} ${value[field] ?? ''}` }],
  );
  return { name, tally: tallyBoth(right, found), disagreements: [...missed, ...wrong] };
}
