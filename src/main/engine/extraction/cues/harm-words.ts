/** Greek and Latin endings with which medicine names a disorder or a sign of one. */
const ENDINGS = (
  'itis itides emia aemia aemic pathy pathies algia algias penia penias penic toxicity toxicities rrhea ' +
  'rrhoea rrhage rrhages rrhagic rrhaging plegia paresis uria edema oedema spasm spasms philia cytosis ' +
  'dynia kinesia kinesias tonia tonic thermia tension cardia cardias ptysis phagia pnea pnoea sthesia ' +
  'thesias megaly stasis sclerosis ectasia necrosis fibrosis acidosis ketosis alkalosis psychosis ' +
  'ulcerosis thrombosis keratosis cyanosis stenosis osclerosis dermia opia opsia yelitis embolism ' +
  'clonus ataxia atrophy trophy rhythmia rhythmias blastosis lithiasis ysplasia carcinoma sarcoma ' +
  'lymphoma melanoma osis oses lysis oma omas plasia'
).split(' ');

/** Words that end so and name no harm. */
const ORDINARY = new Set(
  (
    'academia bohemia extension attention intention retention tension hypertension pretension ' +
    'homeostasis hemostasis haemostasis metastasis metastases tonic isotonic diatonic phytopathy ' +
    'sympathy empathy apathy telepathy homeopathy osteopathy naturopathy utopia anesthesia anaesthesia ' +
    'synesthesia leukemia leukaemia thalassemia carcinoma sarcoma lymphoma melanoma psychosis sclerosis ' +
    'osteoarthritis arthritis teutonic architectonic diagnosis diagnoses prognosis prognoses hypnosis ' +
    'symbiosis apoptosis mitosis meiosis osmosis metamorphosis phagocytosis endocytosis exocytosis ' +
    'transcytosis autophagy analysis dialysis hydrolysis catalysis urinalysis electrolysis proteolysis ' +
    'glycolysis lipolysis hemodialysis haemodialysis fibrinolysis thrombolysis metaanalysis meta-analysis ' +
    'diploma aroma stroma genoma glucoma overdoses supposes purposes exposes proposes dextroses roses biosis overdose'
  ).split(' '),
);

