import type { Cue } from '../cues/cue-matcher.ts';

const NOT =
  "not/never/isn't/aren't/wasn't/weren't/doesn't/don't/didn't/hasn't/haven't/hadn't/can't/cannot/won't/wouldn't/couldn't";
const EVIDENCE =
  'evidence/proof/data/information/research/studies/consensus/agreement/support/literature/statistics/knowledge/trials/guidance/answer/answers/indication/agreement/documentation';

/** Signs that a sentence says how unsure, disputed, weak or costly something is. */
export const DOUBT_CUES: readonly Cue[] = [
  {
    id: 'unclear',
    why: 'Something is said to be unclear or uncertain.',
    phrases: `unclear/uncertain/unresolved/unsettled/undetermined/unanswered/unpredictable/debatable/questionable/inconclusive/elusive/ambiguous/unproven/untested/unexplored/unconfirmed | is/are/was/were/remain/remains/still/currently/largely ~ unknown | uncertainty/uncertainties | ${NOT} ~ clear/certain/conclusive/definitive/understood/sure/settled/known/guaranteed/straightforward/obvious/convinced | to be seen/determined/established/clarified/decided | jury/jury's is/still/out | open question/questions/to/issue | question/questions mark/marks`,
  },
  {
    id: 'nobody-knows',
    why: 'Somebody does not know yet.',
    phrases: `${NOT} ~ know/knows/known/understand/sure ~ whether/if/how/why/what/which/yet/exactly/precisely/enough/when/for/all/much/we/that/the | no one/body/clear/way ~ knows/know/sure/knowing/answer/predicting/telling/certain | nobody/none ~ knows/know/sure/certain | who knows | little/much/not/nothing ~ is/known/understood/about ~ known/about/how | ${NOT}/yet ~ nailed/figured/pinned/worked down/out | exactly/precisely/just how/why/what/which ~ ~ unclear/unknown/clear/matter/mystery/investigated/uncertain/known/understood | ignorance | mystery/mysterious/puzzling/poorly understood`,
  },
  {
    id: 'questions-left',
    why: 'Questions are left or raised.',
    phrases: `question/questions ~ remain/remains/about/whether/unanswered/left/linger/is/now/raised/as | raise/raises/raised/raising/leave/leaves/leaving/poses ~ question/questions/doubt/doubts/concerns | big/key/many/important/major/more/several/unanswered/open/overwhelming/crucial/next/other/remaining questions/question | called/calls/call ~ into question | doesn't/don't/cannot/can't/not/didn't ~ answer/answers/answered | doubt/doubts/doubtful/doubted/doubters`,
  },
  {
    id: 'cannot-say',
    why: 'Something cannot be told from what there is.',
    phrases:
      "can't/cannot/couldn't/could/can/nor/unable/impossible/never not/say/tell/he/we/to/be ~ say/tell/said/determined/determine/know/conclude/distinguish/infer/known/predict/quantify/assess/confirm/drawn/draw/verify/establish/estimated/assessed ~ | can't/cannot/couldn't say/tell/determine/know/conclude/distinguish/infer/predict/quantify/assess/confirm/draw/be/establish/study | not ~ possible/able ~ to | difficult/hard/impossible/tough/challenging/tricky to ~ say/know/tell/interpret/compare/determine/draw/quantify/generalize/assess/do/study/measure/find/directly/predict/see/test/conclude/quote/establish/estimate/evaluate/generalise/attribute/verify/blind | with ~ certainty/confidence | for sure/certain | hard to know | able to say",
  },
  {
    id: 'weak-evidence',
    why: 'Evidence is lacking, thin, mixed or of low quality.',
    phrases: `no/little/limited/scant/insufficient/lack/lacking/lacks/lacked/inadequate/sparse/scarce/few/conflicting/contradictory/mixed/inconsistent/inconclusive/weak/thin/poor/absence/paucity/scarcity/enough/incomplete/anecdotal/without/deficiency/indirect/circumstantial/any ~ ${EVIDENCE} | ${NOT} ~ enough/much/any/sufficient/adequate/strong/substantial/robust/good/convincing/solid/great/clear ~ ${EVIDENCE} | ${EVIDENCE} is/are/was/were/isn't/aren't/remains/remain/has/have/on ~ limited/thin/weak/mixed/scarce/sparse/lacking/inconclusive/insufficient/conflicting/scant/strong/inconsistent/poor/incomplete/preliminary/needed/unclear/anecdotal/contradictory/patchy/unconvincing/circumstantial/unavailable | ${NOT} ~ supported/backed ~ by ~ ${EVIDENCE} | evidence gap/gaps | not/never been ~ ~ systematically | time to collect | unfounded/unsubstantiated/unsupported`,
  },
  {
    id: 'not-shown',
    why: 'It has not been shown, tested or done yet.',
    phrases: `has/have/had/is/are/was/were/been not/never/yet ~ ~ shown/proven/demonstrated/tested/established/confirmed/approved/studied/proved/evaluated/validated/verified/replicated/done/determined/investigated/guaranteed/compared/examined/assessed/tried/linked/documented | hasn't/haven't/isn't/aren't/wasn't/weren't/hadn't ~ shown/proven/demonstrated/tested/established/confirmed/approved/studied/proved/evaluated/validated/guaranteed/quite/nailed/compared/replicated/been/examined | have/has yet to | ${NOT} ~ prove/prove/definitively/definitive/conclusive/guarantee/certainty/lend | no ~ proof/guarantee/guarantees/assurance/reassurance/cure/approved/definitive/magic/silver/panacea | lack of ~ consensus/evidence/data | nobody/no ~ has/have ~ tested/studied/looked/shown | until now/recently ~ no/little/scant/limited/few/not`,
  },
  {
    id: 'conflicting',
    why: 'Studies or experts disagree.',
    phrases:
      "conflicting/conflict/contradict/contradicts/contradicted/contradicting/contradictory/inconsistent/disputed/dispute/controversial/controversy/contentious/contested/debated/debate/disagree/disagrees/disagreed/disagreement/consensus/skeptical/sceptical/skepticism/scepticism/skeptics/critics/critic/criticism/criticized/criticised/divided/unconvinced | mixed results/evidence/findings/picture/reviews/bag | results are/were mixed | whereas/while/but others/other ~ no/none/not/inconclusive/failed/contradict*/didn't | universal acclaim/agreement/consensus | argue/argues/argued/contend/contends ~ that | muddies/muddy/clouds/complicates/cloud ~ picture/results/interpretation/the",
  },
  {
    id: 'not-definitive',
    why: 'The result is not the last word.',
    phrases: `${NOT} ~ definitive/conclusive/definitively/conclusively/definite/proof/final/perfect/ideal/sufficient/enough | no/draw/make/allow/any definitive/conclusive/clear/firm/real/definite/strong ~ conclusion/conclusions/claims/answer/recommendations/benefit/proof | last word | suggestive/speculative/speculation/speculate/speculates/theoretical/theoretically/conjecture/hypothetical | misleading/mislead/misled/misinterpreted/misinterpret/misread | may/might/could/would well/not/also/be ~ change/changed/misleading/wrong/incorrect/real/true | how real | turned/turn/turns out ~ wrong/incorrect/unnecessary/false/to | at best`,
  },
  {
    id: 'not-for-all',
    why: 'It does not help everybody, or cures nothing.',
    phrases: `${NOT}/no ~ everyone/everybody/every/all ~ | not/isn't/aren't/never/no/by ~ cure/panacea/option/substitute/replacement/solution/answer/bullet/alternative/fix ~ | ${NOT}/typically ~ work/help/respond/benefit/cure/fix/prevent/clear/improve/suffice/get ~ for/in/on/everyone/all/every/most/some/completely/it/any/anything/certain/very/from/well/the/out/end | only/just/fewer/less ~ about/than/half/some/a/# ~ half/third/quarter/some/percent/% ~ of/patients/respond | fewer/less than half | helps/help/works/work only | one size fits | some ~ do ~ some don't | not ~ suitable/appropriate/right/eligible/fit/good ~ for | only/mainly/solely/limited ~ in/to/for ~ people/patients/those/women/men/children/certain/some/high | individual/wide/large variation/variations/variability/differences | vary/varies ~ greatly/widely/considerably/from/with/depending/substantially | do/does/did/doing nothing/little`,
  },
  {
    id: 'failed-before',
    why: 'It, or the like of it, failed or showed nothing.',
    phrases: `failed/fails/fail/failing/failure to ~ show/produce/demonstrate/find/improve/prevent/reduce/replicate/deliver/translate/work/confirm/detect/yield | largely failed | ${NOT} ~ find/show/found/see/seen/detect ~ any/signs/evidence/benefit/difference/effect/that/improvement/link/association | ${NOT} ~ effective/helpful/useful/beneficial/improve/outperform/outperformed/better/superior/accurate/reliable | ineffective/underperformed/unproductive/unsuccessful/disappointing/disappointed/unhelpful/futile/unimpressive/ineffectual | shown/showed/found/had none/no ~ benefit/effect/difference/improvement | no ~ predictive/sign/link/benefit/difference/effect/improvement | unable to ~ distinguish/predict/detect/replicate/identify`,
  },
  {
    id: 'modest-benefit',
    why: 'The gain is small, short or partial.',
    phrases: `benefit/benefits/effect/effects/improvement/improvements/gain/gains/difference/differences/reduction/success/response/responses/advantage was/were/is/are/seems/appears/appear/seem/may ~ small/modest/limited/slight/minimal/short/marginal/temporary/moderate/negligible/tiny/uncertain/dramatic/modest/unclear/lived | ${NOT} ~ dramatic/tremendous/huge/large/great/substantial/strong/big/impressive | only/just/merely/extra a/an/# ~ slight/modest/small/temporary/short/extra/modestly/slightly/few/minor/additional/percent | modest/small/slight/marginal/minimal/temporary benefit/benefits/improvement/improvements/effect/effects/gains/gain/reduction/reductions/advantage | ${NOT} ~ last/lasts ~ long/forever/longer | short lived | wore/wears/wear/fade/faded/fades/waned/wanes off/over/after/with | become/became/becomes/develop/develops/developed ~ resistant/resistance/tolerance`,
  },
  {
    id: 'trade-off',
    why: 'Gains come with risks, harms or costs.',
    phrases: `risks and benefits | benefits and/outweigh/against/versus ~ risks/harms/harm/costs | trade off/offs | comes/come/came with ~ risk/risks/side/cost/costs/price/potential | some/potential/substantial/serious/significant/possible/rare/without/least/theoretical/unintended/real/additional/its/considerable risk/risks/harm/harms/dangers/danger/hazards/consequences | there ~ is/are/a risk/risks/downside/dangers | carry/carries/pose/poses/run/runs/carrying ~ risk/risks/danger | the ~ problem/downside/drawback/trouble/catch/danger ~ is/with/that | unintended/unpredictable/adverse consequences | too much ~ harmful/dangerous/risk/may/can/could | at/higher/increased/greater risk of/for | make ~ worse/matters | at the expense/cost of | on the other hand | can/may/could also/even/well ~ harmful/harm/worsen/cause/lead/increase | net value/benefit/harm`,
  },
  {
    id: 'worry',
    why: 'Somebody is worried.',
    phrases:
      'worry/worries/worried/worrying/worrisome/fear/fears/feared/alarm/alarming/troubling/alarmed/apprehensive | concern/concerns ~ about/over/that/of/is/remain/remains/raised/with/for/regarding | concerned about/that/over/with | amid/raises/raise/raised/safety/rising/growing/theoretical/leading/led/some/one/main ~ concern/concerns',
  },
  {
    id: 'needless',
    why: 'Too much may be done, or falsely found.',
    phrases:
      'false positive/positives/negative/negatives/alarm/alarms/assurance/reassurance/hope/security | overtreatment/overdiagnosis/overuse/overused/overtreated/overprescribed/overdiagnosed/needless/needlessly/unnecessary/unnecessarily/inappropriate/inappropriately/unneeded/unwarranted/unjustified | missed diagnoses/diagnosis/cases/cancers/infections/detections | could/may/might not ~ have ~ needed/caused/benefited | little reason to',
  },
  {
    id: 'hurdles',
    why: 'Practice is harder than the result: hurdles, cost, supply.',
    phrases:
      "hurdle/hurdles/obstacle/obstacles/challenge/challenges/barrier/barriers/stumbling/bottleneck/bottlenecks/impractical/impracticable/cumbersome/infeasible/unfeasible ~ | more/very/too/prohibitively/quite/also/relatively/still expensive/costly/complex/complicated/complicated/subtle/difficult | not ~ as simple/easy/available/practical/feasible/affordable/cheap/possible | isn't as/available/practical/feasible | cost/costs ~ more/too/high/prohibitive/thousands/concern/barrier/money | has/have/had proved/proven/presented/been ~ difficult/challenging/challenge/elusive/problem/hard | no such/way thing/of/to | would/will need/have/require to ~ come/develop/be/find/show/improve | scale/scaling up",
  },
  {
    id: 'hopeful-if',
    why: 'A hope with an if.',
    phrases:
      'if ~ confirmed/successful/replicated/true/proves/proven/works/worked/validated/holds/hold/right/correct/borne/results/findings/approved | if successful | whether ~ ~ remains/is/will/can/depends/actually/really | may/might/could/would one/some/someday/eventually/potentially/possibly day/be/prove/lead/help | with further/more/additional research/study/testing/work | hope/hopes/hoped/hopefully ~ that/to/it/they | in theory/principle | expect/expects to ~ see | provided/assuming that | remains to | depends/depend/depending on/upon ~ | until more/then/we/further/larger/the/there',
  },
  {
    id: 'turn-against',
    why: 'A sentence that turns against what was said, with a denial or a doubt.',
    phrases: `^ but/however/still/yet/although/though/nevertheless/unfortunately/nonetheless/while/despite ~ ~ ${NOT}/no/few/little/only/unclear/unknown/lack/limited/difficult/hard/too/risk/risks/less/without/small/nor/need/needed/may/might/could/some/early | ^ but/however/still/yet/though/although/unfortunately ~ researchers/scientists/experts/doctors/critics/authors/study/officials/he/she/they/expert ~ caution*/warn*/say/said/says/note/noted/notes/stress*/acknowledge*/concede*/point*/emphasi*/added/refused | ^ unfortunately/nor | ^ of course | ^ that said | ^ even/despite ~ ~ not/no`,
  },
  {
    id: 'experts-note',
    why: 'Authors or outsiders note a reserve.',
    phrases:
      "authors/researchers/scientists/experts/investigators/critics/he/she/they/team/editorial/author ~ acknowledge/acknowledged/acknowledges/concede/conceded/concedes/admit/admits/admitted/caution/cautions/cautioned/warn/warned/warns/stress/stressed/emphasize/emphasized/emphasise/emphasised | not/wasn't/weren't involved ~ in/with | outside expert/experts | important to ~ note/remember/recognize/recognise/understand/stress/keep/emphasize | it ~ should/must ~ noted/remembered/stressed/emphasized/emphasised/recognized/acknowledged | strictly/exploratory/post hoc",
  },
];
