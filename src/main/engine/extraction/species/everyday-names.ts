import { EVERYDAY_ORGANISMS } from './everyday-organisms.ts';
import { foldName } from './lexicon-format.ts';
import type { MentionSheet } from './mention.ts';
import {
  GUARDED_PEOPLE_WORDS,
  SHARED_PEOPLE_WORDS,
  PEOPLE_SCIENTIFIC_NAME,
  PEOPLE_TAXON_ID,
  PEOPLE_WORDS,
} from './people-words.ts';
import { isOrganismContext, isPeopleContext } from './word-context.ts';
import { NAME } from './name-traits.ts';
import { hasTrait, isJoined } from './words.ts';
import type { TextWords } from './words.ts';
import type { Word } from '../text/text-words.ts';

interface Meaning {
  readonly taxonId: number;
  readonly scientificName: string;
  readonly guarded: boolean;
}

const NAME_WORDS = 3;

const ORGANISMS = new Map<string, Meaning>();
for (const { taxonId, scientificName, words, guarded } of EVERYDAY_ORGANISMS) {
  for (const word of words)
    ORGANISMS.set(foldName(word), { taxonId, scientificName, guarded: false });
  for (const word of guarded)
    ORGANISMS.set(foldName(word), { taxonId, scientificName, guarded: true });
}
const FIRST_WORDS = new Set([...ORGANISMS.keys()].map((key) => key.split(' ')[0]));
const PEOPLE = new Set(PEOPLE_WORDS.map(foldName));
const GUARDED_PEOPLE = new Set(GUARDED_PEOPLE_WORDS);
const SHARED_PEOPLE = new Set(SHARED_PEOPLE_WORDS);
/** Does a word in lower case begin an everyday name of an organism? */
export const beginsOrganism = (folded: string): boolean => FIRST_WORDS.has(folded);
/** Does a word in lower case mean people? */
export const isPeople = (folded: string): boolean => PEOPLE.has(folded);
/** Does it mean people in some texts: in any of these, or where no other organism is named? */
export const isGuardedPeople = (folded: string): boolean => GUARDED_PEOPLE.has(folded);
export const isSharedPeople = (folded: string): boolean => SHARED_PEOPLE.has(folded);

/** Decides whether a guarded everyday word is meant as the organism in this text. */
export type GuardedJudge = (word: string, taxonId: number) => boolean;

/** Marks everyday words for organisms: "mice", "guinea pigs", "porcine". */
export function markEverydayNames(read: TextWords, judge: GuardedJudge, sheet: MentionSheet): void {
  const { words, marked } = read;
  let behind = 0;
  for (const at of marked) {
    const word = words[at];
    if (at < behind || word === undefined || !hasTrait(read, at, NAME.beginsOrganism)) continue;
    if (!isOrganismContext(words, at)) continue;
    let key = word.folded;
    const keys = [key];
    for (let next = at + 1; keys.length < NAME_WORDS && isJoined(words[next]); next += 1) {
      key = `${key} ${words[next]?.folded ?? ''}`;
      keys.push(key);
    }
    for (let length = keys.length; length >= 1; length -= 1) {
      const name = keys[length - 1] ?? '';
      const meaning = ORGANISMS.get(name);
      if (meaning === undefined || (meaning.guarded && !judge(name, meaning.taxonId))) continue;
      sheet.add({
        from: at,
        to: at + length,
        taxonId: meaning.taxonId,
        scientificName: meaning.scientificName,
        vernacular: name,
        strain: null,
        rule: meaning.guarded ? 'organism_guarded' : 'organism',
      });
      behind = at + length;
      break;
    }
  }
}

/** True for a word that this module judges, whatever the lexicon says about it. */
export function isEverydayName(folded: string): boolean {
  return ORGANISMS.has(folded) || PEOPLE.has(folded);
}

/** Marks words for people; the guarded ones only where no plain word for people stands in the text. */
export function markPeople(read: TextWords, others: boolean, sheet: MentionSheet): void {
  const { words, marked } = read;
  let plain = false;
  for (const at of marked) {
    const word = words[at];
    if (word === undefined || !hasTrait(read, at, NAME.people)) continue;
    if (!isPeopleContext(words, at) || isYoungOfAnimal(words, at, sheet)) continue;
    if (!word.folded.startsWith('hum')) plain = true;
    addPeople(at, word, 'people', sheet);
  }
  if (plain) return;
  const guarded = others ? NAME.guardedPeople : NAME.guardedPeople | NAME.sharedPeople;
  for (const at of marked) {
    const word = words[at];
    if (word !== undefined && hasTrait(read, at, guarded) && isPeopleContext(words, at))
      addPeople(at, word, 'people_guarded', sheet);
  }
}

const YOUNG = new Set(['baby', 'babies']);
/** So many words before its young an animal may be named. */
const REACH = 15;

/** Does an animal that was just named have these babies: "the mice had healthy babies"? */
function isYoungOfAnimal(words: readonly Word[], at: number, sheet: MentionSheet): boolean {
  if (!YOUNG.has(words[at]?.folded ?? '')) return false;
  const near = [sheet.at(at + 1)];
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) near.push(sheet.at(back));
  const nearest = near.find((mention) => mention !== undefined);
  return nearest?.rule === 'organism' || nearest?.rule === 'vernacular';
}

function addPeople(
  at: number,
  word: Word,
  rule: 'people' | 'people_guarded',
  sheet: MentionSheet,
): void {
  sheet.add({
    from: at,
    to: at + 1,
    taxonId: PEOPLE_TAXON_ID,
    scientificName: PEOPLE_SCIENTIFIC_NAME,
    vernacular: word.folded,
    strain: null,
    rule,
  });
}
