import { z } from 'zod';
import { Millis } from './ids.ts';

/** A change of many things that was broken off, and can be gone on with. */
export const UnfinishedChange = z.object({
  /** What it does: `Moving articles to the trash`. */
  title: z.string(),
  /** How many things it is about, and how many of them it has not reached. */
  total: z.int(),
  left: z.int(),
  startedAt: Millis,
});
export type UnfinishedChange = z.infer<typeof UnfinishedChange>;
