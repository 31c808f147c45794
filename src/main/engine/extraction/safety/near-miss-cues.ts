import type { Cue } from '../cues/cue-phrases.ts';

/**
 * Signs that a sentence only sounds like a statement about safety: a gap in the literature given as a
 * reason to look, a strength, a permit to work in the field, a plan, harm that became less or that was
 * there before.
 */
export const NEAR_MISS_CUES: readonly Cue[] = [
  {
    id: 'gap-as-motive',
    why: 'A gap in the literature as the reason for the work.',
    phrases:
      'little/less/not is/has/have ~ known/been | few/no studies/study/data/researchers/trials ~ have/has/exist/examined | ^ background/introduction/purpose/objective/objectives/aim/aims | understudied/underexplored/neglected/overlooked/underresearched | to address/fill/close ~ gap | gap/gaps in ~ knowledge/literature/evidence/research | lack of research/studies/data on | has/have received little | this/these/present/current study/paper/review/article/work ~ aimed/aims/sought/investigated/investigates/examines/examined/tested/revisits/explores/explored | aim/objective/purpose/goal of/was/is | set out to | we ~ aimed/sought/asked/hypothesi*/investigated/examined/tested/explored/set | to our/the knowledge | remain/remains poorly/incompletely understood | is/are poorly/incompletely understood',
  },
  {
    id: 'strength-told',
    why: 'A strength of the work, or what was done against a weakness.',
    phrases:
      'strength/strengths ~ include/includes/is/are/of/lies/was | key/main/major/another/important/particular strength | robust to | unlikely to ~ biased/confound*/explain/affect/due | intention to treat | were/was ~ blinded/masked/unaware/concealed | adjusted/adjusting/controlled/controlling for | nationally/fully/are/were representative | low heterogeneity | by sealed | high retention/response/power | despite ~ limitation/limitations',
  },
  {
    id: 'permit-held',
    why: 'A permit or an approval to do the work.',
    phrases:
      'permit/permits/permission/licence/licences/license/licenses ~ obtained/issued/held/given/granted/valid | collection/sampling/hunting/fishing/drilling/research/capture/collecting permit/permits/licence/license/licences/licenses | ethical/ethics/institutional/irb ~ approval/approved/committee/board/permission | to hunt/fish/drill/collect/capture/sample | licensed/registered nurse/nurses/practical/hunters/hunter/provider/providers/physician/practitioner | national/local/institutional laws/law/guidelines/regulations ~ animal/animals/care | approved ~ study/protocol/budget/plan',
  },
  {
    id: 'safety-planned',
    why: 'What was to be watched, rated or reached.',
    phrases:
      'to evaluate/assess/determine/compare/investigate/examine/test ~ safety/tolerability/adverse/side/efficacy/harm/harms/risk/risks | safety/tolerability/adverse/side ~ were/was/will/be ~ assessed/monitored/evaluated/recorded/measured/defined/collected/asked/reported ~ by/at/using/immediately/to | will be ~ reported/recorded/monitored/stopped | goal/aim/aims/hope/hopes ~ safe/safer/safety | patients/participants ~ asked/advised/instructed/questioned',
  },
  {
    id: 'less-harm',
    why: 'Harm was less: the good news of a result, or a comparison of safety.',
    phrases:
      'fewer/less/lower/reduced/decreased/smaller/milder ~ @harm/complications/events/deaths/mortality/reactions | @harm/complications/mortality/deaths/death/events/infections ~ lower/fewer/reduced/decreased/less/fell/halved/declined/dropped | reduce/reduces/reduced/reducing/prevent/prevents/prevented/cut/cuts/lowers/lowered/decrease/decreased/attenuate*/ameliorate*/protect*/improve/improved ~ @harm/mortality/deaths/complications',
  },
  {
    id: 'single-case',
    why: 'Single patients are told of, whose story is about what befell them.',
    phrases:
      'case report/reports/reported/described/presented | case/cases is/are/was/were ~ described/reported/presented | this/our/the/one/first/unusual/rare/another case | a case of | # year/years/month/months/week/weeks/day/days old | the/this/our/one patient | a man/woman/boy/girl/patient/infant/neonate/child with/who/treated/receiving/taking | we ~ report/describe/present a/an/one/two/three/four/five | two/three/four/five/six cases | in/of two/three/four patients',
  },
  {
    id: 'had-before',
    why: 'What those taken in had, or were asked or examined for, before anything was done.',
    phrases:
      'with/had/have/of a/an/previous/prior/known/family/past history/diagnosis of | patients/people/women/men/children/adults/those/subjects/individuals with/without/who/suffering ~ @harm ~ were/was/who/received/underwent/enrolled/randomi* | inclusion/exclusion/eligibility criteria | eligible/excluded/excluding/enrolled/recruited ~ @harm | primary/secondary/main ~ outcome/outcomes/endpoint/endpoints | defined/classified/scored/rated/measured ~ as/by/with/on | leading/major/common/main cause/causes of | affects/affect # | baseline',
  },
];
