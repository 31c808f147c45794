import { findUnit, readUnitKind } from './describe.ts';
import type { CountedUnit } from './describe.ts';
import type { ReadCandidate } from './read.ts';

/** A count with the probability that it is the whole that was studied. */
export interface Counted {
  readonly read: ReadCandidate;
  readonly total: number;
}

/** A count that names no unit may be part of one that stands at most so many sentences before. */
const REACH = 2;
/** So many counts before it are looked at. */
const MOST_BEFORE = 30;
const PARTICIPANTS: CountedUnit = { unit: 'participants', kind: 'participants' };

/**
 * What each of the counts of a text, which are in its order, counts: what stands beside it, or, where
 * nothing does, what its whole counts, or else what the text counts most often. Linear.
 */
export function readUnits(text: string, counts: readonly Counted[]): CountedUnit[] {
  const readUsual = findUsualUnit(counts);
  const byValue = new Map<number, CountedUnit>();
  const animalsOnly = countsAnimalsOnly(counts);
  const units = counts.map((count, at): CountedUnit => {
    const { candidate, tokens } = count.read;
    if (candidate.unit !== '') {
      const own = toUnit(count);
      byValue.set(candidate.value, own);
      return own;
    }
    // "Fourteen babies were born. None of the fourteen ..."
    const again = candidate.form === 'whole-of' ? byValue.get(candidate.value) : undefined;
    return (
      again ??
      findUnit(text, candidate, tokens) ??
      findUnitBefore(counts, at) ??
      readUsual(candidate.value)
    );
  });
  return units.map((unit) =>
    animalsOnly && unit.kind === 'participants' && isShared(unit.unit)
      ? { ...unit, kind: 'animals' }
      : unit,
  );
}

const toUnit = ({ read: { candidate, tokens } }: Counted): CountedUnit => ({
  unit: candidate.unit,
  kind: readUnitKind(candidate, tokens),
});

/** Words for people that are said of animals too. */
const SHARED = new Set(
  `adults individuals subjects males females infants newborns neonates mothers fathers offspring siblings
   sisters brothers twins families survivors donors recipients controls parents juveniles juniors runners
   swimmers divers hunters members carriers nonresponders responders helpers breeders wearers`.split(
    /\s+/,
  ),
);

const isShared = (unit: string): boolean => SHARED.has(unit.toLowerCase());

/**
 * Are the counted of a text animals wherever a word might mean people too: does it count animals, and
 * nobody by a word that means people only?
 */
function countsAnimalsOnly(counts: readonly Counted[]): boolean {
  const named = counts.map(({ read }) => read.candidate).filter(({ unit }) => unit !== '');
  return (
    named.some(({ kind }) => kind === 'animals') &&
    !named.some(({ kind, unit }) => kind === 'participants' && !isShared(unit))
  );
}

/**
 * The unit of the whole that a count without one is part of ("76 eggs were stimulated. Of these,
 * nineteen divided"): of the counts in the nearest sentence before that are no smaller, the one most
 * likely to be all that was studied. Null where there is none near.
 */
function findUnitBefore(counts: readonly Counted[], at: number): CountedUnit | null {
  const { candidate, sentence } = counts[at]!.read;
  let whole: Counted | null = null;
  for (let before = at - 1; before >= Math.max(0, at - MOST_BEFORE); before -= 1) {
    const other = counts[before]!;
    const { index } = other.read.sentence;
    if (index === sentence.index) continue;
    if (index < sentence.index - REACH) break;
    if (whole !== null && index !== whole.read.sentence.index) break;
    if (other.read.candidate.unit === '' || other.read.candidate.value < candidate.value) continue;
    if (whole === null || other.total > whole.total) whole = other;
  }
  return whole === null ? null : toUnit(whole);
}

/** The commonest unit among the counts with its largest count; null where none names one. */
function findCommonest(
  counts: readonly Counted[],
): { readonly unit: CountedUnit; readonly largest: number } | null {
  const byUnit = Map.groupBy(counts, ({ read }) => read.candidate.unit);
  byUnit.delete('');
  const groups = [...byUnit.values()];
  if (groups.length === 0) return null;
  const most = groups.reduce((left, right) => (right.length > left.length ? right : left));
  const largest = most.reduce((left, { read }) => Math.max(left, read.candidate.value), 0);
  return { unit: toUnit(most[0]!), largest };
}

/**
 * Tells the unit of a count that has none near: the people whom the text counts, else what it counts
 * most often, in no smaller numbers.
 */
function findUsualUnit(counts: readonly Counted[]): (count: number) => CountedUnit {
  const people = findCommonest(counts.filter(({ read }) => read.candidate.kind === 'participants'));
  if (people !== null) return () => people.unit;
  const things = findCommonest(counts);
  return (count) => (things !== null && things.largest >= count ? things.unit : PARTICIPANTS);
}
