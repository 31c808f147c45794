import type { Cue } from '../cues/cue-phrases.ts';

/** The words that deny, as one slot of a phrase. */
export const NOT =
  "not/never/isn't/aren't/wasn't/weren't/doesn't/don't/didn't/hasn't/haven't/hadn't/can't/cannot/won't/wouldn't/couldn't";
const EVIDENCE =
  'evidence/proof/data/information/research/studies/consensus/literature/statistics/guidance/agreement/documentation/trials';
const SAYS =
  'say/says/said/note/notes/noted/stress/stressed/acknowledge/acknowledged/concede/conceded/point/pointed/emphasize/emphasized/emphasise/emphasised/add/added/caution/cautioned/warn/warned/think/believe';
const EXPERTS =
  'researchers/scientists/experts/doctors/critics/authors/author/officials/he/she/they/expert/specialist/specialists/investigators/cardiologist/physicians/others';
const SHOWN =
  'shown/proven/demonstrated/tested/established/confirmed/approved/studied/proved/evaluated/validated/verified/replicated/documented/compared';
const BENEFIT =
  'benefit/benefits/effect/effects/improvement/improvements/gain/gains/difference/differences/reduction/response/responses/advantage/impact/success/relief';

/** Signs that a sentence says how unsure, disputed, weak or costly something is. */
export const DOUBT_CUES: readonly Cue[] = [
  {
    id: 'unclear',
    why: 'Something is said to be unclear or uncertain.',
    phrases: `is/are/remain/remains/still/currently ~ unclear/uncertain/unresolved/unsettled/undetermined/unanswered/unpredictable/debatable/questionable/inconclusive/unproven/untested/unknown/disputed/elusive | inconclusive/unpredictable/uncertain/unproven | uncertainty/uncertainties surrounding/about/in/over/remain/remains | of uncertainty | with uncertainty | is/are/it's/isn't/aren't ~ not ~ clear/certain/settled/guaranteed | isn't/aren't clear/certain/settled/guaranteed/known | is/are not known/clear | not/yet known/clear if/whether/how/why/exactly/just/what | far/much/less/not less/so/as/very/entirely/yet/always clear/certain/sure | aren't/isn't/not so/as/entirely/quite/all sure/certain/convinced | it's not clear/known/certain | to be seen/determined | jury/jury's is/still/out | open question/questions | question mark/marks | unclear whether/if/how/why/what/whether`,
  },
  {
    id: 'nobody-knows',
    why: 'Somebody does not know yet.',
    phrases: `don't/doesn't/not know/understand whether/if/how/why/what/which/yet/exactly/enough/when/for/we | don't/not yet/really/fully know/understand | ${NOT} ~ know yet/whether | no one/way knows/knew/of | no one/nobody really/yet/exactly/is knows/exactly/sure/certain | nobody knows/is/sure | just/simply/still/really/we don't/not know | who knows | little/not/nothing/much is known | little ~ is/remains ~ known | much ~ remains unknown/unclear | ${NOT} ~ nailed/figured/pinned | ^ exactly/precisely how/why/what/which | just how/why/what ~ ~ still/isn't/not/unclear/unknown/remains | ${NOT} ~ fully/completely/well/entirely/exactly understood/known/clear/sure | isn't known | ignorance | remains a mystery | what we/scientists/researchers/nobody don't/do/knows`,
  },
  {
    id: 'questions-left',
    why: 'Questions are left or raised.',
    phrases: `still/many/more/several/unanswered/big/important/major/overwhelming/other/remaining/key questions | key/big/major/overwhelming/another/next/main/central question is/now/whether/remains/that | still ~ questions/question | raise/raises/raised/raising/leaves ~ questions/question/doubts | questions/question remain/remains/about/regarding | the question is whether/will | more questions than | questions/question unanswered/open/unresolved | called into question | doesn't/don't/cannot/can't answer | ${NOT} ~ answer ~ question/that/this/whether/questions | have ~ more/an/that answer/answers | was/were/whether ~ really/actually ~ working/helps/works/help/reduces/work/slow`,
  },
  {
    id: 'cannot-say',
    why: 'Something cannot be told from what there is.',
    phrases: `can't/cannot/couldn't/could ~ say/tell/determine/conclude/infer/quantify/distinguish whether/if/for/that/with/which/how/us/from/it/cause/the/between | could/can/nor not/he/we/they/she say/tell/determine/conclude/establish/distinguish/confirm/assess | could never say | can't/cannot/couldn't/could/can/not be ~ ~ determined/drawn/concluded/assessed/quantified/established/inferred/generalized/attributed/ruled | cannot/can't say | not ~ possible/able to ~ say/tell/link/determine/know/distinguish/draw/establish/assess/predict | unable/impossible/difficult/hard/tough/challenging/tricky to ~ say/know/tell/interpret/compare/determine/draw/quantify/assess/do/measure/find/directly/see/test/conclude/quote/establish/estimate/attribute/verify/blind/distinguish/generalize/generalise/apply | with ~ certainty/confidence | for sure/certain | to tell from/if/whether | cannot/can't tell us | no way to tell/know/say | enable/allow ~ conclusions/confident/firm | ${NOT} ~ settle/resolve/settled/resolved ~ | cannot/can't ~ tell/say exactly/which/whether/how/if/for`,
  },
  {
    id: 'weak-evidence',
    why: 'Evidence is lacking, thin, mixed or of low quality.',
    phrases: `little/limited/scant/insufficient/lack/lacking/lacks/lacked/inadequate/sparse/scarce/conflicting/contradictory/mixed/inconsistent/inconclusive/weak/thin/absence/paucity/scarcity/incomplete/anecdotal/without/despite of/sound/good/any/published/robust/strong/and/clear/a/the/vigorous/rigorous/solid/conclusive/evidence ${EVIDENCE} | little/limited/scant/insufficient/lack/lacked/inadequate/sparse/conflicting/contradictory/mixed/inconsistent/weak/thin/anecdotal/conflicting ${EVIDENCE} | lack of ~ ${EVIDENCE} | no/not/isn't/aren't/there's/doesn't enough/much/any/sufficient/adequate/strong/substantial/robust/good/convincing/solid/clear/definitive/real/a/no/isn't ~ ${EVIDENCE} to/that/for/of/on/about/is/supporting/either | no proof/evidence that/for ~ | ${EVIDENCE} is/are/was/were/isn't/aren't/remains/remain/on ~ ~ limited/thin/weak/mixed/scarce/sparse/lacking/inconclusive/insufficient/conflicting/scant/strong/inconsistent/poor/incomplete/preliminary/unclear/anecdotal/contradictory/patchy/unconvincing/circumstantial | ${NOT} ~ supported/backed by | enough ~ evidence/data/information | no clear/firm/definite verdict/answer/answers/winner/picture | ${EVIDENCE} wasn't/isn't/is/was/not ~ strong/good/robust/convincing enough | lacking in/good/any ~ evidence/data | time to collect | unfounded/unsubstantiated/unsupported`,
  },
  {
    id: 'not-shown',
    why: 'It has not been shown, tested or done yet.',
    phrases: `has/have/had/been/is/are not/never/yet ~ ${SHOWN} | hasn't/haven't/isn't/aren't ~ ${SHOWN} | has/have/had not been/yet ~ ${SHOWN}/able | have/has yet to | ${NOT} prove/proven/definitively/definitive/conclusive/guarantee/guaranteed | no guarantee/guarantees/assurance/reassurance/proof | no approved/proven/established ~ for | no ~ scientific/clinical ~ backing/basis/proof/support/evidence | ${NOT} undergone | ${NOT} ~ provide/provides/offer ~ support/proof/evidence/reassurance | no ~ foods/drugs/treatment/medications/vaccine/therapy ~ approved/exist/definitively | offers/provides no | hasn't quite/yet | nobody/no ~ has/have ~ yet/ever tried/tested/studied/shown/looked/measured/done | never been ~ systematically/tested/done | unable/able to establish ~ definitively`,
  },
  {
    id: 'conflicting',
    why: 'Studies or experts disagree.',
    phrases:
      'conflicting/divergent results/evidence/research/findings/conclusions/data/studies/opinions | contradict/contradicts/contradicted/contradicting/contradictory/inconsistent/disputed/controversial/contentious/contested | disagree/disagrees/disagreed/disagreement | skeptical/sceptical/skepticism/scepticism/critics/criticism/criticized/criticised/unconvinced/detractors | is/are/was/still ~ debated | mixed results/evidence/findings/picture/reviews/bag/message | results/data/findings/evidence are/is/were/was mixed | some/while/whereas ~ ~ whereas/while/but others/other ~ no/none/not/inconclusive | lack/no of/clear ~ consensus/agreement | universal acclaim/agreement | muddies/muddy/clouds/complicates the | challenging/challenges/challenge the ~ concept/notion/idea/hypothesis/assumption | raises questions | significant/generated/caused controversy',
  },
  {
    id: 'not-definitive',
    why: 'The result is not the last word.',
    phrases: `${NOT} ~ definitive/conclusive/definitively/conclusively/definite | definitive/firm/clear/conclusive/definite/strong conclusion/conclusions/claims/answer/answers/recommendations | last word | only/just/single one study/trial/experiment | only/just a single ~ study/trial | one study/trial ~ not/doesn't | not ~ perfect/foolproof/infallible | suggestive/speculative | analysis/analyses/study was/were/is/are exploratory/preliminary | exploratory/post hoc analysis/analyses/study | misleading/mislead/misinterpreted/misread | may/might/could well/also change | how real | turned/turns out to ~ incorrect/wrong/unnecessary | out to be wrong/incorrect | turned/proved wrong | not ~ as/so ~ clear/simple/dramatic | but ~ more ~ subtle/complicated/complex | is/are complex/complicated | it's not as | more subtle/nuanced | ^ encouraging/promising ~ not/but`,
  },
  {
    id: 'not-for-all',
    why: 'It does not help everybody.',
    phrases: `${NOT} ~ everyone/everybody | not for/every every/everyone/patient/surgeon/doctor | ${NOT}/typically work/help/respond/cure/fix/prevent ~ for/in/on/every/everyone/certain/some/anything/most/all | ${NOT} ~ work for/on/in | not/isn't/never/no an option/alternative/answer/substitute/replacement/panacea/solution | not/isn't/never/no a ~ substitute/replacement/solution/panacea/alternative | no panacea/substitute/magic/silver | only about half/a | fewer/less than half of | helps/help/works/work/effective only | one size fits | some ~ do and/but some | who ${NOT} respond/benefit/improve | not ~ suitable/appropriate/right/eligible/fit/sufficient | only ~ if/in/for ~ certain/some/high/those/people/small | individual/wide/large/huge variation/variations/variability | may/might/can/could/will vary | vary/varies greatly/with/depending | depends/depend on | do/does nothing`,
  },
  {
    id: 'no-cure',
    why: 'It cures nothing, and its effect may wane.',
    phrases: `${NOT}/means ~ a cure | ${NOT} ~ cure/cured | ${NOT} ~ last/lasts ~ long/forever | short lived | become/became/becomes ~ resistant to | develop/develops/developed/acquire ~ resistance | lead/leading to relapse/recurrence | temporary treatment/fix/solution/relief | effects/effect/protection/benefits/benefit ~ wear/wears/wane/wanes/fade/fades/disappear/disappears | ${NOT} completely clear/eliminate/remove/eradicate/prevent | relapse/rebound/relapsed after/within`,
  },
  {
    id: 'failed',
    why: 'It, or the like of it, failed or showed nothing.',
    phrases: `failed/fails/fail/failing to ~ show/produce/demonstrate/replicate/deliver/translate/confirm/yield/improve | ${NOT} ~ find/show/found/shown/see/seen/detect any/signs/evidence/benefit/benefits/clear/a/significant/much ~ that/benefit/for/signs/evidence/effect/improvement/difference | shown/showed/found none/no benefit/effect/evidence/clear | have shown none | underperformed/unproductive/unimpressive/fruitless | no predictive | unable to ~ distinguish/predict/detect/replicate/identify | no/little ~ benefit ~ for/in/of/over | did/does/do little/nothing to | has/have so far failed`,
  },
  {
    id: 'not-effective',
    why: 'It is called ineffective or not enough.',
    phrases: `${NOT}/less/only ~ effective/helpful/useful/beneficial/sufficient/accurate/favorable/favourable/adequate/enough in/for/if/at/on/to/as/against/when/unless | not ~ very/particularly/always/all/as/so effective/helpful/useful/accurate/reliable | ineffective in/for/at/against/when | isn't/aren't/wasn't ~ helpful/effective/useful/sufficient/desirable | not desirable/sufficient/ideal/favorable/favourable | less than ideal/perfect/optimal`,
  },
  {
    id: 'modest-benefit',
    why: 'The gain is small.',
    phrases: `${BENEFIT} was/were/is/are/seems/appears/may ~ small/modest/limited/slight/minimal/marginal/temporary/negligible/tiny/uncertain | wasn't/weren't/isn't/aren't/not so/as/that/very/all/particularly dramatic/impressive/large/big/great/huge | ${NOT} dramatic/tremendous/huge/impressive/substantial/striking | only/just a ~ slight/modest/small/temporary/minor | for a few minutes/hours/days | only ~ modestly/slightly/marginally | modest/slight/marginal/minimal/temporary ${BENEFIT} | only # percent ~ of/experienced/success | only an extra | relatively small ~ percentage/proportion/effect | rate of only`,
  },
  {
    id: 'trade-off',
    why: 'Gains are set against risks or costs.',
    phrases:
      'risks and/versus benefits | benefits and/versus risks/harms/costs | outweigh/outweighs/outweighed ~ benefits/benefit/risks/risk/harms | balance ~ benefits/risks | weigh/weighed/weighing ~ benefits/risks/harms/pros/against | trade off/offs | come/comes/came with a/some/its/potential/certain/serious/significant ~ risk/risks/cost/costs/price/downsides | come/comes/came at a ~ cost/price | problem/downside/drawback/trouble/catch with/is that/the/this | the problem with | unintended/unpredictable/unforeseen consequences/effects/consequence | too much ~ might/can/may/could ~ harmful/harm | pros and cons | on the other hand ~ ~ not/risk/increased/less/may | net value | double edged',
  },
  {
    id: 'risk-named',
    why: 'A risk of the thing praised is named.',
    phrases:
      "there are/is substantial/serious/significant/potential/some/rare/a/also/real/still risk/risks/danger/dangers/harms | there's/run/runs/running a/the/some ~ risk/risks/danger | some/potential/substantial/serious/significant/possible/rare/theoretical/unknown/least/real risks/harms/dangers | risks/risk ~ associated with | no/not without ~ risks/risk | not risk free | any/potential/significant/theoretical/possible risk/harm of/to/that/looms/from | may/might/could/can interfere/worsen/backfire/delay/mask | make/makes/made ~ ~ worse | can/may/could/might ~ ~ harmful/dangerous/counterproductive/devastating",
  },
  {
    id: 'worry',
    why: 'Somebody is worried.',
    phrases:
      'worry/worries/fear/fears/alarming that/about/is/may/the | he/she/doctors/scientists/experts/some/researchers/they/we worry/worries/fear/fears | concerned about/that/over | concerns about/over/that/of/remain/with | concern about/over/is/that/of/remains | amid/rising/growing/safety/theoretical/some/other/main/to concern/concerns | of the concerns | not so good | danger/dangers/pitfall of/is/that',
  },
  {
    id: 'needless',
    why: 'Too much may be done, or falsely found.',
    phrases:
      'false assurance/reassurance/hope/security | false positive rate/mammogram/result/test/finding | overtreatment/overdiagnosis/overuse/overused/overtreated/overprescribed/overdiagnosed/needless/needlessly/unneeded/unwarranted | unnecessary biopsies/biopsy/tests/treatment/surgery/procedures/because/in | to be unnecessary/needless/superfluous | unnecessarily in/on | missed diagnoses/diagnosis/cases/cancers/infections | may/might not ~ have/cause caused/a | little reason to | too quick to',
  },
  {
    id: 'hurdles',
    why: 'Practice is harder than the result: hurdles, cost, supply.',
    phrases:
      "hurdles/obstacles/hurdle/impractical/cumbersome/infeasible/unfeasible | hurdles/obstacles/challenges remain/to/before/ahead | has/have/is/presented proved/proven/presented/a difficult/challenging/challenge | is/are/makes/more ~ also more/too/more expensive | more/too expensive and/for/but/to | not ~ as simple | not/isn't ~ yet ~ available/practical/feasible | isn't/aren't available/practical/feasible/covered | not ~ widely/publicly/commercially/readily available | would/will/need ~ need to ~ come/develop/be/find/show/improve | scaling up | barrier to/that",
  },
  {
    id: 'interests',
    why: 'The authors or payers have an interest in the result.',
    phrases:
      'conflict/conflicts of interest | financial interest/interests/ties/relationship ~ in/to/with | paid/pay/paying for ~ study/research/trial | funded/sponsored/financed/paid/bankrolled by ~ ~ company/companies/industry/manufacturer/maker/makers/tobacco/board/drugmaker ~ | money from ~ | industry/company/manufacturer funded/sponsored/backed/financed | earns/earn ~ royalties | received/receives/receive/accepted/reported ~ fees/payments/stock/royalties/honoraria ~ from | who/that makes/sells/sell/make ~ ~ funded/paid/sponsored/study | vested interest/interests',
  },
  {
    id: 'no-interests',
    why: 'A statement of interests or support as journals print it, which is no warning.',
    phrases:
      "no/none/declare/declares/declared/report/reports/reported/disclosure/disclosures/potential ~ conflict/conflicts/competing/financial ~ interest/interests/disclosures | no ~ financial/conflict/conflicts | was/is/were supported/funded ~ by ~ grant/grants/national/institute/institutes/foundation/ministry/council | editor's note",
  },
  {
    id: 'past-reversal',
    why: 'Earlier hopes or studies turned out otherwise.',
    phrases:
      "early/initial promise/hope/hopes/enthusiasm ~ | contradicting/overturned/overturning/debunked/refuted/retracted | past ~ hopes/studies ~ failed | turned out to | efforts/attempts ~ have/had ~ failed/unsuccessful | previous/earlier/other ~ studies/study/review/trials ~ none/no/failed/didn't/not/conflicting/inconclusive/contradict* | erratum/reanalysis",
  },
  {
    id: 'but-not',
    why: 'A sentence that turns against what was said with a denial.',
    phrases: `^ but/however/still/yet/although/though/nevertheless/unfortunately/nonetheless/while/despite ~ ${NOT}/no/few/little/nobody/nor | ^ but/however/still/although/though/while ~ ~ unclear/unknown/uncertain/lack/limited/preliminary/too/small/difficult/hard/need/needed/questions/risk/risks/concerns/only/downside/premature | ^ nor | ^ neither`,
  },
  {
    id: 'but-says',
    why: 'Somebody is named who turns against what was said.',
    phrases: `^ but/however/still/yet/though/although/that/while ~ ${EXPERTS} ~ ${SAYS} | ^ but/however/still ~ ${SAYS} ~ ${EXPERTS} | ^ critics/skeptics/sceptics/detractors | ^ that said | ^ of course | ^ unfortunately | ^ obviously | ^ one ~ expert/critic ~ ${SAYS} | however another/one expert | expert/experts/researchers pointed/cautioned out`,
  },
  {
    id: 'reserve-noted',
    why: 'Authors themselves note a reserve.',
    phrases: `authors/researchers/scientists/experts/investigators/team/editorial/author/study/engineers/economists/ecologists/biologists/psychologists/physicists/chemists ~ acknowledge/acknowledged/acknowledges/concede/conceded/admit/admitted/stress/stressed/emphasize/emphasized/emphasise/emphasised/caution/cautioned/cautions/warn/warned/warns/stresses/emphasizes | it's/is important to ~ note/remember/recognize/recognise/keep/emphasize/stress | it ~ should/must ~ noted/remembered/stressed/emphasized/emphasised | the authors/researchers acknowledge/acknowledged/caution/concede/stress/warn`,
  },
  {
    id: 'outsider',
    why: 'Says only who speaks: somebody who had no part in the work.',
    phrases: "not/wasn't/weren't ~ involved/part in/with/of",
  },
];
