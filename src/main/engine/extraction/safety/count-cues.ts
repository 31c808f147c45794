import type { Cue } from '../cues/cue-phrases.ts';

const ONE_TO_TEN = 'one/two/three/four/five/six/seven/eight/nine/ten/several/some/#';
const TREATED =
  'patients/patient/participants/subjects/people/women/men/children/infants/volunteers/animals/calves/lambs/horses/dogs/cats/rats/mice/pups/fish/birds/bees/chicks/colonies/embryos/larvae/workers/users';
const SEEN =
  'seen/noted/observed/reported/recorded/detected/diagnosed/found/described/experienced/documented';
const OFFSPRING =
  'embryo/embryos/larvae/pups/fetuses/foetuses/offspring/newborns/calves/lambs/kids/chicks/ducklings/tadpoles/hatchlings/nestlings/litter/litters/infants/boys';

/**
 * Signs that events of harm are counted, listed, graded or compared, as trials, case series and
 * reports on animals, crops and works do; malformations and deaths of offspring among them.
 */
export const COUNT_CUES: readonly Cue[] = [
  {
    id: 'event-occurred',
    why: 'A disorder occurred in some of those watched.',
    phrases: `@harm/complications/complication/reactions ~ occurred/developed/appeared/arose/happened/ensued/emerged ~ in/among/after/with/within/during/more | @harm/complications/complication/reactions ~ was/were ${SEEN} in/by/among/after/during/only/# | ${TREATED} ~ developed/experienced/suffered/had/reported/sustained ~ @harm`,
  },
  {
    id: 'event-numbered',
    why: 'A number stands beside a disorder.',
    phrases: `@harm # ~ @harm # | @harm in # | @harm # of/vs/versus/v/and | ${ONE_TO_TEN} ~ cases/case/episodes/instances/events/reports of ~ @harm | there were/was ${ONE_TO_TEN} ~ @harm/deaths/death/cases/complications/perforations/falls/events | # of # ~ @harm | ${ONE_TO_TEN} ~ @harm and ${ONE_TO_TEN} | # ~ had/developed/experienced/suffered/reported ~ @harm/side/adverse`,
  },
  {
    id: 'event-graded',
    why: 'Toxicity by grades.',
    phrases:
      'grade #/i/ii/iii/iv/three/four/three | grades #/i/ii/iii/iv | grade ~ @harm | all grades | dose limiting | dose reduction/reductions/interruption/interruptions/delay/delays',
  },
  {
    id: 'event-deaths',
    why: 'Some died.',
    phrases: `${ONE_TO_TEN} ~ died/perished | ${TREATED}/${OFFSPRING} ~ died/perished/dead | died within/during/of/from/after/before/young/shortly/soon/in | #/two/three/four/five/six/several deaths/fatalities/death | deaths ~ occurred/related/attributed/due | mortality ~ was/were/of # | mortality/death/fatality rate/rates ~ higher/rose/increased/#`,
  },
  {
    id: 'event-frequency',
    why: 'How common or how much commoner a disorder was.',
    phrases:
      '@harm ~ more/most/less/equally common/frequent/often/prevalent/commonly/frequently/frequently | most/more common/frequent/commonly/frequently/often ~ @harm/complaint/complaints/complication/complications/toxicity/toxicities/abnormalities/malformations/event/events/reaction/reactions/effects | @harm was/were ~ common/frequent/severe/reversible/transient/mild/rare | higher/increased/greater/significantly/more @harm ~ in/with/among/than/after | higher/increased/greater/elevated ~ incidence/rate/rates/frequency/prevalence/proportion of/with ~ @harm | incidence of ~ @harm ~ was/were/#',
  },
  {
    id: 'event-offspring',
    why: 'Malformations, and offspring that died or were harmed.',
    phrases: `birth defect/defects | congenital/cardiac/major/minor/skeletal/facial/neural/chromosomal/craniofacial/fetal/foetal malformation*/anomal*/defect*/abnormalit* | malformation*/malformed/deformed/deformit*/hypospadias/cryptorchidism/stillborn/stillbirth*/teratoma*/cleft/miscarr* | ${OFFSPRING} ~ died/dead/deformed/malformed/abnormal/smaller/shorter/curved/weak/stillborn | born/hatched with ~ | abnormally large/small | neonatal/nestling/larval/embryonic/fetal/foetal/perinatal/infant ~ death/deaths/mortality/loss/losses`,
  },
  {
    id: 'event-stopped',
    why: 'A treatment was stopped, or a thing taken out, because of harm.',
    phrases:
      'had/has/have to be removed/replaced/explanted/revised/stopped/hospitali*/withdrawn/converted | reoperation/reoperations/reintervention/reinterventions/readmission/readmissions/rehospitali*/explant*/conversion | stopped/discontinued/discontinuation/discontinuations/withdrew/withdrawn/withdrawal/withdrawals/dropped/stop/dropout/dropouts ~ because/due/owing/for/after ~ @harm/adverse/side/toxic*/complications/intolerance/cough/events | treatment/drug/procedure/device/vaccine related ~ @harm/adverse/death/deaths/events/effects/complications | requiring/required/needed/necessitated ~ surgery/removal/reoperation/transfusion/hospitali*/admission/intubation/intervention',
  },
  {
    id: 'event-odds',
    why: 'Harm is said to be likelier, in the words of studies of exposure.',
    phrases:
      'more/times likely to ~ diagnosed/die/hospitalised/hospitalized/admitted/crash/develop/suffer | increase/rise/increased/increases/raised/higher/heightened/elevated/greater ~ odds/risk/risks/hazard/likelihood of ~ dying/death/@harm/mortality/deaths | heightened/raised/elevated/increased/higher/greater risk/risks/odds/hazard of/for/in ~ @harm/death/dying/mortality | odds/risk of ~ dying/death/@harm ~ higher/increase/increased/rose/doubled | associated/association/linked/related with/to/between ~ @harm/mortality/death/deaths/decreased/reduced/decrease/decline/impaired/poorer/worse/adverse | dose response/dependent ~ @harm/manner/relationship/increase/increases/decrease',
  },
  {
    id: 'event-hazard',
    why: 'Something is called harmful, or a risk to those exposed.',
    phrases:
      'hazardous/harmful/detrimental/deleterious/damaging to/for/effects/effect/consequences/impact/impacts/on | negative/adverse/harmful/detrimental/toxic effects/effect/consequences/impact/impacts/influence on/of/for | serious/significant/potential/considerable/real/health risk/risks/threat/danger/hazard/hazards to/for/of | pose/poses/posed/represent/represents/represented/constitute/constitutes ~ risk/risks/threat/hazard/danger | exceed/exceeded/exceeds/exceeding/above/overexposed ~ limit/limits/threshold/thresholds/guideline/guidelines/tolerable/safe/aoel/aoels | risk/risks/threat for/to ~ health/population/consumers/wildlife/workers | negative consequences',
  },
];
