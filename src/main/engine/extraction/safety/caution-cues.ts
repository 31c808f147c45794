import type { Cue } from '../cues/cue-phrases.ts';
import { DOUBT_CUES, NOT } from './doubt-cues.ts';
import { GRADE_CUES } from './grade-cues.ts';

const WORK =
  'research/study/studies/trial/trials/work/investigation/investigations/experiments/testing/tests/data/evidence/evaluation/analysis/analyses/validation/replication/confirmation/investigating/follow/monitoring/fieldwork/surveys/sampling';
const MORE =
  'more/further/additional/larger/bigger/longer/future/better/rigorous/prospective/randomized/randomised/controlled/large/continued/extensive/thorough/independent/longitudinal/confirmatory';
const NEEDED =
  'needed/required/necessary/warranted/essential/desirable/needs/need/require/requires/critical/important';
const CHECKED =
  'confirmed/replicated/validated/verified/duplicated/reproduced/repeated/tested/studied/investigated/examined/evaluated/explored/determined/established/clarified/refined/optimized/optimised/resolved/corroborated';
const PEOPLE =
  'patients/participants/people/subjects/volunteers/women/men/children/adults/animals/farms/plots/sites/schools/hospitals/centers/centres/cases';
const FEW = 'two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/dozen/handful/#';
const MEASURE =
  'measure/measured/assess/assessed/collect/collected/record/recorded/examine/examined/account/accounted/include/included/consider/considered/analyze/analyse/analyzed/analysed/evaluate/evaluated/study/studied/ask/asked/look/looked/track/tracked/investigate/investigated/address/addressed/capture/captured/test/tested/monitor/monitored/adjust/adjusted/control/controlled/mention/surveyed/modelled/modeled/quantify/quantified';

