import type { Spelling } from '../text/spelling.ts';
import { mayBeShorthand } from './acronyms.ts';
import { beginsOrganism, isGuardedPeople, isPeople, isSharedPeople } from './everyday-names.ts';
import { isGroupWord } from './group-words.ts';
import { impliesPeople } from './implied-people.ts';
import { areCapitals } from './latin-names.ts';
import { mayBeShortGenus } from './latin-short-forms.ts';
import { looksLikeEpithet, looksLikeGenus } from './latin-shape.ts';
import type { SpeciesLexicon } from './lexicon.ts';
import { NAME } from './name-traits.ts';
import { beginsCommonName, hasGenusCase, isGenusName, mayBeCommonName } from './name-uses.ts';
import { beginsStock } from './strains.ts';
import { isBotanical, isDietary } from './text-register.ts';
import { canHeadVirus } from './virus-names.ts';

type Trait = keyof typeof NAME;

const JUDGES: Readonly<Record<Trait, (word: Spelling, lexicon: SpeciesLexicon) => boolean>> = {
  hasGenusCase: ({ text }) => hasGenusCase(text),
  capitals: ({ text }) => areCapitals(text),
  initial: ({ text }) => /^[A-Z]$/.test(text),
  mayBeShort: ({ text }) => mayBeShortGenus(text),
  likeGenus: ({ text }) => looksLikeGenus(text),
  likeEpithet: ({ text }) => looksLikeEpithet(text),
  beginsName: ({ folded }, lexicon) => lexicon.mayStartName(folded),
  epithet: ({ folded }, lexicon) => lexicon.isEpithet(folded),
  genus: isGenusName,
  beginsCommon: ({ folded }, lexicon) => beginsCommonName(folded, lexicon),
  common: ({ folded }, lexicon) => mayBeCommonName(folded, lexicon),
  virusHead: ({ folded }) => canHeadVirus(folded),
  beginsStock: ({ text }) => beginsStock(text),
  beginsOrganism: ({ folded }) => beginsOrganism(folded),
  people: ({ folded }) => isPeople(folded),
  guardedPeople: ({ folded }) => isGuardedPeople(folded),
  sharedPeople: ({ folded }) => isSharedPeople(folded),
  group: ({ folded }) => isGroupWord(folded),
  impliesPeople: ({ folded }) => impliesPeople(folded),
  mayBeShorthand: ({ text }) => mayBeShorthand(text),
  botanical: ({ folded }) => isBotanical(folded),
  dietary: ({ folded }) => isDietary(folded),
};
const TRAITS = Object.keys(JUDGES) as Trait[];

/** The bits of all that a word tells of names of organisms (`NAME`), by how it is written and the lexicon. */
export function judgeName(word: Spelling, lexicon: SpeciesLexicon): number {
  let held = 0;
  for (const trait of TRAITS) if (JUDGES[trait](word, lexicon)) held |= NAME[trait];
  return held;
}
