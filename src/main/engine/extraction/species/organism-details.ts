import type { SpeciesValue } from '../../../../shared/domain/claim.ts';
import type { Mention } from './mention.ts';
import type { Word } from './words.ts';

const MALE = /^(?:male|males|man|men|boy|boys|father|fathers|bull|bulls|steers|rams|boars)$/;
const FEMALE =
  /^(?:female|females|woman|women|girl|girls|mother|mothers|cow|cows|heifer|heifers|ewe|ewes|sow|sows|mare|mares|hen|hens)$/;
const STAGES = new Set(
  (
    'adult adults adolescent adolescents juvenile neonatal neonate neonates newborn newborns infant ' +
    'infants elderly aged young old weanling weaned pregnant postmenopausal premenopausal embryonic ' +
    'fetal foetal larval preterm child children baby babies toddlers teenagers calves lambs piglets ' +
    'puppies kittens foals chick chicks'
  ).split(' '),
);
const WORDS_BEFORE = 5;

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
    if (MALE.test(word.folded)) male = true;
    if (FEMALE.test(word.folded)) female = true;
    if (STAGES.has(word.folded)) lifeStage ??= word.text.toLowerCase();
    if (at <= mention.from && word.gap !== 'blank' && word.gap !== 'hyphen' && word.gap !== 'slash')
      break;
  }
  const sex = male && female ? 'both' : male ? 'male' : female ? 'female' : null;
  return { sex, lifeStage };
}
