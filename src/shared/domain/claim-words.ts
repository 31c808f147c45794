import { commonName } from './common-names.ts';
import { shortenWords } from './short-words.ts';
import type {
  Claim,
  ClaimKind,
  ClaimValue,
  FactSubject,
  FindingValue,
  PublicationStatus,
  ResultChange,
  ResultValue,
  SettingValue,
  Speaker,
  StudyDesign,
} from './claim.ts';

/** Names of the kinds as the interface writes them. */
export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  study_design: 'Study design',
  publication_status: 'Publication status',
  setting: 'Setting',
  sample_size: 'Sample size',
  species: 'Species',
  finding: 'Finding',
  safety: 'Safety',
};

/** The letters with which the codes of a kind begin: `d1`, `n2`, `sp3`, `f6`, `s8`. */
export const KIND_CODES: Readonly<Record<ClaimKind, string>> = {
  study_design: 'd',
  publication_status: 'pub',
  setting: 'set',
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

export const CHANGE_WORDS: Readonly<Record<ResultChange, string>> = {
  increase: 'increase',
  decrease: 'decrease',
  no_difference: 'no difference',
  mixed: 'mixed',
  open: 'open',
};

export const VALUE_WORDS: Readonly<Record<ResultValue, string>> = {
  better: 'better',
  worse: 'worse',
  neutral: 'neutral',
  open: 'open',
};

export const STUDY_DESIGN_WORDS: Readonly<Record<StudyDesign, string>> = {
  randomised_trial: 'randomised trial',
  trial: 'trial',
  cohort: 'cohort study',
  case_control: 'case-control study',
  cross_sectional: 'cross-sectional study',
  case_report: 'case report',
  animal_experiment: 'animal experiment',
  in_vitro: 'in vitro study',
  model: 'modelling study',
  field_study: 'field study',
  qualitative: 'qualitative study',
  systematic_review: 'systematic review',
  meta_analysis: 'meta-analysis',
  review: 'review',
  guideline: 'guideline',
  other: 'other design',
};

export const PUBLICATION_STATUS_WORDS: Readonly<Record<PublicationStatus, string>> = {
  peer_reviewed: 'peer-reviewed',
  preprint: 'preprint',
  conference: 'conference contribution',
  unpublished: 'unpublished',
  corrected: 'corrected',
  retracted: 'retracted',
};

export const FACT_SUBJECT_WORDS: Readonly<Record<FactSubject, string>> = {
  article: 'this article',
  reported: 'the study it reports on',
};

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
}: Pick<FindingValue, 'effectValue' | 'effectUnit'>): string {
  if (effectValue === null || effectUnit === null) return effectValue ?? effectUnit ?? '';
  return `${effectValue}${effectUnit.startsWith('%') ? '' : ' '}${effectUnit}`;
}

/** What is said of the article, or of the study that it reports on: `Reports on: preprint`. */
function describeFact(words: string, subject: FactSubject): { label: string; detail: string[] } {
  return {
    label: subject === 'article' ? capitalise(words) : `Reports on: ${words}`,
    detail: [],
  };
}

function describeSetting({ country, years, followUp }: SettingValue): {
  label: string;
  detail: string[];
} {
  const placed = [country, years].filter((part) => part !== null).join(', ');
  if (placed === '') return { label: `Follow-up ${followUp ?? ''}`, detail: [] };
  return { label: placed, detail: followUp === null ? [] : [`follow-up ${followUp}`] };
}

/** `Increase in live births`, `No difference`, `Better` where only that is known, `Change open`. */
function labelFinding({ change, value, outcome }: FindingValue): string {
  if (change === 'open') {
    const words = value === 'open' ? 'change open' : VALUE_WORDS[value];
    return outcome === null ? capitalise(words) : `${capitalise(outcome)}: ${words}`;
  }
  const words = capitalise(CHANGE_WORDS[change]);
  if (outcome === null) return words;
  return change === 'mixed' ? `Mixed results on ${outcome}` : `${words} in ${outcome}`;
}

function detailFinding(finding: FindingValue): string[] {
  const { change, value, exposure, dose, comparator, interval, p } = finding;
  const given = [exposure, dose === null || exposure === null ? dose : `(${dose})`]
    .filter((part) => part !== null)
    .join(' ');
  return [
    change === 'open' || value === 'open' ? '' : VALUE_WORDS[value],
    change === 'open' && value !== 'open' ? 'change open' : '',
    describeEffect(finding),
    interval === null ? '' : `interval ${interval}`,
    p === null ? '' : `p ${p}`,
    given === '' ? '' : `with ${given}`,
    comparator === null ? '' : `compared with ${comparator}`,
  ].filter((part) => part !== '');
}

function describeValue(value: ClaimValue): { label: string; detail: string[] } {
  switch (value.kind) {
    case 'study_design':
      return describeFact(STUDY_DESIGN_WORDS[value.design], value.subject);
    case 'publication_status':
      return describeFact(PUBLICATION_STATUS_WORDS[value.status], value.subject);
    case 'setting':
      return describeSetting(value);
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
    case 'finding':
      return { label: labelFinding(value), detail: detailFinding(value) };
    case 'safety':
      return {
        label: capitalise(SAFETY_CATEGORY_WORDS[value.category]),
        detail: value.hedged ? ['hedged'] : [],
      };
  }
}

/** Who says so: `the authors`, `Ana Silva, an outside expert`, `Ana Silva`; empty where that is not known. */
export function speakerWords({
  speaker,
  speakerName,
}: Pick<Claim, 'speaker' | 'speakerName'>): string {
  const role = speaker === null ? null : SPEAKER_WORDS[speaker];
  return [speakerName, role].filter((part) => part !== null).join(', ');
}

/** The kinds whose values say in themselves all that a line needs. */
const TELLING: Readonly<Record<ClaimKind, boolean>> = {
  study_design: true,
  publication_status: true,
  setting: true,
  sample_size: true,
  species: true,
  finding: false,
  safety: false,
};

/** Whether the value of a claim tells enough without its quote: `48 animals`, and not `Caveat`. */
export function isTelling(kind: ClaimKind): boolean {
  return TELLING[kind];
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
  const [quote] = quotes;
  return isTelling(value.kind) || !quote ? label : shortenWords(quote.exact, LINE);
}

/**
 * A claim in a few words: `14 births` and `outcome, exact`; `Caveat` and `hedged, the authors`.
 * The same words stand in the margin, in search, in tables and in exports.
 */
export function describeClaim(claim: Pick<Claim, 'value' | 'speaker' | 'speakerName'>): {
  label: string;
  detail: string;
} {
  const { label, detail } = describeValue(claim.value);
  const speaker = speakerWords(claim);
  if (speaker !== '') detail.push(speaker);
  return { label, detail: detail.join(', ') };
}
