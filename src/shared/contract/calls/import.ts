import { z } from 'zod';
import { TagName } from '../../domain/annotation.ts';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { ArticleId, CollectionId, FileToken, JobId } from '../../domain/ids.ts';
import {
  ImportReview,
  MergeSide,
  ReviewComparison,
  ReviewDecision,
  ReviewEntry,
  ReviewFailure,
  ReviewFilter,
} from '../../domain/import-review.ts';
import { MAX_TEXT_LENGTH } from '../../domain/text-limit.ts';
import { RevisedQuotes } from './library.ts';
import { done, nothing, WHOLE_TEXT } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const articleText = boundedText('A text', MAX_TEXT_LENGTH);
/** A review is named by the job that read what is in it. */
const review = z.object({ id: JobId });
const place = z.int().min(0);
const limit = z.int().min(1).max(200);
const oneEntry = review.extend({ entry: place });

/**
 * How texts and references come into the library. Files are read first. Where each is a text of its
 * own and nothing is to be decided, its articles are written at once; else the import waits in a
 * review, and nothing is written before `import.write`.
 */
export const importCalls = {
  /** Reads files, and those in folders. */
  'import.files': {
    at: 'engine',
    kind: 'command',
    input: z.object({ tokens: boundedList('files', FileToken, 100_000).min(1) }),
    carries: { units: 4_000_000, values: 100_010 },
    output: z.object({ jobId: JobId }),
  },
  'import.text': {
    at: 'engine',
    kind: 'command',
    input: z.object({ text: articleText, name: boundedText('The name of a text', 200) }),
    carries: WHOLE_TEXT,
    output: z.object({ jobId: JobId }),
  },
  /** Makes what a file says the newest revision of an article; its details stay as they are. */
  'import.textOf': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articleId: ArticleId, token: FileToken }),
    output: RevisedQuotes,
  },
  /** Makes all text of an imported web page the newest revision of its article. */
  'import.takeWhole': {
    at: 'engine',
    kind: 'command',
    input: z.object({ jobId: JobId, index: z.int().min(0) }),
    output: done,
  },
  /** The name of the folder whose new files are read and wait; null for none, as by default. */
  'import.watched': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.object({ name: z.string().nullable() }),
  },
  /** Watches a folder from now on, or none. What comes into it is read and waits in a review. */
  'import.watch': {
    at: 'engine',
    kind: 'command',
    input: z.object({ folder: FileToken.nullable() }),
    output: done,
  },
  /** The imports that wait for the reader, newest first. */
  'import.reviews': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    output: z.array(ImportReview),
  },
  /** A window of the entries that a filter shows, in the order of the files. */
  'import.entries': {
    at: 'engine',
    kind: 'query',
    input: review.extend({ filter: ReviewFilter, first: place, limit }),
    output: z.array(ReviewEntry),
  },
  /** An entry field by field beside what it doubles; null for one that doubles nothing. */
  'import.comparison': {
    at: 'engine',
    kind: 'query',
    input: oneEntry,
    output: ReviewComparison.nullable(),
  },
  /** A window of what could not be read. */
  'import.failures': {
    at: 'engine',
    kind: 'query',
    input: review.extend({ first: place, limit }),
    output: z.array(ReviewFailure),
  },
  /** All that could not be read, a line each, to copy or save. */
  'import.failureList': {
    at: 'engine',
    kind: 'query',
    input: review,
    output: z.object({ text: z.string() }),
  },
  /** What becomes of these entries; one that doubles nothing cannot be merged. */
  'import.decide': {
    at: 'engine',
    kind: 'command',
    input: review.extend({
      entries: z.discriminatedUnion('of', [
        z.object({ of: z.literal('these'), entries: boundedList('entries', place, 10_000).min(1) }),
        z.object({ of: z.literal('filter'), filter: ReviewFilter }),
      ]),
      decision: ReviewDecision,
    }),
    output: done,
  },
  /** Takes one side of a field of a duplicate, which is merged from then on. */
  'import.choose': {
    at: 'engine',
    kind: 'command',
    input: oneEntry.extend({ field: boundedText('A field', 100), side: MergeSide }),
    output: done,
  },
  /** Merges all duplicates that are certain, so that each fills only what is empty here. */
  'import.fillEmpty': { at: 'engine', kind: 'command', input: review, output: done },
  /** Gives an entry another citekey. Refused with `conflict` when something else has that. */
  'import.rekey': {
    at: 'engine',
    kind: 'command',
    input: oneEntry.extend({ citekey: boundedText('A citekey', 100).trim().min(1) }),
    output: done,
  },
  /** What all new articles get: tags, a collection, and claims suggested afterwards. */
  'import.prepare': {
    at: 'engine',
    kind: 'command',
    input: review.extend({
      tags: boundedList('tags', TagName, 100).optional(),
      collectionId: CollectionId.nullable().optional(),
      suggestAfterwards: z.boolean().optional(),
    }),
    output: done,
  },
  /** Writes what was decided, in one step of history. */
  'import.write': {
    at: 'engine',
    kind: 'command',
    input: review,
    output: z.object({ jobId: JobId }),
  },
  /**
   * Takes in an archive of Collate that came into the watched folder, as a whole and in one step; then it waits no
   * more, and the import is gone where nothing else is in it.
   */
  'import.takeArchive': {
    at: 'engine',
    kind: 'command',
    input: review.extend({ archive: place }),
    output: z.object({ jobId: JobId }),
  },
  /** Lets go of an import; nothing of it was written. */
  'import.discard': { at: 'engine', kind: 'command', input: review, output: done },
} as const satisfies Record<string, MethodShape>;
