import type { Cue } from '../cues/cue-phrases.ts';

/** Signs that a sentence states a result, which way it points, and signs that it states none. */
export const FINDING_CUES: readonly Cue[] = [
  {
    id: 'announced',
    why: 'A result is announced: "we found", "the study shows".',
    phrases:
      'found/showed/shows/shown/demonstrated/demonstrate/demonstrates/revealed/reveals/observed/discovered that | we/researchers/scientists/study/studies/team/results/findings/authors/data/analysis/they/trial/investigators/review/report ~ found/find/finds/showed/show/shows/demonstrated/demonstrates/observed/revealed/reveals/discovered/concluded/indicate/indicated/confirmed/confirm/suggest/suggests/suggested/identified',
  },
  {
    id: 'conclusion',
    why: 'A conclusion by name.',
    phrases:
      '^ conclusion/conclusions/results/findings | in conclusion | we conclude | these/the/our results/findings/data suggest/indicate/show/demonstrate/support',
  },
  {
    id: 'up',
    why: 'Something rose or was greater.',
    phrases:
      'increase/increased/increases/higher/greater/more/rose/raised/elevated/improved/improves/improvement/improvements/better/longer/doubled/tripled/gained/faster/larger/stronger/boosted/enhanced/superior ~ in/than/by/with/for/among/from/risk/# | significantly/substantially/markedly increased/higher/greater/better/improved/longer/more | improved/increased/boosted/enhanced/prolonged/raised/doubled',
  },
  {
    id: 'down',
    why: 'Something fell or was less.',
    phrases:
      'decrease/decreased/decreases/lower/less/fewer/fell/dropped/reduced/reduces/reduction/declined/shorter/worse/smaller/slower/cut/cuts/lost/shed/weaker/inferior ~ in/than/by/with/for/among/from/risk/likely/# | significantly/substantially/markedly reduced/lower/fewer/less/decreased/worse/shorter | reduce/reduces/lower/lowers/reduced/decreased/lowered/cut/slowed/halved/shortened/dropped/prevented ~ chances/odds/risk/rate/levels/symptoms/pain/deaths/mortality/# | fewer/less ~ than',
  },
  {
    id: 'benefit',
    why: 'The result is called good.',
    phrases:
      'effective/beneficial/benefit/benefits/benefited/efficacious/successful/successfully/protective/protects/protected/promising/superior/improvement/improvements/improved/improves/improve/better/cured/relief/relieved/eased/recovery/remission/survived',
  },
  {
    id: 'harm',
    why: 'The result is called bad.',
    phrases:
      'worse/worsened/harmful/failed/failure/inferior/ineffective/poorer/detrimental/adverse/impaired/deteriorat*/toxic | increased/higher/greater/raised/elevated ~ risk/risks/odds/mortality/incidence/rate/rates | more likely to ~ die/develop/suffer/have/be/get',
  },
  {
    id: 'null',
    why: 'No difference, no effect.',
    phrases:
      "no/not/neither/little/isn't/wasn't/weren't/aren't/hasn't/haven't/couldn't/didn't/doesn't ~ significant/statistically/significance/difference/differences/effect/effects/association/associations/benefit/benefits/improvement/improvements/change/changes/evidence/link/links/reduction/increase/correlation/relationship/impact/advantage | not/didn't/doesn't/don't/nor/isn't/wasn't/weren't/aren't/couldn't ~ correlated/correlate/contribute/differ/improve/reduce/affect/increase/change/associated/related/significant/significantly/better/effective/prevent/influence/alter/show/help/improved/reduced/lower/raise/raised/result/lead/live/longer/gain/respond/fare/grow/yield/outperform/matter | no/not ~ increased/higher/greater/lower/reduced risk/risks/rate/rates/odds/heart/mortality | just as effective/accurate/well/good/likely/safe | similarly/equally ~ effective/accurate/well/good/likely/safe | fared as well as | neither ~ better/improved/reduced/worked/raised/increased/lowered/changed/affected | same/equal/similar/comparable ~ accuracy/outcomes/outcome/results/survival/rate/rates/benefit/benefits/effectiveness/efficacy/sensitivity/improvement/improvements/response/mortality | failed to ~ show/find/demonstrate/improve/reduce/prevent/lower/slow | similar/comparable/equivalent/unchanged/identical ~ between/among/across/regardless | similar/comparable/equivalent/identical to/in | unchanged/unaffected | no worse/better/more/less/different/faster/slower/higher/fewer/shorter/larger/smaller/lower ~ than | not/no higher/lower/fewer/shorter/larger/smaller/different in/among/for/between | not ~ higher/lower/fewer/shorter/larger/smaller/different than | no sign/signs/indication/hint that | no drop/rise/fall/decline/gain/jump/slowing/worsening in/of | were/was/is/are/stayed/remained/about/roughly/much the same | nonsignificant | as effective as | any sign/signs/evidence/indication/hint of/that | none of the ~ developed/died/experienced/relapsed | not statistically | did not significantly/substantially/appreciably | no/little support for | not/didn't/doesn't/don't ~ replicate/favour/favor/shorten/modify/depend/vary/distinguish/worsen/alter/prolong/matter/confer/translate | without ~ difference/differences/change | no ~ trend/correlations/interaction/interactions/gain/gains | similar/equivalent/identical/comparable for/at/whether/within/with/over | made/makes/make no ~ difference | alike in | unrelated to | fails/failed to ~ shorten/raise/help/increase/affect/change/cut | no longer ~ associated/significant/different | not ~ superior/inferior",
  },
  {
    id: 'associated',
    why: 'An association.',
    phrases:
      'associated with | association between | linked to/with | link between | correlated/correlation/correlates with/between | likely to/than | predict/predicted/predictor/predicts | related to | risk of ~ was/were/by | times more/less/as/higher/greater',
  },
  {
    id: 'comparison',
    why: 'Compared with something.',
    phrases:
      'compared/comparison/relative to/with | than those/in/the/a/did/does/placebo/control/controls/people/patients/women/men/children/with/among/who/when/usual/standard/untreated/non/other/conventional/either/just/any/sham/traditional/regular | versus/vs | while/whereas ~ placebo/control/group | placebo group | control group',
  },
  {
    id: 'more-than-number',
    why: 'More than so many people: a number, not a comparison.',
    phrases:
      'more/fewer/less than #/half ~ people/patients/women/men/children/participants/adults/sites/users | more/fewer/less than # variations/studies',
  },
  {
    id: 'statistic',
    why: 'A statistic of a comparison.',
    phrases:
      'p # | p value | hazard/odds/risk/rate ratio | or/rr/hr # | # ci | ci # | confidence interval | mean difference | significant/significantly/statistically | effect size',
  },
  {
    id: 'number',
    why: 'A number.',
    phrases: '# | half/third/quarter/twice/double/percent',
  },
  {
    id: 'amount',
    why: 'A change or share in numbers.',
    phrases:
      '# percent | # per cent | by # | from # ~ to # | # of ~ # | # times | # patients/people/participants/women/men/children/mice/rats | half/third/quarter/twice/double of/the/as',
  },
  {
    id: 'past-outcome',
    why: 'What became of those studied.',
    phrases:
      'participants/patients/people/women/men/children/mice/rats/animals/subjects/volunteers/babies/group/groups/those/users/infants/adults/offspring ~ had/experienced/lost/showed/reported/gained/developed/improved/responded/died/survived/achieved/scored/produced/saw/went/were/recovered/lived/received',
  },
  {
    id: 'enrolment',
    why: 'How many were studied, or what they were like at the start.',
    phrases:
      'total of # | # ~ was/were ~ enrolled/included/recruited/randomised/randomized/analysed/analyzed/eligible/screened/kept/studied/assigned/allocated/evaluated/identified/excluded/evaluable/assessed | was/were ~ enrolled/recruited/randomised/randomized/eligible/screened/excluded/evaluable | # ~ completed/dropped/withdrew | completed the/all/both ~ study/trial/follow/visits/treatment | mean/median age/follow | baseline characteristics | lost to follow | aged #',
  },
  {
    id: 'plan',
    why: 'Plans, aims, hopes: not yet a result.',
    phrases:
      'will/plan/plans/planned/aim/aims/aimed/goal/hope/hopes/hoped/expected/hypothes*/intend*/seek/seeks/objective/purpose/designed/would/future/next/ongoing/underway/recruiting/should | to ~ determine/assess/evaluate/investigate/examine/compare/test/find/see/study | whether',
  },
  {
    id: 'method',
    why: 'How it was done.',
    phrases:
      'randomly/randomized/randomised/assigned/enrolled/recruited/measured/collected/analyzed/analysed/conducted/performed/selected/surveyed/asked/divided/followed/approved/funded/published/presented/calculated/recorded/interviewed/administered/underwent/questionnaire*/inclusion/exclusion/criteria | were/was ~ given/assigned/randomised/randomized/measured/assessed/evaluated/treated',
  },
  {
    id: 'background',
    why: 'What is known or usual.',
    phrases:
      'previous/earlier/prior/past/known/disease/affects/affect/already/common/commonly/usually/typically/often/generally/each year/every/annually | studies have | research has | have/has been ~ shown/reported/linked/associated | is a | are a | according to ~ centers/american/national/world',
  },
  {
    id: 'other-study',
    why: 'What another study found.',
    phrases:
      'previous/earlier/prior/past/other/recent/several/many/most/few ~ studies/trials/surveys/research/reports/reviews/literature/experiments | in a/an previous/earlier/prior | others have | have/has been shown/reported/found/described | agreement with | consistent/inconsistent/line/keeping/accordance with ~ previous/earlier/other/prior/studies/findings/literature | et al | similar to our/ours/those | a review/survey of | known to | studies by | is/are thought/believed/known to',
  },
  {
    id: 'shown-in',
    why: 'A figure or table is named.',
    phrases:
      'shown/presented/given/listed/summarised/summarized/displayed/depicted/illustrated/described in ~ table/tables/figure/figures/fig/appendix/supplementary | ^ figure/table/fig # | ^ table/figure/fig | see ~ table/figure/appendix | data not shown | not shown',
  },
  {
    id: 'explanation',
    why: 'Why it may be so: not a result.',
    phrases:
      'may/might/could/can be/have/account/reflect/introduce/explain ~ due/because/for/explained/ascribed/attributed/resulted/increased/reduced/affected/influenced/biased | explained/ascribed by/to | possible/likely/plausible explanation/explanations/mechanism/mechanisms | may/might reflect/explain/account | probably/possibly because/due/reflects | this may/might/could be',
  },
  {
    id: 'theme',
    why: 'What people said or saw, as studies of talk and text report it.',
    phrases:
      'theme/themes/category/categories/subthemes/constructions/challenges/barriers/facilitators/issues/patterns/typology ~ emerged/identified/were/was/existed/included/described/found/arose | participants/interviewees/respondents/informants/patients/women/men/nurses/teachers/parents/carers/caregivers/students/pupils/farmers/people/residents/clinicians/doctors/staff/mothers/fathers/workers/families ~ described/felt/valued/perceived/expressed/spoke/talked/saw/viewed/experienced/believed/considered/regarded/reported/preferred/emphasised/emphasized/stressed/highlighted/trusted/feared/struggled/wanted/appreciated | the first/second/third/main/key ~ is/was/concerned',
  },
  {
    id: 'baseline',
    why: 'What those studied were like, not what came of it.',
    phrases:
      'characteristics ~ similar/balanced/comparable/shown/were | at baseline | mean/median age | aged # | years old | length of follow | response rate | were admitted/eligible/invited/approached | admissions/visits/records ~ occurred/analysed/analyzed/included/reviewed',
  },
  {
    id: 'presence',
    why: 'Something was found or seen where it was looked for.',
    phrases:
      'was/were ~ detected/found/observed/seen/present/identified/noted/isolated/expressed/localised/localized/evident/recorded/counted | concentrations/levels/values ~ ranged/exceeded/averaged/varied | ranged/ranging from | accounted for | consisted/composed of | correlated/correlation/correlations | the most/least common/frequent/abundant/prevalent/important',
  },
  {
    id: 'advice',
    why: 'Advice and opinion.',
    phrases:
      'should/recommend*/advise*/need/needs/must/important/we believe/think/i/you/your/talk | it is',
  },
  {
    id: 'hedge',
    why: 'May, might, could.',
    phrases: 'may/might/could/can/possible/possibly/potential/potentially/perhaps',
  },
  {
    id: 'first-person',
    why: 'We, our, this study.',
    phrases:
      'we/our | this/the/present/current/new study/trial/research/analysis/findings/results/review/work | study/trial/research ~ published',
  },
  {
    id: 'speech',
    why: 'Somebody says it.',
    phrases: 'said/says/told/added/adds/explained/according',
  },
  {
    id: 'question',
    why: 'A question or an invitation.',
    phrases:
      'how/why/what/who ~ do/does/did/is/are/can | click/visit/follow/share/subscribe/contact/copyright/email/source/sources',
  },
];
