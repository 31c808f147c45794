import type { MentionSheet } from './mention.ts';
import { PEOPLE_SCIENTIFIC_NAME, PEOPLE_TAXON_ID } from './people-words.ts';
import { NAME } from './name-traits.ts';
import { hasTrait, isJoined } from './words.ts';
import type { TextWords } from './words.ts';
import type { Word } from '../text/text-words.ts';

/** Words for those who treat people, for kin, for athletes and for stays in hospital. */
const PERSONS = new Set(
  (
    'physician physicians surgeon surgeons clinician clinicians practitioner practitioners doctor ' +
    'doctors psychiatrist psychiatrists pediatrician pediatricians paediatrician paediatricians ' +
    'cardiologist cardiologists radiologist radiologists oncologist oncologists dentist dentists ' +
    'midwife midwives proband probands kindred kindreds relatives cyclists swimmers rowers ' +
    'hospitalisation hospitalisations hospitalization hospitalizations'
  ).split(' '),
);
const TRIAL = /^trials?$/;
/** What makes a trial one with people; "double-blind" is two words. */
const DESIGN =
  /^(?:clinical|randomi[sz]ed|controlled|blind|blinded|placebo|multicentre|multicenter)$/;
/** Carriers of a gene; other things carry too. */
const CARRIERS = /^carriers?$/;
const OF_GENES = /^(?:gene|mutation|allele|heterozygous|homozygous|obligate|healthy|asymptomatic)$/;
const CASES = /^cases?$/;
/** Before "cases": a count, or "of cases" in a share. */
const COUNT =
  /^(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)$/;
const REPORT = /^(?:reports?|series|histor(?:y|ies))$/;
const WORDS_BEFORE_TRIAL = 3;

/** May a word in lower case tell of people who are not named? */
export function impliesPeople(folded: string): boolean {
  return PERSONS.has(folded) || TRIAL.test(folded) || CARRIERS.test(folded) || CASES.test(folded);
}

/**
 * Marks the first words that tell of people where a text names no organism at all: those who treat
 * them, a clinical trial, a count of cases.
 */
export function markImpliedPeople(read: TextWords, sheet: MentionSheet): void {
  if (sheet.mentions.length > 0) return;
  const { words, marked } = read;
  for (const at of marked) {
    if (!hasTrait(read, at, NAME.impliesPeople)) continue;
    const found = readImplied(words, at);
    if (found === null) continue;
    sheet.add({
      ...found,
      taxonId: PEOPLE_TAXON_ID,
      scientificName: PEOPLE_SCIENTIFIC_NAME,
      vernacular: words
        .slice(found.from, found.to)
        .map(({ folded }) => folded)
        .join(' '),
      strain: null,
      rule: 'people_implied',
    });
    return;
  }
}

/** The words that tell of people around the one at `at`, or null. */
function readImplied(
  words: readonly Word[],
  at: number,
): { readonly from: number; readonly to: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  if (PERSONS.has(word.folded)) return { from: at, to: at + 1 };
  if (CARRIERS.test(word.folded))
    return OF_GENES.test(words[at - 1]?.folded ?? '') ? { from: at - 1, to: at + 1 } : null;
  if (CASES.test(word.folded)) {
    const counted = isJoined(word) && COUNT.test(words[at - 1]?.folded ?? '');
    if (counted) return { from: at - 1, to: at + 1 };
    const next = words[at + 1];
    return isJoined(next) && REPORT.test(next.folded) ? { from: at, to: at + 2 } : null;
  }
  for (let from = at - 1; from >= at - WORDS_BEFORE_TRIAL && isJoined(words[from + 1]); from -= 1)
    if (DESIGN.test(words[from]?.folded ?? '')) return { from, to: at + 1 };
  return null;
}
