import type { Mention, MentionSheet } from './mention.ts';
import { singularsOf } from './singulars.ts';
import { isJoined } from './words.ts';
import type { Word } from '../text/text-words.ts';

/** Words that say what sort of thing a species is; they name no species. */
const CLASS_WORDS = new Set(
  (
    'bacterium bacteria fungus fungi pathogen pathogens species strain strains isolate isolates plant plants ' +
    'tree trees parasite parasites insect insects fish fishes host hosts genus virus viruses nematode ' +
    'nematodes worm worms fly flies mosquito mosquitoes vector vectors moth moths beetle beetles bird birds ' +
    'alga algae yeast yeasts mushroom mushrooms cell cells gene genes protein proteins extract extracts oil ' +
    'leaf leaves seed seeds root roots fruit fruits model models organism organisms member members mutant ' +
    'mutants amoeba ciliate ciliates diatom diatoms archaeon cyanobacterium symbiont weed weeds crop crops ' +
    'grass shrub shrubs herb herbs animal animals predator prey colony colonies population populations ' +
    'infection infections disease diseases agent agents example type sample samples group control controls ' +
    'larvae eggs adults workers queens males females juveniles seedlings patients people study studies ' +
    'ones origin library libraries wasp wasps bee bees ant ants spider spiders mite mites tick ticks'
  ).split(' '),
);
/** Endings of illnesses and measures, which stand before a name in brackets too. */
const NO_ORGANISM = /(?:itis|osis|[ae]mia|tion|ment|ness|ity|rates?)$/;
const FUNCTION_WORDS = new Set(
  (
    'the a an of in on from by with for to and or as at both between two three four our their its these this ' +
    'that wild adult young infected common most all other some such many including against into using'
  ).split(' '),
);

/**
 * Marks everyday names that the text itself explains: where "rice frogs (Fejervarya limnocharis)" stands,
 * every "rice frog" of the text is that species.
 */
export function markAppositions(words: readonly Word[], sheet: MentionSheet): void {
  const explained = new Map<string, Mention>();
  for (const mention of sheet.inOrder()) {
    if (mention.rule !== 'binomial' && mention.rule !== 'abbreviation') continue;
    const name = readNameBefore(words, mention.from, sheet);
    if (name === null) continue;
    for (const form of [name, ...singularsOf(name)])
      if (!explained.has(form)) explained.set(form, mention);
  }
  if (explained.size === 0) return;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (!isJoined(next)) continue;
    const name = `${word.folded} ${next.folded}`;
    const mention = [name, ...singularsOf(name)].map((form) => explained.get(form)).find(Boolean);
    if (mention !== undefined)
      sheet.add({
        ...mention,
        from: at,
        to: at + 2,
        vernacular: name,
        strain: null,
        rule: 'vernacular',
      });
  }
}

/** The two words before "(Genus species" that are its everyday name, or null. */
function readNameBefore(words: readonly Word[], at: number, sheet: MentionSheet): string | null {
  const head = words[at - 1];
  const modifier = words[at - 2];
  if (words[at]?.gap !== 'open' || head === undefined || !sheet.isFree(at - 1, at)) return null;
  if (!/^[a-z]{3,}$/.test(head.text) || CLASS_WORDS.has(head.text)) return null;
  if (NO_ORGANISM.test(head.text)) return null;
  if (!isJoined(head) || modifier === undefined) return null;
  if (FUNCTION_WORDS.has(modifier.folded)) return null;
  if (!/^\p{L}{3,}$/u.test(modifier.text) || !sheet.isFree(at - 2, at)) return null;
  return `${modifier.folded} ${head.folded}`;
}
