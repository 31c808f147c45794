import type { Absence } from './absence.ts';
import { formatCount, KIND_WORDS } from './claim-words.ts';

/** `1 sentence read`, `1,204 sentences read`. */
export function countSentencesRead(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'sentence' : 'sentences'} read`;
}

/** What it says nothing about: `Safety`, or the name of an attribute. */
export function absenceTopic({
  kind,
  attributeName,
}: Pick<Absence, 'kind' | 'attributeName'>): string {
  return attributeName ?? KIND_WORDS[kind];
}

/**
 * What a recorded absence may be called: that nothing is stated is a reader's word; of the rules, which
 * overlook much, only that they found none.
 */
export function absenceHeading({ confirmed }: Pick<Absence, 'confirmed'>): string {
  return confirmed ? 'None stated' : 'The rules found none';
}

/**
 * Who read how much: `41 sentences read by Ann`, `41 sentences read by rules, version 3, confirmed`;
 * with when that was, as in `yesterday`, behind who it was.
 */
export function describeAbsence(
  { foundBy, confirmed, sentencesRead }: Absence,
  when?: string,
): string {
  const read = countSentencesRead(sentencesRead);
  if (foundBy.by === 'reader') {
    return `${read} by ${foundBy.readerName}${when === undefined ? '' : ` ${when}`}`;
  }
  const rules = `${read} by rules, version ${String(foundBy.ruleVersion)}${when === undefined ? '' : `, ${when}`}`;
  return confirmed ? `${rules}, confirmed` : rules;
}
