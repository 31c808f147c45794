import type { ResultChange, ResultValue } from '../../../../shared/domain/claim.ts';
import type { ReadSentence } from '../cues/reading.ts';
import type { ReaderTools } from '../rules/kind-rules.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { statesOnlyChance } from './chance.ts';
import { readCoefficientSide, readPairSide, readRatioSide } from './compared-numbers.ts';
import { listMovements } from './movements.ts';
import type { Movement } from './movements.ts';
import { senseWords } from './sensed-words.ts';
import type { SensedWord } from './sensed-words.ts';
import { deniesLast, readEvents, readJudgements, readTold, tellsLoss } from './told-words.ts';
import type { Events } from './told-words.ts';

/** What the words of a result say of its change and its value; null where no word tells. */
export interface ResultSigns {
  readonly change: ResultChange | null;
  readonly value: ResultValue | null;
  /** What the words show, by name, for the models to weigh. */
  readonly features: readonly string[];
}

/** Only so much of a sentence is read for statistics. */
const READ_CHARACTERS = 1500;
/** Words after a denial of an effect in which harm may stand. */
const HARM_REACH = 4;
/** A denial covers at most so many words behind it, and none behind these. */
const CLAUSE_WORDS = 9;
const JOINING = new Set('and but they it which suggesting indicating'.split(' '));
/** Denials of what somebody did; "no" denies a thing. */
const CLAUSE_DENIALS = new Set("not don't didn't doesn't nor never".split(' '));
const PRONOUNS = new Set('who which that those'.split(' '));
const COMPARING = new Set('with to versus vs than'.split(' '));
/** What is denied before these is harm, which is no denial of an effect. */
const HARMLESS = new Set('side adverse ill safety'.split(' '));

/** Reads what the words of results say of change and value. */
export class ResultSignReader {
  readonly #traits: WordTraits;
  readonly #nullResult: number;

  /** `traits` are the `FINDING_TRAITS` of the reader. */
  constructor({ cues }: Pick<ReaderTools, 'cues'>, traits: WordTraits) {
    this.#traits = traits;
    this.#nullResult = cues.indexOf('f:null');
  }

