import { z } from 'zod';
import { Millis } from '../ids.ts';

/** What a reader said of a difference: that it is dealt with, or that there is none. */
export const DifferenceVerdict = z.enum(['settled', 'no_difference']);
export type DifferenceVerdict = z.infer<typeof DifferenceVerdict>;

/** Names a difference between two articles for as long as its passages say the same. */
export const DifferenceKey = z
  .string()
  .regex(/^[0-9a-f]{32}$/u)
  .max(32);

/** A difference that a reader settled. */
export const SettledDifference = z.object({
  key: DifferenceKey,
  verdict: DifferenceVerdict,
  readerName: z.string(),
  settledAt: Millis,
});
export type SettledDifference = z.infer<typeof SettledDifference>;
