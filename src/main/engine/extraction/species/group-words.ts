import type { SpeciesLexicon } from './lexicon.ts';
import { NAME } from './name-traits.ts';
import type { TextRegister } from './text-register.ts';
import { isOrganismContext } from './word-context.ts';
import { hasTrait } from './words.ts';
import type { TextWords } from './words.ts';
import type { Word } from '../text/text-words.ts';
import type { MentionSheet } from './mention.ts';
import { PEOPLE_TAXON_ID } from './people-words.ts';

/** A line for each group above the species: its scientific name | the words for it, singular and plural. */
const TABLE = `
Actinopterygii|fish,fishes
Aves|bird,birds,songbird,songbirds,seabird,seabirds
Testudines|turtle,turtles,tortoise,tortoises
Serpentes|snake,snakes
Squamata|lizard,lizards
Anura|frog,frogs,toad,toads,tadpoles
Caudata|salamander,salamanders,newt,newts
Amphibia|amphibian,amphibians
Insecta|insect,insects
Acari|mite,mites
Araneae|spider,spiders
Anthophila|bee,bees
Bombus|bumblebee,bumblebees
Formicidae|ant,ants
Coleoptera|beetle,beetles
Lepidoptera|butterfly,butterflies,moths
Culicidae|mosquito,mosquitoes,mosquitos
Orthoptera|grasshopper,grasshoppers,crickets
Isoptera|termite,termites
Odonata|dragonfly,dragonflies
Gastropoda|snail,snails,slugs
Bivalvia|mussels,clams,oysters
Cephalopoda|squid,squids,octopuses
Crustacea|crustacean,crustaceans
Brachyura|crab,crabs
Scleractinia|coral,corals
Lumbricidae|earthworm,earthworms
Chiroptera|bat,bats
Cetacea|whale,whales,dolphin,dolphins,porpoises
Salmonidae|salmon,trout
Elephantidae|elephant,elephants
Cervidae|deer
Rodentia|rodent,rodents
Primates|primate,primates
Psittaciformes|parrot,parrots
Strigiformes|owl,owls
Spheniscidae|penguin,penguins
Anatidae|ducks,geese,swans
Columbidae|pigeon,pigeons
`;

const GROUPS = new Map(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [name = '', words = ''] = line.split('|');
      return words.split(',').map((word) => [word, name] as const);
    }),
);

/** Is a word in lower case an everyday name of a group above the species? */
export const isGroupWord = (folded: string): boolean => GROUPS.has(folded);

/** The taxon of a group, by its scientific name; null where the lexicon does not have it. */
function taxonOf(name: string, lexicon: SpeciesLexicon): number | null {
  const names = lexicon.findByName(name);
  return names.find(({ nameClass }) => nameClass === 'scientific')?.taxonId ?? null;
}

/** Words between a count and what it counts: "47 nesting turtles". */
const MOST_BETWEEN = 2;
const KINDS = /^(?:different|distinct|various)$/;

/** Does a number count the word: "47 turtles"? */
function isCounted(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= at - 1 - MOST_BETWEEN; back -= 1) {
    // "12 different fishes" are kinds of them.
    if (words[back + 1]?.gap !== 'blank' || KINDS.test(words[back]?.folded ?? '')) return false;
    if (/^\d[\d,]*$/.test(words[back]?.text ?? '')) return true;
  }
  return false;
}

/**
 * Marks everyday words for groups of species ("turtles", "insects") where a text counts them and names no
 * organism but people, and is not about food: beside names of species they say nothing more.
 */
export function markGroups(
  read: TextWords,
  lexicon: SpeciesLexicon,
  { dietary }: TextRegister,
  sheet: MentionSheet,
): void {
  if (dietary || sheet.mentions.some(({ taxonId }) => taxonId !== PEOPLE_TAXON_ID)) return;
  const { words, marked } = read;
  const places = marked.filter((at) => hasTrait(read, at, NAME.group));
  const counted = new Set(
    places.filter((at) => isCounted(words, at)).map((at) => GROUPS.get(words[at]?.folded ?? '')),
  );
  for (const at of places) {
    const word = words[at];
    const scientificName = GROUPS.get(word?.folded ?? '');
    if (word === undefined || scientificName === undefined) continue;
    if (!counted.has(scientificName) || !isOrganismContext(words, at)) continue;
    sheet.add({
      from: at,
      to: at + 1,
      taxonId: taxonOf(scientificName, lexicon),
      scientificName,
      vernacular: word.folded,
      strain: null,
      rule: 'group',
    });
  }
}
