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

/** What is longer is no English noun. */
const LONGEST_NOUN = 40;

/** The unit that a plural noun counts, or null for other words. */
export function readUnit(lower: string): Unit | null {
  const known = UNITS.get(lower);
  if (known !== undefined || lower.length > LONGEST_NOUN) return known ?? null;
  // "smoker-controls", "non-responders" and the like: prefixes written without a hyphen.
  if (lower.startsWith('non') && lower.length > 6) return UNITS.get(lower.slice(3)) ?? null;
  if (lower.length > 8 && /(?:women|patients|children|smokers|workers|users)$/.test(lower)) {
    return { kind: 'participants', use: 'people' };
  }
  // Those who do something by profession: radiologists, musicians.
  if (lower.length > 7 && /(?:[a-z]{3}ists|icians)$/.test(lower)) {
    return { kind: 'participants', use: 'people' };
  }
  return null;
}

/** The unit that a noun in the singular counts ("a 45-patient study"), or null for other words. */
export function readSingularUnit(lower: string): Unit | null {
  return UNITS.get(IRREGULAR.get(lower) ?? `${lower}s`) ?? null;
}
