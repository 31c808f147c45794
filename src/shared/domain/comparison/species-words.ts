import { findSpans } from './find-spans.ts';
import type { Span } from './hedges.ts';

/** Animals that are named for themselves in a headline; many of them are never studied for people. */
const ANIMAL =
  /\b(?:mouse|mice|murine|rats?|rodents?|rabbits?|guinea[- ]pigs?|hamsters?|gerbils?|voles?|squirrels?|ferrets?|dogs?|canines?|pupp(?:y|ies)|hounds?|cats?|felines?|kittens?|cows?|cattle|bovine|calves|bulls?|pigs?|piglets?|porcine|swine|sheep|ovine|lambs?|goats?|horses?|equine|foals?|donkeys?|monkeys?|macaques?|marmosets?|baboons?|chimp(?:s|anzees?)?|gorillas?|apes?|primates?|bears?|bats?|deer|elephants?|whales?|dolphins?|seals?|badgers?|fox(?:es)?|wolf|wolves|chickens?|hens?|poultry|birds?|finch(?:es)?|zebrafish|fish|salmon|trout|frogs?|xenopus|newts?|salamanders?|axolotls?|turtles?|snakes?|lizards?|fl(?:y|ies)|fruitfl(?:y|ies)|drosophila|mosquito(?:e?s)?|bees?|honeybees?|bumblebees?|ants?|insects?|worms?|roundworms?|nematodes?|elegans|snails?|squid|octopus(?:es)?|sponges?|animals?|mammals?|mammalian|creatures?|pets?|livestock|wildlife|yeast|bacteri(?:a|um|al)|plants?|arabidopsis)\b/gi;

/** Animals that stand in for people in laboratories; the words hardly mean anything else in a report. */
const STANDS_IN =
  /\b(?:mice|mouse (?:models?|brains?|cells?|embryos?|stud(?:y|ies)|liver|heart|lung|strains?)|(?:mutant|transgenic|knockout|laboratory|lab|adult|male|female|diabetic|obese) (?:mouse|rat)|(?:mouse|rat|rodent|animal|fly|fish|primate|pig|porcine|ovine|canine|murine|zebrafish) models?|murine|rats|rodents|rabbits|guinea pigs|hamsters|gerbils|ferrets|piglets|macaques?|monkeys?|marmosets?|baboons?|(?:non-?human )primates|zebrafish|fruit ?fl(?:y|ies)|drosophila|(?:caenorhabditis|c\.) elegans|nematode worms|xenopus|(?:laboratory|lab|hibernating) animals|animal (?:experiments?|tests))\b/gi;
/** In the title or the finding of a paper the bare name is enough. */
const SUBJECT =
  /\b(?:mouse|mice|murine|(?:[\w/-]{1,40})?mice|rats?|rodents?|rabbits?|zebrafish|drosophila|fl(?:y|ies)|elegans|pigs?|piglets?|sheep|dogs?|cats?|horses?|cows?|cattle|calves|monkeys?|macaques?|primates|ferrets?|xenopus|in vivo models?|animal models?)\b/gi;
/** What a study of animals says of other work, and what it hopes for. */
const OTHER_WORK =
  /\b(?:previous(?:ly)?|earlier|other|past|existing|prior|recent) (?:\w+ ){0,3}(?:stud(?:y|ies)|research|work|experiments?|tests|trials?)\b|\b(?:stud(?:y|ies)|research|work|experiments?|tests) (?:in|on|with|of) (?:\w+ ){0,2}(?:animals|mice|rats|rodents) (?:has|have|had)\b|\banimal (?:studies|research|work) (?:has|have|had)\b/i;
/** What is hoped for and not done, and how many people have an illness at all. */
const NOT_DONE =
  /\b(?:suffer|suffers|suffering|affects?|affecting|worldwide|globally|every year|each year|could|may|might|will|would|hopes?|hoped|hoping|plans?|planned|planning|next|future|should|if|whether|before|needs? to|needed|years away|eventually|one day)\b/i;

/** People who took part: by counting them, by what was done with them, by the kind of the study. */
const TOOK_PART =
  /\b(?:participants?|volunteers?|respondents?|interviewe(?:d|es)|questionnaires?|survey(?:s|ed)?|cohort|randomi[sz]ed|clinical trial|trial of|took part|enrolled|recruited|follow(?:ed)?[- ]up|medical records?|death rates?|mortality|biobank|births?|meta-?analys[ei]s|systematic review|\d[\d,.]{0,12}(?: [\w-]{1,40}){0,2} (?:people|men|women|boys|girls|children|pupils|students|adults|patients|teenagers|adolescents|babies|infants|mothers|cases|pregnancies|families|households|twins|nurses|volunteers|individuals|users|smokers|drinkers|workers|residents|britons|americans|donors|survivors|sufferers|pensioners|hospitals|deaths))\b/gi;
