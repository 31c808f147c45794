import type { Quantity } from './quantity.ts';

/** Why a number of the right text counts as one of the left. */
export type SameAs =
  'equal' | 'reformatted' | 'rounded' | 'refined' | 'converted' | 'complement' | 'derived';

/** A number of the right text with the number of the left that it stands for. */
export interface SameNumber {
  readonly left: Quantity;
  readonly right: Quantity;
  readonly as: SameAs;
}

/** How the numbers of two passages, or of two texts, compare. */
export interface NumberDifferences {
  readonly same: readonly SameNumber[];
  /** Where the same thing is counted or measured and another number stands. */
  readonly changed: readonly { readonly left: Quantity; readonly right: Quantity }[];
  readonly lost: readonly Quantity[];
  readonly added: readonly Quantity[];
}

/** Two numbers that differ by less are the same: the last bits of a sum. */
const EPSILON = 1e-6;
/** "Nearly", "about" and "more than" carry a number so far, as a share of it. */
const NEAR = 0.1;
/** A bound ("more than 200,000") is refined by what lies so far beyond it. */
const BEYOND = 0.25;
/** Units of one dimension are converted with rounding: 2 lb for 0.9 kg. */
const CONVERTED = 0.04;
/** Words on both sides that must agree for two unlike numbers to be the same number changed. */
const SAME_PLACE = 0.55;
/** Nouns that agree and digits that differ in one place make a change already. */
const SLIP_PLACE = 0.15;
const SLIP_DIGITS = 3;
/** So many times as much is no slip of the pen. */
const FAR = 12;
const SMALL_WORDS = new Set(
  'the a an of in on at to for and or by from is are was were as that than had has have be been it its this these their'.split(
    ' ',
  ),
);

const isNear = (left: number, right: number, slack: number): boolean =>
  Math.abs(left - right) <= slack + EPSILON * Math.max(1, Math.abs(left));

/** Does the one stand for the other with fewer digits? */
function isRounded(exact: Quantity, round: Quantity): boolean {
  if (isNear(exact.value, round.value, round.slack)) return true;
  if (isTruncated(exact, round)) return true;
  if (round.digits >= exact.digits && round.form === 'digits') return false;
  const reach = NEAR * Math.abs(round.value);
  const { value } = exact;
  if (round.nearness === 'about') return isNear(value, round.value, reach);
  if (round.nearness === 'above') return value >= round.value && value <= round.value * (1 + NEAR);
  if (round.nearness === 'below')
    return value <= round.value && value >= round.value * (1 - 1.5 * NEAR);
  return false;
}

/** 32.2 to 45.5 told as 32 to 45: digits cut off. */
function isTruncated(exact: Quantity, round: Quantity): boolean {
  const step = 2 * round.slack;
  if (step <= 0 || exact.dimension === 'year') return false;
  return (
    exact.digits > round.digits &&
    round.digits > 1 &&
    exact.value >= round.value &&
    exact.value < round.value + step - EPSILON
  );
}

/** The words around a number that are held against those around another. */
interface Around {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What is asked of a number for each of the others that it is held against, worked out once. */
class Known {
  readonly #plain = new Map<Quantity, number>();
  readonly #around = new Map<Quantity, Around>();

  /** The number as its digits say it, without its unit; not a number for "1 in 7". */
  plainOf(quantity: Quantity): number {
    const known = this.#plain.get(quantity);
    if (known !== undefined) return known;
    const plain = readPlainNumber(quantity);
    this.#plain.set(quantity, plain);
    return plain;
  }

  aroundOf(quantity: Quantity): Around {
    const known = this.#around.get(quantity);
    if (known !== undefined) return known;
    const around = { before: pickWords(quantity.before), after: pickWords(quantity.after) };
    this.#around.set(quantity, around);
    return around;
  }
}

const pickWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !SMALL_WORDS.has(word)).slice(0, 3);

function relate(left: Quantity, right: Quantity, known: Known): SameAs | null {
  if (left.dimension === 'name' || right.dimension === 'name')
    return left.written === right.written ? 'equal' : null;
  if (left.dimension !== right.dimension) return relateUnlike(left, right, known);
  const sameUnit = left.unit === right.unit || isCounted(left) || left.form !== right.form;
  if (isNear(left.value, right.value, 0)) {
    const isWritten = left.written === right.written && left.unit === right.unit;
    return isWritten ? 'equal' : sameUnit ? 'reformatted' : 'converted';
  }
  if (left.dimension === 'year') return null;
  if (!sameUnit && isNear(left.value, right.value, CONVERTED * Math.abs(left.value)))
    return 'converted';
  if (left.digits >= right.digits && isRounded(left, right)) return 'rounded';
  if (right.digits >= left.digits && isRefined(left, right)) return 'refined';
  if (left.dimension === 'share' && isNear(100 - left.value, right.value, right.slack / 2))
    return 'complement';
  return null;
}

