import type { Cue } from '../cues/cue-phrases.ts';

const PLACE =
  'site/centre/center/hospital/clinic/school/farm/season/breed/region/network/country/university/city/district/village/year/summer/winter/species/strain/population/company';
const NOT = 'not/cannot/never/may/might/nor';

/**
 * Signs of a caveat by the reasons for which GRADE trusts evidence less (risk of bias, inconsistency,
 * indirectness, imprecision, publication bias), and of what else keeps a result from being relied on,
 * in the words of papers and of reports for the public.
 */
export const GRADE_CUES: readonly Cue[] = [
  {
    id: 'grade-risk-of-bias',
    why: 'Risk of bias: allocation, blinding, drop-outs, confounding, recall.',
    phrases:
      'high/serious/unclear/considerable/substantial/some risk of bias | selection/recall/reporting/attrition/performance/detection/information/response/referral/survivor/ascertainment bias | residual/unmeasured/potential/possible/uncontrolled/unobserved confounding/confounders/confounder/differences | not/without/lacked/lack/no/absence/lacking ~ blinded/blinding/masked/randomisation/randomization/randomised/randomized/concealment/comparator/comparison | no/without control/controls/comparison | aware of ~ allocation/assignment/treatment | not ~ assigned/allocated/sited ~ random | lost to follow | dropped out | biased sample/samples | volunteered/volunteers ~ may/might/probably | downgraded/rated down | understate/understates/understated/overstate/overstates/overstated/flatter/flattered/clouded/coloured/colored/skewed/distorted | may/might/could have ~ influenced/affected/biased/clouded/missed/differed/inflated/increased/contributed | account/accounts/explain ~ for/part ~ difference/contrast/association/result/results/effect',
  },
  {
    id: 'grade-inconsistency',
    why: 'Inconsistency: results that differ or cannot be repeated.',
    phrases:
      'inconsistent/inconsistency/contradictory/contradict/contradicts/contradicted | heterogeneity ~ high/substantial/considerable/large/significant/unexplained | high/substantial/considerable/significant/unexplained heterogeneity | differed/varied/vary widely/considerably/greatly | could/couldn/not/unable ~ replicate/replicated/reproduce/reproduced | opposite ~ found/result/results/direction/effect | runs/ran counter | findings/results/evidence ~ mixed/conflicting/inconsistent',
  },
  {
    id: 'grade-indirectness',
    why: 'Indirectness: people, places or outcomes other than those in question.',
    phrases: `${NOT} ~ apply/hold/generalise/generalize/transfer/extend/carry/generalised/generalized/extrapolated ~ to/where/over/beyond/in/for | generalisability/generalizability ~ limited/unclear/uncertain/low/reduced | limit/limits/limited/limiting/restrict/restricts ~ generalisability/generalizability/applicability | apply/applies/hold/holds only/to | not ~ representative/generalisable/generalizable | surrogate/proxy for/outcome/outcomes/endpoint/marker/measure | indirect for/evidence | excluded/omitted ~ so/which/and | from/in/on/at/of a/one single ~ ${PLACE} | one/single ${PLACE} | all/both ~ same/one ${PLACE} | say/says/tell/tells/said little/nothing | may/might ~ respond/behave/be differently/different | only looked/included/covered/followed/studied/surveyed/interviewed/recruited | limited to/by/because/in | all ~ in one ${PLACE} | applies/apply to ~ only | results/findings/result apply to | excluded/left ~ out`,
  },
  {
    id: 'grade-imprecision',
    why: 'Imprecision: few cases, wide intervals, chance.',
    phrases:
      'wide/wider/broad/large confidence/interval/intervals/range/ranges/uncertainty | confidence interval/intervals/limits ~ wide/include/includes/broad | imprecise/imprecision/underpowered | too small/few/imprecise/short/little ~ to/for | not/insufficient/inadequate/low/limited/little/lacked/sufficient ~ power/powered | few events/cases/participants/patients/studies/trials/observations/subjects | small/limited/modest/low number/numbers/sample/samples/cohort/group/groups | number/numbers of ~ small/limited/low | due/down/owing to chance | highly/very/too/remain/remains uncertain | span/spans ~ wide/range | rest/rests/based/rely/relies on only/few/just | short follow/half/period | span/spans ~ wide range | anything between',
  },
  {
    id: 'grade-publication-bias',
    why: 'Publication bias, and work that has not been reviewed or published.',
    phrases:
      'publication bias | funnel plot/plots | asymmetrical | negative ~ not ~ published | not ~ peer reviewed | not/never/yet/un ~ published | unpublished | preprint/preprints/medrxiv/biorxiv/arxiv | presented/shown/reported at ~ conference/meeting/congress/symposium ~ preliminary/not/until/published/journal | considered/viewed/regarded/seen as preliminary | preliminary until | press release | await/awaits/awaiting ~ review/publication/confirmation | under review',
  },
  {
    id: 'grade-low-certainty',
    why: 'The evidence is called weak, of low quality or of low certainty.',
    phrases:
      'low/moderate/poor certainty/quality/credibility/confidence | certainty/quality/credibility/strength/reliability of ~ evidence/studies/trials/data ~ low/poor/weak/moderate/limited/variable | certainty/credibility/confidence ~ is/was/were low/poor/limited | insufficient/limited/little/weak/thin/scant/no ~ evidence/data ~ to/that/for/on/regarding | evidence ~ is/was/were/remains ~ insufficient/limited/weak/absent/sparse/thin/lacking/poor | high quality/certainty evidence ~ absent/lacking/lacks/needed/missing | below/smaller/less ~ minimal/minimally/clinically ~ important/significant/meaningful/relevant | clinical significance/relevance/importance ~ unclear/unknown/uncertain/doubtful/yet | not ~ clinically significant/meaningful/relevant',
  },
  {
    id: 'grade-cause-open',
    why: 'The cause is left open.',
    phrases:
      "not/cannot/can't/doesn't/don't/didn't ~ prove/establish/show/infer/demonstrate/determine ~ cause/causes/caused/causal/causality/causation/causes | correlation and nothing/not | cause and effect | reverse causation/causality | cross sectional ~ so/not/cannot/design | cannot/can't/unable/not/impossible ~ tell/say/determine/establish/know which/whether/what/who/if/causality | might/may/could also be that | other factors/explanations/causes/changes/reasons ~ could/may/might/explain/underlie/account | possible/possibility that other | cannot/could/not be excluded/ruled",
  },
  {
    id: 'grade-future-open',
    why: 'What comes later, or in the long run, is open.',
    phrases:
      'long term/run ~ safety/effects/effect/consequences/outcomes/outcome/risks/benefits/efficacy ~ unknown/unclear/uncertain/undetermined/not/remain/remains/lacking/untested/open | safety ~ remain/remains/is/are/was ~ unknown/unclear/uncertain/open/unproven/established/determined | unknown/unclear/uncertain ~ safety/long | nobody/no one ~ can/knows/could | nothing ~ known/said ~ about/of | remain/remains to be/determined/seen | has/have/had not been/yet ~ tested/examined/studied/evaluated/followed/assessed/established/demonstrated | has/have never been ~ studied/tested | effects/effect/gains/gain/benefits/benefit/protection ~ wear/fade/wane/faded/waned/last/temporary | may/might/could wear/fade/wane | cannot be said | needs/need/requires ~ further/more ~ investigation/research/study/evaluation/testing | should/must be ~ confirmed/replicated/verified/validated | necessary/needed/required/warranted to confirm/determine/establish/verify/evaluate',
  },
  {
    id: 'grade-far-from-use',
    why: 'It is far from use, inefficient, costly or unreliable.',
    phrases:
      'years/decades away/off/from/before | long way from/off/to | far from ~ | inefficient/inefficiently/costly/cumbersome/impractical/unreliable/inaccurate/laborious | efficiency/success/yield/rate ~ low/poor/only | low/poor efficiency/yield/success | poor quality | miss/misses/missed # | miss/misses/missed one/two/half/some/many | fails/failed/fail to | not/no substitute/replacement/alternative/cure/panacea | overestimates/overestimated/underestimates/underestimated/mispredicted/misclassified | could/can/may simply shift',
  },
  {
    id: 'grade-own-limits',
    why: 'This study, and not the field, is said to have a limit.',
    phrases:
      "we/they/it/study/trial/survey/analysis/data/registry/model/authors could/did/do/does/were/was/had/cannot/couldn't/didn't not/no/unable/neither/measure/observe | our/this/these/present ~ limited/limitation/limitations/weakness/weaknesses/exploratory/preliminary/pilot | is/was exploratory/preliminary | missing in/for/from | data ~ were/was ~ missing/unavailable/incomplete | left out | not/never ~ recorded/measured/counted/asked | did/does not ~ include/measure/record/collect/adjust/cover | strengths and limitations | limitations of/include/included/are/were/is/should",
  },
];
