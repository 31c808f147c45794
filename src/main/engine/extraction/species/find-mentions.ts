import { markAcronyms, MAY_BE_SHORTHAND } from './acronyms.ts';
import { namesAnimal } from './animals.ts';
import { markAppositions } from './appositions.ts';
import {
  BEGINS_ORGANISM,
  IS_GUARDED_PEOPLE,
  IS_PEOPLE,
  IS_SHARED_PEOPLE,
  markEverydayNames,
  markPeople,
} from './everyday-names.ts';
import { IMPLIES_PEOPLE, markImpliedPeople } from './implied-people.ts';
import { IS_INITIAL, markLatinNames, MAY_BE_GENUS } from './latin-names.ts';
import { markShortForms, MAY_BE_SHORT } from './latin-short-forms.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import { MentionSheet } from './mention.ts';
import type { Mention } from './mention.ts';
import { BEGINS_COMMON, IS_COMMON } from './name-uses.ts';
import { BEGINS_STOCK, markStrains } from './strains.ts';
import { IS_BOTANICAL, IS_DIETARY, readRegister } from './text-register.ts';
import type { TextRegister } from './text-register.ts';
import { markVernacularNames } from './vernacular-names.ts';
import { findVirusHeads, IS_HEAD, markVirusNames } from './virus-names.ts';
import type { TextWords } from './words.ts';

/** Traits of the words that the rules start from. */
export const STARTS_NAME =
  MAY_BE_GENUS |
  IS_INITIAL |
  MAY_BE_SHORT |
  IS_HEAD |
  BEGINS_COMMON |
  IS_COMMON |
  BEGINS_STOCK |
  BEGINS_ORGANISM |
  IS_PEOPLE |
  IS_GUARDED_PEOPLE |
  IS_SHARED_PEOPLE |
  IMPLIES_PEOPLE |
  MAY_BE_SHORTHAND |
  IS_BOTANICAL |
  IS_DIETARY;

const YEAST = 4932;
/** Genera whose species are called yeasts too. */
const OTHER_YEASTS = new Set(
  (
    'Candida Cryptococcus Pichia Hansenula Kluyveromyces Yarrowia Malassezia ' +
    'Trichosporon Rhodotorula Schwanniomyces Debaryomyces Komagataella Histoplasma'
  ).split(' '),
);
/** Chicken, cattle and sheep, whose young and whose meat share a word. */
const FARMED = new Set([9031, 9913, 9940]);
const CEREALS = new Set([4530, 4577, 4565, 4513]);

/**
 * Every place that names an organism, in the order of the text, no two overlapping. Names written in
 * full are read first, as they tell what short forms and everyday words mean.
 */
export function findMentions(
  text: string,
  { words, marked }: TextWords,
  lexicon: SpeciesLexicon,
): Mention[] {
  const sheet = new MentionSheet(words.length);
  const register = readRegister(words, marked);
  const heads = findVirusHeads(words, marked);
  markVirusNames(text, words, heads, lexicon, sheet);
  const context = markLatinNames(text, words, marked, lexicon, sheet);
  markShortForms(words, marked, context, lexicon, sheet);
  const latinTaxa = namedTaxa(sheet);
  const support = {
    taxa: latinTaxa,
    genera: new Set(context.genera),
    ...register,
  };
  markVernacularNames(words, marked, lexicon, support, sheet);
  markAppositions(words, sheet);
  markStrains(text, words, marked, sheet);
  markEverydayNames(words, marked, () => false, sheet);
  const taxa = namedTaxa(sheet);
  const otherYeasts = context.genera.some((genus) => OTHER_YEASTS.has(genus));
  markEverydayNames(
    words,
    marked,
    (_, taxonId) => isMeant(taxonId, taxa, register, otherYeasts),
    sheet,
  );
  markAcronyms(text, words, marked, sheet);
  const others =
    register.botanical || sheet.mentions.some((mention) => namesAnimal(mention, lexicon));
  markPeople(words, marked, others, sheet);
  markImpliedPeople(words, marked, sheet);
  return sheet.inOrder();
}

function namedTaxa(sheet: MentionSheet): ReadonlySet<number> {
  const taxa = new Set<number>();
  for (const { taxonId } of sheet.mentions) if (taxonId !== null) taxa.add(taxonId);
  return taxa;
}

/** A guarded everyday word counts where its organism is named more plainly or the register fits. */
function isMeant(
  taxonId: number,
  taxa: ReadonlySet<number>,
  register: TextRegister,
  otherYeasts: boolean,
): boolean {
  if (taxa.has(taxonId)) return true;
  if (taxonId === YEAST) return !otherYeasts && !register.dietary;
  if (CEREALS.has(taxonId)) return register.botanical;
  if (FARMED.has(taxonId)) return !register.dietary;
  return false;
}
