import type { Claim, ClaimKind, ClaimValue } from '../claim.ts';
import { CHANGE_WORDS, formatCount, SAFETY_CATEGORY_WORDS, VALUE_WORDS } from '../claim-words.ts';
import { commonName } from '../common-names.ts';
import { describeClaim } from '../describe-claim.ts';

/** What two readings are compared by. */
export interface ComparedAttribute {
  readonly key: string;
  readonly title: string;
  readonly kind: ClaimKind;
  /** Counts have no kappa: few of them are ever the same by chance. */
  readonly isCount: boolean;
  /** What a claim says of it. */
  readonly say: (value: ClaimValue) => string;
}

const of = <K extends ClaimKind>(
  kind: K,
  key: string,
  title: string,
  say: (value: Extract<ClaimValue, { readonly kind: K }>) => string,
  isCount = false,
): ComparedAttribute => ({
  key,
  title,
  kind,
  isCount,
  say: (value) => (value.kind === kind ? say(value as Extract<ClaimValue, { kind: K }>) : ''),
});

const labelOf = (value: ClaimValue): string =>
  describeClaim({ value, speaker: null, speakerName: null }).label;

/** The attributes of claims in the order in which they are shown. */
export const COMPARED: readonly ComparedAttribute[] = [
  of('study_design', 'design', 'Study design', labelOf),
  of('publication_status', 'status', 'Publication status', labelOf),
  of('setting', 'setting', 'Setting', labelOf),
  of('species', 'species', 'Species studied', (value) =>
    value.role === 'studied' ? commonName(value) : '',
  ),
  of(
    'sample_size',
    'sample_size',
    'Sample sizes',
    ({ count, unit }) => `${formatCount(count)} ${unit}`,
    true,
  ),
  of('finding', 'change', 'Change', ({ change }) => CHANGE_WORDS[change]),
  of('finding', 'value', 'Value', ({ value }) => VALUE_WORDS[value]),
  of('safety', 'category', 'Safety category', ({ category }) => SAFETY_CATEGORY_WORDS[category]),
  of('safety', 'hedged', 'Hedged', ({ hedged }) => (hedged ? 'hedged' : 'not hedged')),
];

/** What stands for a cell of which a reading states nothing. */
export const NOTHING_STATED = 'none';

/**
 * What a reading says of an attribute of an article, in words that are the same whatever the order of its
 * claims: each thing once. Claims that are not accepted say nothing.
 */
export function sayCell(
  { kind, say }: ComparedAttribute,
  claims: readonly Pick<Claim, 'value' | 'status'>[],
): string {
  const said = claims
    .filter(({ value, status }) => value.kind === kind && status === 'accepted')
    .map(({ value }) => say(value))
    .filter((words) => words !== '');
  return said.length === 0 ? NOTHING_STATED : [...new Set(said)].toSorted().join(', ');
}
