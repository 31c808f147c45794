import { CAVEAT_TOPICS } from './caveats.ts';
import type { Caveat, CaveatTopic } from './caveats.ts';
import { compareQuantities } from './compare-quantities.ts';
import type { SameAs } from './compare-quantities.ts';
import type { DifferenceChange } from './difference.ts';
import { compareNames } from './named-things.ts';
import { compareGroups } from './population.ts';
import type { GroupWord } from './population.ts';
import type { Quantity } from './quantity.ts';
import { findHeadlineLeap } from './headline-leap.ts';
import type { HeadlineLeap } from './headline-leap.ts';
import type { SourcePlace } from './source-place.ts';
import type { NamedThing, ReadStatement, SourceReading } from './source-reading.ts';
import { compareStrengths } from './strength-change.ts';
import { STRENGTHS } from './strength.ts';
import type { Strength } from './strength.ts';
import type { Span } from './hedges.ts';

/** Something in which two sources differ, with what it is told from. */
export type FoundDifference = {
  readonly change: DifferenceChange;
  readonly left: SourcePlace | null;
  readonly right: SourcePlace | null;
} & (
  | {
      readonly kind: 'headline' | 'strength';
      readonly strengths: readonly [Strength, Strength];
      readonly shownBy: readonly [SourcePlace | null, SourcePlace | null];
    }
  | { readonly kind: 'hedge'; readonly word: SourcePlace }
  | { readonly kind: 'caveat'; readonly topic: CaveatTopic }
  | {
      readonly kind: 'number';
      readonly numbers: readonly [Quantity | null, Quantity | null];
      readonly as: SameAs | null;
    }
  | { readonly kind: 'outcome' | 'exposure'; readonly names: readonly [string, string] }
  | { readonly kind: 'population'; readonly groups: readonly [GroupWord | null, GroupWord | null] }
  | { readonly kind: 'leap'; readonly leaps: readonly [HeadlineLeap | null, HeadlineLeap | null] }
  | { readonly kind: 'advice'; readonly to: 'reader' | 'others' }
);

/** Outcomes and exposures of claims that the reader linked, or that are the only ones of their articles. */
export interface NamedPair {
  readonly kind: 'outcome' | 'exposure';
  readonly left: NamedThing;
  readonly right: NamedThing;
}

/** Of each source so many numbers are held against one another: a table of thousands is no statement. */
const MOST_NUMBERS = 400;

const inText = ({ start, end }: Span): SourcePlace => ({ part: 'text', start, end });

/** The word of a statement that shows this strength best. */
function findShown({ shownAs, place }: ReadStatement, strength: Strength): SourcePlace | null {
  const shown = shownAs[STRENGTHS.indexOf(strength)] ?? null;
  return shown === null ? null : { ...shown, part: place.part };
}

/** The difference of two statements in strength; null where they are as strong. */
function compareStatements(
  kind: 'headline' | 'strength',
  left: ReadStatement | null,
  right: ReadStatement | null,
): FoundDifference[] {
  if (left === null || right === null) return [];
  const { change, strengths } = compareStrengths(left, right);
  if (change === 'same') return [];
  return [
    {
      kind,
      change: change === 'up' ? 'raised' : 'lowered',
      left: left.place,
      right: right.place,
      strengths,
      shownBy: [findShown(left, strengths[0]), findShown(right, strengths[1])],
    },
  ];
}

function compareHedges(left: ReadStatement | null, right: ReadStatement | null): FoundDifference[] {
  if (left === null || right === null || (left.hedge === null) === (right.hedge === null))
    return [];
  const hedged = left.hedge === null ? right : left;
  const word = { ...(hedged.hedge as Span), part: hedged.place.part };
  const change = hedged === left ? 'lost' : 'added';
  return [{ kind: 'hedge', change, left: left.place, right: right.place, word }];
}

function compareTopic(
  topic: CaveatTopic,
  left: readonly Caveat[],
  right: readonly Caveat[],
): FoundDifference[] {
  const before = left.find((one) => one.topic === topic);
  const after = right.find((one) => one.topic === topic);
  if (before === undefined && after === undefined) return [];
  const change = after === undefined ? 'lost' : before === undefined ? 'added' : 'kept';
  return [
    {
      kind: 'caveat',
      change,
      topic,
      left: before === undefined ? null : inText(before),
      right: after === undefined ? null : inText(after),
    },
  ];
}

/** Does a number stand in the main statement of its source? Of others it is not told that they are missing. */
function isCentral({ start, end }: Quantity, { main }: SourceReading): boolean {
  return (
    main !== null &&
    main.place.part === 'text' &&
    start >= main.place.start &&
    end <= main.place.end
  );
}

