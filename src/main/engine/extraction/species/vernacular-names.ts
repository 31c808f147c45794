import { isEverydayName } from './everyday-names.ts';
import type { SpeciesLexicon, TaxonName } from './lexicon.ts';
import { PLANT_DIVISION } from './lexicon-format.ts';
import type { Mention, MentionSheet } from './mention.ts';
import { NAME } from './name-traits.ts';
import { singularsOf, spellingsOf } from './singulars.ts';
import { isOrganismContext } from './word-context.ts';
import { hasTrait, isJoined, joinedRun } from './words.ts';
import type { TextWords } from './words.ts';

const NAME_WORDS = 4;
const NO_WORDS: readonly string[] = [];

/** Common names that are also said of other things, or of much wider groups. */
const OTHER_MEANINGS = new Set(
  (
    'the thing,the things,silver fox,old man,live forever,common stock,blood vein,' +
    'bright white,black tea,green tea,magic mushroom,hot pepper,large white,' +
    'small white,head lice,human lice,painted lady,red pepper,black death,' +
    'american beauty,tea tree,common name,oil nut,brussels sprouts,river red,' +
    'desert hedgehog,nematode,nematodes,fish,fishes,ape,apes,lice,louse,worm,worms,' +
    'plants,bugs,virus,flag,ray,name,spot,human,man,kidney bean,white lady,the monk,' +
    'great white,green dock,big blue,true cell'
  ).split(','),
);

/** Common names of one word that mean the animal and nothing else. */
const PLAIN_NAMES = new Set(
  (
    'alpaca llama reindeer caribou mule bonobo orangutan koala cheetah giraffe platypus axolotl walrus ' +
    'narwhal dugong bullfrog goldfish swordfish turbot haddock albacore cobia milkfish walleye ' +
    'woodchuck wolverine meerkat aardvark capybara bollworm duck'
  ).split(' '),
);

/** What the text says besides, which decides whether a common name is meant as a species. */
export interface NameSupport {
  /** Taxa named in Latin in the text. */
  readonly taxa: ReadonlySet<number>;
  /** Genera named in Latin in the text. */
  readonly genera: ReadonlySet<string>;
  /** The text is about plants as plants, not as food or medicine. */
  readonly botanical: boolean;
  /** The text is about food and drink. */
  readonly dietary: boolean;
}

/** Marks common names of the lexicon: "brown trout", "tiger sharks", and single words with support. */
export function markVernacularNames(
  read: TextWords,
  lexicon: SpeciesLexicon,
  support: NameSupport,
  sheet: MentionSheet,
): void {
  const verdicts = new Map<string, TaxonName | null>();
  let behind = 0;
  for (const at of read.marked) {
    if (at < behind || !hasTrait(read, at, NAME.beginsCommon | NAME.common)) continue;
    const found = findVernacular(read, at, lexicon, support, verdicts);
    if (found !== null && sheet.add(found)) behind = found.to;
  }
}

function findVernacular(
  read: TextWords,
  at: number,
  lexicon: SpeciesLexicon,
  support: NameSupport,
  verdicts: Map<string, TaxonName | null>,
): Mention | null {
  const { words } = read;
  const first = words[at];
  if (first === undefined || first.text.length < 2) return null;
  const run = readRun(read, at, lexicon);
  for (let length = run.length; length >= 1; length -= 1) {
    if (length > 1 && run[length - 1] === 's') continue;
    const key = run.slice(0, length).join(' ');
    let name = verdicts.get(key);
    if (name === undefined) {
      name = judgeName(key, lexicon, support);
      verdicts.set(key, name);
    }
    if (name === null || (length === 1 && !isOrganismContext(words, at))) continue;
    return {
      from: at,
      to: at + length,
      taxonId: name.taxonId,
      scientificName: lexicon.scientificNameOf(name.taxonId) ?? name.name,
      vernacular: key,
      strain: null,
      rule: 'vernacular',
    };
  }
  return null;
}

/** The words from `at` on that may be a common name; empty when none can. */
function readRun(read: TextWords, at: number, lexicon: SpeciesLexicon): readonly string[] {
  const { words } = read;
  const first = words[at];
  const next = words[at + 1];
  if (first === undefined) return NO_WORDS;
  const paired = hasTrait(read, at, NAME.beginsCommon) && isJoined(next);
  if (
    paired &&
    (lexicon.mayStartCommonPair(first.folded, next.folded) ||
      singularsOf(next.folded).some((word) => lexicon.mayStartCommonPair(first.folded, word)))
  )
    return joinedRun(words, at, NAME_WORDS);
  return hasTrait(read, at, NAME.common) ? [first.folded] : NO_WORDS;
}

/** The taxon that the words mean here, or null when they are no common name or lack support. */
function judgeName(key: string, lexicon: SpeciesLexicon, support: NameSupport): TaxonName | null {
  const spellings = spellingsOf(key);
  if (spellings.some((spelling) => OTHER_MEANINGS.has(spelling) || isEverydayName(spelling)))
    return null;
  const names = spellings
    .flatMap((spelling) => lexicon.findByName(spelling))
    .filter(
      (name) => name.nameClass === 'common' && name.rank !== 'genus' && name.rank !== 'group',
    );
  if (names.length === 0) return null;
  const backed = names.filter(
    (name) =>
      support.taxa.has(name.taxonId) ||
      support.genera.has((lexicon.scientificNameOf(name.taxonId) ?? '').split(' ')[0] ?? ''),
  );
  const [best] = (backed.length > 0 ? backed : names).toSorted(
    (a, b) =>
      Number(support.taxa.has(b.taxonId)) - Number(support.taxa.has(a.taxonId)) ||
      Number(a.rank === 'below') - Number(b.rank === 'below') ||
      Number(b.preferred) - Number(a.preferred) ||
      a.taxonId - b.taxonId,
  );
  if (best === undefined) return null;
  if (backed.length > 0) return best;
  const several = key.includes(' ');
  if (best.division === PLANT_DIVISION)
    return support.botanical || (several && !support.dietary) ? best : null;
  const plain = !support.dietary && spellings.some((spelling) => PLAIN_NAMES.has(spelling));
  return several || plain ? best : null;
}
