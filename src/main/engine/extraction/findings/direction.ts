import type { ReadSentence } from '../cues/reading.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { statesOnlyChance } from './chance.ts';
import { senseWords } from './sensed-words.ts';
import type { SensedWord } from './sensed-words.ts';

/** Only so much of a sentence is read for statistics. */
const READ_CHARACTERS = 1500;
/** How far at most an outcome may lie behind or before the word that says how it moved. */
const REACH = 6;
/** The same behind "more likely to". */
const LIKELY_REACH = 12;
/** Words after a link ("associated with") in which its outcome stands. */
const LINK_REACH = 4;
const LINKS = new Set('associated linked tied related correlated'.split(' '));
/** Within so many words behind "than" they tell those compared: "than with the lower dose". */
const COMPARED_REACH = 5;
const PRONOUNS = new Set('who which that those'.split(' '));
const COMPARING = new Set('with to versus vs than'.split(' '));
/** Denials of what somebody did; "no" denies a thing. */
const CLAUSE_DENIALS = new Set("not don't didn't doesn't nor never".split(' '));
/** What is denied before these is harm, which is no denial of an effect. */
const HARMLESS = new Set('side adverse ill safety'.split(' '));
/** Before a word for good these turn it round, at most two words before. */
const DENIALS = new Set('not no never nor without fail failed fails lack neither'.split(' '));
const LESS = new Set('less least'.split(' '));

/** The parts of the sentence in which something goes well or ill. */
interface Votes {
  readonly good: ReadonlySet<number>;
  readonly bad: ReadonlySet<number>;
}

