import type { Cue } from '../cues/cue-phrases.ts';

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
      'have/has/had/experience/experiences/experienced/experiencing/suffer/suffers/suffered/suffering/develop/developed/report/reported/tolerate/endure/endured ~ side effects/effect | have/has/had/experience/experienced/suffer/suffered/develop/developed/report/reported ~ adverse effects/events/reactions/event/reaction | cause/causes/caused/causing/produce/produced/bring/brings/carry/carries/trigger/triggers ~ side/adverse effects/events/reactions | more/most/prone/plagued/frequent ~ side/adverse effects/events | troubling/troublesome/debilitating/unpleasant/nasty/severe/serious/toxic/dangerous/harmful/worrying/intolerable/unwanted/unintended side effects | side effects ~ persist/persisted/occur/occurred/linger/lingered/remain/worsen/emerged | paradoxical effect/effects/reaction',
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
      'can/sometimes/often/also ~ cause/trigger/provoke/induce/produce/worsen/aggravate ~ @harm/swelling/bleeding/discomfort/damage/injury/injuries/pain/problems/irritation/burns/scarring/bruising/death/deaths/poisoning/fluid/harm | cause/causes/caused/causing/triggers/triggered/triggering/provokes/provoked/induces/produces ~ ~ @harm/swelling/bleeding/discomfort/damage/injury/injuries/irritation/burns/scarring/bruising/death/deaths/poisoning/harm | can/sometimes/often/also/generally ~ lead/led to ~ @harm/injuries/injury/damage/death/deaths/complications/problems/bleeding/scarring/toxicity | leads/led/leading/lead to ~ @harm/injuries/injury/damage/death/deaths/complications/bleeding/scarring | results/resulted/resulting/result in ~ @harm/injuries/injury/damage/death/deaths/complications/bleeding/scarring/loss',
  },
  {
    id: 'harm-treatment-causes',
    why: 'A treatment, a device, a substance or an exposure brings about harm.',
    phrases:
      '@drug/@treat/it/they/drug/drugs/treatment/treatments/therapy/medication/medications/medicine/medicines/surgery/procedure/procedures/operation/device/devices/implant/implants/balloons/injection/injections/vaccine/supplement/supplements/dose/doses/scan/scans/test/tests/exercise/running/diet/pesticide/pesticides/chemical/chemicals/fumes/exposure/radiation/light/noise/smoke/alcohol/app/apps/technique/process ~ can/may/sometimes/often/also/could ~ cause/causes/trigger/triggers/lead/leads/worsen/damage/harm/irritate/increase ~ ~ @harm/swelling/bleeding/discomfort/injury/injuries/pain/problems/irritation/death/deaths/risk/side/fluid/complications/cancer | @drug/@treat/drug/drugs/treatment/therapy/medication/surgery/procedure/device/implants/supplement/supplements/pesticide/pesticides/chemical/chemicals/exposure ~ caused/causes/triggered/triggers/induced/worsened/harmed/damaged/poisoned ~ ~ @harm/swelling/bleeding/discomfort/injury/injuries/pain/problems/irritation/death/deaths/side/complications | caused by ~ ~ treatment/therapy/drug/drugs/surgery/procedure/device/implants/balloons/@drug/medication/chemotherapy/radiation/vaccine/pesticide/pesticides/chemicals/exposure | induced by/@harm/injury/injuries/damage | treatment/drug/device/vaccine/procedure/device/medication/therapy related/induced/associated @harm/death/deaths/injury/injuries/complications/toxicity/effects',
  },
  {
    id: 'harm-higher-risk',
    why: 'A rate or a risk of harm is higher than in those compared.',
    phrases:
      'higher/greater/bigger/larger/additional/added/excess/heightened risk/risks/odds/likelihood/chance/chances/probability/hazard of/for/that ~ ~ @harm/death/dying/dementia/developing/suffering/die/injury/injuries/cancer/fracture/fractures/disease/bleeding/accidents/crash/failure/autism/diabetes/infection/infections | higher/greater/increased/elevated rate/rates/incidence/prevalence/number/numbers/frequency of/for ~ @harm/death/deaths/dying/injur*/complications/infection*/accidents/crashes/failure*/bleeding/cancer/cancers/disease | @harm/injury/infection/infections/death/mortality/complication/accident/cancer/crash/suicide/failure rates/rate ~ than/higher/rose/increased | higher injury/infection/mortality/death/complication/cancer/accident/suicide rate/rates | more injury/infection/cancer/health risk than | bigger/greater/higher/much/more ~ risk of ~ injury/infection/accident/crash/@harm | even/much greater/higher/bigger risk | risk ~ was/were/is ~ higher/greater/magnified/doubled/tripled | # percent/per ~ higher/greater/increased/larger/bigger/more/additional ~ risk of/for',
  },
  {
    id: 'harm-raises-risk',
    why: 'Something raises a risk.',
    phrases:
      'increase/increases/increased/raise/raises/raised/double/doubles/doubled/triple/tripled/elevate/elevates/elevated/heighten* ~ risk/risks/rate/rates/odds/likelihood of/for ~ @harm/death/deaths/dying/bleeding/dementia/injury/injuries/cancer/infection/infections/fracture/fractures/disease/developing/suicide/diabetes/stroke | increase/increases/increased/raise/raises/raised their/your/a/the ~ risk/risks/odds | @drug/@treat/drug/drugs/supplements/treatment/dose/doses/consumption/exposure ~ increase/increases/increased/raise/raises/raised ~ risk/risks/rate | increases in/the ~ risk/bleeding/@harm/deaths/injuries/infections | risk goes/went/rises/rose up/with/by/as | increased/rising/higher/raised ~ mortality | increased/higher @harm/cancer/death/infection/infections rate/risk/rates | the increase in ~ @harm/deaths/bleeding',
  },
  {
    id: 'harm-group-at-risk',
    why: 'A group of people or animals is at a higher risk, for whatever reason.',
    phrases:
      'at/an/with/as/put/puts/putting/people ~ increased/higher/greater/elevated/high/average/highest ~ risk | high risk | increase/increases/increasing/increased ~ odds/chance/chances/likelihood of ~ survival/success/finding/pregnancy/recovery/winning/remission | risk factor/factors',
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
    why: 'Somebody is said to have been harmed.',
    phrases:
      'was/were/been/being/got/get/getting harmed/injured/hurt/poisoned/sickened/disabled/paralyzed/paralysed/burned/blinded/wounded/traumatized/traumatised/hospitalized/hospitalised by/from/when/after/in/while/because | patient/patients/participants/volunteers/workers/animals/one/two/three/four/some/several/others/users/she/he ~ suffered/suffers/sustained/experienced/developed/develop ~ @harm/injury/injuries/fracture/fractures/clot/complications/ulcers/burns/reaction/reactions/infection/infections/cancers/effects/events/damage | suffered from/with/multiple/severe/serious | lost/loss ~ sense/sight/hearing/vision/hair/limb/limbs/consciousness of/their/in | hospitalized/hospitalised with/for/after | fell ill | got ill/sick/burned/burnt/injured/hurt/infected/stung/bitten | became/become ~ ill/sick/addicted/psychotic/suicidal/blind/deaf | hurts/hurt people/them/women/men/workers/wildlife/animals/you/yourself/too | will get hurt | get/gets/got hurt | some sort/kind of ~ injury/harm/damage | often/commonly/sometimes/can/patients/survivors experience/suffer ~ @harm/side/range/discomfort/symptoms/pain/sweats/reactions',
  },
  {
    id: 'harm-felt',
    why: 'Somebody felt bad, or put up with something painful.',
    phrases:
      'felt/feel/feeling/feels/made ~ dizzy/nauseous/nauseated/sick/ill/faint/bloated/drowsy/unwell/groggy/constricted/worse/dazed/well/trapped/anxious/stressed/isolated | trouble/troubles/difficulty/difficulties/problems breathing/swallowing/sleeping/walking/concentrating/focusing | felt/feels/have/had/has ~ pain in | became/become/were/grew/felt/feel ~ more anxious/depressed/lonely/stressed/aggressive/withdrawn/isolated/fearful/tired | vomited/fainted | more/too/how/very/so/extremely painful/uncomfortable/unpleasant | more difficult/harder to ~ sleep/breathe/walk/move/concentrate/work | hated/disliked it/them | left/leave/leaves ~ scar/scars/mark/marks/bruise/bruises/disabled/paralyzed/blind/sick | bad/bitter/metallic taste',
  },
  {
    id: 'harm-counted',
    why: 'Cases of harm are counted.',
    phrases:
      '# percent/patients/participants/people/women/men/children/animals/workers/volunteers/subjects/users ~ had/developed/suffered/experienced ~ ~ @harm/reaction*/effects/effect/events/complications/problems/injuries/infections | # of ~ had/developed/suffered/experienced/reported ~ ~ @harm/reaction*/effects/events/complications/problems/injuries | # had/experienced/reported ~ @harm/side/diarrh* | # percent/per/of ~ had/suffered/experienced/reported/developed ~ severe/side/adverse/serious/mild/@harm | # reports/episodes/instances/incidents/injuries of/in/from | one/two/three/four/five/six/several/dozens/hundreds patient/patients/participant/participants/worker/workers/children/volunteers/animals ~ suffered/developed/experienced/had/hospitali*/injured/died | @harm ~ occurred in | reported by ~ # | about/than/only # percent/patients/users/people ~ lost/dropped/developed/suffered/reportedly | percent of ~ ~ removed/hospitali*/injured/side/hurt/harmed/ulcers/disabled | rate/rates of ~ @harm ~ was/were/reached # | percent/per in ~ compared/versus/vs',
  },
  {
    id: 'harm-worse',
    why: 'Something got worse, or was worse than what it is compared with.',
    phrases:
      "make/makes/made ~ worse/sicker/sick/ill/painful/dizzy/drowsy/sleepy/weaker | worse outcome/outcomes/results/symptoms/performance/survival/off/than/quality/health/scores | fared/did/performed/scored/feel/felt/feeling/became/become/got/get/getting worse | worsen/worsens/worsened/worsening/exacerbate/exacerbates/exacerbated/exacerbating/aggravate/aggravates/aggravated/deteriorat* | backfire/backfired/backfires | more harm | do/does/did/doing/done more harm | more pain/painful/severe/toxic/dangerous than | never/don't/didn't ~ recover/recovered | even/far/much/significantly worse",
  },
  {
    id: 'harm-toxic',
    why: 'Something poisons, or is toxic or harmful.',
    phrases:
      'proved/prove/proven/was/were/is/are/be/too/highly/extremely/acutely/also toxic/poisonous/lethal/fatal/deadly/harmful/carcinogenic/hazardous to/for/and/in/enough | proved/was/were/are/is too toxic/dangerous/risky/harmful | toxic to/effect/effects/reaction/reactions/dose/doses/levels | prove/proved/proves/proven/sometimes/often/be fatal/deadly/lethal | poison/poisons/poisoned/poisoning/intoxicated | kill/kills/killed/killing ~ bees/fish/birds/people/workers/wildlife/pollinators/insects/patients/livestock/animals/coral/corals/trees/children/hundreds/thousands/more | harm/harms bees/fish/birds/people/workers/wildlife/animals/coral/corals/crops/children/soil/health/eyes | harm/harms/harming the/your/their/young/wild/native bees/fish/birds/workers/wildlife/animals/brain/liver/environment/heart/lungs/eyes/children | harmed/damages/damaging/destroys/injures/injured ~ bees/fish/birds/people/workers/wildlife/pollinators/insects/patients/livestock/animals/coral/corals/trees/crops/children/health/brain/liver/kidney/kidneys/lungs/eyes/hearing/skin/soil/environment/ecosystem*/nerve/nerves/plants/habitat*',
  },
  {
    id: 'harm-wider',
    why: 'Harm to nature, works or livelihoods.',
    phrases:
      'polluted/pollutes/contaminated/contaminates/poisoned/eroded/degraded/degrades/depleted/flooded/acidified ~ the/nearby/local/several/many/wells/groundwater/aquifer*/farmland/habitat*/stocks | led/leads/leading/lead/resulted/resulting/results to/in ~ job/habitat/crop/income/yield/soil/species/biodiversity/livestock/financial/economic/heavy ~ loss/losses | led/leads/leading/lead/resulted/resulting/results to/in ~ layoffs/unemployment/collapse/erosion/pollution/flooding/outbreak/outbreaks/extinction/extinctions/shortages/closures/evictions/poverty/blackouts/crashes/accidents | cost/costs/costing ~ jobs/lives/livelihoods | job losses | raised/raises/increased/increases/worsened/drove ~ dropout/unemployment/poverty/crime/erosion/pollution/inequality/debt/bankruptc*/absenteeism/truancy/violence/turnover/accidents/crashes/injuries | yields/yield/fertility/populations/population/numbers/harvests/catches/stocks/wages/scores/grades ~ fell/declined/dropped/collapsed/crashed/shrank/plunged after/where/when/because/following | mass bleaching/stranding/extinction | corals/coral/reefs/reef bleached | kill/kills/killed ~ bats/birds/bees/fish/pollinators',
  },
  {
    id: 'harm-effect-on',
    why: 'An effect is called harmful, detrimental or unintended.',
    phrases:
      'harmful/detrimental/damaging/deleterious/adverse/devastating/toxic/disastrous effect/effects/impact/impacts/influence ~ on/of/for/from | unintended/unwanted/undesirable/adverse/negative/dire/grave consequence/consequences | psychological/medical/health/economic/social/ecological/environmental ~ consequences/harms/harm/costs of/from | is/are/was/were ~ detrimental/deleterious/damaging/harmful to/for | toll on | at the expense/cost of | price that/of/is | heavy price',
  },
  {
    id: 'harm-needless',
    why: 'Needless tests, false alarms and overtreatment.',
    phrases:
      'unnecessary/needless/unneeded ~ tests/testing/surgical/surgery/surgeries/biopsies/biopsy/procedures/operations/radiation/worry/anxiety/scans | increases/increased/more diagnostic/additional testing/tests | need/needed/have/underwent/undergo ~ extra/additional/repeat/more/invasive/further tests/testing/surgery/surgeries/biopsies/operations/scans | called back | overdiagnos*/overtreat*/overprescri* | false alarm/alarms/signals | false positives/positive ~ led/lead/leads/cause/causes/caused/resulted/mean/can | too many tests/scans/procedures | turn/turned out not to have',
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
      'complications/complication from/of/after/during/caused/following/occurred/occur/are/were/arose | serious/severe/major/surgical/fatal/other/dangerous/potential/frequent complications | died/dying/death/deaths ~ ~ complications | these/such complications',
  },
  {
    id: 'harm-device-failed',
    why: 'A device, a structure or a material failed.',
    phrases:
      'implant/implants/device/devices/battery/batteries/bridge/dam/reactor/sensor/valve/pump/engine/lead/leads/electrode/electrodes/balloon/balloons/pipe/pipeline/tank/turbine/airbag/brake/brakes/stent/stents/pacemaker/purifier/rocket/roof ~ failed/failures/ruptured/burst/leak/leaked/leaking/broke/broken/exploded/collapsed/cracked/dislodge*/migrat*/malfunction*/overheat*/fire | ruptured/burst/leaking/leaked/malfunctioning/dislodged/cracked ~ implant/implants/device/devices/battery/batteries/balloon/stent/valve/lead/leads/pipe/pipeline | rupture/migration/leakage/dislodgement/malfunction/malfunctions/breakage of ~ implant*/device*/batter*/balloon*/stent*/lead/leads/valve | explosion on/in/at/near/during | exploded on ~ flight/plane/train/board/ship/platform | caught fire | tended to ~ dislodge/break/fail/leak/migrate/slip/overheat | accidents/crash/crashes/spill/spills/outage/outages ~ caused/killed/injured/increased/rose/after',
  },
  {
    id: 'harm-died',
    why: 'Deaths after a treatment or an exposure.',
    phrases:
      'died/die/dying/deaths/death ~ after/within/following/during/because/while ~ treatment/surgery/procedure/operation/taking/receiving/infusion/exposure/days/therapy/injection/transplant/vaccination/trial/eating/using | died/die/dying/deaths ~ complications/side/toxicity/overdose/poisoning/infection/bleeding | two/three/four/five/six/several patients/participants/volunteers/workers/people died | fatal/lethal/deadly reaction/reactions/dose/overdose/overdoses/bleeding/accident/accidents/crashes/complications | prove/proved/proves/proven/be/become fatal/deadly/lethal | killed # | mortality ~ increased/rose/doubled | increased/greater/excess/rising/raised mortality/deaths | risk of death ~ associated | early risk of',
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
    why: 'More harm in those who took or were exposed to something than in others.',
    phrases:
      'taking/took/receiving/received/getting/using/given/exposed/ate/drank/smoked/consumed/underwent ~ ~ more/higher/worse/increased/greater/twice/likelier/elevated ~ @harm/risk/rates/rate/infections/infection/deaths/problems/symptoms/odds/cancers/outcomes/prone | users/consumers/smokers/drinkers/runners/workers/residents/group/mothers ~ ~ higher/increased/greater/more/additional/longer ~ risk/rates/injuries/injury/infections/@harm | higher/high doses/dose ~ ~ increases/increased/risk/side/toxic*/@harm/worse | had/have more ~ infections/cancers/symptoms/problems/deaths/injuries/falls/accidents/@harm | # percent/had/of ~ compared to/with # | worse outcomes/symptoms/side than/in | associated with increased/higher/more',
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
      'disease/diseases/condition/disorder/infection/infections/virus/cancer/syndrome/poliovirus that/which/can/often ~ cause/causes/kills/affects/leads/strikes | killer of | leading/main/major/common/chief/biggest cause of | kills/killing/affects/afflicts/strikes ~ # | # americans/people/deaths ~ a/each/every/per year | prevent/prevents/preventing/prevented/reduce/reduces/reducing/reduced/treat/treats/treating/treated/relieve/relieves/relieving/ease/eases/easing/fight/fights/lower/lowers/lowering/lowered/cut/cuts/cutting/avoid/avoiding/protect/protects ~ ~ @harm/risk/pain/symptoms/deaths/injuries | risk factor/factors for | patients/people/women/men/children/those/adults with ~ @harm',
  },
];
