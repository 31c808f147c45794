import { z } from 'zod';
import type { Span } from './hedges.ts';

/**
 * How strongly a statement puts a relation between two things: none; that they go together; that the one may or
 * can act on the other; that it does.
 */
export const Strength = z.enum(['none', 'association', 'conditional', 'cause']);
export type Strength = z.infer<typeof Strength>;
export const STRENGTHS = Strength.options;

/** How the right of two statements differs from the left in strength. */
export type StrengthChange = 'same' | 'up' | 'down';

/** Who states it: a paper, a press release, news, or nobody knows. */
export type StatementRole = 'paper' | 'release' | 'news' | 'unknown';

/** How strong a statement is, and the word that shows it best; offsets are UTF-16 into the statement. */
export interface ToldStrength {
  readonly level: Strength;
  readonly shownBy: Span | null;
  /** The chance of each level, in order. */
  readonly chances: readonly number[];
  /** The word that would show each level best, in order. */
  readonly shownAs: readonly (Span | null)[];
  /** The words that were read, in lower case. */
  readonly words: readonly string[];
}
