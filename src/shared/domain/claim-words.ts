import type {
  ClaimKind,
  FactSubject,
  PublicationStatus,
  ResultChange,
  ResultValue,
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
  attribute: 'Attribute',
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
  attribute: 'a',
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