/** The directions that readers gave to results. */
export const DIRECTIONS = ['positive', 'negative', 'null', 'mixed'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Which way the words of a result point; `chance` where its statistics say that it may be chance. */
export type WordsDirection = Direction | 'chance';

/** Reads which way the words of results point. */
export class DirectionReader {
  readonly #traits: WordTraits;
  readonly #nullResult: number;
  readonly #moves: readonly number[];

  /** `traits` are the `FINDING_TRAITS` of the reader. */
  constructor({ cues }: Pick<ReaderTools, 'cues'>, traits: WordTraits) {
    this.#traits = traits;
    this.#nullResult = cues.indexOf('f:null');
    this.#moves = ['f:up', 'f:down', 'f:associated'].map((name) => cues.indexOf(name));
  }

  /**
   * Which way the words of a result point: positive for a benefit, a wanted change or a plain link;
   * negative for harm, a failure or an unwanted change; null for no effect or difference, `chance` for
   * one that may be chance; mixed where a contrast joins a null or opposite result. `text` is what the
   * sentence was read from. Linear.
   */
  read(text: string, read: ReadSentence): WordsDirection {
    return this.find(text, read) ?? 'positive';
  }

  /** As `read`; nothing (null) where no word says which way the result points. */
  find(text: string, read: ReadSentence): WordsDirection | null {
    const sensed = senseWords(text, read, this.#traits);
    const { good, bad } = takeVotes(sensed);
    const deniedAt = this.#findDenial(sensed, read);
    const denied = deniedAt === null ? null : (sensed[deniedAt]?.part ?? null);
    if (deniedAt !== null && !(good.size > 0 && isOfHarm(sensed, deniedAt))) {
      const elsewhere = [...good, ...bad].some((part) => part !== denied);
      const unclear =
        good.size + bad.size === 0 && this.#moves.some((cue) => read.cues.includes(cue));
      return elsewhere || (unclear && sensed.some(({ part }) => part !== denied))
        ? 'mixed'
        : 'null';
    }
    const { start, end } = read.sentence;
    const isWhole = sensed.every(({ part }) => part === 0);
    if (isWhole && statesOnlyChance(text.slice(start, Math.min(end, start + READ_CHARACTERS))))
      return 'chance';
    const opposed =
      good.size > 0 &&
      bad.size > 0 &&
      ([...good].some((part) => !bad.has(part)) || [...bad].some((part) => !good.has(part)));
    if (opposed) return 'mixed';
    if (good.size > 0) return 'positive';
    return bad.size > 0 ? 'negative' : null;
  }

  /** The word that denies an effect; null where none does, or only of those who were compared. */
  #findDenial(sensed: readonly SensedWord[], read: ReadSentence): number | null {
    const found = read.cues.indexOf(this.#nullResult);
    const at = found < 0 ? -1 : (read.firsts[found] ?? -1);
    return at < 0 || isAside(sensed, at) ? null : at;
  }
}

/** Is it harm that is denied? */
function isOfHarm(sensed: readonly SensedWord[], at: number): boolean {
  return sensed.slice(at + 1, at + 1 + LINK_REACH).some(({ word }) => HARMLESS.has(word));
}

/** Is the denial only about those compared ("than those who did not", "with no change in controls")? */
function isAside(sensed: readonly SensedWord[], at: number): boolean {
  const before = sensed[at - 1]?.word ?? '';
  const earlier = sensed[at - 2]?.word ?? '';
  const isClause = CLAUSE_DENIALS.has(sensed[at]?.word ?? '');
  return COMPARING.has(before) || (isClause && (PRONOUNS.has(before) || PRONOUNS.has(earlier)));
}

function takeVotes(sensed: readonly SensedWord[]): Votes {
  const good = new Set<number>();
  const bad = new Set<number>();
  sensed.forEach(({ part }, at) => {
    const rises = readMovement(sensed, at);
    const wanted = rises === null ? null : readMovedOutcome(sensed, at);
    if (wanted !== null) (rises === wanted ? good : bad).add(part);
    const judged = readJudgement(sensed, at);
    if (judged !== null) (judged ? good : bad).add(part);
  });
  if (good.size + bad.size === 0)
    sensed.forEach(({ senses, part }, at) => {
      if (senses.includes('unwanted') && isLinked(sensed, at)) bad.add(part);
    });
  return { good, bad };
}

/**
 * Is the outcome that a word of movement belongs to wanted (true) or unwanted (false)? It is the
 * nearest one, rather behind the word than before it; null where none is near.
 */
function readMovedOutcome(sensed: readonly SensedWord[], at: number): boolean | null {
  const isLikely = sensed[at]?.word === 'likely' && sensed[at + 1]?.word === 'to';
  const after = findOutcome(sensed, at, 1, isLikely ? LIKELY_REACH : REACH);
  const before = isLikely ? null : findOutcome(sensed, at, -1, REACH);
  if (after === null || before === null) return (after ?? before)?.isWanted ?? null;
  return after.distance <= 2 * before.distance ? after.isWanted : before.isWanted;
}

/** The first outcome on one side, in the same part and nearer than any other word of movement. */
function findOutcome(
  sensed: readonly SensedWord[],
  at: number,
  step: 1 | -1,
  reach: number,
): { readonly isWanted: boolean; readonly distance: number } | null {
  for (let distance = 1; distance <= reach; distance += 1) {
    const other = at + step * distance;
    const near = sensed[other];
    if (near === undefined || near.part !== sensed[at]?.part) return null;
    const isWanted = near.senses.includes('wanted');
    if (isWanted || near.senses.includes('unwanted')) return { isWanted, distance };
    if (readMovement(sensed, other) !== null) return null;
  }
  return null;
}

/** Up (true) or down (false); null for other words, and where it belongs to a word for good or bad. */
function readMovement(sensed: readonly SensedWord[], at: number): boolean | null {
  const senses = sensed[at]?.senses;
  if (senses === undefined || senses.length === 0) return null;
  const isUp = senses.includes('up');
  if (!isUp && !senses.includes('down')) return null;
  if (isOfCompared(sensed, at)) return null;
  const next = sensed[at + 1]?.senses ?? [];
  return next.includes('good') && !next.includes('wanted') ? null : isUp;
}

/** Does a word tell who was compared ("than those on the lower dose")? */
function isOfCompared(sensed: readonly SensedWord[], at: number): boolean {
  const before = sensed.slice(Math.max(0, at - COMPARED_REACH), at);
  return before.some(
    ({ word }, place) =>
      word === 'than' ||
      word === 'versus' ||
      (word === 'those' && before[place - 1]?.word === 'as'),
  );
}

function isLinked(sensed: readonly SensedWord[], at: number): boolean {
  const part = sensed[at]?.part;
  for (let other = at - 1; other >= Math.max(0, at - LINK_REACH); other -= 1) {
    const near = sensed[other];
    if (near?.part === part && LINKS.has(near?.word ?? '')) return true;
  }
  return false;
}

/** Is something called good (true) or bad (false) at a place, as the words before it turn it? */
function readJudgement(sensed: readonly SensedWord[], at: number): boolean | null {
  const senses = sensed[at]?.senses;
  if (senses === undefined || senses.length === 0) return null;
  const isGood = senses.includes('good');
  if (!isGood && !senses.includes('bad')) return null;
  for (let other = at - 1; other >= Math.max(0, at - 2); other -= 1) {
    const { word = '' } = sensed[other] ?? {};
    if (DENIALS.has(word) || (other === at - 1 && LESS.has(word))) return isGood ? false : null;
  }
  return isGood;
}
