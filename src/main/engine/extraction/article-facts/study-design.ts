import type { StudyDesign } from '../../../../shared/domain/claim.ts';
import type { TextSpan } from '../types.ts';

/** What a text says of the design of its study, with its words. */
export interface ToldDesign extends TextSpan {
  readonly design: StudyDesign;
}

/** Designs are told early: in the title, the abstract, or where the methods begin. */
const REACH = 8000;
/** So many places of one design are looked at. */
const MOST_PLACES = 6;

/**
 * The words for each design. The first design of which the text says that it is its own wins, so that a
 * review of randomised trials is a review, and a randomised trial with interviews is a trial.
 */
const DESIGN_WORDS: readonly (readonly [StudyDesign, RegExp])[] = [
  [
    'guideline',
    /\b(?:practice guideline|guideline panel|consensus statement|position statement)\b/gi,
  ],
  ['meta_analysis', /\bmeta[-‐ ]?analys[ei]s\b/gi],
  [
    'systematic_review',
    /\b(?:systematic(?:ally)? (?:literature )?review(?:ed)?|scoping review|umbrella review|(?:medline|pubmed|embase|literature) search)\b/gi,
  ],
  [
    'randomised_trial',
    /\b(?:randomi[sz]ed|randomi[sz]ation|randomly (?:assigned|allocated)|assigned at random|double[- ]blind(?:ed)?|placebo[- ]controlled)\b/gi,
  ],
  [
    'trial',
    /\b(?:clinical trial|(?:phase (?:iii|ii|i|1|2|3)|pilot|open[- ]label|cross-?over|controlled|feasibility|interventional?) (?:trial|study)|quasi-experiment(?:al)?|before-and-after study|(?:this|the|our) trial|placebo)\b/gi,
  ],
  ['case_control', /\bcase[-–‐ ]control(?:led)?\b|\bmatched controls\b/gi],
  [
    'case_report',
    /\b(?:case report|case series|we (?:report|describe|present) (?:a|an|the|two|three|four) (?:rare |unusual |first )?(?:case|cases|patient|patients|woman|man|boy|girl|infant|child)|a \d{1,2}-year-old (?:man|woman|boy|girl|male|female|patient))\b/gi,
  ],
  [
    'qualitative',
    /\b(?:qualitative (?:study|interviews?|analysis|data|methods?|research|descriptive)|focus groups?|semi-?structured interviews?|in-depth interviews?|thematic analysis|grounded theory|ethnograph(?:y|ic)|phenomenological)\b/gi,
  ],
  [
    'cross_sectional',
    /\b(?:cross[- ]sectional|(?:online|postal|web-based|telephone|questionnaire|household|national) surveys?|nationally representative surveys?)\b/gi,
  ],
  [
    'cohort',
    /\b(?:cohort(?: study)?|prospective(?:ly)?|retrospective(?:ly)?|longitudinal|observational study|follow-up study|medical records|consecutive patients|registry)\b/gi,
  ],
  [
    'model',
    /\b(?:simulation (?:study|model)|mathematical model|modelling study|modeling study|computational model|agent-based|markov model)\b/gi,
  ],
  [
    'animal_experiment',
    /\b(?:(?:mouse|rat|animal) models?|(?:knock-?out|transgenic|wild-?type|deficient|null|KO\)) (?:mice|rats)|(?:mice|rats|rabbits|pigs|piglets|gilts|chicks|zebrafish|embryos|hamsters|guinea pigs|macaques|marmosets|animals) (?:were|was) (?:treated|injected|fed|exposed|infected|given|divided|immuni[sz]ed|allocated|assigned|sacrificed|killed|anaesthetized|anesthetized))\b/gi,
  ],
  ['in_vitro', /\b(?:in vitro|cell lines?|cultured (?:cells|neurons|neurones))\b/gi],
  [
    'field_study',
    /\b(?:field (?:study|survey|experiment|trial)|transects?|quadrats?|nest boxes|pitfall traps|camera traps?|(?:soil|sediment|water) samples|marine reserves)\b/gi,
  ],
  ['review', /\b(?:this review|we review|narrative review)\b/gi],
];

/** Words of a sentence that tell of other studies, or of one that is still to be made. */
const OTHERS =
  /\b(?:not|latest|context of|participated in|previous(?:ly)?|earlier|prior|recent|other|future|further|larger|more|needed|warranted|required|should|few|lack of|unlike|no) (?:\w+ )?(?:\w+ )?$/i;
const WANTED = /^[^.;]{0,60}\b(?:needed|warranted|required|should be|to confirm)\b/i;
/** "randomized controlled trials": those of others. */
const PLURAL = /^(?:[,-]? ?[\w-]+){0,3} (?:trials|studies)\b/;
const LOOK_AROUND = 40;
/** A sentence that has one of these speaks of people, whatever animals are in it. */
const PEOPLE =
  /\b(?:patients|participants|women|men|children|adults|volunteers|people|nurses|students)\b/i;
const ANIMALS =
  /\b(?:mice|rats|rabbits|pigs|piglets|gilts|sows|sheep|ewes|lambs|chicks|chickens|hens|zebrafish|monkeys|macaques|hamsters)\b/i;

const PLURALS_ARE_OTHERS: ReadonlySet<StudyDesign> = new Set([
  'randomised_trial',
  'trial',
  'cohort',
  'case_control',
  'cross_sectional',
] as const);

function isOwn(text: string, design: StudyDesign, start: number, end: number): boolean {
  if (OTHERS.test(text.slice(Math.max(0, start - LOOK_AROUND), start))) return false;
  const behind = text.slice(end, end + 2 * LOOK_AROUND);
  if (WANTED.test(behind)) return false;
  return !(PLURALS_ARE_OTHERS.has(design) && PLURAL.test(behind));
}

/** What was randomised or tried in animals is an experiment on them. */
function withAnimals(text: string, design: StudyDesign, start: number): StudyDesign {
  if (design !== 'randomised_trial' && design !== 'trial') return design;
  const near = text.slice(Math.max(0, start - 3 * LOOK_AROUND), start + 3 * LOOK_AROUND);
  return ANIMALS.test(near) && !PEOPLE.test(near) ? 'animal_experiment' : design;
}

/** The design that a text says its study has; null where it does not say. Reads its first 8,000 characters. */
export function findDesign(text: string): ToldDesign | null {
  const beginning = text.slice(0, REACH);
  for (const [design, words] of DESIGN_WORDS) {
    let places = 0;
    for (const match of beginning.matchAll(words)) {
      places += 1;
      if (places > MOST_PLACES) break;
      const { index: start } = match;
      const end = start + match[0].length;
      if (isOwn(beginning, design, start, end))
        return { design: withAnimals(beginning, design, start), start, end };
    }
  }
  return null;
}
