import type { AttributeValue, Claim, ClaimKind, ClaimValue } from '../claim.ts';
import { CHANGE_WORDS, formatCount, SAFETY_CATEGORY_WORDS, VALUE_WORDS } from '../claim-words.ts';
import { commonName } from '../common-names.ts';
import { describeClaim } from '../describe-claim.ts';
import { compareWords } from '../word-order.ts';

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

/** What every claim of a kind is compared by, in the order in which it is shown. */
const OF_KINDS: readonly ComparedAttribute[] = [
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

/** What a reader-defined attribute is compared by: its answers, in any order. */
const ofAttribute = ({ attributeId, name, type }: AttributeValue): ComparedAttribute => ({
  key: `attribute ${attributeId}`,
  title: name,
  kind: 'attribute',
  isCount: type === 'number',
  say: (value) =>
    value.kind === 'attribute' && value.attributeId === attributeId
      ? value.answers.toSorted().join('; ')
      : '',
});

/** What these claims are compared by: what their kinds have, then the attributes that readers defined, by name. */
export function comparedIn(claims: readonly Pick<Claim, 'value'>[]): readonly ComparedAttribute[] {
  const defined = new Map(
    claims.flatMap(({ value }) =>
      value.kind === 'attribute' ? [[value.attributeId, ofAttribute(value)] as const] : [],
    ),
  );
  const inOrder = [...defined.values()].toSorted(
    (a, b) => compareWords(a.title, b.title) || (a.key < b.key ? -1 : 1),
  );
  return [...OF_KINDS, ...inOrder];
}

/** What stands for a cell of which a reading states nothing. */
export const NOTHING_STATED = 'none';

/** The claims of a reading that say something of an attribute. Claims that are not accepted say nothing. */
export function sayersOf<C extends Pick<Claim, 'value' | 'status'>>(
  { kind, say }: ComparedAttribute,
  claims: readonly C[],
): C[] {
  return claims.filter(
    ({ value, status }) => value.kind === kind && status === 'accepted' && say(value) !== '',
  );
}

/**
 * What a reading says of an attribute of an article, in words that are the same whatever the order of its
 * claims: each thing once.
 */
export function sayCell(
  attribute: ComparedAttribute,
  claims: readonly Pick<Claim, 'value' | 'status'>[],
): string {
  const said = sayersOf(attribute, claims).map(({ value }) => attribute.say(value));
  return said.length === 0 ? NOTHING_STATED : [...new Set(said)].toSorted().join(', ');
}