/** Signs of what a study lacks: people, controls, time, measurements, proof of cause, reach. */
const WEAKNESS_CUES: readonly Cue[] = [
  {
    id: 'limitation',
    why: 'A weakness of the work is called one.',
    phrases:
      'limitation/limitations/flaw/flaws/flawed/shortcoming/shortcomings/caveat/caveats/weaknesses | weakness of/in | drawback/drawbacks/downside/downsides/pitfall/pitfalls/hampered | poorly designed/conducted/controlled/done/understood | limited by/in ~ its/the/our/their/small/lack/size/scope | too limited/narrow/brief/crude | study/trial/results/data/findings/evidence/analysis/work/survey/model/sample is/are/was/were/has/have/had ~ limited/limits/constrained/restricted',
  },
  {
    id: 'low-quality',
    why: 'Work is said to be of low quality or not to be relied on.',
    phrases:
      'low/poor/lower/weak/limited/varying ~ quality ~ evidence/studies/research/trials/data | quality of ~ ~ was/is/were/are ~ low/poor/limited/weak/moderate/variable | unreliable/unsound/dubious | few reliable/good/rigorous/studies | few/no reliable statistics/data/estimates/figures',
  },
  {
    id: 'small-study',
    why: 'The study was small.',
    phrases: `small/smaller/tiny/modest/insufficient/inadequate/limited/pilot/feasibility study/trial/trials/studies/sample/samples/cohort/series/experiment/sampling | small/tiny ~ new/pilot/early/preliminary/single/uncontrolled/observational/clinical/phase study/trial/studies/trials | small/smaller/tiny/low/limited number/numbers/group of ~ ${PEOPLE}/studies/trials/events/samples/species/observations/deaths | small/tiny/low/such numbers | study/sample/group/numbers/cohort/trial/numbers was/were/is/are ~ small/tiny/limited/few | too few/small to | too few ~ ${PEOPLE} | so few ${PEOPLE}/study/of | sample size/sizes | underpowered/anecdotal | lacked/lack/insufficient/limited/low statistical/enough/the power | pilot study/studies/trial`,
  },
  {
    id: 'few-counted',
    why: 'A small count is named as such.',
    phrases: `only/just/mere/merely ${FEW} ${PEOPLE}/patient/person | only/just ${FEW} ~ ${PEOPLE} ~ took/were/participated/enrolled/completed/involved | involved/included/tested/enrolled/followed only/just/a ${FEW}/handful/few/single | based/conducted/done/carried on/at/in ~ ~ a/one/just/only single/small | single center/centre/site/hospital/institution/season/snapshot/case/cohort/laboratory/field/farm/school/city/country/species | one site/center/centre/season/laboratory/hospital ~ only | only one ~ site/center/centre/study/season/trial/country/species/region/school/year/cohort`,
  },
  {
    id: 'no-cause',
    why: 'The design cannot show what causes what.',
    phrases: `observational/correlational study/studies/data/research/design/evidence/findings/and/so | is/was/are/were observational/retrospective/correlational | because/since/as ~ observational/retrospective/correlational/sectional | this/an/another/purely/only/was/is observational study/analysis/survey | ${NOT} ~ prove/proves/proven/establish/establishes/imply/implies/infer/demonstrate/demonstrates/show/determine ~ ~ cause/causes/causation/causality/causal | ${NOT} ~ prove/proves/establish/mean ~ that/whether/any/the/it | ${NOT} ~ prove/proves/proof | cause and effect | causality | correlation/correlations/association/associations do/does/is/are/don't/doesn't/isn't ~ not/prove/imply/equal/mean/establish/cause/necessarily/causation | ${NOT} ~ definitively/conclusively | only/merely/just/simply a/an correlation/correlational/association/correlative/link | reverse causation/causality`,
  },
  {
    id: 'no-control',
    why: 'There was nothing, or nothing fair, to compare with.',
    phrases:
      'no/lacked/lacking/without/missing/lacks placebo/control/controls/comparison/comparator/sham/randomization/randomisation/blinding/untreated/baseline | no/lacked/without/missing a ~ placebo/control/comparison/sham ~ group/arm/condition | missing/lacked/lacks/had/have/was no/a/any ~ placebo/control/comparison/sham group/arm/plots | lack of a/an/any/proper/concurrent/adequate/suitable ~ control/controls/placebo/comparison | lack of ~ placebo/comparison/randomization/randomisation/blinding | not/neither randomized/randomised/blinded/blind/masked/controlled | uncontrolled/unblinded/nonrandomized/nonrandomised study/trial/studies/data/trials/and/so | just/only/getting a placebo/placebo effect | historical controls/control',
  },
  {
    id: 'chance',
    why: 'The result may be due to chance or was not significant.',
    phrases: `chance alone | due to/by/to chance | chance finding/findings | ${NOT} ~ statistically/statically significant/meaningful | no longer statistically/significant | ${NOT} ~ reach/reached/achieve/achieved/meet/met/attain ~ ~ significance/significant/endpoint/threshold | multiple comparisons | fluke/coincidence/coincidental | wide confidence/uncertainty/intervals/error/margins | confidence intervals were/are wide | margin of error`,
  },
  {
    id: 'bias',
    why: 'Something may have distorted what was measured.',
    phrases:
      'biased/confounding/confounders/confounder/confounded/misclassification/skewed/unrepresentative | selection/recall/publication/survivor/reporting/observer/sampling/measurement/response/potential/possible/some/unmeasured/residual bias/biases/error/errors/confounding/confounders | relied/rely/relies/relying/based ~ on ~ self/memory/memories/recall/questionnaires/recollection/diaries/assumptions/simulations/volunteers | self reported surveys/data/information/measures/questionnaires/diet/diets/intake | underestimate/underestimates/underestimated/overestimate/overestimates/overestimated/overestimation/underestimation | response/participation/completion rate/rates was/were low/poor | low/poor response/participation | misclassified/miscounted/mismeasured | possibly/may/might/could be/have ~ misclassified/misreported/misremembered/underreported/overreported | missing data | loss to follow | lost to follow | were/was self reported/selected | reported their own | controlled for/the ~ effects/factors/fact | tried to ~ control/account/adjust',
  },
  {
    id: 'other-explanation',
    why: 'Something else may explain the result.',
    phrases:
      "other/third/additional/unknown/unmeasured/hidden factor/factors/variables ~ could/may/might/than/besides/such/accounted/explain | another/alternative/alternate/possible/many/other explanation/explanations | could/may/might ~ have ~ explained/influenced/affected/accounted/played/contributed/biased/confounded/skewed/resulted/introduced ~ | could/may/might have been due/caused/because/influenced/affected/driven/confounded/biased | may/might/could be because/due/that/instead | could be/have ~ caused/due/because/result | may/might/could ~ explain/account/influence/confound/affect/skew/bias the/our/these/this results/result/findings/finding/estimates/association/outcomes/conclusions/difference | could/may/might ~ reflect ~ other/another/differences/changes/only/selection | cannot/can't/could/can/not/unable ~ exclude/rule/ruled/discount out/that/the/possibility | may/might/could not be equivalent/comparable/independent | difficult/hard/impossible to ~ separate/disentangle/distinguish/tease/isolate/untangle | disentangle/confounded | possibility that | it may/might/could be that",
  },
  {
    id: 'assumed',
    why: 'The result rests on something taken for granted.',
    phrases:
      'we/model/models/analysis/analyses/calculation/calculations/estimate/estimates/authors/team/researchers/approach/method assume/assumes/assumed/assuming | must assume | assumption/assumptions that/is/was/may/might/of/about/were/are/made | rests/rest/hinges/hinge on | simplified/simplifying/simplification/simplifications/idealized/idealised',
  },
  {
    id: 'not-measured',
    why: 'Something was left out or not measured.',
    phrases: `did/do/does/have/had/was/were/has/is/are not/never ${MEASURE} | did/does/do not ~ ${MEASURE} | didn't/doesn't/don't/wasn't/weren't/hasn't/haven't ${MEASURE} | didn't/doesn't take ~ into account | study/trial/review/data/analysis/model ~ ~ failed/fails to | failed/neglected/omitted to ~ analyze/analyse/measure/account/consider/include/address/control/report | not ~ take/taken into account | lacked/lack/lacks ~ data/information/measurements/details/records | no/without data/information/measure/measurements/records on/of/about/for | study/trial/trials/researchers/analysis/we ~ excluded | data/records/information ~ was/were/are/is missing/unavailable/incomplete/absent | was/were/is/are not available/documented/performed/carried/obtained/checked/known/taken/recorded/reported/conducted | could not ~ be ~ performed/carried/tested/measured/assessed/studied/examined/checked/obtained/verified | we/authors/researchers/they/team could not/only ${MEASURE} | unable to ~ adjust/account/assess/measure/conduct/control/include/examine/test/evaluate/obtain/study | not able to ~ adjust/account/assess/measure/control/include/examine/test/evaluate | prevented/precluded/prevents/precludes ~ further/analysis/us/any/comparison/conclusions/drawing | missing ~ important/information | ${NOT} ~ include/included/have ~ ~ group/arm/comparison/controls/data/information/measure`,
  },
  {
    id: 'short-time',
    why: 'The time was too short to tell.',
    phrases:
      'short/limited/brief/relatively ~ follow/timeframe/observation/monitoring | short/limited duration/timeframe/window/observation/span | relatively short | short term only/study/studies/data/results/improvement/trial | for/after/lasted/lasting/followed/over/within/covered/spanned ~ only/just # weeks/week/months/month/days/hours/minutes/years/year/seasons | for/after/lasted only/just one/two/three/four/six/a ~ weeks/week/months/month/days/minutes/years/year/night/season/day | only/just/past ~ few/two/three/several years/months/weeks ~ not/so/to | not ~ follow/followed/track/tracked/monitored ~ beyond/after/past/longer/long | longer follow/trials/studies/study/research/monitoring/observation | longer term ~ trials/studies/research/follow/effects/data/safety | years/time/decades to ~ know/tell/determine/see/find/learn/assess/collect | so short a time | time will tell | over the long/longer haul/term | last/lasts/lasted ~ beyond',
  },
  {
    id: 'long-run',
    why: 'The long run is not known.',
    phrases:
      'long term effects/effect/safety/consequences/viability/durability/stability/efficacy/implications/data/outcomes/impacts/impact/benefit/risks ~ ~ unknown/unclear/uncertain/not/needed/remain/remains/question/yet/lacking/unproven/untested | lack/deficiency/absence/little/no/more/provide/any/limited/need/about of/any/the/on ~ long/longer term | no/any/more/little/few/insufficient long term data/studies/research/evidence/information/trials/claims/benefit/follow | down the road/line | how long ~ will/effects/effect/benefits/it/the/protection ~ last/lasts/persist/persists | long/longer term research/studies/trials/data/study/evidence ~ is/are/will/would/needed',
  },
  {
    id: 'elsewhere',
    why: 'The result may not hold for others or elsewhere.',
    phrases: `${NOT}/may/might ~ necessarily/not ~ apply/applies/generalize/generalise/translate/hold/extend/extrapolate/represent/transfer/generalizable/generalisable/applicable/reflective | ${NOT} ~ representative/generalizable/generalisable/generalize/generalise/generalized/generalised/extrapolated/extrapolate/universal/applicable | ${NOT} ~ reflect ~ real/actual/whole/full/where/everyday/life | generalizability/generalisability/extrapolation/extrapolate/extrapolating/extrapolated | to generalize/generalise | findings/results/it ~ are/is/be applicable/generalizable/generalisable/unique | specific/unique/limited/restricted to ~ one/this/that/these/region/site/country/population/last/people | unlikely/unclear/doubtful/uncertain/doubt ~ generalizes/generalises/generalize/generalise/applies/holds/extends/transfers | may/might/could differ from/in | under ~ laboratory/controlled/greenhouse/ideal/artificial conditions ~ only | only in/under ~ laboratory/controlled/greenhouse/artificial | beyond ~ sample/site/sites/region/season/population/conditions/range | real life conditions/settings/situation/situations | works/work/worked in ~ laboratory/lab/real/theory | real/everyday conditions | unusual/selected/select/highly/narrow group/population/sample/selected | outside ~ clinical/research/laboratory/trial/study/setting/settings/controlled`,
  },
  {
    id: 'animal-gap',
    why: 'Results in animals or cells may not hold for people.',
    phrases: `mice/mouse/rats/animals/rodents/monkeys/primates/worms/flies/zebrafish/pigs/dish/vitro ~ ~ may/might/not/don't/doesn't/necessarily/rarely/often ~ ~ human/humans/people/patients | was/were/done/conducted/performed/tested/carried/only ~ in/on mice/rats/animals/worms/flies/rodents/monkeys/zebrafish/rabbits/pigs/dogs/cells | ${NOT} been ~ ~ tested/studied/tried/done/used/proven/shown/evaluated/confirmed ~ in/on ~ people/humans/human/patients | never ~ been ~ done/tried/tested | ${NOT} ~ translate to/in/into/over | far cry from | animal/animals/mouse/mice/cell/laboratory/preclinical ~ studies/study/findings/results/experiments/models/data ~ not/don't/doesn't/may/rarely/seldom ~ ~ hold/translate/work/apply/predict/carry/reflect/mimic | ${NOT} ~ mean ~ people/humans/patients | no guarantee/guarantees that/it/they ~ people/humans/patients | if/whether ~ same ~ results/effect/effects/occur/occurs/true/happens/happen/work/works/holds ~ in/for people/humans/patients/human | human trials/studies/testing ~ needed/required/necessary/before/begin | whether/how ~ ~ work/works/apply/applies/true/happens/happen/translate/translates in/to/for humans/people/human/patients | before ~ tested/used/tried/given ~ in/on/to ~ people/humans/patients`,
  },
];

