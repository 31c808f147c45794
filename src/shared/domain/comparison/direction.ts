import type { Span } from './hedges.ts';

/** Which way an outcome goes with what was given, held against what it was compared with. */
export const DIRECTIONS = ['up', 'down', 'none'] as const;
export type TextDirection = (typeof DIRECTIONS)[number];

/** What a text tells of a direction, with the clause that it is told from; offsets are UTF-16 into the text. */
export interface ToldDirection {
  /** `unclear` where nothing tells of the outcome, or where it could as well be another. */
  readonly direction: TextDirection | 'unclear';
  /** How sure it is, from 0 to 1. */
  readonly chance: number;
  readonly shownBy: Span | null;
}
