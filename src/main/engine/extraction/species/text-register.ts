import { addTrait } from './word-traits.ts';
import type { Word } from '../text/text-words.ts';

/** What kind of text this is, as far as it changes what a common name means. */
export interface TextRegister {
  /** About plants as living plants. */
  readonly botanical: boolean;
  /** About food and drink. */
  readonly dietary: boolean;
}

const BOTANICAL = (
  'plant plants leaf leaves foliar seedling seedlings cultivar cultivars crop crops germination ' +
  'transgenic shoot shoots chloroplast chloroplasts phloem xylem pollen agronomic inoculated ' +
  'pathogen pathogens phytopathogen phytopathogenic harvest harvested germplasm landrace landraces ' +
  'rhizosphere weed weeds herbivore herbivores pest pests infested infestation orchard orchards ' +
  'greenhouse soil soils photosynthesis stomatal biotic abiotic drought salinity breeding genotypes ' +
  'stomatal conductance transpiration grain grains elicitor elicitors auxin inoculation tubers stems ' +
  'flowering sowing cultivated cultivation phenylpropanoid ' +
  'rust blight mildew mosaic monocot monocots dicot dicots symbiont nodules rhizobia fungicide'
).split(' ');
const DIETARY = (
  'diet diets dietary intake consumption consumed consume eat eating eaten drink drinks drinking ' +
  'meal meals food foods cup cups supplement supplements nutrition nutritional calories snack ' +
  'breakfast juice fibre fiber servings serving cooked recipe antioxidants extract capsules'
).split(' ');
const botanicalWords = new Set(BOTANICAL);
const dietaryWords = new Set(DIETARY);
/** Traits: the word speaks of plants as plants, of food and drink. */
export const IS_BOTANICAL = addTrait(({ folded }) => botanicalWords.has(folded));
export const IS_DIETARY = addTrait(({ folded }) => dietaryWords.has(folded));
/** Botanical words, of at least two kinds, that outweigh some talk of food. */
const BOTANICAL_WORDS = 3;
const DIETARY_WORDS = 4;

/** Reads the register from the words of the text. */
export function readRegister(words: readonly Word[], marked: readonly number[]): TextRegister {
  let botanical = 0;
  let dietary = 0;
  const kinds = new Set<string>();
  for (const at of marked) {
    const word = words[at];
    if (word === undefined) continue;
    const { speciesTraits } = word;
    if ((speciesTraits & (IS_BOTANICAL | IS_DIETARY)) === 0) continue;
    if ((speciesTraits & IS_BOTANICAL) === 0) dietary += 1;
    else {
      botanical += 1;
      kinds.add(word.folded);
    }
  }
  return {
    botanical:
      kinds.size >= 2 && botanical > dietary && (dietary === 0 || botanical >= BOTANICAL_WORDS),
    dietary: dietary >= DIETARY_WORDS && dietary > botanical,
  };
}
