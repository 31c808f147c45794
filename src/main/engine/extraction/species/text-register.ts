import { NAME } from './name-traits.ts';
import type { TextWords } from './words.ts';

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
/** Botanical words, of at least two kinds, that outweigh some talk of food. */
const BOTANICAL_WORDS = 3;
const DIETARY_WORDS = 4;

/** Does a word in lower case speak of plants as plants? */
export const isBotanical = (folded: string): boolean => botanicalWords.has(folded);
/** Does it speak of food and drink? */
export const isDietary = (folded: string): boolean => dietaryWords.has(folded);

/** Reads the register from the words of the text. */
export function readRegister({ words, traits, marked }: TextWords): TextRegister {
  let botanical = 0;
  let dietary = 0;
  const kinds = new Set<string>();
  for (const at of marked) {
    const word = words[at];
    if (word === undefined) continue;
    const held = traits[at] ?? 0;
    if ((held & (NAME.botanical | NAME.dietary)) === 0) continue;
    if ((held & NAME.botanical) === 0) dietary += 1;
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
