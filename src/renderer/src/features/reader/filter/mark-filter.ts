import { COLORS, type Color } from '../../../../../shared/domain/annotation.ts';
import { KIND_WORDS } from '../../../../../shared/domain/claim-words.ts';
import { CLAIM_KINDS } from '../../../../../shared/domain/claim.ts';
import { foldWords } from '../../../../../shared/domain/word-order.ts';
import {
  MARK_STATES,
  type MarkChoice,
  type MarkFilter,
  type MarkState,
} from '../../../services/mark-filter.ts';
import { quotesOf, type MarginItem } from '../margin/items.ts';

/** A choice that the marks of an article offer, and how many of them it keeps by itself. */
export interface OfferedChoice {
  readonly choice: MarkChoice;
  readonly label: string;
  readonly count: number;
}

const STATE_WORDS: Readonly<Record<MarkState, string>> = {
  accepted: 'Accepted',
  suggested: 'Suggested',
  moved: 'Moved quotes',
  broken: 'Broken quotes',
};

function statesOf(item: MarginItem): MarkState[] {
  const states = new Set(quotesOf(item).map(({ state }) => state));
  const isSuggested = item.type === 'claim' && item.claim.status === 'suggested';
  return MARK_STATES.filter((state) => {
    if (state === 'suggested') return isSuggested;
    return state === 'accepted' ? !isSuggested : states.has(state);
  });
}

/** All that can be said of a mark. */
function choicesOf(item: MarginItem): MarkChoice[] {
  const states = statesOf(item).map((state): MarkChoice => `state:${state}`);
  if (item.type === 'claim') return [`kind:${item.claim.value.kind}`, ...states];
  const { color, tags } = item.annotation;
  const ofTags = tags.map((tag): MarkChoice => `tag:${foldWords(tag)}`);
  return [`color:${color}`, ...ofTags, ...states];
}

function sortOf(choice: MarkChoice): 'what' | 'tag' | 'state' {
  if (choice.startsWith('tag:')) return 'tag';
  return choice.startsWith('state:') ? 'state' : 'what';
}

/** Whether a mark is kept. */
export function passesFilter(item: MarginItem, filter: MarkFilter): boolean {
  const own = choicesOf(item);
  return (['what', 'tag', 'state'] as const).every((sort) => {
    const wanted = [...filter].filter((choice) => sortOf(choice) === sort);
    return wanted.length === 0 || wanted.some((choice) => own.includes(choice));
  });
}

/** What the marks of an article can be chosen by, in a fixed order; what no mark has is not offered. */
export function offerChoices(
  items: readonly MarginItem[],
  labels: Readonly<Record<Color, string>>,
): Readonly<Record<'what' | 'tag' | 'state', readonly OfferedChoice[]>> {
  const counts = new Map<MarkChoice, number>();
  const tags = new Map<MarkChoice, string>();
  for (const item of items) {
    for (const choice of choicesOf(item)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
    if (item.type !== 'annotation') continue;
    for (const tag of item.annotation.tags) tags.set(`tag:${foldWords(tag)}`, tag);
  }
  const offer = (choice: MarkChoice, label: string): OfferedChoice[] => {
    const count = counts.get(choice);
    return count === undefined ? [] : [{ choice, label, count }];
  };
  return {
    what: [
      ...CLAIM_KINDS.flatMap((kind) => offer(`kind:${kind}`, KIND_WORDS[kind])),
      ...COLORS.flatMap((color) => offer(`color:${color}`, labelOfColor(color, labels))),
    ],
    tag: [...tags]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .flatMap(([choice, tag]) => offer(choice, tag)),
    state: MARK_STATES.flatMap((state) => offer(`state:${state}`, STATE_WORDS[state])),
  };
}

function labelOfColor(color: Color, labels: Readonly<Record<Color, string>>): string {
  return `${color.charAt(0).toUpperCase()}${color.slice(1)}: ${labels[color]}`;
}
