import type { UnitKind } from '../../../../shared/domain/claim.ts';
import { UNIT_WORDS } from './unit-words.ts';
import type { UnitUse } from './unit-words.ts';

export interface Unit {
  readonly kind: UnitKind;
  readonly use: UnitUse;
}

const UNITS = new Map<string, Unit>();
for (const [kind, use, words] of UNIT_WORDS) {
  for (const word of words.split(' ')) if (!UNITS.has(word)) UNITS.set(word, { kind, use });
}

const IRREGULAR = new Map<string, string>([
  ['woman', 'women'],
  ['man', 'men'],
  ['child', 'children'],
  ['person', 'people'],
  ['mouse', 'mice'],
  ['baby', 'babies'],
  ['family', 'families'],
  ['study', 'studies'],
  ['fly', 'flies'],
  ['calf', 'calves'],
  ['embryo', 'embryos'],
  ['foetus', 'foetuses'],
  ['biopsy', 'biopsies'],
]);

/** Animals named in one word with what they are: racehorses, seabirds. */
const ANIMALS = [
  'horses',
  'birds',
  'fish',
  'hounds',
  'cattle',
  'worms',
  'snakes',
  'sharks',
  'goats',
];
/** People named with what they are, in one word: schoolchildren. */
const JOINED = ['women', 'patients', 'children', 'smokers', 'workers', 'users'];
/** What is longer is no English noun. */
const LONGEST_NOUN = 40;

const PEOPLE: Unit = { kind: 'participants', use: 'people' };
const CREATURES: Unit = { kind: 'animals', use: 'thing' };
const LETTER_S = 115;
const LETTER_N = 110;
const LETTER_H = 104;
const LETTER_E = 101;

/** Every plural noun in the lexicon of units. */
export const listUnits = (): Iterable<string> => UNITS.keys();

/** Does a word that is in no list end like one for people: schoolchildren, radiologists, nonresponders? */
function readUnlisted(lower: string): Unit | null {
  if (lower.length > LONGEST_NOUN) return null;
  // "nonresponders" and the like: prefixes written without a hyphen.
  if (lower.startsWith('non') && lower.length > 6) return UNITS.get(lower.slice(3)) ?? null;
  const last = lower.charCodeAt(lower.length - 1);
  if (last === LETTER_H || last === LETTER_E || last === LETTER_S) {
    if (lower.length > 6 && ANIMALS.some((ending) => lower.endsWith(ending))) return CREATURES;
  }
  if (last !== LETTER_S && last !== LETTER_N) return null;
  const joined = lower.length > 8 && JOINED.some((ending) => lower.endsWith(ending));
  // Those who do something by profession: radiologists, musicians.
  const trained =
    lower.length > 7 && (lower.endsWith('icians') || /[a-z]{3}ists$/.test(lower.slice(-7)));
  return joined || trained ? PEOPLE : null;
}

/** Does a word that is in no list count something by its form? */
export const isUnlistedUnit = (lower: string): boolean => readUnlisted(lower) !== null;

/** The unit that a plural noun counts, or null for other words. */
export function readUnit(lower: string): Unit | null {
  return UNITS.get(lower) ?? readUnlisted(lower);
}

/** Every noun in the singular that `readSingularUnit` knows. */
export function listSingulars(): string[] {
  const regular = [...UNITS.keys()].filter((word) => word.endsWith('s'));
  return [...IRREGULAR.keys(), ...regular.map((word) => word.slice(0, -1))];
}

/** "96-well plates", "24-field tests", "8-cell embryos": adjectives that tell of one thing. */
const PARTS_OF_TOOLS = new Set([
  'well',
  'field',
  'cell',
  'hair',
  'line',
  'image',
  'class',
  'member',
]);

/** The unit that a noun in the singular counts ("a 45-patient study"), or null for other words. */
export function readSingularUnit(lower: string): Unit | null {
  if (PARTS_OF_TOOLS.has(lower)) return null;
  return UNITS.get(IRREGULAR.get(lower) ?? `${lower}s`) ?? null;
}
