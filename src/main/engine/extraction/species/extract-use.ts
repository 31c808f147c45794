import type { SpeciesLexicon } from './lexicon.ts';
import { PLANT_DIVISION } from './lexicon-format.ts';
import type { Mention } from './mention.ts';
import type { Word } from '../text/text-words.ts';

const EXTRACT = /^extracts?$/;
/** Between a plant and its extract: the author of the name, a part of the plant, what drew it out. */
const BETWEEN =
  /^(?:l|linn|leaf|leaves|seeds?|roots?|fruits?|flowers?|bark|stems?|rhizomes?|aerial|parts?|methanolic|methanol|ethanolic|ethanol|aqueous|crude|hydroalcoholic|alcoholic|water|dry|standardi[sz]ed)$/;
const MOST_BETWEEN = 3;

/**
 * Leaves out plants that only name an extract ("Ocimum gratissimum leaf extract"), which is a medicine
 * by then, except for the first place of each: it tells what the extract was made of.
 */
export function dropExtractUses(
  words: readonly Word[],
  mentions: readonly Mention[],
  lexicon: SpeciesLexicon,
): Mention[] {
  const seen = new Set<number>();
  return mentions.filter((mention) => {
    const { taxonId } = mention;
    if (taxonId === null || lexicon.divisionOf(taxonId) !== PLANT_DIVISION) return true;
    if (seen.has(taxonId) && namesExtract(words, mention.to)) return false;
    seen.add(taxonId);
    return true;
  });
}

function namesExtract(words: readonly Word[], at: number): boolean {
  for (let index = at; index <= at + MOST_BETWEEN; index += 1) {
    const word = words[index];
    if (word === undefined || word.gap === 'far') return false;
    if (EXTRACT.test(word.folded)) return true;
    if (!BETWEEN.test(word.folded)) return false;
  }
  return false;
}
