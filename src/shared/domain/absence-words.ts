import type { Absence } from './absence.ts';
import { formatCount } from './claim-words.ts';

/** `1 sentence read`, `1,204 sentences read`. */
export function countSentencesRead(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'sentence' : 'sentences'} read`;
}

/** Who read how much for what is stated nowhere, and whether a reader agrees: `41 sentences read by rules, version 3, confirmed`. */
export function describeAbsence({ foundBy, confirmed, sentencesRead }: Absence): string {
  const read = countSentencesRead(sentencesRead);
  if (foundBy.by === 'reader') return `${read} by ${foundBy.readerName}`;
  return `${read} by rules, version ${String(foundBy.ruleVersion)}, ${confirmed ? 'confirmed' : 'not yet confirmed'}`;
}
