const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Outcomes of which less is better, in any field. */
const UNWANTED = toSet(
  'risk risks odds hazard hazards pain symptom symptoms death deaths mortality dying died die disease ' +
    'diseases illness cancer cancers tumor tumors tumour tumours stroke strokes attack attacks infection infections ' +
    'pressure cholesterol triglycerides fracture fractures fall falls depression depressive depressed anxiety ' +
    'anxious stress inflammation relapse relapses recurrence recurrences adverse complication complications ' +
    'hospitalization hospitalizations hospitalisation hospitalisations admissions admission readmission ' +
    'bleeding bleeds migraine migraines headache headaches seizure seizures fat damage decline diabetes ' +
    'dementia alzheimer loss losses wrinkles nausea vomiting flashes fatigue severity craving cravings ' +
    'insomnia smoking drinking hypoglycemia hypoglycaemia crying cost costs error errors obesity overweight ' +
    'impairment disability disabilities injury injuries defects defect suicide suicidal violence aggression ' +
    'bullying absence absenteeism absences dropout dropouts poverty unemployment debt inflation crime crimes ' +
    'burglaries accident accidents crash crashes collisions emission emissions pollution pollutants erosion ' +
    'runoff leaching leakage waste noise corrosion cracking cracks crack wear failures breakdowns faults ' +
    'downtime waiting congestion weeds weed pest pests parasites mites mite lameness mortalities ' +
    'predation extinction extinctions bycatch poaching lesions lesion spoilage rot mould mold contamination ' +
    'infestation overdose overdoses miscarriage miscarriages dependence addiction loneliness burnout ' +
    'misconceptions plaque calcification swelling scarring exacerbations flares hypertension constipation ' +
    'distress suffer suffered diagnosed sickness dislocation deficits problems difficulty difficulties worry worries event events rejection toxicity toxicities clots clot embolism embolisms ' +
    'incidence prevalence morbidity glucose hba1c creatinine ldl triglyceride bmi metastasis metastatic ' +
    'progression wheeze fevers leak leaks prematurity autism adhd delinquency trauma ptsd caries osteoarthritis ' +
    'frailty malnutrition cadmium mercury arsenic contaminants pesticides smog bankruptcies inequality ' +
    'misuse harassment stigma discrimination' +
    ' miscarry miscarried stillborn preterm malformed hypospadias drought droughts flood floods flooding ' +
    'wildfire wildfires deforestation degradation salinity acidification bleaching eutrophication warming ' +
    'heatwave heatwaves worm worms ticks invasive invaders aphid aphids locusts nitrate ' +
    'ozone stay readmitted hospitalised hospitalized killed drowned starved starving perished ' +
    'blindness deafness stunting stunted wasting relapsed rejected default defaults defaulted eviction ' +
    'evictions homelessness hunger offences offending reoffending arrests complaints backlog mistrust ' +
    'misinformation bias latency delays bugs bug alarms outages burden invasion harm harms soreness ' +
    'spasms hypoxia bedsores dissatisfaction dissatisfied abandonment abandoned exclusion overload theft ' +
    'fraud corruption recidivism rent rents prices borrowing poisoning disparities disparity ' +
    'gap gaps' +
    ' fear fears smokers resistance',
);
/** Outcomes of which more is better, in any field. */
const WANTED = toSet(
  'survival survive survived function functioning memory vision recall cognition cognitive recovery ' +
    'recovered recover fertility mobility adherence abstinence response responses remission accuracy success ' +
    'satisfaction lifespan strength quality wellbeing happiness yield yields harvest harvests income incomes ' +
    'earnings wages profit profits productivity output efficiency employment attendance engagement ' +
    'comprehension attainment achievement grades literacy numeracy learning retention germination growth ' +
    'biodiversity diversity richness abundance pollination durability stiffness toughness capacity ' +
    'throughput reliability precision sensitivity specificity immunity protection antibody antibodies sleep ' +
    'density trust cooperation motivation confidence creativity knowledge skill skills performance enrolment ' +
    'enrollment graduation uptake milk eggs fledglings seedlings benefit benefits improvement improvements ' +
    'endurance resilience savings revenue sales turnout comfort fev1 fvc hdl hemoglobin haemoglobin oxygenation ' +
    'viability eradication healing cure cures concordance agreement reproducibility repeatability acceptability ' +
    'acceptance usability tolerability compliance participation independence autonomy alertness fluency' +
    ' pregnancy pregnancies conception fecundability implantation fertilisation fertilization fecundity ' +
    'birth births sperm litter litters hatchability hatching breeding reproduction welfare earn ' +
    'earned progress reading mathematics spelling attention gait hearing sight grip wage ' +
    'exports lending investment investments voting fairness crops biomass pods fruit fruits flowers ' +
    'coverage vaccination agility vigour vigor vitality ' +
    'welfare livelihood livelihoods wealth schooling fledged recoveries restoration ' +
    'prognosis prospects',
);
/** What lives, and what it lives in: to have more of it is better where nothing else is said. */
const LIVING = toSet(
  'population populations numbers pairs species colonies colony nests stocks herds habitat habitats forest forests ' +
    'forested woodland woodlands meadows wetland wetlands mangroves seagrass coral corals reef reefs kelp canopy glacier ' +
    'glaciers permafrost pollinators bees butterflies skylarks amphibians salmon whales seals ',
);
const UP = toSet(
  'increase increased increases increasing higher greater more raise raised raises elevated rose rising risen ' +
    'double doubled doubles doubling tripled triple longer faster larger gained grew grow grown climbed soared ' +
    'boosted boost boosts enhanced enhances prolonged extended extends stronger heightened ' +
    'quadrupled heavier taller richer bigger lengthened accelerated expanded' +
    ' augmented augments upregulated stimulated stimulates promoted promotes quadruple fivefold tenfold ' +
    'climb climbs surged swelled peaked intensified widened deepened thicker wider deeper ' +
    'oftener multiplied accelerates raising boosting rise gain gains improving commoner ' +
    'strengthened strengthens outnumbered ' +
    ' enhance prolong extend elevate elevates accelerate promote stimulate induce induces lengthen broaden strengthen',
);
const DOWN = toSet(
  'decrease decreased decreases decreasing lower lowered lowers lowering less fewer fell fallen drop dropped ' +
    'drops reduce reduced reduces reducing reduction reductions declined declines shorter smaller slow slowed ' +
    'slows slower cut cuts cutting lost lose shed halve halved halves ease eased eases diminish diminished ' +
    'delayed delay prevent prevented prevents dwindled shrank shrunk suppressed curbed weaker ' +
    'minimised minimized avoided absence shrinkage shrinking shortened lessened depressed poorer eliminated averted' +
    ' attenuated attenuates alleviated alleviates inhibited inhibits inhibit blocked blocks downregulated ' +
    'abolished abolishes curtailed sank sinks slumped slipped waned wanes contracted thinner narrower ' +
    'lighter rarer rare colder prevention preventing vanished disappeared dropping falling ' +
    'waning dwindling thinned depleted minimise minimize eradicated ' +
    'mitigated mitigates decline fall halving shortens lessens infrequent scarcer scarce seldom' +
    ' shrink shrinks diminishes suppress suppresses disrupt disrupts disrupted impede impedes impeded lessen shorten slowing delays curb curbs averts saved saves silenced silencing lighten',
);
/** Said of what is no longer there. */
const LOSS = toSet(
  'lost lose loses losing vanished disappeared collapsed collapse extinct extirpated declined decline halved dwindled ' +
    'shrank shrunk died depleted destroyed degraded cleared abandoned',
);
const GOOD = toSet(
  'improve improved improves improving improvement improvements better best effective efficacious beneficial ' +
    'benefit benefits benefited benefitted successful successfully protective protected protects promising ' +
    'superior accurate sensitive specific reliable precise efficient productive durable robust cured relief relieved relieves eased recovered remission outperformed outperforms safer' +
    ' restored restores rescued rescue helped helps useful valued healthy intact feasible ' +
    'outcompeted favourable favorable safe safely tolerable beneficially acceptable advantage advantages ' +
    'ameliorated ameliorates excellent correctly' +
    ' restore cure relieve rescues ameliorate outperform',
);
const BAD = toSet(
  'worse worsened worsens worsening worst harmful harmed harms failed fails fail ineffective inferior ' +
    'detrimental impaired impairs deteriorated deteriorates deterioration toxic poorer underperformed' +
    ' suffered missed unsafe unsuccessful unable inadequate insufficient poor poorly inaccurate ' +
    'unreliable adverse adversely endangered damaging damaged exacerbated exacerbates ' +
    'exacerbate compromised hampered undermined unfavourable unfavorable dangerous harming hazardous ' +
    'disappointing humiliating confusing abandoned neglected overburdened contaminated polluted exceeded' +
    ' worsen impair deteriorate harm hamper undermine',
);
const NEGATIONS = toSet(
  "no not never neither nor none without cannot can't don't doesn't didn't isn't aren't wasn't weren't little lack",
);

