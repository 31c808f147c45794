import type { Cue } from '../cues/cue-matcher.ts';
import { DOUBT_CUES } from './doubt-cues.ts';

const NOT =
  "not/never/isn't/aren't/wasn't/weren't/doesn't/don't/didn't/hasn't/haven't/hadn't/can't/cannot/won't/wouldn't/couldn't";
const WORK =
  'research/study/studies/trial/trials/work/investigation/investigations/experiment/experiments/testing/tests/data/evidence/evaluation/analysis/analyses/validation/replication/confirmation/investigating/follow';
const MORE =
  'more/further/additional/larger/bigger/longer/future/additional/better/rigorous/prospective/randomized/randomised/controlled/large/continued/extensive/thorough/independent/longitudinal';
const NEEDED =
  'needed/required/necessary/warranted/essential/essential/desirable/needs/need/require/requires/called/critical';
const CHECKED =
  'confirmed/replicated/validated/verified/duplicated/reproduced/repeated/tested/studied/investigated/examined/evaluated/explored/determined/established/clarified/worked/refined/optimized/optimised/resolved/corroborated/done';

/** Signs that a sentence warns of something or says how little the work at hand can bear. */
const WARNING_CUES: readonly Cue[] = [
  {
    id: 'more-needed',
    why: 'More or better work is said to be needed.',
    phrases: `${MORE} ~ ${WORK} ~ ~ ${NEEDED} | ${MORE} ~ ${WORK} ~ must/should/will ~ be/show/tell/determine/evaluate/examine/clarify/reveal/better | ${NEEDED} ~ ${MORE} ~ ${WORK} | ${WORK} is/are/was/were/would/will ~ needed/required/warranted/necessary | need/needs ~ for ~ ${WORK} | warrants/merits/deserves/requires ~ further/more/additional/closer | further/additional investigation/research/study/work | until ~ ${MORE} ~ ${WORK} | future/further/additional ${WORK} | call/calls/called/calling for ~ ${MORE} ~ ${WORK}`,
  },
  {
    id: 'to-be-confirmed',
    why: 'The result has still to be confirmed, or the question worked out.',
    phrases: `need/needs/must/needed/should/ought/remain/remains/has/have/yet to/be ~ ${CHECKED} | must/should be ${CHECKED} | if ~ ${'confirmed/replicated/validated/verified/reproduced'} | once/until/before ~ confirmed/replicated/validated/published | to ~ replicate/duplicate/reproduce ~ results/findings/finding/result | still/currently being/under investigated/studied/tested/investigation/study/development/evaluation | awaits/await/awaiting ~ confirmation/validation/replication/results/trials | need/needs/needed/have/has/going/wait to ~ see/wait | kinks/details/questions ~ worked/work out | wait for ~ results/trials/studies/data/trial | results are ~ years/months off/away`,
  },
  {
    id: 'too-early',
    why: 'It is too early to say, to use or to recommend it.',
    phrases: `too early/soon/premature | premature to | early/preliminary/exploratory/initial stage/stages/phase/days/step/evidence | ${NOT} ~ ready/there yet/for | ${NOT} ~ yet ready/available/there/approved/been/undergone/possible/clear/known/reached/understand/understood/know/established | years/decades/long/months way/away/off ~ from/before/until | still/considered/remains/remain ~ experimental/preliminary/investigational/tentative | preliminary/tentative/provisional | proof of concept/principle | first ~ step | early proof/promise/results | hypothesis generating | far from ~ clear/certain/proven/proof/ready/convinced/conclusive/complete/being/definitive/perfect | in its/their infancy | nascent/embryonic`,
  },
  {
    id: 'not-reviewed',
    why: 'The work has not been through review by peers.',
    phrases: `until/before ~ ~ published ~ peer/journal | ${NOT} ~ peer reviewed | ${NOT} yet ~ published/reviewed/undergone | peer review process | viewed/considered/regarded/seen as/preliminary ~ preliminary/until | unpublished/preprint/preprints | presented at ~ ~ meeting* ~ preliminary`,
  },
  {
    id: 'limitation',
    why: 'A weakness of the work is called one.',
    phrases:
      'limitation/limitations/flaw/flaws/flawed/shortcoming/shortcomings/caveat/caveats/weakness/weaknesses/drawback/drawbacks/downside/downsides/pitfall/pitfalls/deficiency/deficiencies/hampered | poorly designed/conducted/controlled/done/understood/studied | low/poor/lower/limited/mixed/variable ~ quality ~ evidence/studies/research/trials | quality of ~ evidence/research/studies/data ~ low/poor/limited/weak/moderate | too limited/narrow/short/few/small/brief/crude/noisy | study/trial/results/data/findings/evidence/analysis/work/survey/model is/are/was/were/has/have limited/limits/constrained',
  },
  {
    id: 'caution-asked',
    why: 'Caution is asked for, or somebody warns.',
    phrases:
      'caution/cautions/cautioned/cautioning/cautionary/cautious/cautiously/caveat | interpreted/viewed/treated/taken/read/used ~ carefully/care/caution/skeptic*/sceptic*/grain/pinch | be/very/have to/been careful | must/should/need/needs/have ~ careful/carefully | warn/warns/warned/warning/warnings ~ that/against/of/about/people/patients/consumers/readers/farmers/users | grain/pinch of salt | urged/urges/urge ~ caution/people/patients/restraint/against | kept/keep/put/bear/remember/viewed ~ in/into ~ perspective/mind/context | in isolation | ^ caution | overstated/overstate/overstating/overinterpret*/overhyped/hype/oversell | temper/tempered/tempers ~ enthusiasm/expectations/optimism/by',
  },
  {
    id: 'small-study',
    why: 'Few were studied.',
    phrases:
      'small/smaller/tiny/limited/modest/low/insufficient/inadequate/relatively/restricted ~ sample/samples/study/trial/trials/cohort/numbers/pilot/population/group/groups/series/experiment/sampling/size | small/limited/relatively/low small/number/numbers of ~ patients/participants/people/subjects/cases/women/men/children/studies/trials/events/sites/animals/samples/species/plots/farms/schools/observations/deaths | too few/small | so few | sample size/sizes | pilot study/trial/project | underpowered/anecdotal | lacked/lack/insufficient/limited ~ power | study/sample/group/numbers/cohort was/were/is/are ~ small/tiny/limited | only/just/involved/involving/included/mere ~ #/two/three/four/five/six/seven/eight/nine/ten/one/dozen/handful ~ patients/participants/people/subjects/volunteers/cases/men/women/children/sites/site/centers/centres/hospitals/hospital/studies/plots/farms/years/seasons/season/samples/species/region/country/city/lake/field/weeks/months/year/weeks | case report/series/study/reports/studies | a/one/single handful/snapshot/center/centre/site/hospital/institution/institution/country/region/city/season/year/location/cohort/laboratory',
  },
  {
    id: 'design-no-cause',
    why: 'The design cannot show what causes what.',
    phrases: `observational/correlational/retrospective/ecological study/studies/data/research/design/evidence/findings/analysis/nature | ${NOT} ~ prove/proves/proven/proof/establish/establishes/imply/implies/infer/demonstrate/mean/translate ~ that/cause/causes/causation/causality/whether/a/the/it/any/into | cause and effect | causation/causality/causal/causally | correlation/correlations/association/associations/link is/do/does/isn't/doesn't/aren't | ${NOT} ~ definitively/conclusively/directly ~ link/show/prove/establish/determine/answer | reverse causation/causality | cross sectional | chicken and/or egg | hen/chicken egg question/problem`,
  },
  {
    id: 'no-control',
    why: 'There was nothing, or nothing fair, to compare with.',
    phrases:
      'no/lack/lacked/lacking/without/missing/absence/absent/lacks/not/excluded/additional of/a/any/have/include/included/using/use/an/had ~ control/controls/placebo/comparison/comparator/baseline/blinding/randomization/randomisation/sham/reference | no/without/lacked placebo/control/controls/comparison/comparator/baseline/untreated/sham/randomization/randomisation/blinding | not/nor/neither ~ randomized/randomised/blinded/blind/masked/controlled | uncontrolled/unblinded/nonrandomized/nonrandomised/unadjusted | open label/labelled | placebo effect/effects | historical controls/control/cohort',
  },
  {
    id: 'chance',
    why: 'The result may be due to chance or was not significant.',
    phrases: `chance alone | by/to/of chance | chance finding/findings | ${NOT} ~ statistically/statically/significant significant/significance/meaningful/different | nonsignificant/insignificant | ${NOT} ~ reach/reached/achieve/meet/met/attain ~ ~ significance/significant/endpoint/threshold/end/goal/goals | multiple comparisons/testing | spurious/fluke/coincidence/coincidental/coincidentally | wide/broad/large confidence/uncertainty/intervals/error/margins | confidence intervals were/are wide`,
  },
  {
    id: 'bias',
    why: 'Something may have distorted what was measured.',
    phrases:
      'bias/biases/biased/confounding/confounders/confounder/confounded/unmeasured/uncontrolled/residual/misclassification/skewed/skew/distort/distorted/unrepresentative/unreliable | self reported/report/reports/reporting/selected/selection/assessed | relied/rely/relies/relying/based/depended/depends ~ on ~ self/memory/memories/recall/questionnaires/questionnaire/surveys/survey/assumptions/assumption/recollection/diaries/simulations/reports/volunteers/models | underestimate/underestimates/underestimated/overestimate/overestimates/overestimated/overestimation/underestimation/undercount/undercounted | recall bias | selection/publication/survivor/reporting/observer/sampling/measurement/response ~ bias/error/errors | missing data | dropped/drop/dropout/dropouts out/rate/rates | loss/lost to follow',
  },
  {
    id: 'other-explanation',
    why: 'Something else may explain the result.',
    phrases:
      "other/another/third/additional/unknown/unmeasured/hidden/many/several factor/factors/variables/variable/causes/influences | other/another/alternative/alternate/possible/competing/different/simpler explanation/explanations | may/might/could/may/perhaps ~ ~ have ~ explained/influenced/affected/accounted/played/contributed/caused/biased/confounded/skewed/been/resulted/missed/introduced/led | may/might/could ~ explain/account/reflect/influence/confound/affect/skew/bias ~ results/result/findings/finding/estimates/outcome/outcomes/association/difference/for/data/conclusions | cannot/can't/could/can/not/unable/difficult/hard/impossible ~ exclude/rule/ruled/discount/disentangle/disentangling/tease/separate/untangle/isolate ~ out/that/the/possibility/effects/apart/whether/effect/from/a/other/these | might/may/could/instead be/mean ~ because/due/instead/that ~ | possibility that | difficult/hard/impossible to ~ separate/disentangle/distinguish/tease/isolate",
  },
  {
    id: 'not-measured',
    why: 'Something was left out or not measured.',
    phrases: `did/do/does/have/had/was/were/has/is/are not/never ~ measure/measured/assess/assessed/collect/collected/record/recorded/examined/examine/account/accounted/include/included/consider/considered/analyze/analyse/analyzed/analysed/evaluate/evaluated/study/studied/ask/asked/look/looked/track/tracked/follow/followed/investigate/investigated/address/addressed/capture/captured/test/tested/sampled/sample/monitor/monitored/report/adjust/adjusted/control/mention/surveyed/modelled/modeled/quantified | didn't/doesn't/don't/wasn't/weren't/hasn't/haven't ~ measure/measured/assess/assessed/collect/collected/record/recorded/examined/examine/account/take/include/included/consider/considered/analyze/analyse/evaluate/study/studied/ask/look/track/follow/investigate/address/capture/test/tested/report/adjust/control/mention | failed/fails/neglected/unable/omitted/omits to/the ~ analyze/analyse/measure/account/consider/include/address/report/control/distinguish/assess/take/adjust | take/taken/taking into account | lacked/lack/lacks/lacking/without/no ~ data/information/measure/measures/measurements/details/records on/about/of/for | excluded/exclude/excludes ~ people/patients/adults/women/men/children/older/those/anyone/participants/older | missing ~ information/important/data | unmeasured/unaccounted | information ~ not available/missing/incomplete`,
  },
  {
    id: 'short-time',
    why: 'The time was too short to tell, or the long run is not known.',
    phrases:
      'short/shorter/limited/brief/relatively ~ follow/duration/timeframe/term/period/lived/window/span | long/longer term/run/lasting ~ effects/effect/safety/benefits/benefit/consequences/impact/impacts/data/risks/viability/outcomes/stability/durability/efficacy/results/performance/studies/research/trials/monitoring/use/implications/persistence ~ | over the long/longer haul/run/term | only/just ~ # ~ weeks/months/days/hours/years/week/minutes | last/lasts/persist/persists/continue beyond/past | longer follow/term/trials/studies/period/periods | how long ~ last/lasts/effect/effects/protection/benefit/benefits/it/the | years/time/decades to ~ know/tell/determine/see/find/learn/assess | only/just time will/ups',
  },
  {
    id: 'elsewhere',
    why: 'The result may not hold for others or elsewhere.',
    phrases: `${NOT}/may/might not/necessarily ~ apply/applies/generalize/generalise/translate/hold/extend/extrapolate/carry/reflect/represent/transfer/representative/generalizable/generalisable/applicable/reflective/typical/work/scale | ${NOT} ~ representative/generalizable/generalisable/generalize/generalise/generalized/generalised/applicable/extrapolated/extrapolate/typical/transferable/universal | generalizability/generalisability/representativeness/transferability/extrapolation/extrapolate/extrapolating/extrapolated | difficult/hard/impossible/unclear/unknown to/whether/if ~ generalize/generalise/extrapolate/apply/applies/applicable/hold/holds/translate | real life/world conditions/conditions/settings/use/setting/situations/benefits/performance | in the real world | laboratory/lab/controlled/idealized/ideal/artificial/greenhouse/simulated setting/settings/conditions/environment/tests/test/experiments | other/different/broader/wider/diverse/general populations/population/groups/settings/regions/ecosystems/countries/species/climates/soils/crops/contexts/cultures/sites/locations/ages/types | not ~ fully representative/comparable | ${NOT} ~ reflect ~ real/actual/whole/full/everyday`,
  },
  {
    id: 'animal-gap',
    why: 'Results in animals or cells may not hold for people.',
    phrases: `mice/mouse/rat/rats/animal/animals/rodent/rodents/monkeys/primates/worms/flies/zebrafish/pigs/dish/vitro/cells/cell/yeast/organoids ~ ~ human/humans/people/patients/person/clinic | human/humans/people/patients ~ ~ mice/mouse/rats/animal/animals/rodents/monkeys/worms/flies/vitro/dish | ${NOT} ~ tested/studied/tried/done/used/been/proven/shown/evaluated/confirmed ~ in/on ~ people/humans/human/patients/animals/field/children/women | ${NOT} ~ translate/translated/predict/carry ~ to/in/into/over ~ people/humans/human/patients/clinic | same/similar ~ results/effect/effects/occur/occurs/true/happens/happen/work/works ~ in people/humans/patients/human | far cry from | was/were/done/conducted/performed/tested/carried ~ in ~ mice/rats/animals/worms/flies/cells/dish/rodents/monkeys/zebrafish/vitro/rabbits/pigs/dogs | in only/just mice/animals/rats/cells | human/clinical trials/studies/trial/study/testing ~ needed/required/necessary/before/begin/will/would/have | whether ~ ~ in/for/on/to humans/people/human/patients | in theory if | before ~ tested/used/tried/given ~ in people/humans/patients/clinic | animal/mouse/preclinical/cell/laboratory study/studies/model/models/experiments ~ not/may/might/don't/cannot/do`,
  },
  {
    id: 'interests',
    why: 'The authors or payers have an interest in the result.',
    phrases:
      'conflict/conflicts/competing/vested/financial of/interest/interests/ties/stake/relationship/relationships/disclosure/incentive | paid/funded/sponsored/financed/supported/bankrolled ~ by/for ~ company/companies/industry/manufacturer/maker/makers/tobacco/board/drugmaker/pharmaceutical/study/research/trial/council/association | money from | industry/company/manufacturer funded/sponsored/backed/financed/funding | earns/earn/received/receives/receive/holds/hold ~ royalties/fees/stock/patent/patents/shares/honoraria/money/funding/payments/grants | consultant/consultants/adviser/advisor to/for | helped ~ pay for | who/that makes/sells/sell/make/markets ~ funded/paid/sponsored',
  },
  {
    id: 'advice-against',
    why: 'Readers are told not to, or to ask somebody first.',
    phrases:
      "should/must/ought/do not/never ~ take/use/be/start/stop/rely/assume/rush/expect/change/give/eat/drink/exceed/replace/consume/apply/attempt/recommend/simply/suddenly/try/mix | shouldn't/mustn't/don't be/take/use/start/stop/rely/assume/rush/expect/change/replace/consume/count/try/mix/eat | not/don't/doesn't/didn't/aren't/against ~ recommend/recommended/recommending/advise/advised/advisable/advocate/encourage/endorse | advised/advise/urged/discouraged/warned ~ to/against/from/not ~ avoid/avoiding/against/limit/taking/using/exercising/monitor/consult/not | consult/talk/speak/check/discuss/consulting/talking ~ with/to/your/a/their/it ~ doctor/doctors/physician/provider/pharmacist/ophthalmologist/veterinarian/professional/specialist/adviser/doctors | should/must/need/needs/avoid ~ avoided/avoid/limit/monitored/monitor/reported/considered/reconsider/weighed/weigh/consult | no one/reason should/to | refused/declined/reluctant/hesitant to ~ endorse/recommend | don't count on",
  },
];

/** Signs that a sentence warns, doubts or limits what was found, in reports of any field. */
export const CAUTION_CUES: readonly Cue[] = [...WARNING_CUES, ...DOUBT_CUES];
