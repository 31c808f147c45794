import { z } from 'zod';
import { Millis } from './ids.ts';

/** A library that was open once, as it is offered to be opened again. */
export const RecentLibrary = z.object({
  /** Stands for its folder; the same at every start. */
  id: z
    .string()
    .max(16)
    .regex(/^[0-9a-f]{16}$/),
  /** The name of its folder. */
  name: z.string(),
  /** Where the folder lies, to be shown alone. */
  where: z.string(),
  isSample: z.boolean(),
  /** It is the one that this window shows, open or refused. */
  isCurrent: z.boolean(),
  /** Its file is where it was; else it was deleted or moved, or its disk is not connected. */
  isThere: z.boolean(),
  /** When it was opened last; 0 where an older Collate did not write that down. */
  openedAt: Millis,
});
export type RecentLibrary = z.infer<typeof RecentLibrary>;
