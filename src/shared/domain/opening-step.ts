import { z } from 'zod';

/** How much of a step is done, from 0 to 1. */
const Share = z.number().min(0).max(1);

/**
 * What is done before a library opens that an older Collate wrote: it is copied, the copy is verified,
 * and then the library is brought up to date, step by step.
 */
export const OpeningStep = z.discriminatedUnion('of', [
  z.object({ of: z.literal('copy') }),
  z.object({ of: z.literal('verify'), share: Share }),
  z.object({
    of: z.literal('update'),
    /** From 1. */
    step: z.int(),
    steps: z.int(),
    /** Of this step. */
    share: Share,
  }),
]);
export type OpeningStep = z.infer<typeof OpeningStep>;

/** Hears of each step as it begins or goes on. */
export type TellOpening = (step: OpeningStep) => void;
