import { commonName } from './common-names.ts';
import { shortenWords } from './short-words.ts';
import type { Claim, ClaimKind, ClaimValue, Speaker } from './claim.ts';

/** Names of the kinds as the interface writes them. */
export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  sample_size: 'Sample size',
  species: 'Species',
  finding: 'Finding',
  safety: 'Safety',
};

/** The letters with which the codes of a kind begin: `n1`, `sp2`, `f6`, `s8`. */
export const KIND_CODES: Readonly<Record<ClaimKind, string>> = {
  sample_size: 'n',
  species: 'sp',
  finding: 'f',
  safety: 's',
};

export const UNIT_KIND_WORDS = {
  participants: 'participants',
  animals: 'animals',
  embryos_gametes: 'embryos or gametes',
  births: 'births',
  cells_samples: 'cells or samples',
  studies: 'studies',
  other: 'other',
} as const;

export const SAMPLE_ROLE_WORDS = {
  enrolled: 'enrolled',
  analysed: 'analysed',
  outcome: 'outcome',
  group: 'group',
  unspecified: 'unspecified',
} as const;

export const QUALIFIER_WORDS = {
  exact: 'exact',
  about: 'about',
  at_least: 'at least',
  at_most: 'at most',
} as const;

export const SPECIES_ROLE_WORDS = {
  studied: 'studied',
  source_material: 'source material',
  prospective: 'prospective',
  mentioned: 'mentioned',
} as const;

export const SAFETY_CATEGORY_WORDS = {
  caveat: 'caveat',
  adverse_event: 'adverse event',
  reassuring: 'reassuring',
  regulatory: 'regulatory',
  translation: 'translation',
} as const;

export const DIRECTION_WORDS = {
  positive: 'positive',
  negative: 'negative',
  null: 'null',
  mixed: 'mixed',
  open: 'open',
} as const;

export const SPEAKER_WORDS: Readonly<Record<Speaker, string>> = {
  authors: 'the authors',
  outside_expert: 'an outside expert',
  institution: 'an institution',
  reporter: 'the reporter',
};

const numbers = new Intl.NumberFormat('en');

/** A count as people write it: `1,204`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isSameWord(one: string | null, other: string | null): boolean {
  return one !== null && one.toLowerCase() === other?.toLowerCase();
}

/** `34 minutes`, `45% fewer`: a sign of percent stands close to its number. */
function describeEffect({
  effectValue,
  effectUnit,
}: Pick<Extract<ClaimValue, { kind: 'finding' }>, 'effectValue' | 'effectUnit'>): string {
  if (effectValue === null || effectUnit === null) return effectValue ?? effectUnit ?? '';
  return `${effectValue}${effectUnit.startsWith('%') ? '' : ' '}${effectUnit}`;
}

function describeValue(value: ClaimValue): { label: string; detail: string[] } {
  switch (value.kind) {
    case 'sample_size': {
      const qualifier = value.qualifier === 'exact' ? '' : `${QUALIFIER_WORDS[value.qualifier]} `;
      return {
        label: `${qualifier}${formatCount(value.count)} ${value.unit}`,
        detail: [
          ...(value.role === 'unspecified' ? [] : [SAMPLE_ROLE_WORDS[value.role]]),
          QUALIFIER_WORDS[value.qualifier],
        ],
      };
    }
    case 'species': {
      const sex =
        value.sex === null || value.sex === 'both'
          ? value.sex === 'both'
            ? 'both sexes'
            : null
          : value.sex;
      return {
        label: `${commonName(value)}, ${SPECIES_ROLE_WORDS[value.role]}`,
        detail: [
          value.scientificName,
          value.taxonId === null ? null : String(value.taxonId),
          value.strain,
          sex,
          isSameWord(value.lifeStage, value.vernacularName) ? null : value.lifeStage,
        ].filter((part) => part !== null),
      };
    }
    case 'finding': {
      return {
        label:
          value.direction === 'open'
            ? 'Direction open'
            : capitalise(DIRECTION_WORDS[value.direction]),
        detail: [
          describeEffect(value),
          value.comparator ? `compared with ${value.comparator}` : '',
        ].filter((part) => part !== ''),
      };
    }
    case 'safety':
      return {
        label: capitalise(SAFETY_CATEGORY_WORDS[value.category]),
        detail: value.hedged ? ['hedged'] : [],
      };
  }
}

/** Who says so: `the authors`; empty where that is not known. */
export function speakerWords({ speaker }: Pick<Claim, 'speaker'>): string {
  return speaker === null ? '' : SPEAKER_WORDS[speaker];
}

/**
 * Whether the statement of a finding is no sentence but the figures that its rule read, as in
 * `22 minutes; p < 0.001; compared with no lamp`.
 */
export function isEffectAlone({ value, statement }: Pick<Claim, 'value' | 'statement'>): boolean {
  if (value.kind !== 'finding' || statement === '') return false;
  const effect = describeEffect(value);
  return statement
    .split('; ')
    .every((part) => part === effect || /^(?:interval|p|compared with) /.test(part));
}

/** Characters of a quote that stand for its claim on a line. */
const LINE = 120;

/**
 * A claim on one line beside others: what a reader or a rule wrote of it, else what its value says, and
 * where that alone tells nothing, as of a caveat, the first words of its quote.
 */
export function claimLine({ value, statement, quotes }: Claim): string {
  if (statement !== '') return statement;
  const { label } = describeValue(value);
  const isTelling = value.kind === 'sample_size' || value.kind === 'species';
  const [quote] = quotes;
  return isTelling || !quote ? label : shortenWords(quote.exact, LINE);
}

/**
 * A claim in a few words: `14 births` and `outcome, exact`; `Caveat` and `hedged, the authors`.
 * The same words stand in the margin, in search, in tables and in exports.
 */
export function describeClaim(claim: Pick<Claim, 'value' | 'speaker'>): {
  label: string;
  detail: string;
} {
  const { label, detail } = describeValue(claim.value);
  if (claim.speaker !== null) detail.push(SPEAKER_WORDS[claim.speaker]);
  return { label, detail: detail.join(', ') };
}