/** Disorders, injuries and signs named by other words. */
const NAMES = (
  'nausea vomiting emesis headache headaches migraine dizziness vertigo fatigue asthenia weakness fever ' +
  'pyrexia chills rash rashes itching pruritus urticaria hives eruption eruptions exanthem erythema ' +
  'exanthema pustulosis blisters pemphigus pemphigoid epidermal necrolysis erythroderma lupus vitiligo ' +
  'hyperpigmentation pigmentation discoloration alopecia hirsutism acne eczema ulcer ulcers ulceration ' +
  'ulcerations swelling angioedema bruising bleeding bleed bleeds haematoma hematoma hemorrhage hemorrhages ' +
  'haemorrhage haemorrhages perforation rupture thrombus thromboembolism emboli embolization clot clots ' +
  'stroke strokes infarction infarct ischemia ischaemia ischemic angina arrest arrhythmia ' +
  'bradyarrhythmia fibrillation flutter prolongation torsade torsades qt syncope fainting palpitations ' +
  'hypotension tachycardia cardiomyopathy cardiotoxicity pericardial effusion effusions failure insufficiency ' +
  'dysfunction impairment damage injury injuries lesion lesions seizure seizures convulsion convulsions ' +
  'epilepticus coma stupor confusion delirium hallucinations hallucination agitation mania manic hypomania ' +
  'depression suicidal suicide suicidality anxiety insomnia somnolence drowsiness sedation akathisia ' +
  'dystonia dyskinesia dyskinesias dystonic tremor tremors parkinsonism chorea myoclonus tics asterixis ' +
  'ataxia neuroleptic malignant serotonin syndrome encephalopathy leukoencephalopathy blindness deafness ' +
  'hearing tinnitus ototoxicity diplopia nystagmus glaucoma cataract cataracts maculopathy retinopathy myopia ' +
  'visual scotoma paralysis palsy numbness paresthesia paresthesias neuropathy myopathy rhabdomyolysis ' +
  'cramps myalgia arthralgia pain aches constipation diarrhea diarrhoea dyspepsia heartburn reflux ' +
  'gastrointestinal obstruction ileus jaundice hepatitis cirrhosis hepatotoxicity hepatotoxic ' +
  'nephrotoxicity nephrotoxic neurotoxicity neurotoxic ototoxic cardiotoxic toxic poisoning intoxication ' +
  'overdose dependence addiction withdrawal abuse hyperkalemia hypokalemia hyponatremia dehydration ' +
  'hypoglycemia hyperglycemia diabetes hypothyroidism hyperthyroidism thyrotoxicosis gynecomastia ' +
  'galactorrhea impotence infertility amenorrhea miscarriage miscarriages stillbirth stillbirths ' +
  'malformation malformations defects deformities abnormality abnormalities preterm dysmorphism anemia anaemia ' +
  'neutropenia thrombocytopenia pancytopenia agranulocytosis aplasia aplastic hemolysis haemolysis hemolytic ' +
  'myelosuppression immunosuppression leukopenia methemoglobinemia eosinophilia lymphadenopathy infection ' +
  'infections sepsis pneumonia pneumonitis abscess cellulitis tuberculosis aspergillosis candidiasis ' +
  'meningitis endophthalmitis cough coughing wheezing dyspnea breathlessness bronchospasm apnea pneumothorax ' +
  'anaphylaxis anaphylactic anaphylactoid hypersensitivity allergy allergies allergic shock collapse ' +
  'hypothermia hyperthermia sweating flushing death deaths died fatality fatalities fatal mortality cancer ' +
  'cancers tumor tumors tumour tumours leukemia leukaemia carcinoma melanoma lymphoma sarcoma malignancy ' +
  'malignancies metastases osteonecrosis osteoporosis fracture fractures falls stenosis fibrosis necrosis ' +
  'extravasation vasculitis gangrene purpura edema oedema oliguria proteinuria nephritis nephropathy ' +
  'stones crystalluria incontinence retention dysuria cystitis anorexia obesity cachexia ' +
  'mucositis stomatitis xerostomia dysgeusia hyperplasia overgrowth hypertrophy rejection relapse ' +
  'exacerbation worsening deterioration disturbance disturbances disorder disorders complication complications ' +
  'hypertension psychosis psychoses psychotic arthritis sclerosis priapism alkalosis photosensitivity flare ' +
  'irritability aggression nightmares euphoria catatonia amnesia dementia cognitive hiccups hiccup ' +
  'dyspareunia hyperprolactinemia siadh acidosis bradykinesia hyperammonemia porphyria hyperlipidemia ketoacidosis ' +
  'ptosis crisis mutism libido entropion reaction reactions suppression toxicity toxicities gynaecomastia gynecomastia schizophrenia asthma apnoea dissection degranulation deficiency neuropathic ' +
  'proarrhythmic epilepsy livedo hypopigmentation retardation teratogenesis loss parkinsonian psychiatric manifestations ' +
  'arrhythmias ards copd tumorigenesis teratogenic teratogenicity stricture strictures spasm hypomagnesemia ' +
  'papilledema papilloedema myasthenia tetany neuromyeloencephalopathy malabsorption colitis scleroderma ' +
  'parkinson stenoses infertility sterility block elevation elevations opacities opacity detachment ' +
  'intolerance miosis mydriasis uveitis nephrosis burns burn erosion erosions anomalies anomaly weight ' +
  'neurologic neurological extrapyramidal hepatic renal pulmonary cardiac cutaneous ' +
  'arrhythmias rhabdomyosarcoma sialorrhea hypersalivation bruxism enuresis panic ' +
  'hypospadias cryptorchidism stillborn malformed deformed deformity cleft lameness colic dehiscence fistula fistulas fistulae ' +
  'leakage embolisms thromboembolisms '
).split(' ');

const names = new Set(NAMES.filter((name) => name !== ''));
const endingsByLength = new Map<number, Set<string>>();
for (const ending of ENDINGS)
  endingsByLength.set(
    ending.length,
    (endingsByLength.get(ending.length) ?? new Set<string>()).add(ending),
  );

/** Does a lower-case word name a disorder, an injury or a sign of one? */
export function isHarmWord(word: string): boolean {
  if (names.has(word)) return true;
  if (word.length < 7 || ORDINARY.has(word)) return false;
  for (const [length, endings] of endingsByLength)
    if (word.length > length + 1 && endings.has(word.slice(-length))) return true;
  return false;
}
