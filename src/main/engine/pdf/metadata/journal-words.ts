/**
 * Words of journal titles by their usual abbreviations (ISO 4), the ones that most titles are made of:
 * as an adjective before another word, and as a noun, where they differ.
 */
const WORDS: readonly (readonly [
  abbreviation: string,
  adjective: string | null,
  noun: string | null,
])[] = [
  ['acad', null, 'Academy'],
  ['addict', null, 'Addiction'],
  ['adv', null, 'Advances'],
  ['agric', 'Agricultural', 'Agriculture'],
  ['am', 'American', null],
  ['anal', 'Analytical', 'Analysis'],
  ['anat', 'Anatomical', 'Anatomy'],
  ['anim', 'Animal', null],
  ['ann', null, 'Annals'],
  ['appl', 'Applied', null],
  ['aquat', 'Aquatic', null],
  ['arch', null, 'Archives'],
  ['astron', 'Astronomical', 'Astronomy'],
  ['assoc', null, 'Association'],
  ['atmos', 'Atmospheric', null],
  ['aust', 'Australian', null],
  ['behav', 'Behavioral', 'Behavior'],
  ['biochem', 'Biochemical', 'Biochemistry'],
  ['biol', 'Biological', 'Biology'],
  ['biomed', 'Biomedical', null],
  ['biophys', 'Biophysical', 'Biophysics'],
  ['biotechnol', null, 'Biotechnology'],
  ['bot', 'Botanical', 'Botany'],
  ['br', 'British', null],
  ['bull', null, 'Bulletin'],
  ['can', 'Canadian', null],
  ['cardiol', null, 'Cardiology'],
  ['cardiovasc', 'Cardiovascular', null],
  ['chem', 'Chemical', 'Chemistry'],
  ['chin', 'Chinese', null],
  ['chromatogr', null, 'Chromatography'],
  ['clin', 'Clinical', null],
  ['cogn', 'Cognitive', 'Cognition'],
  ['commun', null, 'Communications'],
  ['complement', 'Complementary', null],
  ['comput', 'Computational', 'Computing'],
  ['conserv', null, 'Conservation'],
  ['contemp', 'Contemporary', null],
  ['curr', 'Current', null],
  ['dent', 'Dental', 'Dentistry'],
  ['dermatol', null, 'Dermatology'],
  ['dev', 'Developmental', 'Development'],
  ['dis', null, 'Diseases'],
  ['ecol', 'Ecological', 'Ecology'],
  ['econ', 'Economic', 'Economics'],
  ['educ', 'Educational', 'Education'],
  ['endocrinol', null, 'Endocrinology'],
  ['eng', null, 'Engineering'],
  ['entomol', 'Entomological', 'Entomology'],
  ['environ', 'Environmental', 'Environment'],
  ['epidemiol', null, 'Epidemiology'],
  ['ethnopharmacol', null, 'Ethnopharmacology'],
  ['eur', 'European', null],
  ['evol', 'Evolutionary', 'Evolution'],
  ['exp', 'Experimental', null],
  ['fish', null, 'Fisheries'],
  ['food', 'Food', null],
  ['front', null, 'Frontiers'],
  ['funct', 'Functional', null],
  ['gastroenterol', null, 'Gastroenterology'],
  ['gen', 'General', null],
  ['genet', 'Genetic', 'Genetics'],
  ['geol', 'Geological', 'Geology'],
  ['geophys', 'Geophysical', 'Geophysics'],
  ['gynecol', null, 'Gynecology'],
  ['health', 'Health', 'Health'],
  ['hematol', null, 'Hematology'],
  ['hist', 'Historical', 'History'],
  ['hum', 'Human', null],
  ['immunol', null, 'Immunology'],
  ['indian', 'Indian', null],
  ['ind', 'Industrial', null],
  ['infect', 'Infectious', 'Infection'],
  ['inorg', 'Inorganic', null],
  ['int', 'International', null],
  ['intern', 'Internal', null],
  ['iran', 'Iranian', null],
  ['ital', 'Italian', null],
  ['j', null, 'Journal'],
  ['jpn', 'Japanese', null],
  ['korean', 'Korean', null],
  ['lett', null, 'Letters'],
  ['mar', 'Marine', null],
  ['mater', null, 'Materials'],
  ['math', 'Mathematical', 'Mathematics'],
  ['mech', 'Mechanical', 'Mechanics'],
  ['med', 'Medical', 'Medicine'],
  ['microbiol', null, 'Microbiology'],
  ['mol', 'Molecular', null],
  ['nanotechnol', null, 'Nanotechnology'],
  ['nat', 'Natural', null],
  ['nephrol', null, 'Nephrology'],
  ['neurol', null, 'Neurology'],
  ['neurosci', null, 'Neuroscience'],
  ['nurs', 'Nursing', 'Nursing'],
  ['nutr', null, 'Nutrition'],
  ['obstet', null, 'Obstetrics'],
  ['oncol', null, 'Oncology'],
  ['ophthalmol', null, 'Ophthalmology'],
  ['org', 'Organic', null],
  ['orthop', 'Orthopaedic', 'Orthopaedics'],
  ['pak', 'Pakistan', null],
  ['parasitol', null, 'Parasitology'],
  ['pathol', null, 'Pathology'],
  ['pediatr', 'Pediatric', 'Pediatrics'],
  ['pharm', 'Pharmaceutical', 'Pharmacy'],
  ['pharmacogn', null, 'Pharmacognosy'],
  ['pharmacol', null, 'Pharmacology'],
  ['philos', 'Philosophical', 'Philosophy'],
  ['phys', 'Physical', 'Physics'],
  ['physiol', 'Physiological', 'Physiology'],
  ['phytother', null, 'Phytotherapy'],
  ['plant', 'Plant', null],
  ['polym', 'Polymer', null],
  ['pract', null, 'Practice'],
  ['prev', 'Preventive', null],
  ['proc', null, 'Proceedings'],
  ['prod', null, 'Products'],
  ['psychiatry', null, 'Psychiatry'],
  ['psychol', 'Psychological', 'Psychology'],
  ['public', 'Public', null],
  ['q', 'Quarterly', null],
  ['radiol', null, 'Radiology'],
  ['rep', null, 'Reports'],
  ['reprod', 'Reproductive', 'Reproduction'],
  ['res', null, 'Research'],
  ['respir', 'Respiratory', null],
  ['rev', null, 'Review'],
  ['rheumatol', null, 'Rheumatology'],
  ['sci', 'Scientific', 'Sciences'],
  ['soc', 'Social', 'Society'],
  ['sociobiol', null, 'Sociobiology'],
  ['stat', 'Statistical', 'Statistics'],
  ['struct', 'Structural', null],
  ['stud', null, 'Studies'],
  ['surg', 'Surgical', 'Surgery'],
  ['syst', 'Systematic', 'Systems'],
  ['technol', null, 'Technology'],
  ['ther', 'Therapeutic', 'Therapy'],
  ['toxicol', null, 'Toxicology'],
  ['trop', 'Tropical', null],
  ['univ', 'University', 'University'],
  ['urol', null, 'Urology'],
  ['vet', 'Veterinary', null],
  ['virol', null, 'Virology'],
  ['water', 'Water', null],
  ['zool', 'Zoological', 'Zoology'],
];
/** After these titles say "of": Journal of, Annals of. */
const OF: ReadonlySet<string> = new Set([
  'journal',
  'annals',
  'archives',
  'bulletin',
  'proceedings',
]);
/** Nouns that the word before them describes. */
const GENERAL: ReadonlySet<string> = new Set([
  'Academy',
  'Association',
  'Bulletin',
  'Communications',
  'Diseases',
  'Engineering',
  'Journal',
  'Letters',
  'Materials',
  'Practice',
  'Products',
  'Reports',
  'Research',
  'Review',
  'Sciences',
  'Society',
  'Studies',
]);
const IN: ReadonlySet<string> = new Set(['frontiers', 'advances', 'trends']);

