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
const IN: ReadonlySet<string> = new Set(['frontiers', 'advances', 'trends']);

/**
 * An abbreviated title of a journal in full ("J Clin Biochem Nutr" is "Journal of Clinical
 * Biochemistry and Nutrition"); null where a word of it is not known.
 */
export function fullTitle(abbreviated: string): string | null {
  const words = abbreviated.replace(/\./g, ' ').trim().split(/\s+/);
  if (words.length < 2) return null;
  const out: string[] = [];
  let isKnown = false;
  for (const [at, word] of words.entries()) {
    const isLast = at === words.length - 1;
    const entry = WORDS.find(([short]) => short === word.toLowerCase());
    const isWhole =
      entry === undefined && (word.length > 5 || /^(?:of|and|in|the|&)$/iu.test(word));
    if (entry === undefined && !isWhole) return null;
    isKnown ||= entry !== undefined;
    const next = isLast
      ? undefined
      : WORDS.find(([short]) => short === words[at + 1]!.toLowerCase());
    const full = entry === undefined ? word : chosenForm(entry, next, isLast);
    const before = out.at(-1);
    if (before !== undefined) {
      const joint = jointOf(before, full, entry, words[at - 1]!);
      if (joint !== null && !/^(?:of|and|in|the|&)$/iu.test(word)) out.push(joint);
    }
    out.push(full);
  }
  return isKnown ? out.join(' ') : null;
}

type Entry = (typeof WORDS)[number];

/** A word before a noun is an adjective; the last one is a noun. */
function chosenForm([, adjective, noun]: Entry, next: Entry | undefined, isLast: boolean): string {
  const isBeforeNoun = !isLast && next !== undefined && next[2] !== null;
  return (isBeforeNoun ? (adjective ?? noun) : (noun ?? adjective))!;
}

function jointOf(
  before: string,
  word: string,
  entry: Entry | undefined,
  shortBefore: string,
): string | null {
  if (OF.has(before.toLowerCase())) return word === 'American' ? 'of the' : 'of';
  if (IN.has(before.toLowerCase())) return 'in';
  const previous = WORDS.find(([short]) => short === shortBefore.toLowerCase());
  const areNouns =
    entry !== undefined && previous !== undefined && previous[2] === before && entry[2] === word;
  return areNouns &&
    !/^(?:Research|Reports|Reviews?|Letters|Communications|Journal|Sciences|Society|Bulletin)$/u.test(
      word,
    )
    ? 'and'
    : null;
}