/** Signs that a sentence asks for more work, for patience or for caution. */
const CAUTION_ASKED_CUES: readonly Cue[] = [
  {
    id: 'more-needed',
    why: 'More or better work is said to be needed.',
    phrases: `${MORE} ~ ${WORK} ~ ${NEEDED} | ${MORE} ~ ${WORK} ~ ~ need/needs/needed/required/warranted | more study/research/work/testing/evidence/data/studies is/was/are/needed/need/needs/to | ${WORK} is/are/was/were/would/will ~ needed/required/warranted/necessary | need/needs ~ for ~ ${MORE}/randomised/randomized ~ ${WORK} | warrants/merits/deserves/requires/needs ~ further/more/additional/closer | need/needs/require/requires/required/demand/demands/necessitate/highlights/highlight/underscore ~ ${MORE} ~ ${WORK} | only ~ be answered | until more | ${MORE} ~ ${WORK} ~ should/must/ought ~ be | work left/ahead/remains | requires/require/need/needs ~ explanation/scrutiny/confirmation | it will take ~ ${MORE} | future/further studies/study/research/work/trials ~ should/will/must/could/to/are/is/may | larger/bigger ~ trial/trials/study/studies/cohort/populations ~ ${NEEDED}/confirm/to/before | call/calls/called/calling for ~ ${MORE} | need/needs for ~ ${WORK} | now/it's/is time to do | subject of ~ larger/further/future/another study/trial | argue/argues/argued/calls for more/further/larger | what's/what is/what's needed is/are/needed ~ ${WORK} | still ~ research/work/studies to be/do | more/much/lot to learn/do | research/work/studies to be done | trials/studies/research ~ would/will be needed | recommend/recommends/recommended/suggest ~ large/larger/further ~ trials/studies/research | proof/confirmation/replication/caution ~ is/are needed/required | next step/steps ~ is/are/will/include | continued data/follow/monitoring/study`,
  },
  {
    id: 'to-be-confirmed',
    why: 'The result has still to be confirmed, or the question worked out.',
    phrases: `need/needs/must/needed/have/has/remains/remain/yet to be ~ ${CHECKED} | must/needs be ${CHECKED} | need/needs to be ~ ${CHECKED} | need/needs/plan/plans/want/hope to ~ replicate/explore/confirm/validate/understand/verify/determine/test ~ | still/currently being investigated/studied/tested/evaluated | still in/under development/investigation/study | await/awaits/awaiting ~ confirmation/validation/replication | kinks to/in | worked out | need/needs/have/has/going to wait | need/needs/have/remains/remain to ~ see/seen | we'll have/need/see | to ~ replicate/reproduce ~ results/findings | replication of | yet to be | future studies/work/research/trials`,
  },
  {
    id: 'if-confirmed',
    why: 'A hope with an if.',
    phrases:
      'if ~ ~ confirmed/successful/replicated/validated/verified/proves/proven/borne | if it/the ~ worked/works/holds | with further/more/additional research/study/testing/work | if ~ results/findings/hint/work/test is/are/can/proves/prove/hold/were | may/might/could one/some day | might/may/could eventually | in theory/principle | theoretically | in the future it/we/they/this/to',
  },
  {
    id: 'too-early',
    why: 'It is too early to say, to use or to recommend it.',
    phrases: `too early/soon to/for/in/yet | far/way/still/much/it's/is too early/soon | premature to/and/for | early/very/infancy stage/early/phase of/research/stages/clinical | early phase/proof/days/step | ${NOT}/no ~ ready/there yet/for | ${NOT} ~ yet/quite ~ ready/available/there/approved/undergone/possible/clear/known/reached/understand/understood/know/established/happened | years/decades/long/months way/away/off from/before/until/and | long/huge/some way to go/off/away | years/months away/before | many/several/few/five/ten years before/until/away/off | still/only ~ in the lab/laboratory | at least ~ years before/until | up in the air | prime time | still ~ early/new/young days/research/field/stage | so/too new that/to | months/years away/off | still/considered/remains/remain experimental/preliminary/investigational/tentative/early | are/is/were/very/still/considered/as ~ preliminary/tentative/provisional | proof of concept | first important/qualitative/small step | hypothesis generating | far from ~ clear/certain/proven/proof/ready/convinced/conclusive/complete/definitive/perfect | in its/their infancy | by no means | early study/research/results/data/days/work/findings/trial/trials | not ~ to/at the point | for now he/she/they/the/it`,
  },
  {
    id: 'not-reviewed',
    why: 'The work has not been through review by peers.',
    phrases: `until/before ~ ~ published ~ ~ peer/journal | ${NOT} ~ peer reviewed | ${NOT} yet ~ published/reviewed/undergone | peer review process | viewed/considered/regarded/seen as preliminary | considered/viewed preliminary | preliminary until | preprint/preprints | presented at ~ ~ meetings/meeting/conference/conferences ~ ~ preliminary | unpublished data/study`,
  },
  {
    id: 'caution-asked',
    why: 'Caution is asked for, or somebody warns.',
    phrases:
      'caution/cautions/cautioned/cautioning | cautious about/in/interpretation | interpreted/viewed/treated/taken/done/read/used/interpret ~ cautiously/carefully/care/caution/skepticism/scepticism | be/very/extremely careful/cautious | must/should/need/needs/have to/be/exercise ~ careful/carefully/cautious | warn/warns/warned/warning that/against/of/about/people/patients/consumers/readers/farmers/users/his | bear/keep/kept/put/viewed in/into mind/perspective/context | in isolation | stop/stops/stopped short of | grain/pinch of salt | urge/urges/urged caution/restraint/people | overstated/overinterpreted/overhyped | temper/tempered/tempers ~ enthusiasm/expectations/optimism | should not be ~ taken/considered/seen/viewed/used/interpreted/overinterpreted | careful/cautious when/with/not',
  },
  {
    id: 'advice-against',
    why: 'Readers are told not to do something, or to ask somebody first.',
    phrases:
      "should/must not/never ~ take/use/be/start/stop/rely/assume/rush/expect/change/give/eat/drink/exceed/replace/consume/attempt/recommend/simply/suddenly/try/mix/come | shouldn't/mustn't be/take/use/start/stop/rely/assume/rush/expect/change/replace/consume/count/try/mix/eat | don't count/rush/rely/assume/expect | do not ~ count/rush/rely/assume/expect/exceed/attempt | not ~ recommend/recommended/advise/advised/advisable/endorse/advocate | advised/urged/discouraged/warned ~ to/against/from ~ avoid/exercising/taking/using/limit/monitor/consult | consult/consulting/ask/see with/a/their/your ~ doctor/doctors/physician/provider/pharmacist/veterinarian/specialist/professional | patients/women/people/men/farmers/users/you/children/those/doctors/health/parents/consumers ~ should/must/need ~ report/monitor/avoid/recognize/recognise/reconsider/limit/plan/consult/speak/talk/discuss/weigh | should/must/need be ~ avoided/monitored/considered/weighed/limited/reconsidered | should be used/done if/when/in/only/with/very/by/carefully | no one/nobody should | refused/declined/reluctant/hesitant/unlikely to endorse/recommend/adopt/advise | aren't/isn't/not likely to recommend/endorse | require/requires ~ ongoing/careful/close ~ monitoring",
  },
];

/** Cues that may be there without any warning: circumstances, turns of phrase, who speaks. */
const LOOSE = new Set(
  'animal-gap short-time few-counted not-measured interests no-interests but-not but-says reserve-noted outsider failed no-cure modest-benefit risk-named trade-off not-for-all'.split(
    ' ',
  ),
);

/** Puts the plain signs of a table into one group. */
function group(name: string, cues: readonly Cue[]): Cue[] {
  return cues.map((cue) => (LOOSE.has(cue.id) ? cue : { ...cue, group: name }));
}

/** Signs that a sentence warns, doubts or limits what was found, in reports of any field. */
export const CAUTION_CUES: readonly Cue[] = [
  ...group('any-weakness', WEAKNESS_CUES),
  ...group('any-caution', CAUTION_ASKED_CUES),
  ...group('any-doubt', DOUBT_CUES),
  ...group('any-grade', GRADE_CUES),
];
