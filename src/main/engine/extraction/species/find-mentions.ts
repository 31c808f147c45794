import { markAcronyms } from './acronyms.ts';
import { namesAnimal } from './animals.ts';
import { markAppositions } from './appositions.ts';
import { markEverydayNames, markPeople } from './everyday-names.ts';
import { markGroups } from './group-words.ts';
import { markImpliedPeople } from './implied-people.ts';
import { markLatinNames } from './latin-names.ts';
import { markShortForms } from './latin-short-forms.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import { MentionSheet } from './mention.ts';
import type { Mention } from './mention.ts';
import { markStrains } from './strains.ts';
import { readRegister } from './text-register.ts';
import type { TextRegister } from './text-register.ts';
import { markVernacularNames } from './vernacular-names.ts';
import { markVirusNames } from './virus-names.ts';
import type { TextWords } from './words.ts';

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
export function findMentions(text: string, read: TextWords, lexicon: SpeciesLexicon): Mention[] {
  const { words } = read;
  const sheet = new MentionSheet(words.length);
  const register = readRegister(read);
  markVirusNames(text, read, lexicon, sheet);
  const context = markLatinNames(text, read, lexicon, sheet);
  markShortForms(read, context, lexicon, sheet);
  const latinTaxa = namedTaxa(sheet);
  const support = {
    taxa: latinTaxa,
    genera: new Set(context.genera),
    ...register,
  };
  markVernacularNames(read, lexicon, support, sheet);
  markAppositions(words, sheet);
  markStrains(text, read, sheet);
  markEverydayNames(read, () => false, sheet);
  const taxa = namedTaxa(sheet);
  const otherYeasts = context.genera.some((genus) => OTHER_YEASTS.has(genus));
  markEverydayNames(read, (_, taxonId) => isMeant(taxonId, taxa, register, otherYeasts), sheet);
  markAcronyms(text, read, sheet);
  if (context.genera.length === 0) markGroups(read, lexicon, register, sheet);
  const others =
    register.botanical || sheet.mentions.some((mention) => namesAnimal(mention, lexicon));
  markPeople(read, others, sheet);
  markImpliedPeople(read, sheet);
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
