import { z } from 'zod';

/**
 * How strongly a statement puts a relation between two things: none; that they go together; that the one may or
 * can act on the other; that it does.
 */
export const Strength = z.enum(['none', 'association', 'conditional', 'cause']);
export type Strength = z.infer<typeof Strength>;
export const STRENGTHS = Strength.options;

/** How the right of two statements differs from the left in strength. */
export type StrengthChange = 'same' | 'up' | 'down';

/** How the strength of the right statement differs from that of the left. */
export function compareStrengths(left: Strength, right: Strength): StrengthChange {
  const step = STRENGTHS.indexOf(right) - STRENGTHS.indexOf(left);
  if (step === 0) return 'same';
  return step > 0 ? 'up' : 'down';
}

/** How strong a statement is, and the word that shows it best; offsets are UTF-16 into the statement. */
export interface ToldStrength {
  readonly level: Strength;
  readonly shownBy: { readonly start: number; readonly end: number } | null;
}
