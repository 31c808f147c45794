import type { Cue } from '../cues/cue-phrases.ts';

/** Signs that a sentence states a weakness of the study or a caution about its result. */
export const CAVEAT_CUES: readonly Cue[] = [
  {
    id: 'limitation-word',
    why: 'A limitation, weakness or shortcoming by name.',
    phrases:
      'limitation/limitations/weakness/weaknesses/shortcoming/shortcomings/drawback/drawbacks/caveat/caveats/pitfall*',
  },
  {
    id: 'lead-in',
    why: 'Announces limitations that follow.',
    phrases:
      'several/some/few/number/certain/following/potential/important/many/two/three/four/five/six/other/main/major/possible ~ limitation/limitations/weaknesses/shortcomings/caveats/drawbacks | limitations of ~ study/work/research/analysis/trial | study ~ has/had/have ~ limitations | there are/were ~ limitations | limitations should/must/need | strengths and limitations/weaknesses',
  },
  {
    id: 'limited-by',
    why: 'The study is limited, restricted or hampered.',
    phrases:
      'limited by/to/in/due/because/number/sample/power/size/follow/data | is/was/were/are limited | limits/limit/limiting ~ data/provision/generali*/our/conclusion*/interpretation/ability/power/applicab*/extrapolat*/inference*/comparab*/possib* | restricted to/by | hampered/confined',
  },
  {
    id: 'generalise',
    why: 'Doubts whether the result holds elsewhere.',
    phrases:
      'generalis*/generaliz*/extrapolat*/representativ*/applicab*/transferab*/external | not ~ represent*/apply/general | not applicable',
  },
  {
    id: 'small-sample',
    why: 'Few participants.',
    phrases:
      'small/smaller/limited/low/insufficient/modest ~ sample/samples/number/numbers/size/sizes/cohort/group/groups/power/trial/study | sample size | underpowered | lack/lacked/lacking/insufficient/limited/low/reduced/enough ~ power | larger ~ stud*/trial*/sample*/number*/cohort*/population* | small study/trial | only # ~ patient*/participant*/subject*/people/women/men/children/case*',
  },
  {
    id: 'bias',
    why: 'Bias or confounding.',
    phrases:
      'bias/biases/biased/confound*/unmeasured/residual/misclassif*/overestimat*/underestimat*/unadjusted | reporting error* | recall | measurement error*',
  },
  {
    id: 'design',
    why: 'A design that cannot show causes.',
    phrases:
      'retrospective/observational/uncontrolled/unblinded/nonrandomi* | cross sectional | open label/labelled | not ~ randomi*/blinded/blind/masked/controlled | single center/centre/institution/hospital/site/centres/arm | causality/causal/causation | cause and effect | lack of ~ control/controls/comparison/blinding/randomi* | no control/comparison/placebo',
  },
  {
    id: 'could-not',
    why: 'What the authors could not, or did not, do.',
    phrases:
      'we/study/trial/authors/analysis/investigators ~ could/can/did/do/does/were/was/had/have/are not/unable/no | could/cannot/can not ~ determin*/assess*/evaluat*/exclud*/rule*/establish*/examin*/distinguish*/infer*/conclud*/address*/control*/adjust* | unable to | not possible/able/available/feasible',
  },
  {
    id: 'not-done',
    why: 'Something was not measured, assessed, included.',
    phrases:
      "not ~ measured/assessed/evaluated/recorded/collected/examined/included/considered/investigated/tested/studied/analyzed/analysed/available/performed/obtained/addressed/accounted/designed/powered/reported/controlled/known/captured | did/do/does/didn't not ~ have/include/measure/assess/collect/evaluate/examine/allow/permit/capture/adjust/record/address/account | missing/unavailable/incomplete/absent | loss to follow | lost to",
  },
  {
    id: 'lack',
    why: 'A lack or absence.',
    phrases:
      'lack/lacked/lacking/lacks/absence/scarcity/paucity/insufficient/inadequate/sparse | little is/known',
  },
  {
    id: 'short',
    why: 'Too short a time.',
    phrases:
      'short/shorter/limited/brief ~ follow/duration/term/period/time/trial/study/course | longer ~ follow/term/duration/stud*/trial*/period | long term ~ needed/unknown/required/unclear/data/safety',
  },
  {
    id: 'caution',
    why: 'Caution is asked for.',
    phrases:
      'caution/cautious/cautiously/cautioned/cautions/carefully/premature/prematurely/tempered/warn/warns/warned/warning/careful | should/must ~ interpreted/viewed/considered ~ caution/carefully/context/light | preliminary/exploratory/tentative/overinterpret*/speculative | too early/soon',
  },
  {
    id: 'more-research',
    why: 'More research is needed.',
    phrases:
      'further/more/additional/future/larger/future/longer/prospective/randomized/randomised/multicenter/multicentre ~ research/stud*/investigation*/trial*/work/evidence/evaluation/testing/data/confirmation/validation ~ need*/require*/warrant*/necess*/must/should/essential/desirable/recommend*/needs | need*/require*/warrant* ~ further/more/larger/additional/longer/future/prospective ~ research/stud*/trial*/investigat*/confirm*/evidence/data/work/test* | needed/required/warranted/necessary to confirm/determine/verify/establish/validate/replicate/ensure/clarify | remains/remain to be | need*/have/has to be replicated/confirmed/verified/validated/tested | further stud*/research/work/investigation*',
  },
  {
    id: 'unknown',
    why: 'Something is unknown or unclear.',
    phrases:
      "unknown/unclear/uncertain/uncertainty/uncertainties/inconclusive/unproven/undetermined/questionable | not ~ know/known/clear/understood/proven/prove/established/certain/sure/conclusive | don't/doesn't know | no evidence/proof/guarantee/data | jury is | hard/difficult/impossible to ~ know/say/tell/interpret/determine/draw/assess/compare/generali*/disentangle/distinguish | remains/remain ~ seen/unclear/unknown/determined/open/uncertain",
  },
  {
    id: 'may-have',
    why: 'Something may have distorted the result.',
    phrases:
      'may/might/could ~ have ~ influenced/affected/biased/introduced/led/resulted/contributed/been/underestimated/overestimated/missed/limited/increased/reduced | may/might/could ~ not ~ be/have/reflect/represent/apply/generali*/capture | may/might/could ~ limit/bias/affect/underestimate/overestimate/confound/explain/influence/attenuate',
  },
  {
    id: 'exclude-possibility',
    why: 'Another explanation cannot be ruled out.',
    phrases:
      'cannot/can/could/unable ~ exclude*/excluded/rule/ruled/preclude* | possibility that/of | chance finding* | alternative/other explanation* | by chance | type i/ii error* | multiple testing/comparisons',
  },
  {
    id: 'ordinal-start',
    why: 'A list of points: first, second, finally.',
    phrases:
      '^ first/firstly/second/secondly/third/thirdly/fourth/fourthly/fifth/fifthly/sixth/finally/lastly/last/another | ^ one/a/the ~ limitation/weakness/drawback/concern/caveat | ^ a second/third/further/final/major/main/potential/possible',
  },
  {
    id: 'adding-start',
    why: 'A sentence that adds a point.',
    phrases:
      '^ also/additionally/moreover/furthermore/further/besides/in addition/likewise | ^ in addition',
  },
  {
    id: 'contrast-start',
    why: 'A sentence that turns against what was said.',
    phrases:
      '^ however/although/though/nevertheless/nonetheless/but/yet/while/whilst/despite/unfortunately/still | although/though/however',
  },
  {
    id: 'therefore-start',
    why: 'A conclusion drawn from what was said.',
    phrases: '^ therefore/thus/hence/consequently/accordingly | ^ as a result',
  },
  {
    id: 'our-study',
    why: 'Speaks about this study.',
    phrases:
      'our/this/present/current study/trial/analysis/sample/data/findings/results/cohort/work/research/review/survey/population | we/our | these/the findings/results',
  },
  {
    id: 'interpretation',
    why: 'Speaks about how the result may be read.',
    phrases:
      'interpret*/conclusion*/conclude*/inference*/validity/reliab*/precision/accura*/robust*/comparab*/heterogen*',
  },
  {
    id: 'self-report',
    why: 'Measured by memory or self-report.',
    phrases:
      'self report* | questionnaire*/recall/diary/diaries/proxy/surrogate/imprecis*/subjective',
  },
  {
    id: 'only',
    why: 'Only, relatively, exclusively.',
    phrases: 'only/solely/exclusively/relatively/just/merely/mainly/predominantly/mostly',
  },
  {
    id: 'defence',
    why: 'A defence: strength, adjustment, unlikely to matter.',
    phrases:
      'strength/strengths/unlikely/advantage*/robust/nationwide/large ~ sample/study/cohort | to our knowledge | minimi*/overcome/mitigat*/addressed/adjusted/reassur* | largest',
  },
  {
    id: 'hedge',
    why: 'May, might, could.',
    phrases:
      'may/might/could/possibly/perhaps/potential/potentially/possible/likely/probably/would',
  },
  {
    id: 'literature',
    why: 'Speaks about earlier work.',
    phrases:
      'previous/prior/earlier/literature/reported/recent/other stud*/report*/trial*/work/authors | et al | reported that/by | in contrast | consistent/agreement with | similar to',
  },
  {
    id: 'method-words',
    why: 'Tells how it was done.',
    phrases:
      'were/was ~ performed/calculated/measured/obtained/recruited/randomi*/assigned/collected/used/defined/analyzed/analysed/conducted/excluded/enrolled/selected/assessed | using/according/software/approved/ethics/consent/criteria/protocol',
  },
  {
    id: 'result-words',
    why: 'Tells what was found.',
    phrases:
      'significant/significantly/increased/decreased/higher/lower/reduced/improved/associated/correlat*/observed/showed | p # | ci # | table/figure/fig/tables/figures',
  },
  {
    id: 'implication',
    why: 'Recommends, implies or hopes.',
    phrases:
      'recommend*/important/suggest/suggests/provide*/implication*/clinical/clinicians/practice/useful/effective/promising/strategy/strategies/policy',
  },
  { id: 'number', why: 'Numbers are given.', phrases: '#' },
  { id: 'negated', why: 'A negation.', phrases: 'not/no/never/none/without/neither/nor/cannot' },
  {
    id: 'animal-gap',
    why: 'Results in animals or cells may not hold for people.',
    phrases:
      'mice/mouse/rats/animal/animals/rodent*/monkeys/primates/dish/vitro/cells ~ ~ human*/people/patients | human* ~ ~ animal*/mice/mouse/rats | not ~ translate* | translate* ~ human*/people/patients',
  },
  {
    id: 'safety-concern',
    why: 'A concern about safety.',
    phrases:
      'concern/concerns/concerned/worry/worried/worries/danger/dangers/dangerous/risky/risks | safety ~ unknown/concern*/ensure/question*/issue*/not/established | as safe as | long term ~ effect*/safety/risk* | not ~ safe | side effect*/adverse ~ unknown',
  },
  {
    id: 'industry',
    why: 'Interests or missing review of the work.',
    phrases:
      'conflict/conflicts of interest | not ~ peer reviewed | funded/paid/sponsored by | not ~ published | published ~ peer',
  },
];