/**
 * An abbreviated title of a journal in full ("J Clin Biochem Nutr" is "Journal of Clinical
 * Biochemistry and Nutrition"); null where a word of it is not known.
 */
export function fullTitle(abbreviated: string): string | null {
  const words = abbreviated.replace(/\./g, ' ').trim().split(/\s+/);
  if (words.length < 2) return null;
  const out: string[] = [];
  let before: Chosen | null = null;
  for (const [at, word] of words.entries()) {
    const entry = entryOf(word);
    // A word that is no abbreviation stands as it is.
    if (entry === undefined && word.length < 6 && !/^(?:of|and|in|the|&)$/iu.test(word))
      return null;
    const next = words[at + 1];
    const chosen: Chosen = entry === undefined ? { word, entry } : choose(entry, before, next);
    const joint = before === null ? null : jointOf(before, chosen);
    if (joint !== null) out.push(joint);
    out.push(chosen.word);
    before = chosen;
  }
  return words.some((word) => entryOf(word) !== undefined) ? out.join(' ') : null;
}

type Entry = (typeof WORDS)[number];

interface Chosen {
  readonly word: string;
  readonly entry: Entry | undefined;
}

function entryOf(word: string | undefined): Entry | undefined {
  return WORDS.find(([short]) => short === word?.toLowerCase());
}

/**
 * The last word is a noun, one before others an adjective: but two fields behind an adjective are both
 * nouns ("Mol Biol Evol" is "Molecular Biology and Evolution").
 */
function choose(
  [, adjective, noun]: Entry,
  before: Chosen | null,
  next: string | undefined,
): Chosen {
  const following = entryOf(next);
  const entry: Entry = ['', adjective, noun];
  if (next === undefined) return { word: (noun ?? adjective)!, entry };
  const isField = following !== undefined && following[2] !== null && !GENERAL.has(following[2]);
  const isBehindAdjective = before?.entry !== undefined && before.entry[1] === before.word;
  const word = isField && isBehindAdjective ? (noun ?? adjective) : (adjective ?? noun);
  return { word: word!, entry };
}

function jointOf(before: Chosen, { word, entry }: Chosen): string | null {
  if (/^(?:of|and|in|the|&)$/iu.test(word)) return null;
  if (OF.has(before.word.toLowerCase())) return word === 'American' ? 'of the' : 'of';
  if (IN.has(before.word.toLowerCase())) return 'in';
  const areNouns = before.entry?.[2] === before.word && entry?.[2] === word;
  return areNouns && !GENERAL.has(word) ? 'and' : null;
}
