import { isDenied, readJudgement } from './movements.ts';
import { isSpoiled } from './sensed-words.ts';
import type { SensedWord } from './sensed-words.ts';

/** A denial of harm stands at most so many words before it: "no serious unexpected deaths". */
const HARM_DENIAL_REACH = 6;
const NOBODY = new Set('none free nobody'.split(' '));
/** A subject has at most so many words, and none of these. */
const SUBJECT_WORDS = 14;
const CLAUSE_ENDS = new Set('and but because while which'.split(' '));
const INVERSE = new Set('inverse inversely negatively'.split(' '));
const DIRECT = new Set('positively directly'.split(' '));

/** Whether unwanted events are told of, and whether they are denied. */
export interface Events {
  readonly told: boolean;
  readonly denied: boolean;
}

/** Are unwanted events told of, and are they denied ("no deaths", "none of the lambs died")? */
export function readEvents(sensed: readonly SensedWord[]): Events {
  let told = false;
  let denied = false;
  sensed.forEach(({ senses, word }, at) => {
    if (!senses.includes('unwanted') || word === 'risk' || word === 'incidence') return;
    const isNone = isDenied(sensed, at, HARM_DENIAL_REACH) || followsNone(sensed, at);
    if (isNone) denied = true;
    else told = true;
  });
  return { told, denied };
}

/** Does "none" or "free of" stand before a place: "none of the lambs died"? */
function followsNone(sensed: readonly SensedWord[], at: number): boolean {
  const before = sensed.slice(Math.max(0, at - HARM_DENIAL_REACH), at);
  return before.some(({ word }) => NOBODY.has(word)) || isOfNobody(sensed, at);
}

/** Is "no" said of the subject that a place is told of: "No goat that was vaccinated died"? */
function isOfNobody(sensed: readonly SensedWord[], at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - SUBJECT_WORDS); other -= 1) {
    const { word = '', part } = sensed[other] ?? {};
    if (part !== sensed[at]?.part || CLAUSE_ENDS.has(word)) return false;
    if (word === 'no') return sensed[other - 1]?.part !== part;
  }
  return false;
}

/** Is something called good or bad? */
export function readJudgements(sensed: readonly SensedWord[]): {
  readonly good: boolean;
  readonly bad: boolean;
} {
  const judged = new Set(sensed.map((_, at) => readJudgement(sensed, at)));
  return { good: judged.has(true), bad: judged.has(false) };
}

/** Is something wanted lost ("a yield loss of 3%")? */
export function tellsLoss(sensed: readonly SensedWord[]): boolean {
  return sensed.some(
    ({ word, senses }, at) =>
      senses.includes('unwanted') && !isDenied(sensed, at) && isSpoiled(word, sensed[at + 1]?.word),
  );
}

/** Does the sentence end in a denial of what it told of something else ("..., but spelling did not")? */
export function deniesLast(sensed: readonly SensedWord[]): boolean {
  const [verb, last] = sensed.slice(-2);
  const denies = /^(?:did|does|do|was|were)$/.test(verb?.word ?? '') && last?.word === 'not';
  return denies || /^(?:did|does|was|were)n't$/.test(last?.word ?? '');
}

/** What else the words of a sentence tell. */
export function readTold(sensed: readonly SensedWord[]): {
  readonly wanted: boolean;
  readonly inverse: boolean;
  readonly direct: boolean;
} {
  return {
    wanted: sensed.some(({ senses }) => senses.includes('wanted')),
    inverse: sensed.some(({ word }) => INVERSE.has(word)),
    direct: sensed.some(({ word }) => DIRECT.has(word)),
  };
}