/** In the finding of a paper people are those who were studied. */
const PEOPLE_SUBJECT =
  /\b(?:patients?|women|men|children|adults?|adolescents?|infants?|babies|newborns?|mothers?|people|persons?|individuals|participants|pupils|students|volunteers|pregnan(?:t|cy|cies)|births?|trials?|cohorts?|survey|population|mortality|hospital\w*|primary care|clinical|meta-?analys[ei]s|systematic review|general practice|NHS|nurs(?:es|ing)|doctors|workers|older|age group|qualitative|interviews?|school(?:s|ing)?|social\w*|questionnaire)\b/gi;

/** People, their illnesses and what is done about them: what makes a headline one about people. */
const CONCERN =
  /\b(?:humans?|people|persons?|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|kids?|bab(?:y|ies)|infants?|newborns?|teen(?:ager)?s?|adults?|patients?|sufferers?|victims?|volunteers?|mothers?|fathers?|mums?|dads?|parents?|daughters?|sons?|couples?|us|we|our|you|your|life|lives|lifespan|longevity|live(?:s|d)? longer|age?ing|old age|youth|young(?:er)?|anti-age?ing|cancers?|tumou?rs?|leuk(?:a?emia)|(?:lymph|melan|myel|gli|glioblast|neuroblast|sarc|mesotheli|glauc)omas?|\w{0,30}carcinomas?|diabet(?:es|ic)|obes(?:e|ity)|overweight|weight(?: loss)?|strokes?|heart (?:attacks?|disease|failure|health)|dementia|alzheimer['’]?s?|parkinson['’]?s?|huntington['’]?s?|multiple sclerosis|MS|autism|epilep\w+|schizophrenia|depress\w+|anxiety|addict\w+|alcoholi\w+|cocaine|asthma|allerg(?:y|ies|ic)|eczema|psoriasis|arthritis|osteoarthritis|osteoporosis|\w{3,30}itis|\w{3,30}aemia|\w{3,30}opath(?:y|ies)|lungs?|COPD|malaria|tuberculosis|TB|HIV|aids|flu|influenza|infections?|hospital\w*|superbugs?|sepsis|pneumonia|paraly[sz]\w+|blind(?:ness)?|deaf(?:ness)?|sight loss|hearing loss|infertil\w+|fertility|miscarriages?|pre-?eclampsia|birth defects?|pain|headaches?|migraines?|diseases?|disorders?|syndromes?|conditions?|illness(?:es)?|therap(?:y|ies|eutic)|treat(?:s|ed|ing|ments?)?|cures?|drugs?|medications?|medicines?|pills?|jabs?|vaccines?|supplements?|brain cells|neurodegenerat\w+|memory|menopause|baldness|wrinkles|hangovers?)\b/gi;

/** The first words of a headline that name an animal, a plant or a microbe; null where it names none. Linear. */
export function findNamedAnimal(headline: string): Span | null {
  return findSpans(headline, ANIMAL)[0] ?? null;
}

/** The first words by which a headline speaks of people or of what ails them; null without any. Linear. */
export function findConcern(headline: string): Span | null {
  return findSpans(headline, CONCERN)[0] ?? null;
}

/** Animals that a title or a short statement of findings is about. */
export function findSubjects(statement: string): Span[] {
  return findSpans(statement, SUBJECT);
}

/** Words that say that a short statement of findings is about people; none where it tells of a hope. */
export function findPeopleSubjects(statement: string): Span[] {
  const found = findSpans(statement, PEOPLE_SUBJECT);
  return found.length > 0 && NOT_DONE.test(statement) ? [] : found;
}

/** Animals of a sentence that was studied on; none of a sentence about other work. */
export function findStudiedAnimals(sentence: string): Span[] {
  const found = findSpans(sentence, STANDS_IN);
  return found.length > 0 && OTHER_WORK.test(sentence) ? [] : found;
}

/** Words of a sentence that tell of people who took part; none where it speaks of a hope, or of how many have an illness. */
export function findStudiedPeople(sentence: string): Span[] {
  const found = findSpans(sentence, TOOK_PART);
  return found.length > 0 && NOT_DONE.test(sentence) ? [] : found;
}
