import { z } from 'zod';
import { ArticleId } from './ids.ts';

/** What becomes of items of Zotero that look like an article of the library. */
export const AlikeDecision = z.enum(['merge', 'keep_both', 'leave_out']);
export type AlikeDecision = z.infer<typeof AlikeDecision>;

/** An item that looks like an article that is here, and by what. */
export const ZoteroAlike = z.object({
  title: z.string(),
  by: z.enum(['doi', 'title']),
  here: z.object({ id: ArticleId, title: z.string(), citekey: z.string() }),
});
export type ZoteroAlike = z.infer<typeof ZoteroAlike>;

/** What a data folder of Zotero would bring. Nothing of it is in the library yet. */
export const ZoteroLook = z.object({
  /** By which it is imported or let go of. */
  id: z.string(),
  /** Where the folder lies, to be shown alone. */
  where: z.string(),
  counts: z.object({
    /** Items that are not here yet, without those that look like an article. */
    newItems: z.int(),
    /** Items that came before. */
    knownItems: z.int(),
    alikeItems: z.int(),
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
  /** The first of those that look like an article. */
  alike: z.array(ZoteroAlike),
  takenKeyCount: z.int(),
  /** The first citekeys of new items that somebody has; those items get another. */
  takenKeys: z.array(z.object({ title: z.string(), key: z.string(), by: z.string() })),
  /** What cannot be kept as it is, and what could not be read, a sentence each. */
  losses: z.array(z.string()),
});
export type ZoteroLook = z.infer<typeof ZoteroLook>;