/** What a word says about an outcome. */
export type OutcomeSense =
  'unwanted' | 'wanted' | 'living' | 'up' | 'down' | 'loss' | 'good' | 'bad' | 'negation';

const SENSES: readonly (readonly [OutcomeSense, ReadonlySet<string>])[] = [
  ['negation', NEGATIONS],
  ['up', UP],
  ['down', DOWN],
  ['unwanted', UNWANTED],
  ['wanted', WANTED],
  ['living', LIVING],
  ['loss', LOSS],
  ['good', GOOD],
  ['bad', BAD],
];

const known = new Map<string, OutcomeSense[]>();
for (const [sense, words] of SENSES)
  for (const word of words) known.set(word, [...(known.get(word) ?? []), sense]);

const NONE: readonly OutcomeSense[] = [];

/** What a lower-case word says about outcomes; nothing for most words. */
export function readOutcomeSenses(word: string): readonly OutcomeSense[] {
  return known.get(word) ?? NONE;
}

/** Words that say something about outcomes only beside certain others. */
const PLACED = new Set('weight likely side times twice up down half'.split(' '));

/** The word without the ending of a genitive. */
export function withoutGenitive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** May the word, in lower case, say something about outcomes? */
export function mayTell(folded: string): boolean {
  const word = withoutGenitive(folded);
  return readOutcomeSenses(word).length > 0 || PLACED.has(word);
}
