import type { Spelling } from '../text/spelling.ts';
import { isAmbiguousGenus } from './latin-shape.ts';
import type { SpeciesLexicon, TaxonName } from './lexicon.ts';
import { PHAGE_DIVISION, VIRUS_DIVISION } from './lexicon-format.ts';
import { spellingsOf } from './singulars.ts';

/** Everyday words that begin a name or two of the list, which mean other things ("the cruiser"). */
const NO_BEGINNING = /^(?:the|to|our)$/;
const GENUS_CASE = /^[A-Z][a-z]{2,}$/;

/** Is the word written as a genus is, with a capital? */
export function hasGenusCase(text: string): boolean {
  return GENUS_CASE.test(text);
}

/** Is the word by itself, with a capital, the name of a genus? */
export function isGenusName({ text, folded }: Spelling, lexicon: SpeciesLexicon): boolean {
  return (
    GENUS_CASE.test(text) &&
    lexicon.mayStartName(folded) &&
    !isAmbiguousGenus(text) &&
    lexicon.findByName(folded).some((name) => name.rank === 'genus' && isLatin(name))
  );
}

/** May a word in lower case begin a common name of several words? */
export function beginsCommonName(folded: string, lexicon: SpeciesLexicon): boolean {
  return !NO_BEGINNING.test(folded) && lexicon.mayStartCommonName(folded);
}

/** May a word in lower case, or its singular, be a common name alone? */
export function mayBeCommonName(folded: string, lexicon: SpeciesLexicon): boolean {
  return spellingsOf(folded).some((one) => lexicon.mayBeCommonName(one));
}

/** Is it a Latin name, not a common one and not that of a virus? */
export function isLatin(name: TaxonName): boolean {
  return (
    (name.nameClass === 'scientific' || name.nameClass === 'synonym') &&
    name.division !== VIRUS_DIVISION &&
    name.division !== PHAGE_DIVISION
  );
}
