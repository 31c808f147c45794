import type { Cue } from '../cues/cue-phrases.ts';

/** Signs that a sentence states harm done by a treatment, and signs that it does not. */
export const ADVERSE_CUES: readonly Cue[] = [
  { id: 'drug', why: 'A medicine is named.', phrases: '@drug' },
  { id: 'treatment', why: 'A kind of treatment is named.', phrases: '@treat' },
  { id: 'harm', why: 'A disorder or a sign of one is named.', phrases: '@harm' },
  {
    id: 'drug-induced',
    why: 'A medicine joined to the harm: "induced", "associated", "related".',
    phrases:
      '@drug induced/associated/related/triggered/precipitated/mediated/provoked | @drug # induced/associated/related',
  },
  {
    id: 'treatment-induced',
    why: 'A kind of treatment joined to the harm.',
    phrases:
      'drug/treatment/therapy/vaccine/steroid/chemotherapy/radiation/opioid/statin/antibiotic induced/associated/related/emergent',
  },
  {
    id: 'drug-harm-adjacent',
    why: 'Medicine and harm stand side by side.',
    phrases:
      '@drug @harm | @drug toxic*/neurotox*/hepatotox*/nephrotox*/hypersensitiv*/overdos*/intoxicat*',
  },
  {
    id: 'harm-after-drug',
    why: 'Harm that comes after a medicine.',
    phrases:
      '@harm ~ after/following/upon ~ @drug | @harm ~ after/following/upon ~ ~ @drug | after/following ~ @drug ~ ~ @harm',
  },
  {
    id: 'harm-during-drug',
    why: 'Harm while a medicine is taken.',
    phrases:
      '@harm ~ during/while/under/on ~ @drug | during/while/under ~ @drug ~ ~ @harm | @harm ~ receiving/taking ~ @drug',
  },
  {
    id: 'harm-from-drug',
    why: 'Harm put down to a medicine: "due to", "caused by", "secondary to".',
    phrases:
      '@harm ~ due/owing/attributed/attributable/secondary/related to ~ @drug | @harm ~ caused/induced/triggered/precipitated/provoked/produced by ~ @drug | @harm ~ resulting/from ~ @drug | @harm ~ because of ~ @drug',
  },
  {
    id: 'harm-with-drug',
    why: 'Harm associated with a medicine.',
    phrases:
      '@harm ~ associated/association with ~ @drug | @harm ~ with ~ @drug | @harm ~ complicating ~ @drug | association between ~ @drug ~ @harm',
  },
  {
    id: 'harm-of-drug',
    why: 'The harm of a medicine: "toxicity of", "reaction to".',
    phrases:
      'toxicity/toxicities/effect/effects/complication/complications of ~ @drug | reaction/reactions/hypersensitivity/allergy/intolerance to ~ @drug | exposure to ~ @drug | overdose/poisoning/intoxication with/of/by ~ @drug | complication/complications ~ @drug',
  },
  {
    id: 'linked-to-drug',
    why: 'Something, named or not, is put down to a medicine.',
    phrases:
      'induced/caused/precipitated/provoked/triggered/unmasked/produced by ~ @drug | due/owing/attributed/attributable/secondary/related/linked to ~ @drug | associated/association with ~ @drug | resulting/resulted from ~ @drug',
  },
  {
    id: 'after-drug',
    why: 'After or during a medicine.',
    phrases: 'after/following ~ @drug | during/under/while/on ~ @drug',
  },
  {
    id: 'drug-as-cause',
    why: 'A medicine as the subject of causing.',
    phrases:
      '@drug ~ causes/caused/induces/induced/produces/produced/cause/induce/produce/precipitating/provoking/associated/responsible | @drug ~ ~ as/was/were the/a/likely cause',
  },
  {
    id: 'title-and',
    why: 'A title that joins a medicine and a harm.',
    phrases: '^ @drug and ~ @harm | @harm and @drug',
  },
  {
    id: 'change',
    why: 'A change for the worse without a name of its own.',
    phrases:
      'elevation/elevated/suppression/loss/gain/prolongation/prolonged/reduction/deterioration/worsening/exacerbation/decreased/increased/abnormal/impaired/aggravat*/exacerbat*',
  },
  {
    id: 'suspected',
    why: 'A medicine is suspected.',
    phrases:
      'suspected/implicated/responsible/culprit/offending/incriminated/causal/causative/idiosyncratic/iatrogenic/naranjo',
  },
  {
    id: 'drug-causes',
    why: 'A medicine that causes, worsens or brings about harm.',
    phrases:
      '@drug ~ cause/causes/caused/causing/induce/induces/induced/produce/produced/provoke*/precipitate*/trigger*/exacerbate*/worsen* ~ ~ @harm | @drug ~ result*/lead*/led in/to ~ @harm | @drug ~ associated with ~ @harm | @drug ~ implicated/incriminated',
  },
  {
    id: 'treatment-causes',
    why: 'A kind of treatment that causes harm or raises a risk.',
    phrases:
      '@treat ~ cause/causes/caused/causing/trigger*/worsen* ~ ~ @harm | @treat/@drug ~ increase/increases/increased/raise/raises/raised/higher/greater ~ risk/risks/odds/chance | higher/increased/greater/elevated risk ~ ~ @treat/@drug | side effects ~ include/included/including/like/such/were/are/range/of | risks ~ include/included/including/such',
  },
  {
    id: 'drug-may-cause',
    why: 'A medicine that can or may do harm.',
    phrases:
      '@drug ~ may/can/could/might ~ cause/induce/produce/lead/result/provoke/precipitate/exacerbate/increase/develop',
  },
  {
    id: 'treated-developed',
    why: 'Harm that developed in people treated with a medicine.',
    phrases:
      'treated/receiving/received/taking/given/taken/on/administered ~ @drug ~ ~ develop*/experienc*/suffer* | developed/develops/developing/experienced ~ ~ treated/receiving/taking/given ~ @drug | develop*/experienc* ~ @harm ~ after/following/during/while/on/under/with',
  },
  {
    id: 'developed-harm',
    why: 'Harm that developed or was suffered.',
    phrases:
      'developed/developing/develops/experienced/experiencing/suffered/sustained/complicated ~ @harm | @harm ~ developed/occurred/appeared/ensued/arose',
  },
  {
    id: 'in-treated-patients',
    why: 'Harm in people treated with a medicine.',
    phrases:
      '@harm ~ in ~ patient*/child*/women/woman/man/men/adult* ~ treated/receiving/taking/on/given ~ @drug | @drug treated',
  },
  {
    id: 'toxic-word',
    why: 'A word for poisoning.',
    phrases:
      'toxic/toxicity/toxicities/neurotoxi*/hepatotoxi*/nephrotoxi*/cardiotoxi*/ototoxi*/overdos*/intoxicat*/poison*',
  },
  {
    id: 'adverse-word',
    why: 'Adverse events, side effects or complications by name.',
    phrases:
      'adverse event*/effect*/reaction*/outcome*/drug/experience* | side effect* | untoward/unwanted/undesirable effect*/event*/reaction* | sae/saes/ae/aes/adr/adrs/teae/teaes | toxic effect*',
  },
  {
    id: 'first-report',
    why: 'A report of a case or of the first case.',
    phrases:
      'first/third/second/previous/only ~ case/cases/report/reported ~ @harm | case/cases of ~ @harm | report/describe/present ~ case/cases/patient/patients ~ @harm',
  },
  {
    id: 'case-words',
    why: 'The language of case reports.',
    phrases: 'we report/describe/present | case report | the authors report/describe | to report',
  },
  {
    id: 'awareness',
    why: 'A warning to those who treat.',
    phrases:
      'should be aware/cautious/alert/alerted/considered/suspected/monitored/warned | caution/cautious/vigilan*/awareness/beware | need to be aware | attention',
  },
  {
    id: 'known-complication',
    why: 'Harm called rare, known, serious or potential.',
    phrases:
      'rare/uncommon/unusual/serious/severe/potential/known/fatal/life/common/frequent ~ complication*/reaction*/effect*/toxicity/event* | life threatening',
  },
  {
    id: 'risk-with-drug',
    why: 'A raised risk with a medicine.',
    phrases: 'risk/risks/incidence/rate ~ ~ @drug | @drug ~ ~ risk/risks',
  },
  {
    id: 'stopped',
    why: 'The medicine was stopped and the harm went.',
    phrases:
      'discontinu*/withdrawal/withdrawn/cessation/stopping/stopped/withdrawing ~ @drug | @drug ~ discontinu*/stopped/withdrawn | rechallenge/rechallenged/dechallenge/readministration/reintroduc*',
  },
  {
    id: 'resolved',
    why: 'The harm went.',
    phrases: 'resolved/resolution/subsided/disappeared/reversible/regress*',
  },
  {
    id: 'treats-harm',
    why: 'The medicine is the remedy, not the cause.',
    phrases:
      '@harm ~ treated/managed/controlled with/by ~ @drug | @drug ~ for/treatment/management/therapy/prevention ~ @harm | treatment/therapy/management/prevention of ~ @harm | successfully/effectively treated/managed',
  },
  {
    id: 'prevents-harm',
    why: 'The treatment lowers a risk or prevents harm.',
    phrases:
      'lower/lowers/lowered/reduce/reduces/reduced/reducing/decrease*/cut/cuts/cutting/less/halve* ~ risk/risks/rate/rates/odds/chance/incidence/mortality/deaths/likely/@harm | prevent/prevents/prevented/preventing/prevention/protect* ~ @harm | protect*/prevent* against/from | prophyla*',
  },
  {
    id: 'responded',
    why: 'The remedy worked.',
    phrases: 'improv*/recover*/respond*/effective/efficacy/successful*/benefi* | remission',
  },
  { id: 'was-were', why: 'Plain narration of one course of events.', phrases: 'was/were/had' },
  { id: 'pronoun', why: 'Narration about one person.', phrases: 'he/she/his/her/him' },
  { id: 'negation', why: 'A negation.', phrases: 'no/not/never/none/without/neither/nor/absence' },
  {
    id: 'start-this',
    why: 'A sentence that points back.',
    phrases: '^ this/these/such/it/they/both/that/our',
  },
  {
    id: 'aim-method',
    why: 'Aims and methods.',
    phrases:
      'aim/purpose/objective/review/reviewed/literature/method/methods/evaluate/investigate/determine/assess/assessed/measured/examined/studied | ^ methods/background/setting',
  },
  {
    id: 'diagnosis-words',
    why: 'Tests, findings and admission.',
    phrases:
      'biopsy/culture/cultures/scan/mri/tomography/examination/laboratory/level/levels/serum/admitted/admission/presented/diagnosis/diagnosed/history/revealed/showed',
  },
  {
    id: 'mechanism',
    why: 'Mechanisms and receptors.',
    phrases:
      'mechanism*/receptor*/pathway*/pathogenesis/metaboli*/pharmacokinetic*/antibod*/gene/genes/cell/cells',
  },
  {
    id: 'other-cause',
    why: 'Infections, operations and tumours, which have causes of their own.',
    phrases:
      'surgery/surgical/operation/resection/catheter/graft/transplant*/tumor/tumour/virus/viral/bacteri*/fungal/strain/isolate/infect*',
  },
  {
    id: 'dose',
    why: 'A dose or a course of treatment.',
    phrases: 'mg/mcg/microg/iu/ml | dose/doses/dosage | weeks/days/months/hours after | # mg/g/mcg',
  },
  {
    id: 'severity',
    why: 'How bad it was.',
    phrases: 'severe/fatal/acute/serious/mild/transient/moderate/lethal/persistent',
  },
  {
    id: 'drug-onset',
    why: 'Starting, raising or combining a medicine.',
    phrases:
      'initiation/start/starting/started/beginning/introduction/institution/addition/administration/use/ingestion/injection/infusion/instillation of/on/with ~ @drug | @drug administration/therapy/treatment/use/ingestion/injection/infusion/monotherapy/exposure',
  },
  {
    id: 'participants-had',
    why: 'People counted with an event: the wording of trial reports.',
    phrases:
      'patient*/participant*/subject*/infant*/children/women/men/people ~ reported/experienced/developed/had/died/withdrew/discontinued | # ~ died/deaths/death | there were # ~ @harm',
  },
  {
    id: 'events-occurred',
    why: 'Events occurred, were reported or observed.',
    phrases:
      'event*/effect*/reaction*/complication*/@harm ~ were/was ~ reported/observed/recorded/noted/seen/common/frequent/similar/mild/rare | event*/effect*/complication*/reaction* ~ occurred/included | most common/frequent/frequently ~ adverse/event*/effect*/@harm/reported',
  },
  {
    id: 'no-events',
    why: 'No events: a safety result of a trial.',
    phrases:
      'no/none/without ~ adverse/side/complication*/death*/toxicit*/serious/harm/harms/safety | no ~ difference* ~ adverse/side/complication*/harm* | no ~ event*/reaction* ~ report*/occur*/observ*',
  },
  {
    id: 'tolerated',
    why: 'Tolerance and safety as results.',
    phrases:
      'well tolerated/tolerable | tolerability/tolerance/tolerated/safe/safely/safety/harmful/harms/harm/unsafe | withdr* ~ due/because/adverse/side | discontinu* ~ due/because/adverse/side',
  },
  {
    id: 'grade',
    why: 'Graded toxicity.',
    phrases: 'grade #/ii/iii/iv/three/four | ctcae/dlt/dlts | dose limiting',
  },
  {
    id: 'group-rates',
    why: 'Rates in groups.',
    phrases: 'group/groups/arm/arms/placebo/control/controls | percent/per cent | # of #/the',
  },
  {
    id: 'harm-collecting',
    why: 'How harms were to be collected: a plan, not a result.',
    phrases:
      'adverse/side/harm*/safety ~ were/was/will/is ~ monitored/assessed/recorded/collected/defined/asked/evaluated/graded/coded | monitoring board/committee | safety ~ outcome*/endpoint*/end/population/analys*',
  },
  {
    id: 'hospital-death',
    why: 'Deaths and hospital stays.',
    phrases: 'died/death/deaths/hospitali*/fatal/fatality/mortality',
  },
  {
    id: 'several-harms',
    why: 'A list of harms.',
    phrases: '@harm and/or @harm | @harm @harm | @harm ~ @harm and @harm',
  },
];
