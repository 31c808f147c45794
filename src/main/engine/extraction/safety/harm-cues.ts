import type { Cue } from '../cues/cue-matcher.ts';

/** Signs that a sentence tells of harm that was done or is known to be done, in reports of any field. */
export const HARM_CUES: readonly Cue[] = [
  {
    id: 'harm-effects-listed',
    why: 'Side effects are listed by name.',
    phrases:
      'side effect/effects include/includes/included/including/such/like/were/ranged/ranging/from | side effect/effects ~ include/includes/included/were/are/was/is ~ @harm | adverse effects/events/reactions include/includes/included/including/such/like/ranged/ranging | adverse effects/events/reactions ~ were/are ~ @harm | most/more common/commonly/frequent/frequently ~ side/adverse effects/effect/events/event/reactions/reported | common/frequent/known/possible side/adverse effects/events/reactions ~ include/included/are/were | among ~ side/adverse effects/events | common/frequent/troubling/serious/severe/rare/unpleasant/worrying/other/another side effect is/was/of | @harm ~ ~ among/and ~ other ~ side effects | harms include/included/were/are | risks include/included | complications include/included/ranged/ranging/such/like',
  },
  {
    id: 'harm-effects-had',
    why: 'Somebody or something has side effects.',
    phrases:
      'have/has/had/experience/experiences/experienced/experiencing/suffer/suffers/suffered/suffering/develop/developed/report/reported/tolerate/endure/endured ~ side effects/effect | have/has/had/experience/experienced/suffer/suffered/develop/developed/report/reported ~ adverse effects/events/reactions/event/reaction | cause/causes/caused/causing/produce/produced/bring/brings/carry/carries/trigger/triggers ~ side/adverse effects/events/reactions | more/most/prone/plagued/frequent ~ side/adverse effects/events | troubling/troublesome/debilitating/unpleasant/nasty/severe/serious/toxic/dangerous/harmful/worrying/intolerable/life-threatening/unwanted/unintended side effects | side effects ~ persist/persisted/occur/occurred/linger/lingered/remain/worsen/emerged | paradoxical effect/effects/reaction',
  },
  {
    id: 'harm-stopped-because',
    why: 'People stopped or dropped out because of harm.',
    phrases:
      'dropped/drop/dropping out/of ~ because/due/after/owing | withdrew/withdrawn/withdraw/discontinued/discontinue/stopped/stop/stopping/quit/quitting/halted/halt/interrupted/abandoned/abandon ~ because/due/owing/after ~ side/adverse/toxic*/severe/serious/@harm/pain/deaths/injur*/reaction*/problems/complications | withdrew/withdrawn/discontinued/stopped/quit/discontinuation/discontinuations/withdrawals ~ ~ side/adverse effects/events/reactions | removed/hospitalized/hospitalised/interrupted/called ~ because/due ~ ~ @harm | halted/stopped/ended/terminated early/prematurely ~ ~ deaths/safety/harm/toxic*/injur* | had/have to be removed/stopped/hospitalized/hospitalised/withdrawn/replaced/interrupted/killed/destroyed | required/needed/requiring ~ surgery/hospitalization/hospitalisation/transfusion/transfusions',
  },
  {
    id: 'harm-can-cause',
    why: 'Something can cause or brings about injury or illness.',
    phrases:
      'can/could/sometimes/often/also/may/might/to ~ cause/trigger/provoke/induce/produce/worsen/aggravate ~ @harm/swelling/bleeding/discomfort/damage/injury/injuries/pain/problems/irritation/burns/scarring/bruising/death/deaths/poisoning/fluid/harm | cause/causes/caused/causing/triggers/triggered/triggering/provokes/provoked/induces/produces ~ ~ @harm/swelling/bleeding/discomfort/damage/injury/injuries/irritation/burns/scarring/bruising/death/deaths/poisoning/harm | can/could/sometimes/often/also/may/might ~ lead to ~ @harm/injuries/injury/damage/death/deaths/complications/problems/bleeding/scarring/toxicity | leads/led/leading/lead to ~ @harm/injuries/injury/damage/death/deaths/complications/bleeding/scarring | results/resulted/resulting/result in ~ @harm/injuries/injury/damage/death/deaths/complications/bleeding/scarring/loss',
  },
  {
    id: 'harm-higher-risk',
    why: 'A risk or rate of harm is higher.',
    phrases:
      'increase/increases/increased/increasing/raise/raises/raised/raising/double/doubles/doubled/triple/tripled/elevate/elevates/elevated/heighten* ~ risk/risks/rate/rates/odds/chance/chances/likelihood/probability of/for/that/by | higher/greater/increased/elevated/bigger/larger/additional/added/raised/excess/heightened risk/risks/odds/likelihood/chance/chances/probability/hazard | higher/greater/increased/elevated rate/rates/incidence/prevalence/number/numbers/levels/frequency of/for ~ @harm/death/deaths/dying/injur*/complications/infection*/accidents/crashes/failure*/bleeding | at/an/with ~ increased/higher/greater/elevated/even/substantial risk | risk/risks/rate/rates ~ was/were/is ~ higher/greater/increased/elevated/magnified/doubled/tripled/raised | risk goes/went/rises/rose up/with/by/as | # percent/per ~ higher/greater/increased/larger/bigger/more/additional ~ risk/likely/chance/odds/rate | injury/infection/death/mortality/complication/accident rates ~ than',
  },
  {
    id: 'harm-more-likely',
    why: 'Some are more likely to come to harm.',
    phrases:
      'more/likelier/twice/times ~ likely to ~ die/develop/suffer/experience/fall/have/get/be/report/relapse/crash/fail/become/drop ~ ~ @harm/injured/hurt/hospitali*/killed/complications/problems/symptoms/death/depressed/anxious/overweight/obese | more/likelier/twice/times ~ likely to ~ die/suffer/relapse/crash/fall | likelier to die/develop/suffer/fall | had/have/were/suffered/experienced/reported/showed significantly/actually/also/far/substantially/even more/higher/worse ~ @harm/symptoms/infections/injuries/complications/problems/deaths/pain/cancers/crashes | had/experienced/suffered/reported more ~ @harm/infections/infection/injuries/complications/problems/deaths/pain/cancers/crashes/symptoms | more ~ prone to | longer duration of ~ @harm',
  },
  {
    id: 'harm-linked',
    why: 'Something is tied to harm.',
    phrases:
      'associated/linked/tied/connected/correlated with/to ~ increase/increased/higher/greater/elevated/more/larger/worse/poorer/severe/serious/premature/earlier ~ ~ @harm/risk/risks/odds/death/mortality/rate/rates/injur*/problems/hospitali*/decline | linked/tied/attributed/attributable/traced to ~ ~ @harm/deaths/death/damage/poisoning/injuries/accidents/infections | associated with ~ ~ risk of | link/links/linking/tied/connect ~ to/with/between ~ ~ higher/increased/greater/premature/dying/death | are/is/clearly/also/been associated with/to ~ ~ @harm | link between ~ ~ and ~ @harm/death/dying',
  },
  {
    id: 'harm-suffered',
    why: 'Somebody is said to have been harmed, or to have suffered.',
    phrases:
      'was/were/been/being/are/get/got/getting harmed/injured/hurt/poisoned/sickened/disabled/paralyzed/paralysed/burned/blinded/wounded/traumatized/traumatised | suffered/suffers/suffering/sustained/incurred/contracted ~ @harm/injury/injuries/damage/fracture/fractures/loss/losses/clot/complications/ulcers/setback*/burns/stroke/reaction/reactions | developed/develop/experienced/experience/experiencing ~ @harm/reactions/reaction/complications/ulcers/clots/symptoms/swelling/bleeding/blisters/discomfort | suffered from/with | lost ~ sense/sight/hearing/vision/hair/limb/limbs/ability/consciousness/memory | fell ill | became/become ~ ill/sick/infected/depressed/addicted/dependent/resistant/psychotic/suicidal/blind/deaf | felt/feel/feeling/feels ~ dizzy/nauseous/nauseated/sick/ill/faint/bloated/drowsy/unwell/groggy/constricted/worse/dazed/pain | trouble/difficulty/problems breathing/swallowing/sleeping/walking/concentrating | hurts people/them/women/men/workers/wildlife/animals/you',
  },
  {
    id: 'harm-counted',
    why: 'Cases of harm are counted.',
    phrases:
      '# percent/patients/participants/people/women/men/children/animals/workers/volunteers/subjects/users ~ had/developed/suffered/experienced/reported ~ ~ @harm/reaction*/effects/effect/events/complications/problems/injuries/infections | # of ~ had/developed/suffered/experienced/reported ~ ~ @harm/reaction*/effects/events/complications/problems/injuries | # had/developed/suffered/experienced/reported/died/drowned/fell | # percent/per ~ of ~ had/developed/suffered/experienced/reported/died | # cases/reports/episodes/instances/incidents/deaths/injuries/infections of/in/from/were | one/two/three/four/five/six/seven/eight/nine/ten/several/dozens/hundreds/thousands patients/patient/participants/participant/people/workers/children/person/volunteers/animals/women/men/died ~ died/suffered/developed/killed/had/of/from/experienced/hospitali*/injured | @harm occurred in | occurred/reported/seen/observed in/by # percent/per/of/patients/people | reported by ~ # percent/of/patients/people | # had/experienced/reported ~ @harm | compared to # getting/taking/receiving/given/on',
  },
  {
    id: 'harm-worse',
    why: 'Something got worse, or was worse than what it is compared with.',
    phrases:
      "make/makes/made/making ~ worse/sicker/sick/ill/painful/dizzy/drowsy/sleepy/weaker | worse outcome/outcomes/results/symptoms/performance/survival/off/than/quality/health/scores | fared/did/performed/scored/feel/felt/feeling/became/become/got/get/getting worse | worsen/worsens/worsened/worsening/exacerbate/exacerbates/exacerbated/exacerbating/aggravate/aggravates/aggravated/deteriorat* | backfire/backfired/backfires | more harm | do/does/did/doing/done more harm | more pain/painful/severe/toxic/dangerous than | never/don't/didn't ~ recover/recovered | even/far/much/significantly worse",
  },
  {
    id: 'harm-toxic',
    why: 'Something poisons, or is toxic or harmful.',
    phrases:
      'proved/prove/proven/was/were/is/are/be/too/highly/extremely/acutely/also toxic/poisonous/lethal/fatal/deadly/harmful/carcinogenic/hazardous to/for/and/in/enough | too toxic/dangerous/risky/harmful | toxic to/effect/effects/reaction/reactions/dose/doses/levels | prove/proved/proves/proven/sometimes/often/be fatal/deadly/lethal | poison/poisons/poisoned/poisoning/intoxicated | kill/kills/killed/killing ~ bees/fish/birds/people/workers/wildlife/pollinators/insects/patients/livestock/animals/coral/corals/trees/children/hundreds/thousands/more | harm/harms/harmed/harming/damage/damages/damaged/damaging/destroy/destroys/destroyed/injure/injures/injured ~ bees/fish/birds/people/workers/wildlife/pollinators/insects/patients/livestock/animals/coral/corals/trees/crops/children/health/brain/liver/kidney/kidneys/lungs/heart/eyes/hearing/skin/soil/environment/ecosystem*/cells/tissue/nerve/nerves/plants/habitat*',
  },
  {
    id: 'harm-effect-on',
    why: 'An effect is called harmful, detrimental or unintended.',
    phrases:
      'harmful/detrimental/damaging/deleterious/adverse/negative/devastating/toxic/disastrous effect/effects/impact/impacts/consequence/consequences/influence ~ on/of/for/from | unintended/unwanted/undesirable/adverse/negative/serious/dire/grave consequence/consequences/effect/effects/outcomes | is/are/was/were ~ detrimental/deleterious/damaging/harmful to/for | consequences of/for | toll on | at the expense/cost of | price that/of | overdiagnosis/overtreatment/overdiagnos* | false positive/positives/alarm/alarms/signals/results | unnecessary/needless ~ tests/surgery/surgeries/biopsies/procedures/treatment/treatments/radiation/worry/anxiety/testing/operations',
  },
  {
    id: 'harm-carries-risk',
    why: 'Something carries a risk of harm, or its risks are known.',
    phrases:
      'carry/carries/carried/carrying/pose/poses/posed/posing/present/presents/bring/brings ~ risk/risks/danger/dangers/hazard/hazards/threat | come/comes/came with ~ risk/risks/dangers/side/price/cost/complications | risks/risk/dangers of/from ~ are/is/include/included ~ known/real/serious/high/@harm | risk of/for ~ is/was/are/were ~ # percent | has/have/had ~ risk of ~ @harm/death/bleeding/injury/complications | early/small/slight/real/substantial/considerable/significant/serious risk of ~ @harm/death/bleeding/injury/complications/infection/dying | risk of ~ complications/@harm ranges/ranged',
  },
  {
    id: 'harm-complications',
    why: 'Complications of a procedure or a device.',
    phrases:
      'complications/complication from/of/after/during/caused/following/occurred/occur/are/were/arose | serious/severe/major/surgical/fatal/other/dangerous/potential/life-threatening/frequent complications | died/dying/death/deaths ~ ~ complications | these/such complications',
  },
  {
    id: 'harm-device-failed',
    why: 'A device, a structure or a material failed.',
    phrases:
      'ruptured/rupture/ruptures/burst/bursts/exploded/explodes/explode/exploding/leaked/leaks/leaking/leak/malfunction*/overheated/overheats/overheat/caught/collapsed/collapses/cracked/snapped/corroded/derailed/capsized | broke/broken/fell down/off/apart/loose | migrate/migrated/migration/dislodged/dislodge/clogged/blocked/blocking/displaced/detached/slipped | caught/catch/catches/caught fire | implant/implants/device/devices/battery/batteries/bridge/dam/reactor/sensor/valve/pump/engine/lead/leads ~ failed/failure/failures/ruptured/burst/leaked/broke/exploded | accident/accidents/crash/crashes/spill/spills/outage/outages ~ caused/killed/injured/occurred/happened/increased/rose/after',
  },
  {
    id: 'harm-died',
    why: 'Deaths after a treatment or an exposure.',
    phrases:
      'died/die/dying/deaths/death from/of/after/within/following/because/during/while/due | died/dying ~ days/weeks/months/hours/year | killed # | # deaths/died/dead/killed/fatalities | one/two/three/four/five/six/several/dozens/hundreds/thousands ~ died/deaths/killed | fatal/lethal/deadly @harm/reaction/reactions/dose/infection/infections/overdose/overdoses/bleeding/accident/accidents/crashes | mortality ~ increased/rose/higher/doubled/was | increased/higher/greater/excess/rising/raised ~ mortality/deaths/death',
  },
  {
    id: 'harm-ailments',
    why: 'Two or more common complaints in a row.',
    phrases:
      'nausea/vomiting/diarrhea/diarrhoea/constipation/headache/headaches/dizziness/drowsiness/sleepiness/fatigue/rash/rashes/itching/swelling/bruising/bloating/numbness/redness/soreness/tenderness/irritation/fever/chills/cough/cramps/cramping/insomnia/nosebleeds/pain/weakness/blisters/bleeding/infection/infections/discomfort/tiredness/nightmares/confusion/hallucinations/seizures/palpitations/sweating/tremor/tremors/scarring/burns ~ nausea/vomiting/diarrhea/diarrhoea/constipation/headache/headaches/dizziness/drowsiness/sleepiness/fatigue/rash/rashes/itching/swelling/bruising/bloating/numbness/redness/soreness/tenderness/irritation/fever/chills/cough/cramps/cramping/insomnia/nosebleeds/pain/weakness/blisters/bleeding/infection/infections/discomfort/tiredness/nightmares/confusion/hallucinations/seizures/palpitations/sweating/tremor/tremors/scarring/burns',
  },
  {
    id: 'harm-ailment',
    why: 'A complaint that treatments often bring.',
    phrases:
      'nausea/vomiting/dizziness/drowsiness/sleepiness/rash/rashes/itching/bruising/bloating/numbness/redness/soreness/tenderness/irritation/nosebleeds/blisters/scarring/bleeding/hypoglycemia/hypoglycaemia/discomfort | injection site | upper respiratory | flu like | cold like | anaphyla* | life threatening | skin reaction/reactions/irritation | allergic reaction/reactions | weight gain | blood clot/clots | liver/nerve/kidney/brain/lung/hearing/tissue damage/injury/failure',
  },
  {
    id: 'harm-drug-takers',
    why: 'Harm in those who took or were exposed, compared with others.',
    phrases:
      'who took/received/used/ate/drank/consumed/smoked/underwent/had/started/injected/inhaled ~ ~ more/higher/worse/increased/greater/twice/likelier/@harm | taking/receiving/getting/using/given/exposed ~ ~ more/higher/worse/increased/greater/twice/likelier ~ @harm/risk/rates/rate/likely/infections/deaths/problems/symptoms | exposed to ~ ~ more/higher/worse/increased/greater/fewer/lower/@harm | users/consumers/smokers/drinkers/runners/workers/residents ~ ~ higher/increased/greater/more/additional ~ risk/rates/likely/@harm/injuries | dose/doses ~ ~ increases/increased/risk/side/toxic*/@harm',
  },
  {
    id: 'harm-feared-only',
    why: 'Harm that is only feared, asked about or to be watched for.',
    phrases:
      'may/might/could ~ be/have/cause/lead/increase/pose | whether/if ~ ~ harm/side/adverse/risk/risks/safe/cause/causes | concern/concerns/concerned/worry/worries/worried/fear/fears/feared that/about/over/of | potential/potentially/possible/possibly/theoretical risk/risks/harm/harms/danger/side/harmful/dangerous/toxic | monitor/monitored/watch/screened for ~ side/adverse/@harm',
  },
  {
    id: 'harm-of-disease',
    why: 'The harm is that of the disease or of the problem, not of what was studied.',
    phrases:
      'disease/condition/disorder/infection/virus/cancer/syndrome that/which/can/often ~ cause/causes/kills/affects/leads/strikes | killer of | leading/main/major/common/chief/biggest cause of | kills/killing/affects/afflicts/strikes ~ # | # americans/people/deaths ~ a/each/every/per year | prevent/prevents/preventing/prevented/reduce/reduces/reducing/reduced/treat/treats/treating/treated/relieve/relieves/relieving/ease/eases/easing/fight/fights/lower/lowers/lowering/lowered/cut/cuts/cutting/avoid/avoiding/protect/protects ~ ~ @harm/risk/pain/symptoms/deaths/injuries | risk factor/factors for | patients/people/women/men/children/those/adults with ~ @harm',
  },
];