  /** What the words of a sentence say; `text` is what it was read from. Linear. */
  read(text: string, read: ReadSentence): ResultSigns {
    const sensed = senseWords(text, read, this.#traits);
    const { start, end } = read.sentence;
    const words = text.slice(start, Math.min(end, start + READ_CHARACTERS));
    const movements = listMovements(sensed);
    return weighSigns(sensed, movements, this.#findDenial(sensed, read), words);
  }

  /** The word that denies an effect; null where none does, or only of those who were compared. */
  #findDenial(sensed: readonly SensedWord[], read: ReadSentence): number | null {
    const found = read.cues.indexOf(this.#nullResult);
    const at = found < 0 ? -1 : (read.firsts[found] ?? -1);
    const isNone = sensed[at]?.word === 'none';
    if (at < 0 || isNone || isAside(sensed, at) || isOfHarm(sensed, at)) return null;
    return at;
  }
}

/** Does a denial that begins at a word cover a movement? It covers what follows it in its clause. */
function covers(
  sensed: readonly SensedWord[],
  denial: number,
  { at, isPredicate }: Movement,
): boolean {
  if (sensed[at]?.part !== sensed[denial]?.part) return false;
  if (at < denial) {
    const next = sensed[denial + 1]?.word ?? '';
    return !isPredicate || (denial - at < 4 && /^(?:signif|statist)/.test(next));
  }
  const between = sensed.slice(denial + 1, at);
  return between.length <= CLAUSE_WORDS && !between.some(({ word }) => JOINING.has(word));
}

/** Is it harm that is denied? */
function isOfHarm(sensed: readonly SensedWord[], at: number): boolean {
  return sensed.slice(at + 1, at + 1 + HARM_REACH).some(({ word }) => HARMLESS.has(word));
}

/** Is the denial only about those compared ("than those who did not", "with no change in controls")? */
function isAside(sensed: readonly SensedWord[], at: number): boolean {
  const before = sensed[at - 1]?.word ?? '';
  const next = sensed[at + 1]?.word ?? '';
  if (before === 'but' && at > 2 && !/^(?:signif|statist)/.test(next)) return true;
  const earlier = sensed[at - 2]?.word ?? '';
  const isClause = CLAUSE_DENIALS.has(sensed[at]?.word ?? '');
  return COMPARING.has(before) || (isClause && (PRONOUNS.has(before) || PRONOUNS.has(earlier)));
}

function weighSigns(
  sensed: readonly SensedWord[],
  movements: readonly Movement[],
  denial: number | null,
  words: string,
): ResultSigns {
  const stands = movements.filter(
    (one) => !one.isDenied && (denial === null || !covers(sensed, denial, one)),
  );
  const outcomes = stands.filter(({ isOfExposure }) => !isOfExposure);
  const main = outcomes[0] ?? null;
  const isChance = statesOnlyChance(words);
  const isHalf = main !== null && deniesLast(sensed);
  const isNull =
    denial !== null || isHalf || isChance || (main === null && movements.some(isTurned));
  const ups = outcomes.some(({ rises }) => rises);
  const downs = outcomes.some(({ rises }) => !rises);
  const events = readEvents(sensed);
  const said = readTold(sensed);
  const good = stands.some(({ isGood }) => isGood === true);
  const bad = stands.some(({ isGood }) => isGood === false);
  const isOpposed = outcomes.some(
    (one) => main !== null && one.rises !== main.rises && isOtherWay(one, main),
  );
  const isLoss = main === null && !isNull && tellsLoss(sensed);
  const change = isLoss ? 'decrease' : tellChange(main, isNull, isChance, isOpposed);
  const judged = readJudgements(sensed);
  const isBoth = isOpposed && good && bad;
  const worth = tellValue(main, isNull, good || judged.good, bad || judged.bad, events);
  const told = isBoth ? null : worth;
  const value = isChance ? 'neutral' : told;
  const features = [
    `change-${change ?? 'untold'}`,
    `value-${value ?? 'untold'}`,
    ...name('main', main),
    ...name('next', outcomes[1] ?? null),
    ...name('exposure', stands.find(({ isOfExposure }) => isOfExposure) ?? null),
    denial === null && !isHalf ? '' : 'denied',
    (denial !== null || isHalf) && outcomes.length > 0 ? 'denied-beside' : '',
    denial !== null && main === null ? 'denied-alone' : '',
    denial !== null && isFirst(sensed, denial, main) ? 'denied-first' : '',
    isChance ? 'chance' : '',
    movements.some(isTurned) ? 'turned' : '',
    ups && downs ? 'ups-and-downs' : '',
    isOpposed ? 'opposed' : '',
    isLoss ? 'loss' : '',
    judged.good ? 'judged-good' : '',
    judged.bad ? 'judged-bad' : '',
    good ? 'good' : '',
    bad ? 'bad' : '',
    good && bad ? 'good-and-bad' : '',
    events.told ? 'events' : '',
    events.denied ? 'events-denied' : '',
    said.wanted ? 'wanted-told' : '',
    said.inverse ? 'inverse' : '',
    said.direct ? 'direct' : '',
    named('ratio', readRatioSide(words)),
    named('pair', readPairSide(words)),
    named('coefficient', readCoefficientSide(words)),
  ].filter((feature) => feature !== '');
  return { change, value, features: features.map((feature) => `r:${feature}`) };
}

/** Is a move that goes the other way also of another worth, or of the same outcome elsewhere? */
function isOtherWay(one: Movement, main: Movement): boolean {
  if (one.isGood !== null && main.isGood !== null) return one.isGood !== main.isGood;
  return (
    one.part !== main.part ||
    (one.isGood === null && main.isGood === null && one.isPredicate && main.isPredicate)
  );
}

const isTurned = ({ isDenied: turned }: Movement): boolean => turned;
const named = (prefix: string, side: string | null): string =>
  side === null ? '' : `${prefix}-${side}`;

/** The names of what a movement says. */
function name(place: string, movement: Movement | null): string[] {
  if (movement === null) return [`${place}-none`];
  const way = movement.rises ? 'up' : 'down';
  const worth = movement.isGood === null ? 'open' : movement.isGood ? 'good' : 'bad';
  return [`${place}-${way}`, `${place}-${worth}`, `${place}-${way}-${worth}`];
}

function tellChange(
  main: Movement | null,
  isNull: boolean,
  isChance: boolean,
  isBoth: boolean,
): ResultChange | null {
  if (main === null || isChance) return isNull ? 'no_difference' : null;
  if (isNull || isBoth) return 'mixed';
  return main.rises ? 'increase' : 'decrease';
}

function tellValue(
  main: Movement | null,
  isNull: boolean,
  good: boolean,
  bad: boolean,
  events: Events,
): ResultValue | null {
  if (main?.isGood !== undefined && main.isGood !== null) return main.isGood ? 'better' : 'worse';
  if (main === null && isNull) return 'neutral';
  if (good !== bad) return good ? 'better' : 'worse';
  if (main !== null) return null;
  if (events.told) return 'worse';
  return events.denied ? 'better' : null;
}

/** Is an effect denied before anything is said to have moved? */
function isFirst(sensed: readonly SensedWord[], denial: number, main: Movement | null): boolean {
  return main !== null && denial < main.at && sensed[denial]?.part !== main.part;
}