/** 29 told as 29.3, "about 40" told as 41: a round number is made exact, not merely another one. */
function isRefined(left: Quantity, right: Quantity): boolean {
  if (isBeyond(left, right)) return true;
  const isRound = left.nearness !== 'exact' && left.nearness !== right.nearness;
  return (isRound || left.slack <= 0.5 || left.form === 'ratio') && isRounded(right, left);
}

/** "More than 200,000" told as 219,000, or, when far more exact, as "more than 219,043". */
function isBeyond(bound: Quantity, exact: Quantity): boolean {
  return (
    bound.nearness === 'above' &&
    exact.digits > bound.digits + (exact.nearness === 'above' ? 1 : 0) &&
    exact.value > bound.value &&
    exact.value <= bound.value * (1 + BEYOND)
  );
}

const isCounted = ({ dimension }: Quantity): boolean =>
  dimension === 'count' || dimension === 'year';

/** A share told as a multiple ("up 50%" and "1.5 times"), and a number whose unit one text leaves out. */
function relateUnlike(left: Quantity, right: Quantity, known: Known): SameAs | null {
  if (isCounted(left) || isCounted(right)) {
    const [bare, other] = isCounted(left) ? [left, right] : [right, left];
    const isWritten = known.plainOf(other) === known.plainOf(bare);
    return isWritten ? 'reformatted' : null;
  }
  const [share, times] = left.dimension === 'share' ? [left, right] : [right, left];
  if (share.dimension !== 'share' || times.dimension !== 'times') return null;
  const isMore = isNear(share.value, (times.value - 1) * 100, 5);
  return isMore || isNear(share.value, times.value * 100, 5) ? 'converted' : null;
}

function readPlainNumber({ written, value, form }: Quantity): number {
  if (form === 'ratio' || form === 'fraction') return Number.NaN;
  const digits = Number(written.replaceAll(',', ''));
  return form === 'digits' && Number.isFinite(digits) ? digits : value;
}

/** How far the words around two numbers agree, from 0 to 1. */
function comparePlaces(left: Quantity, right: Quantity, known: Known): number {
  const [own, other] = [known.aroundOf(left), known.aroundOf(right)];
  return (shareOf(own.before, other.before) + shareOf(own.after, other.after)) / 2;
}

function shareOf(own: readonly string[], other: readonly string[]): number {
  if (own.length === 0 && other.length === 0) return 1;
  const shared = own.filter((word) => other.includes(word)).length;
  return shared / Math.max(1, Math.max(own.length, other.length));
}

const digitsOf = ({ written }: Quantity): string => written.replaceAll(/\D/gu, '');

/** Do two written numbers differ by one digit put in, left out or changed? */
function isSlip(left: Quantity, right: Quantity): boolean {
  const own = digitsOf(left);
  const other = digitsOf(right);
  if (own.length !== other.length || own.length < SLIP_DIGITS) return false;
  let unlike = 0;
  for (let at = 0; at < own.length; at += 1) if (own[at] !== other[at]) unlike += 1;
  return unlike === 1;
}

/** Counts of unlike size whose digits have nothing in common count unlike things. */
function isFar(left: Quantity, right: Quantity): boolean {
  if (!isCounted(left) || left.value === 0 || right.value === 0) return false;
  const [few, many] = left.value < right.value ? [left, right] : [right, left];
  return many.value > FAR * few.value && !digitsOf(many).startsWith(digitsOf(few).slice(0, 2));
}

/** Are two names alike but for their digits: FKBP5 and FKBP3? */
function isOtherNumber(left: Quantity, right: Quantity): boolean {
  const letters = left.written.replaceAll(/\d/gu, '#');
  return letters === right.written.replaceAll(/\d/gu, '#');
}

