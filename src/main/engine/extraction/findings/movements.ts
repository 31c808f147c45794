import { isPredicate, readMovedOutcome } from './moved-outcome.ts';
import { COUNTED } from './sensed-words.ts';
import type { SensedWord } from './sensed-words.ts';

/** A word that says that something rose or fell, or got better or worse. */
export interface Movement {
  /** Its place among the words of the sentence. */
  readonly at: number;
  /** Which part between contrasts it stands in. */
  readonly part: number;
  readonly rises: boolean;
  /** Is the move for the better (true) or the worse (false)? Null where its outcome is not known. */
  readonly isGood: boolean | null;
  readonly isDenied: boolean;
  /** Is it said of a subject before it: "fell", "was lower"? */
  readonly isPredicate: boolean;
  /** Does it tell of what people were exposed to, and not of what came of it? */
  readonly isOfExposure: boolean;
}

/** Within so many words behind "than" they tell those compared: "than with the lower dose". */
const COMPARED_REACH = 5;
/** A denial stands at most so many words before what it denies. */
const DENIAL_REACH = 4;
/** Behind the word for what was given or done, and before the word for what came of it. */
const LINKS = new Set(
  (
    'associated linked tied related correlated correlates led leads resulted results caused causes predicted ' +
    'predicts contributed contributes translated'
  ).split(' '),
);
const DENIALS = new Set(
  (
    "not no never nor without fail failed fails lack neither cannot can't don't doesn't didn't isn't aren't " +
    "wasn't weren't hasn't haven't couldn't won't nonsignificant insignificant hardly scarcely"
  ).split(' '),
);
const LESS = new Set('less least'.split(' '));
/** Words for good and bad that also say that something moved. */
const MOVING =
  /^(?:improv|better|superior|outperform|recover|reliev|eased?s?$|restor|ameliorat|rescu|wors|impair|deteriorat|exacerbat|inferior|poorer|suffered)/;
/** Adverbs that say, behind "more" or "less", how often or how fast what came of it was. */
const OUTCOME_ADVERBS =
  /^(?:likely|frequent|common|rapid|slow|quick|severe|strong|steep|effective|accurate)/;
const MORE = new Set('more less fewer greater lower higher'.split(' '));
/** How far "no" and "without" reach; "not" reaches further. */
const NEAR_DENIALS: Readonly<Record<string, number>> = { without: 2, no: 3 };
/** Verbs in the past that make what stands before them the subject: "higher doses reduced pain". */
const VERB_ENDING = /(?:ed|fell|rose|cut|grew|sank)$/;
/** Comparatives that may stand before a noun. */
const ATTRIBUTES = new Set(
  'higher lower greater more less fewer larger smaller longer shorter stronger increased reduced elevated'.split(
    ' ',
  ),
);
const SUBJECT_REACH = 7;
/** Behind these "reduced" is no verb. */
const DETERMINERS = new Set(
  'a an the with of in and or was were is are by to had has significantly'.split(' '),
);

/** All words of a sentence that say how something moved, in order, but those of the groups compared. */
export function listMovements(sensed: readonly SensedWord[]): Movement[] {
  const lastLink = findLink(sensed);
  const movements: Movement[] = [];
  for (let at = 0; at < sensed.length; at += 1) {
    const one = readMovement(sensed, at);
    if (one !== null) movements.push({ ...one, isOfExposure: isOfExposure(sensed, at, lastLink) });
  }
  return movements;
}

/** Is something called good (true) or bad (false) at a place, as the words before it turn it? */
export function readJudgement(sensed: readonly SensedWord[], at: number): boolean | null {
  const senses = sensed[at]?.senses ?? [];
  const isGood = senses.includes('good');
  if (!isGood && !senses.includes('bad')) return null;
  for (let other = at - 1; other >= Math.max(0, at - 2); other -= 1) {
    const { word = '' } = sensed[other] ?? {};
    if (DENIALS.has(word) || (other === at - 1 && LESS.has(word))) return isGood ? false : null;
  }
  return isGood;
}

/** Is what stands at a place denied by a word shortly before it in the same part? */
export function isDenied(sensed: readonly SensedWord[], at: number, reach = DENIAL_REACH): boolean {
  for (let other = at - 1; other >= Math.max(0, at - reach); other -= 1) {
    const near = sensed[other];
    if (near === undefined || near.part !== sensed[at]?.part) return false;
    if (near.word === 'only') return false;
    if (DENIALS.has(near.word)) return at - other <= (NEAR_DENIALS[near.word] ?? reach);
  }
  return false;
}

/** The first link behind which what came of it stands; -1 for none. */
function findLink(sensed: readonly SensedWord[]): number {
  return sensed.findIndex(({ word }) => LINKS.has(word));
}

function readMovement(
  sensed: readonly SensedWord[],
  at: number,
): Omit<Movement, 'isOfExposure'> | null {
  const one = sensed[at];
  if (one === undefined || one.senses.length === 0) return null;
  const isMove = one.senses.includes('up') || one.senses.includes('down');
  const judged = readJudgement(sensed, at);
  const isMoving = isMove || (judged !== null && MOVING.test(one.word));
  if (!isMoving || isOfCompared(sensed, at)) return null;
  const next = sensed[at + 1];
  // "More effective" is told by its second word.
  const nextJudges = next?.senses.includes('good') === true && !next.senses.includes('wanted');
  const isManner = next?.word.endsWith('ly') === true && !OUTCOME_ADVERBS.test(next.word);
  if (isMove && MORE.has(one.word) && (nextJudges || isManner)) return null;
  const wanted = readMovedOutcome(sensed, at);
  const isTurned = isDenied(sensed, at);
  if (isMove) {
    const isLess = [1, 2].some((step) => LESS.has(sensed[at + step]?.word ?? ''));
    const rises = one.senses.includes('up') && !isLess;
    const isGood = wanted === null ? judged : rises === wanted;
    const predicate = isPredicate(sensed, at);
    return { at, part: one.part, rises, isGood, isDenied: isTurned, isPredicate: predicate };
  }
  return {
    at,
    part: one.part,
    rises: wanted === false ? judged === false : judged === true,
    isGood: judged,
    isDenied: isTurned,
    isPredicate: isPredicate(sensed, at),
  };
}

function isOfExposure(sensed: readonly SensedWord[], at: number, link: number): boolean {
  if (at < link) return true;
  const { word = '', part } = sensed[at] ?? {};
  if (!ATTRIBUTES.has(word) && !word.endsWith('ing')) return false;
  for (let other = at + 2; other <= at + SUBJECT_REACH; other += 1) {
    const near = sensed[other];
    if (near === undefined || near.part !== part || /^(?:than|and|or|in|for|with)$/.test(near.word))
      return false;
    const isAttribute = ATTRIBUTES.has(near.word) && DETERMINERS.has(sensed[other - 1]?.word ?? '');
    const isVerb = VERB_ENDING.test(near.word) && !isAttribute;
    if (isVerb && (near.senses.includes('up') || near.senses.includes('down'))) return true;
  }
  return false;
}

/** Does a word tell who was compared ("than those on the lower dose")? */
function isOfCompared(sensed: readonly SensedWord[], at: number): boolean {
  for (let other = at - 1; other >= Math.max(0, at - COMPARED_REACH); other -= 1) {
    const { word = '' } = sensed[other] ?? {};
    const before = sensed[other - 1]?.word ?? '';
    if (word === 'versus' || (word === 'those' && before === 'as')) return true;
    const isCount = MORE.has(before) && COUNTED.test(sensed[other + 1]?.word ?? '');
    if (word === 'than' && !isCount) return true;
  }
  return false;
}
