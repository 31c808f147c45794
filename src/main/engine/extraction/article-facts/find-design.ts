import type { StudyDesign } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { TextSort } from '../cues/text-sort.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import type { TextSpan } from '../types.ts';
import { spanOfCue } from './span-of-cue.ts';
import { DESIGN_RULES, type DesignRule } from './design-rules.ts';

/** The letter of the table of cues for designs. */
export const DESIGN_LETTER = 'd';

/** What a sentence says of the design of a study, with the words that say it. */
export interface ToldDesign extends TextSpan {
  readonly design: StudyDesign;
}

/** Designs are told early: in the title, the abstract, or where the methods begin. In characters. */
const REACH = 8000;
/** Words that make a design that of others, or one that is wanted, within so many words before it. */
const OTHERS_REACH = 4;
const OTHERS = new Set(
  (
    'not no previous previously earlier prior recent other others future further larger more few lack unlike ' +
    'latest existing published mendelian past context participated any'
  ).split(' '),
);
/** Words that say a study is still to be made, within so many words behind the design. */
const WANTED_REACH = 10;
const WANTED = new Set(['needed', 'warranted', 'required']);
/** "randomised controlled trials": those of others, within so many words behind the first. */
const PLURAL_REACH = 4;
const PLURALS = new Set(['trials', 'studies']);
const PEOPLE = new Set(
  'patients participants women men children adults volunteers people nurses students adolescents'.split(
    ' ',
  ),
);
/** Animals of laboratories: those of owners and farms are patients of trials. */
const LABORATORY_ANIMALS = new Set(
  'mice rats rabbits pigs piglets chicks broilers hens zebrafish monkeys macaques marmosets hamsters animals'.split(
    ' ',
  ),
);

const hasOneOf = ({ words }: ReadSentence, list: ReadonlySet<string>): boolean =>
  words.some(({ folded }) => list.has(folded));

function isAmong(
  { words }: ReadSentence,
  from: number,
  to: number,
  list: ReadonlySet<string>,
): boolean {
  for (let at = Math.max(0, from); at < Math.min(words.length, to); at += 1)
    if (list.has(words[at]?.folded ?? '')) return true;
  return false;
}

/** Whether the words at `first` speak of the study that the text is about. */
function isOwn(read: ReadSentence, rule: DesignRule, first: number): boolean {
  if (isAmong(read, first - OTHERS_REACH, first, OTHERS)) return false;
  if (isAmong(read, first, first + WANTED_REACH, WANTED)) return false;
  return !(rule.pluralIsOthers === true && isAmong(read, first, first + PLURAL_REACH, PLURALS));
}

/** Finds the designs that sentences tell. */
export class DesignFinder {
  readonly #rules: readonly (DesignRule & { readonly cue: number })[];

  constructor({ cues }: Pick<ReaderTools, 'cues'>) {
    this.#rules = DESIGN_RULES.map((rule) => ({
      ...rule,
      cue: cues.indexOf(`${DESIGN_LETTER}:${rule.design}`),
    }));
  }

  /** The design that the first 8,000 characters of a text say its study has; null where they do not say. */
  find(reads: readonly ReadSentence[], sort: TextSort): ToldDesign | null {
    const early = reads.filter(({ sentence }) => sentence.start < REACH);
    for (const rule of this.#rules) {
      if (rule.sorts?.includes(sort) === false) continue;
      const read = early.find((one) => this.#tells(one, rule));
      if (read !== undefined)
        return { design: withAnimals(rule.design, read, early), ...spanOfCue(read, rule.cue) };
    }
    return null;
  }

  #tells(read: ReadSentence, rule: DesignRule & { readonly cue: number }): boolean {
    const at = read.cues.indexOf(rule.cue);
    return at >= 0 && isOwn(read, rule, read.firsts[at] ?? 0);
  }
}

/** What was randomised or tried in animals is an experiment on them. */
function withAnimals(
  design: StudyDesign,
  read: ReadSentence,
  early: readonly ReadSentence[],
): StudyDesign {
  if (design !== 'randomised_trial' && design !== 'trial') return design;
  if (hasOneOf(read, PEOPLE)) return design;
  if (hasOneOf(read, LABORATORY_ANIMALS)) return 'animal_experiment';
  const isAboutAnimals =
    early.some((one) => hasOneOf(one, LABORATORY_ANIMALS)) &&
    !early.some((one) => hasOneOf(one, PEOPLE));
  return isAboutAnimals ? 'animal_experiment' : design;
}
