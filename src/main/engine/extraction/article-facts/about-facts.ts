import type { PublicationStatus, StudyDesign } from '../../../../shared/domain/claim.ts';
import { describeRules } from '../rules/rule-words.ts';

/** The rules for the design of a study in words. */
export const ABOUT_DESIGNS = describeRules<Exclude<StudyDesign, 'other'>>(
  'study_design',
  'design',
  {
    guideline: [
      'Words for a guideline or a statement of many experts.',
      'This ⟦consensus statement⟧ tells how the wards should store their lamps.',
    ],
    meta_analysis: [
      'A meta-analysis that is not said to be another’s.',
      'We made a ⟦meta-analysis⟧ of nineteen trials of lamps on wards.',
    ],
    systematic_review: [
      'A systematic review, or a search of the literature.',
      'This ⟦systematic review⟧ asks whether lamps on wards help the nurses.',
    ],
    randomised_trial: [
      'Words for putting people into groups at random, where they are not those of other trials.',
      'The nurses were ⟦randomly assigned⟧ to lamps or to none for a month.',
    ],
    trial: [
      'A trial without such words.',
      'In this ⟦pilot study⟧ the nurses were given new lamps for a month.',
    ],
    case_control: [
      'A comparison of cases with controls.',
      'In a ⟦case-control⟧ study we compared weavers who had gone deaf with those who had not.',
    ],
    case_report: [
      'A report of one patient or of a few.',
      '⟦We report a patient⟧ who was burnt by the lamp beside the bed.',
    ],
    qualitative: [
      'Interviews, focus groups and other ways to learn what people say.',
      'We held ⟦focus groups⟧ with the nurses of the night about their lamps.',
    ],
    cross_sectional: [
      'A survey, or a look at one moment.',
      'This ⟦cross-sectional⟧ study asked the nurses about their lamps.',
    ],
    cohort: [
      'People who were followed, forwards or back in their records.',
      'We followed a ⟦cohort⟧ of weavers for ten years and asked about their ears.',
    ],
    model: [
      'A simulation or a model in numbers.',
      'We used a ⟦mathematical model⟧ of the light in the wards of the hospital.',
    ],
    animal_experiment: [
      'What was done to animals of a laboratory, or a trial in animals.',
      'The ⟦rats were exposed⟧ to lamps of two colours and weighed every week.',
    ],
    in_vitro: [
      'Cells or tissues outside a body.',
      'The light of the lamps was tested ⟦in vitro⟧ on the cells of the eye.',
    ],
    field_study: [
      'Work out of doors, with its tools and samples.',
      'We walked ⟦transects⟧ under the lamps of the road and counted the moths.',
    ],
    review: [
      'A review that does not say how it searched.',
      'In ⟦this review⟧ we tell what is known of lamps and sleep.',
    ],
  },
);

/** The rules for how a study was published in words. */
export const ABOUT_STATUS = describeRules<Exclude<PublicationStatus, 'corrected'>>(
  'publication_status',
  'status',
  {
    retracted: [
      'An article that says that it was retracted.',
      '⟦This article has been retracted⟧, the editors of the journal said. The lamps were never lit, they said.',
    ],
    preprint: [
      'A preprint, or the name of a place for them.',
      'The study was posted on a ⟦preprint server⟧, the nurses said. Nobody has checked the lamps, they said.',
    ],
    unpublished: [
      'What is said not to have been reviewed or published yet.',
      'The report has ⟦not been peer-reviewed⟧, the nurses said. The lamps are new, they said.',
    ],
    conference: [
      'What was told at a meeting.',
      'The nurses told the ⟦annual meeting⟧ that the lamps help, they said. The hall was full, one nurse said.',
    ],
    peer_reviewed: [
      'What a report says was published in a journal.',
      'The study was ⟦published online in the journal⟧ Lamps Today, the nurses said. The lamps help, one of them said.',
    ],
  },
);

/** The rule for the setting of a study in words. */
export const ABOUT_SETTING = describeRules<'told'>('setting', 'setting', {
  told: [
    'The first sentence about the study that names a country, its years, or how long those studied were followed.',
    '⟦We recruited weavers from twelve mills in northern Portugal between 2004 and 2010.⟧ They were asked about their ears.',
  ],
});
