import { z } from 'zod';
import { TagName } from '../../domain/annotation.ts';
import { Article, ArticleRow, Filing, ReadingStatus } from '../../domain/article.ts';
import { CslItem } from '../../domain/csl.ts';
import { ArticleId, CollectionId, FileToken, JobId, LinkId, RevisionId } from '../../domain/ids.ts';
import { ArticleRelation } from '../../domain/link.ts';
import { done, noChange, articleIds, ArticleQuery } from './shapes.ts';
import type { MethodShape } from './shapes.ts';

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
    input: z.object({ ids: z.array(ArticleId).max(200) }),
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
    input: z.object({ id: ArticleId, csl: CslItem, citekey: z.string().trim().min(1).max(100) }),
    output: done,
  },
  'articles.setStatus': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: articleIds, status: ReadingStatus }),
    output: done,
  },
  /** Tags and collections of many articles in one step. */
  'articles.file': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      ids: articleIds,
      tags: z.object({ add: z.array(TagName), remove: z.array(TagName) }).default(noChange),
      collections: z
        .object({ add: z.array(CollectionId), remove: z.array(CollectionId) })
        .default(noChange),
    }),
    output: done,
  },
  /** How many of these articles have each tag and stand in each collection; none is left out. */
  'articles.filing': {
    at: 'engine',
    kind: 'query',
    input: z.object({ ids: articleIds }),
    output: Filing,
  },
  'articles.trash': {
    at: 'engine',
    kind: 'command',
    input: z.object({ ids: articleIds }),
    output: done,
  },
  /** A new revision with this text; every quote is anchored again, none is overwritten. */
  'articles.revise': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ArticleId, text: z.string().min(1) }),
    output: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
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
    input: z.object({ name: z.string().trim().min(1).max(120), parentId: CollectionId.nullable() }),
    output: z.object({ id: CollectionId }),
  },
  'collections.rename': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId, name: z.string().trim().min(1).max(120) }),
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
    input: z.object({ tokens: z.array(FileToken).min(1).max(100_000) }),
    output: z.object({ jobId: JobId }),
  },
  'import.text': {
    at: 'engine',
    kind: 'command',
    input: z.object({ text: z.string(), name: z.string().max(200) }),
    output: z.object({ jobId: JobId }),
  },
  'import.decide': {
    at: 'engine',
    kind: 'command',
    input: z.object({
      jobId: JobId,
      index: z.int(),
      decision: z.enum(['skipped', 'kept_both', 'new_revision']),
    }),
    output: done,
  },
} as const satisfies Record<string, MethodShape>;
