import type { SpeciesValue } from '../../../../shared/domain/claim.ts';
import type { Mention } from './mention.ts';
import type { Word } from '../text/text-words.ts';

/** Adjectives of sex, and nouns that carry a sex with them. */
const MALE = /^males?$/;
const FEMALE = /^females?$/;
const MALE_NOUN = /^(?:man|men|boys?|fathers?|bulls?|steers?|rams|boars?)$/;
const FEMALE_NOUN =
  /^(?:woman|women|girls?|mothers?|cows?|heifers?|ewes?|sows?|mares?|hens?|broodmares?)$/;
const STAGES = new Set(
  (
    'adult adolescent juvenile neonatal newborn infant elderly aged young weanling weaned pregnant ' +
    'postmenopausal premenopausal embryonic fetal foetal larval preterm'
  ).split(' '),
);
const STAGE_NOUNS = new Set(
  (
    'adults adolescents neonates newborns newborn infants infant child children baby babies toddlers ' +
    'teenagers calves lambs piglets piglet puppies puppy kittens foals chick chicks'
  ).split(' '),
);
/** Words that may stand between a stage or sex and the name: "adult male and female Wistar rats". */
const BETWEEN = /^(?:and|or|healthy|obese|lean|diabetic|nude|transgenic|wild|type|mature|human)$/;
const WORDS_BEFORE = 6;

/** Sex and life stage as stated in the name or right before it: "adult male Wistar rats". */
export function readDetails(
  words: readonly Word[],
  mention: Mention,
): Pick<SpeciesValue, 'sex' | 'lifeStage'> {
  let male = false;
  let female = false;
  let lifeStage: string | null = null;
  for (let at = mention.to - 1; at >= Math.max(0, mention.from - WORDS_BEFORE); at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    const { folded } = word;
    const inside = at >= mention.from;
    const ofMales = MALE.test(folded) || (inside && MALE_NOUN.test(folded));
    const ofFemales = FEMALE.test(folded) || (inside && FEMALE_NOUN.test(folded));
    const stage = STAGES.has(folded) || (inside && STAGE_NOUNS.has(folded));
    male ||= ofMales;
    female ||= ofFemales;
    if (stage) lifeStage ??= folded;
    if (!inside && !ofMales && !ofFemales && !stage && !BETWEEN.test(folded)) break;
    if (at <= mention.from && word.gap !== 'blank' && word.gap !== 'slash') break;
  }
  const sex = male && female ? 'both' : male ? 'male' : female ? 'female' : null;
  return { sex, lifeStage };
}