/** A number of either source, or of both, as a difference. */
function tellNumber(
  change: DifferenceChange,
  one: Quantity | null,
  two: Quantity | null,
  as: SameAs | null = null,
): FoundDifference {
  return {
    kind: 'number',
    change,
    numbers: [one, two],
    as,
    left: one === null ? null : inText(one),
    right: two === null ? null : inText(two),
  };
}

function compareNumbers(left: SourceReading, right: SourceReading): FoundDifference[] {
  const own = left.quantities
    .slice(0, MOST_NUMBERS)
    .filter(({ dimension }) => dimension !== 'name');
  const other = right.quantities
    .slice(0, MOST_NUMBERS)
    .filter(({ dimension }) => dimension !== 'name');
  const { same, changed, lost, added } = compareQuantities(own, other);
  return [
    ...changed.map((pair) => tellNumber('changed', pair.left, pair.right)),
    ...lost.filter((one) => isCentral(one, left)).map((one) => tellNumber('lost', one, null)),
    ...added.filter((one) => isCentral(one, right)).map((one) => tellNumber('added', null, one)),
    ...same
      .filter(({ as, left: { faint } }) => as !== 'equal' && !faint)
      .map((pair) => tellNumber('rewritten', pair.left, pair.right, pair.as)),
  ];
}

function compareNamed({ kind, left, right }: NamedPair): FoundDifference[] {
  const change = compareNames(left.name, right.name);
  if (change === 'same') return [];
  return [{ kind, change, left: left.place, right: right.place, names: [left.name, right.name] }];
}

function comparePopulations(
  left: ReadStatement | null,
  right: ReadStatement | null,
): FoundDifference[] {
  if (left === null || right === null) return [];
  return compareGroups(left.groups, right.groups).map((one) => ({
    kind: 'population',
    change: one.change,
    left: left.place,
    right: right.place,
    groups: [one.left, one.right],
  }));
}

/** Which of two headlines speaks of people where animals were studied, and leaves the animal out. */
function compareLeaps(left: SourceReading, right: SourceReading): FoundDifference[] {
  const before = findHeadlineLeap(left.species, right.species, 'left');
  const after = findHeadlineLeap(right.species, left.species, 'right');
  if (before === null && after === null) return [];
  const change = before === null ? 'added' : after === null ? 'lost' : 'kept';
  const leaps = [before, after] as const;
  return [
    {
      kind: 'leap',
      change,
      left: left.headline?.place ?? null,
      right: right.headline?.place ?? null,
      leaps,
    },
  ];
}

function compareAdvice(left: SourceReading, right: SourceReading): FoundDifference[] {
  const [before] = left.advice;
  const [after] = right.advice;
  if ((before === undefined) === (after === undefined)) return [];
  return after === undefined
    ? [
        {
          kind: 'advice',
          change: 'lost',
          to: before?.to ?? 'others',
          left: before ? inText(before) : null,
          right: null,
        },
      ]
    : [{ kind: 'advice', change: 'added', to: after.to, left: null, right: inText(after) }];
}

/** In the order of a text, whatever the order in which they were read. */
const inOrder = <One extends Span>(things: readonly One[]): One[] =>
  things.toSorted((one, other) => one.start - other.start || one.end - other.end);

const settle = (source: SourceReading): SourceReading => ({
  ...source,
  caveats: inOrder(source.caveats),
  quantities: inOrder(source.quantities),
  advice: inOrder(source.advice),
  species: {
    ...source.species,
    animals: inOrder(source.species.animals),
    people: inOrder(source.species.people),
  },
});

/**
 * In what the right source differs from the left, kind by kind: what is stronger and what is weaker, lost and
 * added alike, and what was kept where that is worth saying. The order of what was read changes nothing.
 */
export function findDifferences(
  leftAsRead: SourceReading,
  rightAsRead: SourceReading,
  named: readonly NamedPair[],
): FoundDifference[] {
  const left = settle(leftAsRead);
  const right = settle(rightAsRead);
  return [
    ...compareStatements('headline', left.headline, right.headline),
    ...compareStatements('strength', left.main, right.main),
    ...compareHedges(left.main, right.main),
    ...CAVEAT_TOPICS.flatMap((topic) => compareTopic(topic, left.caveats, right.caveats)),
    ...compareNumbers(left, right),
    ...named.filter(({ kind }) => kind === 'outcome').flatMap(compareNamed),
    ...named.filter(({ kind }) => kind === 'exposure').flatMap(compareNamed),
    ...comparePopulations(left.main, right.main),
    ...compareLeaps(left, right),
    ...compareAdvice(left, right),
  ];
}
