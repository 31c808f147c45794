import { z } from 'zod';
import { ArticleId, CollectionId, JobId, Millis } from './ids.ts';

/** What an entry turned out to be when it was held against the library and the other entries. */
export const ReviewGroup = z.enum(['duplicate', 'new', 'same']);
export type ReviewGroup = z.infer<typeof ReviewGroup>;

/**
 * What the reader can look at in a review: a group of entries, all of them, or those whose citekey
 * something else has.
 */
export const ReviewFilter = z.enum([...ReviewGroup.options, 'all', 'key_taken']);
export type ReviewFilter = z.infer<typeof ReviewFilter>;

/** What becomes of an entry: an article of its own, part of one that is here, or nothing. */
export const ReviewDecision = z.enum(['add', 'merge', 'leave_out']);
export type ReviewDecision = z.infer<typeof ReviewDecision>;

/** Whether two works agree in something; null where one of them does not say. */
const Agreement = z.boolean().nullable();

/** Why two entries look like one work. `matchWords` says it. */
export const MatchReason = z.object({
  /** What was found first: the same thing of another program, file, text, number, or a similar title. */
  by: z.enum(['origin', 'file', 'text', 'doi', 'pmid', 'isbn', 'title']),
  /** The number that they share; empty where there is none. */
  value: z.string(),
  /** How much of the titles is the same, in percent; null where one has none. */
  titles: z.int().min(0).max(100).nullable(),
  years: z.tuple([z.int().nullable(), z.int().nullable()]),
  sameFirstAuthor: Agreement,
  /** Whether it is taken for the same work until the reader says otherwise; else both are kept. */
  isSure: z.boolean(),
});
export type MatchReason = z.infer<typeof MatchReason>;

/** What an entry looks like a duplicate of: an article of the library, or another entry of the import. */
const MatchTarget = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('article'),
    id: ArticleId,
    title: z.string(),
    citekey: z.string(),
  }),
  z.object({ of: z.literal('entry'), entry: z.int(), title: z.string(), place: z.string() }),
]);

/** One line of the list of a review. */
export const ReviewEntry = z.object({
  /** Its number in the review. */
  entry: z.int(),
  title: z.string(),
  /** The file that it comes from, and the line: `germ-cells.bib:58`. */
  place: z.string(),
  group: ReviewGroup,
  decision: ReviewDecision,
  match: z.object({ reason: MatchReason, target: MatchTarget }).nullable(),
  /** Labels of the fields in which the two differ, and of those that only the entry has. */
  differs: z.array(z.string()),
  adds: z.array(z.string()),
  /** What comes with it: its type in words, then `abstract`, `text`, `2 files`. */
  brings: z.array(z.string()),
  /** What was read with loss, in sentences. */
  warnings: z.array(z.string()),
  /** The citekey that it gets as an article of its own. */
  citekey: z.string(),
  /** The citekey that it came with, and whose that is; null where nothing stands in the way. */
  keyTaken: z.object({ key: z.string(), by: z.string() }).nullable(),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

export const MergeSide = z.enum(['library', 'incoming']);
export type MergeSide = z.infer<typeof MergeSide>;

/** One field of a duplicate, as it is here and as it came. */
export const MergeField = z.object({
  /** The name by which it is chosen. */
  field: z.string(),
  label: z.string(),
  /** Of a list what came is added to what is here; of a value one of the two is taken. */
  isList: z.boolean(),
  /** In words; empty where there is none. */
  library: z.string(),
  incoming: z.string(),
  choice: MergeSide,
});
export type MergeField = z.infer<typeof MergeField>;

/** A duplicate beside what it doubles. */
export const ReviewComparison = z.object({
  row: ReviewEntry,
  /** Claims and annotations that stay with the article. */
  claims: z.int(),
  annotations: z.int(),
  /** Those that the entry has and that are not the same here. */
  fields: z.array(MergeField),
  /** Labels of those that are the same, and of those that only the library has. */
  same: z.array(z.string()),
  onlyHere: z.array(z.string()),
  /** The citekey that stays, and what is kept as other names of it. */
  keys: z.object({ stays: z.string(), names: z.array(z.string()) }),
  /** The reference as it is after the merge, in parts. */
  after: z.array(z.object({ text: z.string(), italic: z.boolean() })),
});
export type ReviewComparison = z.infer<typeof ReviewComparison>;

/** What could not be read, or has no article here, and why. */
export const ReviewFailure = z.object({
  /** `germ-cells.bib:214`, or the file alone. */
  place: z.string(),
  message: z.string(),
  /** Its number in the review where it is an archive of Collate, which can be taken in as a whole. */
  archive: z.int().nullable(),
});
export type ReviewFailure = z.infer<typeof ReviewFailure>;

/** An import that was read and waits: nothing of it is in the library yet. */
export const ImportReview = z.object({
  id: JobId,
  title: z.string(),
  readAt: Millis,
  /** How long reading took, in milliseconds. */
  took: z.int(),
  /** The files, the first hundred of them, each with what it is and how many entries it has. */
  sources: z.array(z.object({ name: z.string(), format: z.string(), entries: z.int() })),
  sourceCount: z.int(),
  counts: z.object({
    duplicate: z.int(),
    /** Duplicates that are not certain. */
    uncertain: z.int(),
    new: z.int(),
    same: z.int(),
    failed: z.int(),
    keyTaken: z.int(),
    /** Annotations of files that hold nothing else, whose article is here or comes with them. */
    annotations: z.int(),
  }),
  /** What the import will do as it is decided now. */
  will: z.object({
    /** New articles without a double. */
    add: z.int(),
    merge: z.int(),
    /** New articles beside the one that they look like. */
    keepBoth: z.int(),
    leaveOut: z.int(),
    /** Those that are here already, and stay as they are. */
    leaveAlone: z.int(),
  }),
  /** What all new articles get. */
  tags: z.array(z.string()),
  collectionId: CollectionId.nullable(),
  suggestAfterwards: z.boolean(),
});
export type ImportReview = z.infer<typeof ImportReview>;
