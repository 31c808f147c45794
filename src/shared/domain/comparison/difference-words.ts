import type { Absence } from '../absence.ts';
import { absenceHeading, countSentencesRead, describeAbsence } from '../absence-words.ts';
import type { Difference } from './difference.ts';
import type { SettledDifference } from './settled-difference.ts';

/** What two articles are called in sentences: `the report`, or a citekey. */
export interface NamedSides {
  readonly left: string;
  readonly right: string;
}

/** What differences are called, by their kind and change. */
const TITLES: Readonly<Record<string, (names: NamedSides) => string>> = {
  'headline raised': ({ right }) => `Headline stronger in ${right}`,
  'headline lowered': ({ left }) => `Headline stronger in ${left}`,
  'strength raised': ({ right }) => `Statement stronger in ${right}`,
  'strength lowered': ({ left }) => `Statement stronger in ${left}`,
  'hedge lost': ({ left }) => `Hedged only in ${left}`,
  'hedge added': ({ right }) => `Hedged only in ${right}`,
  'caveat lost': ({ right }) => `Caveat missing from ${right}`,
  'caveat added': ({ left }) => `Caveat missing from ${left}`,
  'caveat kept': () => 'Caveat in both',
  'number changed': () => 'Numbers differ',
  'number lost': ({ left }) => `Number only in ${left}`,
  'number added': ({ right }) => `Number only in ${right}`,
  'number rewritten': () => 'Number written in another way',
  'outcome widened': ({ right }) => `Outcome wider in ${right}`,
  'outcome narrowed': ({ left }) => `Outcome wider in ${left}`,
  'outcome renamed': () => 'Outcome named otherwise',
  'exposure widened': ({ right }) => `Exposure wider in ${right}`,
  'exposure narrowed': ({ left }) => `Exposure wider in ${left}`,
  'exposure renamed': () => 'Exposure named otherwise',
  'population widened': ({ right }) => `People wider in ${right}`,
  'population narrowed': ({ left }) => `People wider in ${left}`,
  'advice lost': ({ left }) => `Advice only in ${left}`,
  'advice added': ({ right }) => `Advice only in ${right}`,
  'leap lost': ({ left }) => `Species leap in ${left}`,
  'leap added': ({ right }) => `Species leap in ${right}`,
  'leap kept': () => 'Species leap in both',
};

const KINDS: Readonly<Partial<Record<Difference['kind'], string>>> = {
  headline: 'Headlines differ',
  strength: 'Statements differ in strength',
  hedge: 'Hedges differ',
  caveat: 'Caveats differ',
  number: 'Numbers differ',
  outcome: 'Outcomes differ',
  exposure: 'Exposures differ',
  population: 'Other people',
  leap: 'Species leap',
  advice: 'Advice differs',
};

/** What a difference is called in its row. */
export function titleOf({ kind, change }: Difference, names: NamedSides): string {
  return TITLES[`${kind} ${change}`]?.(names) ?? KINDS[kind] ?? 'They differ';
}

/** Why an article has no passage of a difference, its first words apart. */
export interface DifferenceSilence {
  readonly lead: string;
  readonly rest: string;
}

/** What is known of an article that says nothing. */
interface SilentArticle {
  readonly hasText: boolean;
  readonly absences: readonly Absence[];
  readonly sentencesRead: number;
}

/** Why an article has no passage of a difference: nobody could read it, a reader says that it states none, or the rules found none. */
export function saySilence(
  { hasText, absences, sentencesRead }: SilentArticle,
  kind: Difference['kind'],
): DifferenceSilence {
  if (!hasText) return { lead: 'No text yet.', rest: 'Only its title was compared.' };
  const confirmed = absences.find(
    (one) => kind === 'caveat' && one.kind === 'safety' && one.confirmed,
  );
  return {
    lead: `${absenceHeading({ confirmed: confirmed !== undefined })}.`,
    rest: `${confirmed ? describeAbsence(confirmed) : countSentencesRead(sentencesRead)}.`,
  };
}

/** Who settled a difference, how and when; `day` writes a moment (UTC milliseconds) as a day. */
export function saySettled(
  { verdict, readerName, settledAt }: SettledDifference,
  day: (millis: number) => string,
): string {
  const what = verdict === 'settled' ? 'Settled' : 'No difference';
  return `${what}, said ${readerName} on ${day(settledAt)}`;
}
