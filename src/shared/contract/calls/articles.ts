import { z } from 'zod';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { TagName } from '../../domain/annotation.ts';
import { Article, ArticleRow, Filing, ReadingStatus } from '../../domain/article.ts';
import { CslItem } from '../../domain/csl.ts';
import { findCslLimit } from '../../domain/csl-limits.ts';
import { ArticleId, CollectionId, FileToken, JobId, LinkId, RevisionId } from '../../domain/ids.ts';
import { ArticleRelation } from '../../domain/link.ts';
import { MAX_TEXT_LENGTH } from '../../domain/text-limit.ts';
import { done, noChange, ArticleQuery, ArticleSelection } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const articleText = boundedText('A text', MAX_TEXT_LENGTH);
const WHOLE_TEXT = { units: MAX_TEXT_LENGTH + 1000, values: 20 };
const collectionName = boundedText('The name of a collection', 120).trim().min(1);
const tags = boundedList('tags', TagName, 100);
const collections = boundedList('collections', CollectionId, 100);

/** Articles, where they are filed, and how they come in. */
export const articleCalls = {
  'articles.index': {
    at: 'engine',
    kind: 'query',
    input: ArticleQuery,
    /** Every id in order; rows are fetched for what is on screen. */
    output: z.object({ ids: z.array(ArticleId) }),
  },
  'articles.rows': {
    at: 'engine',
    kind: 'query',
    input: z.object({ ids: boundedList('rows', ArticleId, 200) }),
    /** In the order asked; ids that no longer exist are left out. */
    output: z.array(ArticleRow),
  },
  'articles.get': {
    at: 'engine',
    kind: 'query',
    input: z.object({ id: ArticleId }),
    output: Article,
  },
  'articles.revisionText': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId }),
    output: z.object({ text: z.string() }),
  },
  'articles.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      id: ArticleId,
      csl: CslItem.superRefine((item, context) => {
        const message = findCslLimit(item);
        if (message !== null) context.addIssue({ code: 'custom', message });
      }),
      citekey: boundedText('A citekey', 100).trim().min(1),
    }),
    output: done,
  },
  'articles.setStatus': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articles: ArticleSelection, status: ReadingStatus }),
    output: done,
  },
  /** Tags and collections of many articles in one step. */
  'articles.file': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      articles: ArticleSelection,
      tags: z.object({ add: tags, remove: tags }).default(noChange),
      collections: z.object({ add: collections, remove: collections }).default(noChange),
    }),
    output: done,
  },
  /** How many articles these are, and how many of them have each tag and stand in each collection. */
  'articles.filing': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articles: ArticleSelection }),
    output: Filing,
  },
  'articles.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articles: ArticleSelection }),
    output: done,
  },
  /** A new revision with this text; every quote is anchored again, none is overwritten. */
  'articles.revise': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ArticleId, text: articleText.min(1) }),
    carries: WHOLE_TEXT,
    /** How many quotes are in each state; those of a long article are looked up by a job. */
    output: z.object({
      verified: z.int(),
      moved: z.int(),
      broken: z.int(),
      unchecked: z.int(),
    }),
  },
  'articles.link': {
    at: 'engine',
    kind: 'command',
    input: z.object({ from: ArticleId, to: ArticleId, relation: ArticleRelation }),
    output: z.object({ id: LinkId }),
  },
  'collections.create': {
    at: 'engine',
    kind: 'command',
    input: z.object({ name: collectionName, parentId: CollectionId.nullable() }),
    output: z.object({ id: CollectionId }),
  },
  'collections.rename': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId, name: collectionName }),
    output: done,
  },
  /** Removes the collection and those inside it; the articles stay in the library. */
  'collections.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId }),
    output: done,
  },
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
  'import.decide': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      jobId: JobId,
      index: z.int().min(0),
      decision: z.enum(['skipped', 'kept_both', 'new_revision']),
    }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
