import { z } from 'zod';

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

/** A passage of a source: where it stands in its title or its text (UTF-16), and its words. */
export const Passage = z.object({
  part: z.enum(['title', 'text']),
  start: z.int().min(0),
  end: z.int().min(0),
  exact: z.string(),
});
export type Passage = z.infer<typeof Passage>;

/**
 * A difference between two sources, told in words, with both passages; where one source says nothing of it, `words` tell
 * how many of its sentences were read.
 */
export const Difference = z.object({
  kind: DifferenceKind,
  change: DifferenceChange,
  words: z.string(),
  left: Passage.nullable(),
  right: Passage.nullable(),
});
export type Difference = z.infer<typeof Difference>;