/** How sure it is that the second number stands where the first stood; 0 where it does not. */
function rateChange(left: Quantity, right: Quantity, known: Known): number {
  if (left.dimension !== right.dimension || left.faint !== right.faint) return 0;
  if (left.form === 'ratio' ? right.form !== 'ratio' : right.form === 'ratio') return 0;
  if (left.dimension !== 'share' && left.unit !== right.unit && !isCounted(left)) return 0;
  if (isFar(left, right)) return 0;
  const place = comparePlaces(left, right, known);
  if (left.dimension === 'name')
    return isOtherNumber(left, right) && place >= SAME_PLACE ? place : 0;
  if (place >= SAME_PLACE) return place;
  const sameNoun = left.unit !== '' && left.unit === right.unit;
  return sameNoun && place >= SLIP_PLACE && isSlip(left, right) ? SLIP_PLACE : 0;
}

/** Pairs those that rate highest first; each number is paired once. */
function pairUp<Pair extends { left: Quantity; right: Quantity; rate: number }>(
  pairs: readonly Pair[],
): Pair[] {
  const left = new Set<Quantity>();
  const right = new Set<Quantity>();
  const chosen: Pair[] = [];
  const sorted = pairs.toSorted((one, other) => other.rate - one.rate);
  for (const pair of sorted) {
    if (left.has(pair.left) || right.has(pair.right)) continue;
    left.add(pair.left);
    right.add(pair.right);
    chosen.push(pair);
  }
  return chosen;
}

const CLOSENESS: Readonly<Record<SameAs, number>> = {
  equal: 6,
  reformatted: 5,
  converted: 4,
  rounded: 3,
  refined: 2,
  complement: 1,
  derived: 0,
};

/** Is a number the sum, the difference or the share of two others? */
function isDerived(right: Quantity, lefts: readonly Quantity[]): Quantity | null {
  if (isCounted(right) && right.value < 20) return null;
  for (const one of lefts)
    for (const other of lefts) {
      if (one === other || one.dimension !== other.dimension) continue;
      if (right.dimension === 'share' && isCounted(one) && other.value > one.value) {
        const share = (100 * one.value) / other.value;
        if (isNear(share, right.value, right.slack)) return one;
      }
      if (one.dimension !== right.dimension || one.dimension === 'year') continue;
      const isPart = one.unit === right.unit || right.dimension === 'share';
      const isSum = isNear(one.value + other.value, right.value, 0);
      const isRest = one.value > other.value && isNear(one.value - other.value, right.value, 0);
      if (isPart && (isSum || isRest)) return one;
    }
  return null;
}

/** Is it told that the number is gone? Of a name that ends in a number, it is. */
const isMissed = ({ faint, dimension }: Quantity): boolean => !faint || dimension === 'name';

/**
 * How the numbers of one passage stand in another: which are the same however they are written, which
 * stand where another stood, which are gone and which are new. The order of the numbers changes
 * nothing but the order of the answer.
 */
export function compareQuantities(
  lefts: readonly Quantity[],
  rights: readonly Quantity[],
): NumberDifferences {
  const known = new Known();
  const related = lefts.flatMap((left) =>
    rights.flatMap((right) => {
      const as = relate(left, right, known);
      if (as === null) return [];
      return [{ left, right, as, rate: CLOSENESS[as] + comparePlaces(left, right, known) }];
    }),
  );
  const same: SameNumber[] = pairUp(related).map(({ left, right, as }) => ({ left, right, as }));
  const usedLeft = new Set(same.map(({ left }) => left));
  const usedRight = new Set(same.map(({ right }) => right));
  const freeLeft = lefts.filter((left) => !usedLeft.has(left));
  const freeRight = rights.filter((right) => !usedRight.has(right));
  const changed = pairUp(
    freeLeft.flatMap((left) =>
      freeRight.flatMap((right) => {
        const rate = rateChange(left, right, known);
        return rate > 0 ? [{ left, right, rate }] : [];
      }),
    ),
  ).map(({ left, right }) => ({ left, right }));
  const movedLeft = new Set(changed.map(({ left }) => left));
  const movedRight = new Set(changed.map(({ right }) => right));
  const added: Quantity[] = [];
  for (const right of freeRight) {
    if (movedRight.has(right)) continue;
    // What stands twice in the right text and once in the left is not new.
    const again = related
      .filter((pair) => pair.right === right)
      .toSorted((one, other) => other.rate - one.rate)[0];
    const from = again?.left ?? isDerived(right, lefts);
    if (from !== null) same.push({ left: from, right, as: again?.as ?? 'derived' });
    else if (!right.faint) added.push(right);
  }
  const lost = freeLeft.filter((left) => !movedLeft.has(left) && isMissed(left));
  return { same, changed, lost, added };
}
