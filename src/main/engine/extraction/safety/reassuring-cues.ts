import type { Cue } from '../cues/cue-phrases.ts';

/** Signs that a sentence tells that no harm was seen, or that something is safe, in reports of any field. */
export const REASSURING_CUES: readonly Cue[] = [
  {
    id: 'safe-no-effects',
    why: 'No, few or fewer side effects, adverse events or complications.',
    phrases:
      "no/without/zero/nor/lack/free/absence/avoid/avoiding/any ~ side/adverse/harmful/toxic/ill effect/effects/event/events/reaction/reactions | no/without/zero/nor ~ complications/complication/toxicity/injuries/injury/casualties/mishaps | not/never/none/neither/didn't/don't/doesn't/haven't/hasn't ~ any ~ side/adverse/harmful/toxic/ill effects/events/effect/reactions/complications | few/minimal/negligible/minor/limited/hardly/virtually ~ side/adverse/harmful/toxic effects/effect/events/reactions | few/minimal/negligible/virtually/hardly ~ complications | none/no one/nobody ~ ~ side/adverse/complications/serious/died/harmed/injured/hospitali*/infected/ill | no off target | not have ~ off target",
  },
  {
    id: 'safe-fewer',
    why: 'Less harm than with something else.',
    phrases:
      'fewer/milder/less/lower/reduced ~ side/adverse/toxic effects/effect/events/reactions | fewer/less/reduced ~ complications/toxicity/injuries/accidents/infections/bruising/bleeding/scarring/discomfort | less toxic/risky/harmful/dangerous/invasive/painful/damaging/hazardous/addictive/traumatic | safer than/for/alternative/alternatives/option/way/to/and | much/far/even/considerably/significantly/substantially safer | gentler | lower number/rate/rates/incidence/frequency/risk of ~ side/adverse/complications/toxic*/injur* | without ~ ~ drawbacks/risks/side/toxicity/dangers',
  },
  {
    id: 'safe-called',
    why: 'Something is called safe.',
    phrases:
      "is/are/was/were/be/been/being/it's/they're/appear/appears/appeared/seem/seems/seemed/look/looks/prove/proved/proven/considered/deemed/judged/found/shown/both/as/perfectly/completely/entirely/totally/extremely/very/quite/pretty/generally/relatively/remarkably/reasonably/inherently/actually/largely/also/and/inexpensive/cheap/remains/remain safe | safe and/for/to/option/alternative/way/treatment/use/in/at/enough/dose/doses/level/levels/procedure/drug/product/products/vaccine | safely ~ used/use/given/administered/performed/treated/removed/stored/consumed/eaten/taken/combined/continue/operate/recycled/released | supports/demonstrated/showed/established/confirmed/confirms/demonstrating/demonstrates/shows ~ safety | safety record/profile | relatively/generally/perfectly/completely/entirely/totally/mostly/largely harmless/benign/inert/painless/nontoxic | non toxic/addictive/hazardous | low risk ~ treatment/option/procedure/way/approach/alternative/intervention/technique | inert",
  },
  {
    id: 'safe-low-risk',
    why: 'The risk for others or of a disease is low: no matter of what was studied.',
    phrases:
      'lower/low/reduced/decreased/lowest ~ risk of/for/that | at low/lower/reduced ~ risk | less likely to | reduce/reduces/reduced/reducing/cut/cuts/cutting/lower/lowers/lowered/lowering ~ risk/risks/odds/chance/chances/rate/rates/mortality/deaths',
  },
  {
    id: 'safe-not-harmful',
    why: 'Something is said not to do harm.',
    phrases:
      "isn't/aren't/wasn't/weren't/not/never/neither/nor ~ harmful/toxic/dangerous/hazardous/poisonous/carcinogenic/addictive/harmed/injured/damaged/affected/invasive/risky/unsafe | not/don't/doesn't/didn't/never/cannot/can't/without/nor ~ harm/hurt/damage/injure/poison/endanger/impair/disrupt/interrupt/interfere/worsen/disturb/compromise/kill/destroy/travel/sicken | not/don't/doesn't/didn't/never ~ cause/causes/produce/trigger/pose ~ ~ @harm/problem/problems/harm/damage/risk/risks/side/adverse/complications/danger/concern/injury/pain/deaths | no/little/minimal/any/much/isn't/negligible harm/harms/danger/dangers/hazard/hazards | didn't/doesn't/don't/never ~ leach/leak/overheat/crack/escape/accumulate/suffer/spread/contaminate/pollute | did/does/do not leach/leak/overheat/crack/break/fail/escape/accumulate/suffer/spread/contaminate/pollute | no/little/any threat/danger/hazard to/for | nothing to suggest | harmless | no ~ reason not to/for | see/seen/saw the/any/no/much harm | hasn't/haven't/hadn't/never suffered | no/little/without discomfort/damage/disruption/injury/loss",
  },
  {
    id: 'safe-no-rise',
    why: 'A risk or rate of harm did not rise.',
    phrases:
      "not/didn't/doesn't/don't/never/nor/without ~ increase/raise/elevate/heighten/increasing/raising/increased/raised/worsen/affect/alter ~ ~ risk/risks/rate/rates/odds/chance/chances/incidence/likelihood/mortality/deaths/death/@harm | no ~ increase/increased/rise/higher/greater/elevated/added/additional/excess/extra/change ~ ~ risk/risks/rate/rates/odds/incidence/mortality/deaths/@harm/in | without/no/any increased/higher/additional/added/greater/extra risk | did/does/do not increase/rise/worsen | not ~ at ~ increased/higher/greater risk | not/no ~ more/higher/greater ~ likely/likelihood/risk to/of ~ ~ @harm/die/suffer/develop | no more/less likely to ~ die/suffer/develop/have/get/be | not ~ more likely to ~ die/suffer/develop",
  },
  {
    id: 'safe-no-link',
    why: 'No link with harm was found.',
    phrases:
      "no/any/without/little/nor link/links/association/associations/connection/relationship/correlation ~ between/to/with | no/any clear/consistent/significant/strong/such/statistical/causal link/links/association/associations/connection/relationship/correlation | not/didn't/weren't/wasn't/aren't/isn't/never/longer ~ linked/associated/tied/correlated/link ~ ~ @harm/risk/risks/increase/increased/higher/mortality/death/heart/deaths/to/with | no/little/any/not ~ evidence/sign/signs/indication/proof/trace/suggestion/hint that/of/it/they ~ ~ harm/harmed/harms/harmful/danger/damage/affects/affect/similar/toxic*/side/adverse/risk/risks/@harm/problems/unsafe/cause/causes | no convincing/compelling/credible/solid/consistent evidence/sign/indication | found/find/show/showed/finding no ~ ~ harm/harms/problems/risk/link/links/damage/increase/toxicity | no link/links/association | not link to | not ~ appear to be ~ link/association/connection",
  },
  {
    id: 'safe-none-seen',
    why: 'No damage, complications, problems or deaths were seen.',
    phrases:
      "no ~ damage/complications/problems/injuries/deaths/toxicity/harm/infections/reactions/abnormalities/concerns/cases/incidents/accidents/fatalities/failures/leaks/bleeding/relapses/signs ~ were/was/have/has/is/are/from/occurred/to/among/in ~ seen/reported/observed/found/visible/occurred/noted/detected/recorded/expected/identified/attributed/related | no reports/report/cases/instances/incidents/episodes of/in | not/never/haven't/hasn't/didn't/don't ~ seen/see/observed/observe/detected/detect/find/found/noticed/experienced/reported/show ~ ~ harm/damage/problem/problems/side/adverse/toxic*/complications/negative/injury/injuries | none of ~ ~ had/died/developed/suffered/experienced/reported/hurt/harmed/injured/affected | no deaths/fatalities/fatality/casualties/injuries | no serious/severe/major/significant/lasting/obvious/apparent/unexpected/new/additional/long/safety ~ complications/injuries/problems/harm/harms/effects/events/concerns/issues/damage/risks/toxicity/signals/term | no ~ safety concern/concerns/issue/issues/signal/signals/problem/problems | in no study/case/patient/animal | there were none | no ~ fish/people/animals/workers/patients/birds/bees/participants/one ~ died/harmed/hurt/injured/killed/poisoned/sickened | tested negative | but no problems",
  },
  {
    id: 'safe-rare',
    why: 'Harm is rare or its rate is low.',
    phrases:
      'is/are/was/were/be/been/very/extremely/relatively/exceedingly/quite/fairly/vanishingly/pretty/appear/appears/these/those/seem/seems/complications/effects/events/risks/ones rare/uncommon/infrequent | rates/rate/risk/risks/incidence/odds/chance/likelihood/effects/complications/cases ~ is/are/was/were/remained/remains/remain/being/exceedingly/very/extremely ~ low/small/tiny/negligible/minimal/rare | less than # percent/per | rarely ~ cause/causes/harmful/leads/fatal/serious/dangerous | few ~ developed/suffered/experienced/died | just/only # percent/per ~ developed/suffered/experienced/reported/had/died | negligible/trace/minuscule amounts/amount/quantities/risk | likelihood/rate/risk/risks/frequency of ~ effects/events/complications/injury/harm ~ diminished/decreased/declined/fell/dropped/minimized/minimised/low | generally/relatively low risk',
  },
  {
    id: 'safe-mild',
    why: 'Effects were mild, short or went away.',
    phrases:
      'were/was/are/is/be/all/most/mostly/generally/mainly/usually/largely/only/either mild/minor/transient/manageable/tolerable/reversible/superficial/symptomless | percent/most/all were mild/minor/small/temporary | mild/minor or moderate/temporary/transient/superficial/short | mild/minor/transient/temporary/manageable/tolerable/acceptable/reversible ~ side/adverse effects/effect/events/reactions/discomfort | effects/events/complications/reactions/redness/rash/irritation/bruising ~ resolved/disappeared/subsided/vanished/faded/cleared/ceased/diminished | resolved on/within/after/quickly/spontaneously/without | wore/wear/wears off | small and superficial/temporary | no/any/not ~ lasting/permanent/long ~ effects/effect/damage/harm/problems/complications/consequences | recovered/recovering/recover/recovers fully/completely/well/quickly | symptomless | is/are/was/were/fully/completely/entirely reversible | temporary @harm/effect/effects/redness/discomfort',
  },
  {
    id: 'safe-tolerated',
    why: 'Something is tolerated well.',
    phrases:
      'well/better/generally/equally/easily tolerated | tolerate/tolerated/tolerates ~ ~ well | able to tolerate | tolerability | good/excellent/acceptable/favorable/favourable/reassuring/strong/clean/better safety | safety and tolerability | effects/side ~ tolerable/manageable | manageable side',
  },
  {
    id: 'safe-same-as',
    why: 'Harm was no more frequent than in those compared.',
    phrases:
      'complications/complication/effects/events/infection/infections/bleeding/deaths/death/mortality/safety/injuries/toxicity/rates/survival/risk ~ ~ similar/same/comparable/equal/equivalent/identical/alike ~ in/to/between/for/as/across/both/groups/group | similar/same/comparable/equal/equivalent/equally ~ rate/rates/risk/risks/number/numbers/levels/incidence/frequency/safety/safe ~ of/in/for/as/to/profile | no/little/few/not ~ difference/differences/differ ~ in/between ~ ~ complications/side/adverse/bleeding/mortality/deaths/death/infection/infections/safety/injuries/blood/pain/rates/rate/@harm/recipients/groups | as safe as/and | no worse | just as safe/well | equally safe',
  },
  {
    id: 'safe-reassured',
    why: 'Somebody reassures, or calls a fear unfounded.',
    phrases:
      "reassurance/reassured/reassuringly | reassuring ~ that/about/for/data/result/results/news | no/little ~ cause/need/reason ~ concern/concerned/alarm/worry/panic | no good/real reason | no/few/any/little/aren't/don't concerns about/for/over/that | not ~ worried/concerned/alarmed about/by/that | don't/doesn't/not/aren't/isn't ~ see/pose/be/as ~ health/safety concern/concerns/problem/threat/risk | allay*/dispel*/debunk*/alleviate ~ fear/fears/concern/concerns/worries/myth/myths | risks/risk/fears/dangers/concerns/harms ~ been/is/are/were ~ unfounded/overblown/exaggerated/overstated/groundless/unwarranted/misplaced | should be ~ ok/okay/fine/safe | it's/are/is/perfectly okay/ok/fine to/for/with | exonerate* | pleased/happy/relieved to ~ note/report/see ~ no | there's/there is no ~ harm/danger/problem | don't see ~ harm/danger/problem/concern",
  },
  {
    id: 'safe-spared',
    why: 'Healthy parts, functions or bystanders are spared.',
    phrases:
      "without worsening/affecting/harming/damaging/interfering/compromising/sacrificing/triggering/hurting/increasing/raising/disturbing/causing/disrupting/killing/injuring/impairing/losing/touching/poisoning/endangering/risking | leave/leaves/leaving/left ~ ~ unaffected/intact/unharmed/untouched/undamaged/unscathed | spare/spares/spared/sparing ~ healthy/normal/surrounding/tissue/tissues/cells/beneficial/other/native | unharmed/undamaged/unscathed | essentially/largely/was/were/remained/remains/completely unaffected | remained/remain/remains/left/leaving ~ intact | doesn't/don't/didn't/not/aren't/isn't change/blocking/block/alter/affect/touch/damage ~ natural/normal/healthy/surrounding/other/native/anatomy/sleep/function",
  },
  {
    id: 'safe-within-limits',
    why: 'Amounts are within what is allowed or held to be safe.',
    phrases:
      "within/below/under/beneath ~ safe/safety/legal/acceptable/permitted/recommended/regulatory/allowable/permissible/detection/guideline ~ limit/limits/range/ranges/level/levels/guidelines/threshold/thresholds/standard/standards/bounds | well/far below ~ limit/limits/level/levels/threshold/standard/standards | not/never/didn't/doesn't exceed/exceeded ~ limit/limits/threshold/standard/standards | below ~ detection | meet/meets/met/meeting ~ safety standard/standards/requirements/criteria | undetectable levels/amounts/concentrations of | safe levels/amounts | considered/generally recognized/recognised ~ safe | passed ~ safety/inspection/inspections",
  },
  {
    id: 'safe-doubted',
    why: 'Safety is asked about, hoped for, planned or denied.',
    phrases:
      "not/isn't/aren't/never/no/unsafe/nor ~ necessarily/entirely/completely/always/as/proven/shown/been/know ~ safe | whether/if/how ~ ~ safe/safety/safely/harmless | test/tests/testing/tested/assess/assesses/assessing/evaluate/evaluating/ensure/ensuring/determine/establish/prove/examine/study/monitor/improve/improving/data/questions/information/concerns/issues ~ safety/safe | to be/make/develop/find/keep ~ safe/safer/safely | would/could/should/might/may/hope/hopes/hoped/want/wants/aim/aims/designed/potentially ~ safe/safer/safely/fewer/less | safety data/questions/concerns/issues/trial/trials/board/monitoring/committee | food/road/patient/public/safety safety/belt/net | feel/felt/feels/keep/stay/kept/stays safe | not everything/all/every ~ ~ safe | before ~ safe | safety related",
  },
  {
    id: 'safe-none-counted',
    why: 'Events of harm are counted as none.',
    phrases:
      'no ~ @harm/mortality/death/deaths/defects/carcasses/attempts/leaks/injuries/infections/reactions ~ was/were ~ recorded/seen/found/observed/noted/detected/reported/deemed/diagnosed | no ~ @harm/mortality/deaths/complications/injuries occurred/developed | there was/were/is no ~ @harm/mortality/deaths/death/complications/difference ~ | @harm/defects/deaths/complications ~ was/were not ~ seen/observed/found/detected/recorded | did/does not observe/see/find/detect/record/develop ~ @harm | none of ~ ~ developed/fell/died/had/suffered/required/needed/became/showed | none ~ was/were ~ removed/ill/harmed/hospitali*/injured/affected/deemed | no sign/signs/evidence/indication ~ of/that ~ @harm/inflammation/harm/risk/toxicity/damage | free of ~ @harm/complications | without ~ complications/complication/adverse/incident/@harm',
  },
  {
    id: 'safe-normal',
    why: 'What was treated stayed or became normal.',
    phrases:
      'grew/developed/behaved/bred/looked/remained/stayed/were/was/be ~ normal/normally/healthy/unharmed/fertile | normal/healthy ~ offspring/pups/limbs/calves/lambs/development/growth/children/babies | remained/stayed/were ~ within ~ normal/acceptable/expected | within/below ~ acceptable/expected/normal/safe limits/range/levels',
  },
  {
    id: 'safe-unaffected',
    why: 'A function was not impaired, or a procedure is called safe.',
    phrases:
      'not/nor/neither ~ affected/impaired/reduced/altered/toxic/damaged/compromised/harmed | unaffected/unimpaired/unharmed/unchanged | safe strategy/procedure/method/way/alternative/option/modality/technique/approach/therapy/treatment | safely at/in/by/be/without | not be afraid/alarmed/worried/feared | no ~ reason/need/cause ~ alarm/worry/concern/fear | comparable/similar/same/equal/equivalent ~ risk/rate/rates/mortality/incidence/frequency/tolerability/safety/profile | did/does not differ ~ @harm/complications/events/mortality/safety | rate/rates/incidence/frequency of ~ complications/events/@harm ~ not differ/similar',
  },
];
