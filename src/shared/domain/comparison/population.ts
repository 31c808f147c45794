import { findSpans } from './find-spans.ts';
import type { Span } from './hedges.ts';

/** What tells groups of people apart. */
export const GROUP_SIDES = ['sex', 'age', 'pregnancy', 'health'] as const;
export type GroupSide = (typeof GROUP_SIDES)[number];

/** A word that limits a statement to some people. */
export interface GroupWord extends Span {
  readonly side: GroupSide;
  /** Which group of that side: words of one group are as good as one another. */
  readonly group: string;
}

const GROUPS: readonly (readonly [GroupSide, string, RegExp])[] = [
  ['sex', 'women', /\b(?:wom[ae]n|females?|girls?|mothers?|mums?|moms?|wives|nuns)\b/giu],
  ['sex', 'men', /\b(?:m[ae]n|males?|boys?|fathers?|dads?|husbands?)\b/giu],
  [
    'age',
    'children',
    /\b(?:child(?:ren)?|kids?|boys?|girls?|pupils?|schoolchildren|toddlers?|under-?fives?|childhood|preschoolers?)\b/gi,
  ],
  ['age', 'infants', /\b(?:infants?|bab(?:y|ies)|newborns?|neonat\w+)\b/giu],
  [
    'age',
    'teenagers',
    /\b(?:teen(?:age)?(?:r|rs|s)?|adolescen(?:t|ts|ce)|youths?|young people)\b/gi,
  ],
  [
    'age',
    'older people',
    /\b(?:elderly|older (?:people|adults?|women|men|patients)|pensioners?|over-?(?:50|60|65|70|75|80)s?|seniors?|old age|old people|middle-?aged?(?: and older)?)\b/gi,
  ],
  [
    'pregnancy',
    'pregnant women',
    /\b(?:pregnan(?:t|cy|cies)|expectant|mothers-to-be|gestation\w*)\b/gi,
  ],
  [
    'health',
    'patients',
    /\b(?:patients?|sufferers?|survivors?|people (?:with|who have)|(?:men|women|children|adults) with|diagnosed with)\b/gi,
  ],
];

/** The words of a statement that limit it to some people, in order of sides and groups. Linear. */
export function findGroupWords(statement: string): GroupWord[] {
  return GROUPS.flatMap(([side, group, words]) =>
    findSpans(statement, words).map((span) => ({ side, group, ...span })),
  );
}

/** How the people of the right statement differ from those of the left on one side. */
export interface GroupChange {
  readonly side: GroupSide;
  /** `widened`: the right names no group where the left does; `narrowed`: the other way; `renamed`: another. */
  readonly change: 'widened' | 'narrowed' | 'renamed';
  readonly left: GroupWord | null;
  readonly right: GroupWord | null;
}

/**
 * How the people of two statements differ, side by side of what tells them apart. Where one names two groups
 * of a side ("men and women") it is limited to none of them.
 */
export function compareGroups(
  left: readonly GroupWord[],
  right: readonly GroupWord[],
): GroupChange[] {
  return GROUP_SIDES.flatMap((side): GroupChange[] => {
    const before = onlyGroup(left, side);
    const after = onlyGroup(right, side);
    if (before === null && after === null) return [];
    if (after === null) return [{ side, change: 'widened', left: before, right: null }];
    if (before === null) return [{ side, change: 'narrowed', left: null, right: after }];
    if (before.group === after.group) return [];
    return [{ side, change: 'renamed', left: before, right: after }];
  });
}

function onlyGroup(words: readonly GroupWord[], side: GroupSide): GroupWord | null {
  const own = words.filter((word) => word.side === side);
  return new Set(own.map(({ group }) => group)).size === 1 ? (own[0] ?? null) : null;
}
