import { isAmbiguousGenus } from './latin-shape.ts';
import type { TaxonName } from './lexicon.ts';
import { PHAGE_DIVISION, VIRUS_DIVISION } from './lexicon-format.ts';
import { spellingsOf } from './singulars.ts';
import { addTrait } from './word-traits.ts';

/** Everyday words that begin a name or two of the list, which mean other things ("the cruiser"). */
const NO_BEGINNING = /^(?:the|to|our)$/;
const GENUS_CASE = /^[A-Z][a-z]{2,}$/;

/** Trait: the word is written as a genus is, with a capital. */
export const HAS_GENUS_CASE = addTrait(({ text }) => GENUS_CASE.test(text));
/** Traits: the word may begin a name; it may be the second word of a Latin one. */
export const BEGINS_NAME = addTrait(({ folded }, lexicon) => lexicon.mayStartName(folded));
export const IS_EPITHET = addTrait(({ folded }, lexicon) => lexicon.isEpithet(folded));
/** Trait: the word by itself, with a capital, is the name of a genus. */
export const IS_GENUS = addTrait(
  ({ text, folded }, lexicon) =>
    GENUS_CASE.test(text) &&
    lexicon.mayStartName(folded) &&
    !isAmbiguousGenus(text) &&
    lexicon.findByName(folded).some((name) => name.rank === 'genus' && isLatin(name)),
);
/** Traits: the word may begin a common name of several words; it, or its singular, may be one alone. */
export const BEGINS_COMMON = addTrait(
  ({ folded }, lexicon) => !NO_BEGINNING.test(folded) && lexicon.mayStartCommonName(folded),
);
export const IS_COMMON = addTrait(({ folded }, lexicon) =>
  spellingsOf(folded).some((one) => lexicon.mayBeCommonName(one)),
);

/** Is it a Latin name, not a common one and not that of a virus? */
export function isLatin(name: TaxonName): boolean {
  return (
    (name.nameClass === 'scientific' || name.nameClass === 'synonym') &&
    name.division !== VIRUS_DIVISION &&
    name.division !== PHAGE_DIVISION
  );
}
