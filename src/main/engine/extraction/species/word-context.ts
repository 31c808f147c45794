import type { Word } from '../text/text-words.ts';

/** Institutions and publications have people in their names: "Children's Hospital". */
const INSTITUTION =
  /^(?:Hospitals?|Health|Services?|Clinic|College|Institute|Center|Centre|Foundation|Trust|Rights|Resources|Society|University|Magazine)$/;
/** Words that with a word for people mean something else: "human rights", "man-made", "outpatient clinic". */
const NOT_PEOPLE: Readonly<Record<string, RegExp>> = {
  human: /^(?:rights|resources|capital|error)$/,
  man: /^(?:made|power|hours?)$/,
  inpatient: /^(?:clinics?|departments?|settings?|basis|care|services?|visits?|units?|treatment)$/,
  outpatient: /^(?:clinics?|departments?|settings?|basis|care|services?|visits?|units?|treatment)$/,
};

/** Words behind a word for an animal that make it another thing: a muscle, a device, a disease, a figure. */
const NOT_ANIMAL: Readonly<Record<string, RegExp>> = {
  calf: /^(?:muscles?|pain|veins?|circumference|pump|compression|raises?|vessels?|cramps?|pulse|foot)$/,
  calves: /^(?:muscles?|pain|cramps?)$/,
  canine: /^(?:teeth|tooth|retraction)$/,
  bat: /^(?:ball|mitzvah)$/,
  cat: /^(?:scans?|scanner|scanning)$/,
  chicken: /^(?:wire|pox|soup)$/,
  dog: /^shak(?:es?|ing)$/,
  fish: /^(?:oils?|consumption|intake|meals?|dishes|eaters?|tank|bowl|test)$/,
  salmon: /^(?:patch|pink|colou?red)$/,
  mouse:
    /^(?:clicks?|click|cursor|buttons?|pad|pointer|movements?|press|presses|wheel|trackers?|tracking)$/,
  yeast:
    /^(?:two|2|extract|infections?|forms?|like|colonies|passage|ingress|species|phase|peptone)$/,
};
/** Words before a word for an animal that make it a figure of speech. */
const FIGURE: Readonly<Record<string, RegExp>> = {
  cow: /^holy$/,
  dog: /^hot$/,
  dogs: /^hot$/,
  horse: /^(?:charley|trojan|sea)$/,
  horses: /^sea$/,
};

/** False where a word for people stands in another sense or in the name of an institution. */
export function isPeopleContext(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const next = wordBehind(words, at);
  if (next !== undefined) {
    const named = /^[A-Z][a-z]/.test(word.text) && INSTITUTION.test(next.text);
    if (named || NOT_PEOPLE[word.folded]?.test(next.folded) === true) return false;
  }
  const isle = words[at - 2]?.folded === 'isle' && words[at - 1]?.folded === 'of';
  return !(word.folded === 'man' && isle);
}

/**
 * False where a word for an animal stands in another sense. "CAT" and "PIG" in capitals are acronyms unless a
 * neighbour is in capitals too (a heading).
 */
export function isOrganismContext(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const next = wordBehind(words, at);
  if (NOT_ANIMAL[word.folded]?.test(next?.folded ?? '') === true) return false;
  if (FIGURE[word.folded]?.test(words[at - 1]?.folded ?? '') === true) return false;
  if (!/^[A-Z]{2,5}s?$/.test(word.text)) return true;
  return [words[at - 1], next].some(
    (other) => other !== undefined && other.gap !== 'far' && /^[A-Z]{4,}$/.test(other.text),
  );
}

/** The word joined behind this one, past a possessive ending. */
function wordBehind(words: readonly Word[], at: number): Word | undefined {
  const next = words[at + 1];
  const behind = next?.gap === 'apostrophe' && next.folded === 's' ? words[at + 2] : next;
  return behind?.gap === 'blank' || behind?.gap === 'hyphen' ? behind : undefined;
}
