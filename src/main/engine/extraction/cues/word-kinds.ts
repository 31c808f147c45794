import { addTrait } from '../text/spelling.ts';
import { couldBeChemical } from './chemical-words.ts';
import { isDrugWord, isTreatmentWord } from './drug-words.ts';
import { isHarmWord } from './harm-words.ts';

/** Traits: the word names a medicine, a kind of treatment, a disorder. */
export const DRUG = addTrait(({ folded }) => isDrugWord(folded));
export const TREATMENT = addTrait(({ folded }) => isTreatmentWord(folded));
export const HARM = addTrait(({ folded }) => isHarmWord(folded));
/** Trait: the word ends like the name of a substance. */
export const CHEMICAL = addTrait(({ folded }) => couldBeChemical(folded));
/** Trait: the word is written in capitals and figures only, three to six of them. */
export const ACRONYM = addTrait(({ text }) => /^[A-Z][A-Z0-9]{2,5}$/.test(text));
