import { addTrait, readTraits } from '../cues/spelling.ts';
import type { Spelling } from '../cues/spelling.ts';
import { isAmbiguousGenus } from './latin-shape.ts';
import type { SpeciesLexicon, TaxonName } from './lexicon.ts';
import { PHAGE_DIVISION, VIRUS_DIVISION } from './lexicon-format.ts';
import { spellingsOf } from './singulars.ts';

/** Bits of `readNameUses`: the word may begin a name; it may be the second word of a Latin one. */
export const BEGINS_NAME = 1;
export const IS_EPITHET = 2;
/** The word by itself is the name of a genus. */
export const IS_GENUS = 4;
/** The word may begin a common name of several words; it, or its singular, may be one alone. */
export const BEGINS_COMMON = 8;
export const IS_COMMON = 16;

/** Trait: the word is written as a genus is, with a capital. */
export const HAS_GENUS_CASE = addTrait(({ text }) => /^[A-Z][a-z]{2,}$/.test(text));

/** What the lexicon says about a word, worked out once for each spelling. */
export function readNameUses(word: Spelling, lexicon: SpeciesLexicon): number {
  return word.nameOwner === lexicon ? word.nameUses : lookUp(word, lexicon);
}

function lookUp(word: Spelling, lexicon: SpeciesLexicon): number {
  const { folded } = word;
  let uses = 0;
  if (lexicon.mayStartName(folded)) {
    uses |= BEGINS_NAME;
    if (isGenus(word, lexicon)) uses |= IS_GENUS;
  }
  if (lexicon.isEpithet(folded)) uses |= IS_EPITHET;
  if (lexicon.mayStartCommonName(folded)) uses |= BEGINS_COMMON;
  if (spellingsOf(folded).some((one) => lexicon.mayBeCommonName(one))) uses |= IS_COMMON;
  word.nameOwner = lexicon;
  word.nameUses = uses;
  return uses;
}

function isGenus(word: Spelling, lexicon: SpeciesLexicon): boolean {
  if (readTraits(word, HAS_GENUS_CASE) === 0 || isAmbiguousGenus(word.text)) return false;
  return lexicon.findByName(word.folded).some((name) => name.rank === 'genus' && isLatin(name));
}

/** Is it a Latin name, not a common one and not that of a virus? */
export function isLatin(name: TaxonName): boolean {
  return (
    (name.nameClass === 'scientific' || name.nameClass === 'synonym') &&
    name.division !== VIRUS_DIVISION &&
    name.division !== PHAGE_DIVISION
  );
}
