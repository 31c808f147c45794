import { splitSentences } from '../../../src/shared/domain/sentences.ts';
import type { LabelledText } from '../wide-labels/labelled-texts.ts';
import type { Place, PlacedLabels } from '../wide-labels/placed-labels.ts';
import { isSameSentence } from './text-measure.ts';
import { computeKappa, shareAgreed } from './kappa.ts';
import type { Answers } from './kappa.ts';

/** What two readers said of the things of one text, by what they were asked. */
export type Agreement = Readonly<Record<string, readonly Answers[]>>;

const NONE = 'none';
/** Ends the questions about what either reader named; without what neither did there is no kappa. */
const NAMED = ', named by either';

const tell = (named: readonly string[], one: string): string =>
  named.includes(one) ? 'named' : NONE;

/** What either reader named, and whether both did: of what neither named nothing is known. */
function compareNamed(first: readonly string[], second: readonly string[]): Answers[] {
  return [...new Set([...first, ...second])].map((one) => [tell(first, one), tell(second, one)]);
}

/** What both readers say of the labels that both have. */
function compareShared<Label>(
  first: readonly Label[],
  second: readonly Label[],
  isSame: (one: Label, other: Label) => boolean,
  say: (label: Label) => string,
): Answers[] {
  return first.flatMap((one) => {
    const other = second.find((label) => isSame(one, label));
    return other === undefined ? [] : [[say(one), say(other)]];
  });
}

function labelAt<Label extends { readonly at: Place }>(
  labels: readonly Label[],
  [start, end]: Place,
): Label | undefined {
  return labels.find(({ at }) => isSameSentence({ start, end }, at));
}

type SizeLabel = PlacedLabels['sampleSizes'][number];
type FindingLabel = PlacedLabels['findings'][number];
type SpeciesLabel = PlacedLabels['species'][number];

const numberOf = ({ value }: SizeLabel): string => String(value);
const organismOf = ({ name }: SpeciesLabel): string => name.toLowerCase();
const isSameNumber = (one: SizeLabel, other: SizeLabel): boolean => one.value === other.value;
const isSameOrganism = (one: SpeciesLabel, other: SpeciesLabel): boolean =>
  organismOf(one) === organismOf(other);
const isSameFinding = ({ at: [start, end] }: FindingLabel, other: FindingLabel): boolean =>
  isSameSentence({ start, end }, other.at);

/** Compares the labels of two readers for one text; sentences without a label count as `none`. */
export function compareReaders(
  { text, labels: first }: LabelledText,
  second: PlacedLabels,
): Agreement {
  const sentences = splitSentences(text).filter(({ heading }) => !heading);
  const ofSentences = (say: (labels: PlacedLabels, sentence: Place) => string): Answers[] =>
    sentences.map(({ start, end }) => [say(first, [start, end]), say(second, [start, end])]);
  const sizes = [first.sampleSizes, second.sampleSizes] as const;
  const findings = [first.findings, second.findings] as const;
  return {
    [`sample sizes${NAMED}`]: compareNamed(sizes[0].map(numberOf), sizes[1].map(numberOf)),
    'unit kind': compareShared(...sizes, isSameNumber, ({ unit }) => unit),
    'role of a number': compareShared(...sizes, isSameNumber, ({ role }) => role),
    [`species${NAMED}`]: compareNamed(
      first.species.map(organismOf),
      second.species.map(organismOf),
    ),
    'role of a species': compareShared(
      first.species,
      second.species,
      isSameOrganism,
      ({ role }) => role,
    ),
    'a sentence is a finding': ofSentences((labels, at) =>
      labelAt(labels.findings, at) === undefined ? NONE : 'finding',
    ),
    'change of a finding': compareShared(...findings, isSameFinding, ({ change }) => change),
    'value of a finding': compareShared(...findings, isSameFinding, ({ value }) => value),
    'safety of a sentence': ofSentences(
      (labels, at) => labelAt(labels.safety, at)?.category ?? NONE,
    ),
    design: [[first.design?.value ?? NONE, second.design?.value ?? NONE]],
    status: [[first.status?.value ?? NONE, second.status?.value ?? NONE]],
  };
}

/** Prints how far two readers agree, over all texts that both labelled. */
export function printAgreement(agreements: readonly Agreement[]): void {
  console.log(`\ntwo readers, ${agreements.length} texts (things, agreed, kappa)`);
  for (const question of Object.keys(agreements[0] ?? {})) {
    const answers = agreements.flatMap((one) => one[question] ?? []);
    const agreed = shareAgreed(answers);
    const share = agreed === null ? '-' : `${Math.round(agreed * 100)}%`;
    const kappa = question.endsWith(NAMED) ? null : computeKappa(answers);
    console.log(
      `  ${question.padEnd(30)}${String(answers.length).padStart(5)}${share.padStart(7)}${(kappa?.toFixed(2) ?? '-').padStart(7)}`,
    );
  }
}
