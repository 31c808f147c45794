import { KIND_RULES } from './kind-phrases.ts';
import type { StatementRule } from './statement-rule.ts';

/** Phrases for each kind of safety statement. */
export const STATEMENT_RULES: readonly StatementRule[] = [
  {
    id: 'premature',
    category: 'caveat',
    why: 'It is too early to conclude.',
    example: '⟦It is too early to say whether the lamp helps.⟧',
    phrases:
      'premature to | too early/soon to/for | still/very early days | jury ~ out | jumping to conclusions | far from ~ clear/proven/certain/conclusive',
  },
  {
    id: 'more-research',
    category: 'caveat',
    why: 'More research is called for before the result can be relied on.',
    example: '⟦Larger studies are needed before schools buy the lamps.⟧',
    phrases:
      'more/further/additional/larger/longer/future research/study/studies/work/trials/evidence/investigation/testing/tests/data/experiments ~ needed/required/warranted/necessary/must/needs/essential | more/further/additional/larger/longer ~ research/studies/work/trials/evidence/investigation/testing/data ~ is/are/be/still needed/required/warranted/necessary | need/needs/needed/require/requires ~ more/further/additional/larger/longer ~ research/study/studies/trials/evidence/testing/data/investigation | needs/need/has/have/remains/remain/must ~ be confirmed/replicated/verified/validated | larger/longer/wider ~ surveys/experiments/samples/studies/trials ~ needed/required/warranted/necessary | larger/long term/randomized/randomised/controlled studies/trials ~ needed/required/warranted/necessary | much more ~ research/work',
  },
  {
    id: 'not-known',
    category: 'caveat',
    why: 'What matters is not known.',
    example: '⟦We do not know whether the lamp works in winter.⟧',
    phrases:
      "do/does not/don't/doesn't know if/whether/how/why/what/yet/enough/exactly | don't/doesn't know if/whether/how/why/what/yet/enough/exactly | not ~ known/clear/certain/understood if/whether/how/why/what/exactly | not/isn't/wasn't known/clear/certain/understood if/whether/how/why/what/exactly | unclear/unknown/uncertain if/whether/how/why/what/exactly | remains/remain unclear/unknown/uncertain/untested/unproven | remains to be seen/determined/proven/tested | nobody knows/knew if/whether/how/why/what/exactly | not ~ prove/proven/proof that | not/doesn't/didn't/cannot/can't prove/establish/show ~ cause/caused/causes/causation/causal | no ~ proof | long term ~ effects/safety/consequences ~ unknown/unclear/not",
  },
  {
    id: 'cause-effect',
    category: 'caveat',
    why: 'An association is not a cause.',
    example: '⟦An observational study cannot rule out other causes.⟧',
    phrases:
      "cause and effect | correlation/association ~ not ~ causation/cause | not ~ causal/causation/causality | observational study/studies/research/data ~ cannot/can't/not/only | cannot/can't/couldn't rule/exclude ~ out/possib*/that | cannot/can't/couldn't ~ rule out | could/can not/be ~ rule/ruled out",
    unless: ['s:randomised'],
  },
  {
    id: 'not-shown-safe',
    category: 'caveat',
    why: 'Nobody has shown that it is safe.',
    example: '⟦Nobody has shown so far that the new glue is safe on skin.⟧',
    phrases:
      'nobody/not/never/no/nothing ~ shown/proven/proved/proves/demonstrated/established ~ ~ safe/safety/harmless',
  },
  {
    id: 'caution',
    category: 'caveat',
    why: 'Somebody warns or asks for caution.',
    example: '⟦These results should be interpreted with caution.⟧',
    phrases:
      'with/urge*/advise*/recommend*/exercise ~ caution | cautioned/cautions/warned/warns/warn/cautioning that | should/must be ~ cautious/interpreted/wary | caution is/should/must | treated with caution | interpreted with/cautiously/carefully/in | a note of caution | word of caution',
  },
  {
    id: 'limitations-named',
    category: 'caveat',
    why: 'Limitations are named.',
    example: '⟦The authors named some limitations of their study.⟧',
    phrases:
      'limitation/limitations/weakness/weaknesses/shortcoming/shortcomings/drawback/drawbacks of/include/included/is/was/are/were | has/had/have/several/some/important/certain/main/major/key/other ~ limitations/weaknesses/shortcomings | small/limited sample/number/size | study/trial/sample/studies ~ was/is/were/are ~ small | involved/included/enrolled/tested/studied/had only/just # | did/does not ~ control/adjust/account for | no/lacked/without/lacking ~ control/comparison group | not ~ peer reviewed | preliminary ~ until ~ published | considered/viewed/as preliminary | not ~ generali*/representative/applicable',
    needs: ['s:study-word'],
    unless: ['s:illegal-drugs'],
  },
  {
    id: 'safety-concern',
    category: 'caveat',
    why: 'A concern about safety.',
    example: '⟦The safety of the syrup has not been established.⟧',
    phrases:
      "safety ~ concern/concerns/question/questions/issues/unknown/unproven/worries | safety ~ not/never ~ established/known/shown/proven | not/never ~ established/known ~ safety | concerns/concerned/worry/worries/worried/fear/fears ~ safety/risk/risks/side/toxic*/danger*/adverse/cancer | ensure/determine/establish/assess/evaluate/test/confirm ~ safety/safe ~ before/first/needed/must/required | not/isn't/aren't ~ as/entirely/completely/necessarily/without safe/risk/risks | not ~ safe for/to/in/enough | may/could/might ~ be ~ dangerous/harmful/risky/unsafe/toxic | risks/risk ~ outweigh ~ benefit* | is/are/was/were ~ as safe as",
  },
  {
    id: 'earlier-failure',
    category: 'caveat',
    why: 'Earlier attempts ended badly.',
    example: '⟦Earlier attempts at this operation failed.⟧',
    phrases:
      'previous/earlier/prior/past attempts/efforts/trials ~ ~ failed/fail/failure/resulted/led/ended/disappoint*/unsuccessful/poor',
  },
  {
    id: 'not-for',
    category: 'caveat',
    why: 'People who should not have the treatment.',
    example: '⟦Pregnant women should not take this medicine.⟧',
    phrases:
      'contraindicated/contraindication/contraindications | should/must not ~ take/use/used/given/taken/stop/be ~ @treat/@drug | should/must avoid ~ @treat/@drug/taking/using | not recommended for/in/as/during',
    unless: ['s:few'],
  },
  {
    id: 'side-effects',
    category: 'adverse_event',
    why: 'Side effects or adverse events are told or named.',
    example: '⟦The most common side effects were headache and nausea.⟧',
    sorts: ['reportage', 'abstract'],
    phrases:
      'side effect/effects ~ include/included/includes/including/like/such/ranging/ranged | side effect/effects ~ is/are/was/were ~ ~ @harm | adverse/unwanted/undesirable effect/effects/event/events/reaction/reactions ~ include/included/includes/including/like/such | adverse/unwanted/undesirable effect/effects/event/events/reaction/reactions ~ is/are/was/were ~ ~ @harm | @harm ~ ~ side effect/effects/reaction/reactions | @harm ~ adverse effects/events/reactions | experienced/experience/experiencing/suffered/suffer/reported/developed/had ~ side effects | experienced/experience/experiencing/suffered/suffer/reported/developed/had ~ adverse effects/events/reactions/reaction | stopped/stop/quit/discontinued/withdrew/dropped/withdrawn/discontinuation/withdrawals ~ ~ side effects | stopped/stop/quit/discontinued/withdrew/dropped/withdrawn/discontinuation/withdrawals ~ ~ adverse effects/events/reactions | cause/causes/caused/causing/produce/produces/have/has/carry/carries ~ side effects | side effects/effect ~ occurred/reported/observed/appeared/seen | adverse events/effects/reactions ~ occurred/reported/observed/appeared/seen',
    unless: ['s:no-side-effects', 's:question-safe', 's:not-the-cause'],
  },
  {
    id: 'complications',
    category: 'adverse_event',
    why: 'Complications of a treatment are told or named.',
    example:
      '⟦Complications of the surgery included nerve damage, the surgeon said.⟧ She said most of it healed.',
    sorts: ['reportage'],
    phrases:
      '@treat/@drug ~ complications/complication ~ include/included/includes/including/like/such/was/were/occurred/of | complications/complication ~ ~ after/of/from/during/following/with ~ @treat/@drug | suffered/developed/experienced/had ~ complications/complication ~ ~ @treat/@drug | @treat/@drug ~ can/may/could/might ~ complications | serious/severe/major/surgical complications ~ occurred/included/reported',
    unless: [
      's:no-side-effects',
      's:question-safe',
      's:not-the-cause',
      's:negation',
      'a:prevents-harm',
    ],
  },
  {
    id: 'may-harm',
    category: 'adverse_event',
    why: 'A treatment or a substance is said to do harm or to raise a risk.',
    example: '⟦The implant can lead to infection and bleeding.⟧',
    sorts: ['reportage', 'abstract'],
    phrases:
      'pesticide*/herbicide*/insecticide*/fungicide*/solvent*/fumes/smoke/dust/pollut*/asbestos/mould/mold/exposure/noise/sunlight/radiation/additive* ~ can/may/could/might/sometimes/often/also/to cause/trigger/provoke/lead ~ ~ @harm | pesticide*/herbicide*/insecticide*/fungicide*/solvent*/fumes/smoke/dust/pollut*/asbestos/mould/mold/exposure/noise/sunlight/radiation/additive* ~ caused/triggered/poisoned/injured/increased/raised ~ ~ @harm/workers/animals/bees/fish/birds | @drug/@treat ~ can/may/could/might/sometimes/often/also cause/trigger/provoke/induce ~ ~ @harm | @drug/@treat ~ can/may/could/might/sometimes/often/also lead/leads/led to ~ @harm | @drug/@treat ~ causes ~ @harm | @drug/@treat ~ increase/increases/increased/raise/raises/raised/double/doubles/doubled ~ risk/risks/odds of/for ~ @harm | @drug/@treat ~ associated/linked/tied with/to ~ increased/higher/greater/raised/elevated risk/risks/rate/rates/odds of/for ~ @harm | increased/higher/greater/raised/elevated risk/risks/rate/rates/odds of/for ~ @harm ~ ~ taking/using/received/receiving/took/treated/given',
    unless: [
      'a:prevents-harm',
      's:question-safe',
      's:not-the-cause',
      's:negation',
      's:wanted-effect',
    ],
  },
  {
    id: 'tolerated',
    category: 'reassuring',
    why: 'Well tolerated.',
    example: '⟦The treatment was well tolerated.⟧',
    phrases:
      'well tolerated | good/excellent/favorable/favourable/acceptable/better ~ tolerability/safety | safety profile ~ was/is/good/consistent/favorable/favourable/acceptable/similar',
    unless: ['s:negated-safe'],
  },
  {
    id: 'no-events',
    category: 'reassuring',
    why: 'No adverse events, complications or signs of harm.',
    example: '⟦No serious adverse events occurred.⟧',
    phrases:
      'no/zero ~ adverse/side event*/effect*/reaction* | no ~ complications/toxicity/toxicities | no ~ safety concern*/issue*/signal*/problem* | without ~ side/adverse/serious effect*/event*/complications | no serious/severe/major/significant/apparent/obvious/observed/reported/known/harmful/additional/unexpected ~ side/adverse/harm/harms/complications/problems/toxicity/effects/risks | none ~ ~ side/adverse/complication*/toxicit*/died | no deaths | few/fewer/minimal/negligible side/adverse effects/events | only/just/mostly/generally/mainly ~ minor/mild ~ side/adverse effects/events',
    unless: ['s:question-safe', 's:hypothetical', 's:no-advantage'],
  },
  {
    id: 'no-sign',
    category: 'reassuring',
    why: 'No sign or evidence of harm.',
    example: '⟦There was no sign of damage to the liver.⟧',
    phrases:
      'no/any sign/signs/evidence/indication/trace/symptoms of ~ @harm/problem*/harm/harms/toxicity/damage/abnormal*/danger/risk/side/adverse/defect* | no/any ~ increase/increased/higher/greater/elevated/additional/extra/excess ~ risk/risks ~ of | no ~ ill effects | no harm/harms/harmful | no link ~ between ~ @treat/@drug ~ @harm',
    needs: ['s:negation'],
    unless: ['s:question-safe', 's:enrolment', 's:no-disease-left'],
  },
  {
    id: 'no-risk',
    category: 'reassuring',
    why: 'The risk was not raised.',
    example: '⟦The vaccine did not raise the risk of stroke.⟧',
    phrases:
      "not/didn't/doesn't ~ increase/raise/raised/increased/elevate/affect ~ risk/risks/odds/chance/rate/incidence | not ~ associated/linked ~ increased/higher/greater/elevated/risk",
    unless: ['s:question-safe', 's:no-benefit', 's:enrolment'],
    needs: ['a:treatment', 'a:drug', 's:intervention'],
  },
  {
    id: 'is-safe',
    category: 'reassuring',
    why: 'Said to be safe.',
    example: '⟦The vaccine is safe and effective.⟧',
    phrases:
      'is/are/was/were/be/appears/appeared/proved/found/shown/considered/seems/proven/both/generally/relatively/perfectly/completely/extremely/very/remain safe/harmless/nontoxic | safe and ~ effective/feasible/well/tolerable/easy/reliable/efficient | safely ~ used/given/administered/performed/treated | safe ~ to use/take/for | appears/appeared/seems/seemed/proved/proven/shown/found ~ be/as safe | non toxic | safer than/alternative/option',
    unless: ['s:negated-safe', 's:question-safe', 's:hypothetical'],
  },
  {
    id: 'agency',
    category: 'regulatory',
    why: 'An agency approves, refuses, warns or requires.',
    example: '⟦The FDA approved the drug in spring.⟧',
    phrases:
      'drug administration ~ approv*/cleared/clears/clearance/reject*/require*/warn*/restrict*/mandat*/ruled | european commission ~ approv*/authori* | fda/ema/mhra/nice/hfea/regulator/regulators/agency/authorities/government ~ approv*/cleared/clears/clearance/licen*/reject*/ban/banned/bans/prohibit*/recall*/withdrew/require*/warn*/restrict*/authori*/allow*/ruled/classif*/declin* | approv*/licen*/authori*/reject*/banned/regulated/cleared ~ by/from ~ fda/ema/mhra/nice/food/european/regulator*/medicines/health/u.s/us/administration | fda/ema/mhra/regulatory approv*/clearance/cleared/licen*/authori*/warning/requirements/submission/filing | food and drug administration ~ ~ approv*/clear*/warn*/reject*/requir*/recall*/ban*/licen*/allow*/granted | granted/received/seeking/awaiting/pending ~ approval/clearance/designation | black box/boxed warning | boxed warning',
  },
  {
    id: 'approved-for',
    category: 'regulatory',
    why: 'Approved, licensed or not.',
    example: '⟦The drug is not yet approved for use in children.⟧',
    phrases:
      'not/yet/been/currently/already/was/is/are/were/first approved/licensed/licenced/cleared/authorised/authorized for/in/as/by | approved/licensed ~ for use | unapproved/unlicensed | off label | approval/licence/license ~ for/of/from/by ~ @treat/@drug/use/treatment | marketing/regulatory clearance | withdrawn/pulled/removed/recalled from ~ market | under ~ regulatory review',
    unless: ['s:ethics-approval'],
  },
  {
    id: 'law',
    category: 'regulatory',
    why: 'A law or a ban.',
    example: '⟦The technique is illegal in most countries.⟧',
    phrases:
      'law/laws/legislation/act/regulation/regulations/rules/guidelines ~ ban/bans/banned/prohibit/prohibits/forbid/forbids/outlaw*/permit/permits/restrict/restricts | illegal/unlawful/outlawed/prohibited/banned | ban/bans on ~ | banned/prohibited in/by/from/under | moratorium | legal/permitted/allowed under ~ law',
    unless: ['s:illegal-drugs'],
  },
  {
    id: 'animals-only',
    category: 'translation',
    why: 'Shown in animals or cells only.',
    example: '⟦So far the drug has only been tested in mice.⟧',
    phrases:
      "only ~ been ~ tested/tried/done/shown/used/studied ~ in ~ mice/animals/rats/mouse/animal/rodents/lab/laboratory/cells/dish | only/just in ~ mice/animals/rats/rodents | mice/animals/rats/mouse/rodents/animal ~ not/aren't ~ humans/people/human/patients/men/women | mice/animals/animal/mouse/rodent/rodents/rats ~ ~ not/never/rarely/seldom ~ translate*/apply/work/hold/predict/replicated | not ~ always/necessarily/automatically/yet ~ translate* | fail*/translating ~ to ~ translate/humans/people | what works in ~ mice/animals",
    unless: ['s:protein-translation'],
  },
  {
    id: 'not-in-people',
    category: 'translation',
    why: 'Not yet tested in people.',
    example: '⟦Whether the effect in mice translates to humans is unknown.⟧',
    phrases:
      "not/never/hasn't/haven't/yet ~ been ~ tested/tried/studied/shown/used/proven/done/conducted/replicated/confirmed ~ in/on ~ humans/people/patients/human | before/until ~ ~ tested/tried/used/trials/testing/test/studies ~ in/on/with ~ humans/people/human/patients | if/whether ~ ~ same/works/work/true/effect/effects/results/findings/success/replicated/applies/apply/holds/happens ~ in/to/using/with/for ~ humans/people/human/patients | human/clinical trials/studies/testing ~ needed/required/necessary/before/first/years | years/decade/decades away/off ~ human*/clinic*/patients/people/trials | years/decade/decades before ~ human*/clinic*/patients/people/trials/available | gap between ~ human ~ animal | differences between ~ mice/mouse/animals/rodents/rats ~ humans/people/human",
    needs: ['s:animal', 's:human-animal'],
    unless: ['s:mouse-aim'],
  },
  {
    id: 'hold-in-people',
    category: 'translation',
    why: 'Depends on whether it holds in people.',
    example: '⟦Only if the results are replicated in humans will the lamp be of use.⟧',
    phrases:
      'only if/whether/until/unless ~ ~ replicated/repeated/reproduced/confirmed/works/work/applies/holds/true ~ in/using/with/to/for ~ humans/people/human/patients | whether/if ~ ~ results/findings/effects/effect/approach/same/mice/animals ~ in/to/for ~ humans/people/human | remains ~ whether/seen ~ in/to ~ humans/people/human | not/whether/if/how/never ~ translate*/extrapolate* ~ to/into/for ~ humans/people/human | need/needs ~ be ~ confirmed/replicated/tested/repeated ~ in/on ~ humans/people/human | not ~ same ~ in/as ~ humans/people/human | relevance/relevant/applicability ~ to/for/in ~ humans/people/human/mammals/patients ~ unclear/unknown/uncertain/limited/questionable | may/might/cannot/not ~ carry/transfer/apply/extend ~ to ~ people/humans/human/patients | mouse/mice/rats/animal/animals/rodents/fish ~ not ~ ~ human/humans/people/patients | not ~ human being/beings',
    needs: ['s:animal', 's:in-humans'],
  },
  ...KIND_RULES,
];
