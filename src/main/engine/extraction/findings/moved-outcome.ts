import type { SensedWord } from './sensed-words.ts';

/** How far at most an outcome may lie behind or before the word that says how it moved. */
const REACH = 8;
/** The same behind "more likely to". */
const LIKELY_REACH = 12;
/** Verbs that say of their subject alone that it moved. */
const INTRANSITIVE = new Set(
  'fell fallen rose risen declined dropped dwindled shrank grew waned sank slumped climbed soared vanished disappeared worsened deteriorated peaked collapsed slipped'.split(
    ' ',
  ),
);
/** Verbs that say it of their subject or their object, as what stands behind them shows. */
const EITHER =
  /^(?:increased?|decreased?|improved?|halved|doubled|tripled|recovered|slowed|eased|up|down)$/;
const BEHIND_PREDICATE =
  /^(?:by|in|from|to|with|after|at|as|when|among|during|over|significantly|markedly|more|less|further|only|and|but|on|between|for|since|once|slightly)$/;
const BE = new Set(
  'was were is are be been being became become remained seemed appeared'.split(' '),
);
const BE_REACH = 5;
/** Behind a word of movement these make it an attribute again: "was a lower risk". */
const NOUN_BEHIND = new Set('risk risks rate rates odds incidence levels level chance'.split(' '));
/** A subject has at most so many words. */
const SUBJECT_WORDS = 14;
const OF_REACH = 4;
/** Before what comes after some time: "time to first relapse", "days until full recovery". */
const UNTIL = new Set('to until till before'.split(' '));
const TIMES = new Set(
  'time times interval intervals days weeks months years hours minutes'.split(' '),
);
/** Behind these somebody is told by what they have. */
const WHOSE = new Set('with without having'.split(' '));

/**
 * Is the outcome that a word of movement belongs to wanted (true) or unwanted (false)? That of a
 * predicate ("was lower", "fell by") stands before it; else it is the nearest one, rather behind the
 * word than before it. Null where none is near.
 */
export function readMovedOutcome(sensed: readonly SensedWord[], at: number): boolean | null {
  if (isPredicate(sensed, at)) return findOutcome(sensed, at, -1, SUBJECT_WORDS)?.isWanted ?? null;
  const isLikely = sensed[at]?.word === 'likely' && sensed[at + 1]?.word === 'to';
  const after = findOutcome(sensed, at, 1, isLikely ? LIKELY_REACH : REACH);
  const before = isLikely ? null : findOutcome(sensed, at, -1, REACH);
  if (after === null || before === null) return (after ?? before)?.isWanted ?? null;
  return after.distance <= 2 * before.distance ? after.isWanted : before.isWanted;
}

/** Does a word say of its subject that it moved: "was significantly lower", "fell by", "rose"? */
export function isPredicate(sensed: readonly SensedWord[], at: number): boolean {
  const { word = '' } = sensed[at] ?? {};
  const next = sensed[at + 1]?.word ?? '';
  if (INTRANSITIVE.has(word)) return true;
  if (word !== 'likely' && EITHER.test(word) && (next === '' || BEHIND_PREDICATE.test(next)))
    return true;
  for (let other = at - 1; other >= Math.max(0, at - BE_REACH); other -= 1) {
    const { word: before = '' } = sensed[other] ?? {};
    if (BE.has(before)) return next !== 'likely' && !NOUN_BEHIND.has(next);
    if (!/ly$|^(?:\d|percent|per|cent|times|even|much|far|still|not|also|a|points?)/.test(before))
      return false;
  }
  return false;
}

/** The first outcome on one side, in the same part and nearer than any other word of movement. */
function findOutcome(
  sensed: readonly SensedWord[],
  at: number,
  step: 1 | -1,
  reach: number,
): { readonly isWanted: boolean; readonly distance: number } | null {
  for (let distance = 1; distance <= reach; distance += 1) {
    const place = at + step * distance;
    const near = sensed[place];
    if (near === undefined || near.part !== sensed[at]?.part) return null;
    const isWanted = readWorthAt(sensed, place);
    if (isWanted !== null && !isWho(sensed, place))
      return { isWanted: step === 1 ? isWanted : readHead(sensed, place, isWanted), distance };
    if (near.senses.includes('up') || near.senses.includes('down')) return null;
  }
  return null;
}

/** Is a word the name of something wanted (true) or unwanted (false)? */
function readWorth({ senses }: SensedWord): boolean | null {
  if (senses.includes('wanted') || senses.includes('living')) return true;
  return senses.includes('unwanted') ? false : null;
}

/** The same, turned round where the time until it is told: "time to recovery" is better when it is short. */
function readWorthAt(sensed: readonly SensedWord[], at: number): boolean | null {
  const near = sensed[at];
  const isWanted = near === undefined ? null : readWorth(near);
  if (isWanted === null) return null;
  const to = [at - 1, at - 2].find((before) => UNTIL.has(sensed[before]?.word ?? ''));
  const isTime = to !== undefined && TIMES.has(sensed[to - 1]?.word ?? '');
  return isTime ? !isWanted : isWanted;
}

/** Does what stands here tell who somebody is ("patients with asthma")? */
function isWho(sensed: readonly SensedWord[], at: number): boolean {
  const before = sensed[at - 1];
  if (WHOSE.has(before?.word ?? '')) return true;
  const moves = before?.senses.some((sense) => sense === 'up' || sense === 'down') === true;
  return !moves && WHOSE.has(sensed[at - 2]?.word ?? '');
}

/** The worth of the head of "loss of growth", which counts and not that of what stands behind "of". */
function readHead(sensed: readonly SensedWord[], at: number, isWanted: boolean): boolean {
  for (let other = at - 1; other >= Math.max(0, at - OF_REACH); other -= 1) {
    if (sensed[other]?.word !== 'of') continue;
    const head = sensed[other - 1];
    return (head === undefined ? null : readWorth(head)) ?? isWanted;
  }
  return isWanted;
}
