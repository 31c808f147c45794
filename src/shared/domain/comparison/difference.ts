import { z } from 'zod';
import { DifferenceKey } from './settled-difference.ts';

/** What two sources differ in, in the order in which differences are listed. */
const DifferenceKind = z.enum([
  'headline',
  'strength',
  'hedge',
  'caveat',
  'number',
  'outcome',
  'exposure',
  'population',
  'leap',
  'advice',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** What became of it from the left source to the right. */
export const DifferenceChange = z.enum([
  'raised',
  'lowered',
  'lost',
  'added',
  'kept',
  'changed',
  /** Written in another way, and no contradiction: rounded, converted, in words. */
  'rewritten',
  'widened',
  'narrowed',
  'renamed',
]);
export type DifferenceChange = z.infer<typeof DifferenceChange>;

const offset = z.int().min(0);

/**
 * A passage of a source: where it stands in its title or its text, and its words. All offsets are UTF-16 into
 * that part.
 */
export const Passage = z.object({
  part: z.enum(['title', 'text']),
  start: offset,
  end: offset,
  exact: z.string(),
  /** Where the words stand by which the sources differ; none where the whole passage does. */
  differing: z.array(z.object({ start: offset, end: offset })),
  /** The sentence around it, or as much of it as can be shown in some lines. */
  sentence: z.object({
    /** Which sentence of the text, from 1; null in a title. */
    number: z.int().min(1).nullable(),
    start: offset,
    end: offset,
    exact: z.string(),
  }),
});
export type Passage = z.infer<typeof Passage>;

/**
 * A difference between two sources, told in words, with both passages; where one source says nothing of it, `words` tell
 * how many of its sentences were read.
 */
export const Difference = z.object({
  key: DifferenceKey,
  kind: DifferenceKind,
  change: DifferenceChange,
  words: z.string(),
  left: Passage.nullable(),
  right: Passage.nullable(),
});
export type Difference = z.infer<typeof Difference>;
