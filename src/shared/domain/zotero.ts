import { z } from 'zod';

/** What a data folder of Zotero would bring. Nothing of it is in the library yet. */
export const ZoteroLook = z.object({
  /** By which it is imported or let go of. */
  id: z.string(),
  /** Where the folder lies, to be shown alone. */
  where: z.string(),
  counts: z.object({
    /** Items that did not come before. */
    newItems: z.int(),
    knownItems: z.int(),
    /** Of what was not brought before: */
    notes: z.int(),
    files: z.int(),
    annotations: z.int(),
    /** Files that are not on this computer. */
    missingFiles: z.int(),
    collections: z.int(),
    tags: z.int(),
  }),
  /** The first collections, each as its path from the top, and how many items are in each. */
  collections: z.array(z.object({ path: z.array(z.string()), items: z.int() })),
  /** What cannot be kept as it is, and what could not be read, a sentence each. */
  losses: z.array(z.string()),
});
export type ZoteroLook = z.infer<typeof ZoteroLook>;
