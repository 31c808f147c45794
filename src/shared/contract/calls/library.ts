import { z } from 'zod';
import { TagName } from '../../domain/annotation.ts';
import { FileCheck } from '../../domain/attachment.ts';
import { Article, ArticleRow, Filing, ReadingStatus } from '../../domain/article.ts';
import { boundedList, boundedText } from '../../domain/bounded.ts';
import { findCslLimit } from '../../domain/csl-limits.ts';
import { CslItem } from '../../domain/csl.ts';
import { ArticleId, CollectionId, LinkId, RevisionId } from '../../domain/ids.ts';
import { LibraryOverview } from '../../domain/library.ts';
import { ArticleRelation } from '../../domain/link.ts';
import { MAX_TEXT_LENGTH } from '../../domain/text-limit.ts';
import {
  BulkAnswer,
  done,
  noChange,
  ArticleQuery,
  ArticleSelection,
  nothing,
  WHOLE_TEXT,
} from './shapes.ts';
import type { MethodShape } from './shapes.ts';

const articleText = boundedText('A text', MAX_TEXT_LENGTH);
/** Where in a list, from 0. */
const place = z.int().min(0);
const details = CslItem.superRefine((item, context) => {
  const message = findCslLimit(item);
  if (message !== null) context.addIssue({ code: 'custom', message });
});
const citekey = boundedText('A citekey', 100).trim().min(1);
const collectionName = boundedText('The name of a collection', 120).trim().min(1);
const tags = boundedList('tags', TagName, 100);
const collections = boundedList('collections', CollectionId, 100);

/** How many quotes of an article are in each state; those of a long article are looked up by a job. */
export const RevisedQuotes = z.object({
  verified: z.int(),
  moved: z.int(),
  broken: z.int(),
  unchecked: z.int(),
});

/** The library as a whole, its articles and its collections. */
export const libraryCalls = {
  /** How many articles a selection has: of all of a list, how long the list is. */
  'articles.count': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articles: ArticleSelection }),
    output: z.int(),
  },
  /**
   * A window of a list: rows from a place in it on, or from so many rows before an article. `first` is
   * the place of the first row, from 0; null when that article is not in the list.
   */
  'articles.page': {
    at: 'engine',
    kind: 'query',
    input: z.object({
      list: ArticleQuery,
      from: z.discriminatedUnion('at', [
        z.object({ at: z.literal('place'), place }),
        z.object({ at: z.literal('article'), id: ArticleId, before: z.int().min(0).max(200) }),
      ]),
      limit: z.int().min(1).max(200),
    }),
    output: z.object({ first: z.int().nullable(), rows: z.array(ArticleRow) }),
  },
  /** The ids of so many articles of a list, from a place in it on. */
  'articles.ids': {
    at: 'engine',
    kind: 'query',
    input: z.object({ list: ArticleQuery, first: place, limit: z.int().min(1).max(10_000) }),
    output: z.array(ArticleId),
  },
  /** Those of these articles that a list has, as they were given. */
  'articles.listed': {
    at: 'engine',
    kind: 'query',
    input: z.object({ list: ArticleQuery, ids: boundedList('articles', ArticleId, 10_000) }),
    output: z.array(ArticleId),
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
  /** The article that has a citekey as its own or as another name, without regard to case; null where none has. */
  'articles.withKey': {
    at: 'engine',
    kind: 'query',
    input: z.object({ key: boundedText('A citekey', 1000) }),
    output: ArticleId.nullable(),
  },
  'articles.revisionText': {
    at: 'engine',
    kind: 'query',
    input: z.object({ revisionId: RevisionId }),
    output: z.object({ text: z.string() }),
  },
  /** A new article that has no text yet; without a citekey it gets one made of its details. */
  'articles.addReference': {
    at: 'engine',
    kind: 'command',
    input: z.object({ csl: details, citekey: citekey.nullable() }),
    output: z.object({ id: ArticleId }),
  },
  'articles.update': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ArticleId, csl: details, citekey }),
    output: done,
  },
  'articles.setStatus': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articles: ArticleSelection, status: ReadingStatus }),
    output: BulkAnswer,
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
    output: BulkAnswer,
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
    output: BulkAnswer,
  },
  /**
   * A new revision with this text, the first of an article that had none; every quote is anchored again,
   * none is overwritten, and annotations that waited for their words are made where these stand.
   */
  'articles.revise': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: ArticleId, text: articleText.min(1) }),
    carries: WHOLE_TEXT,
    output: RevisedQuotes,
  },
  /** Those of a selection that have no text but an abstract, in its order, and how many others there are. */
  'articles.abstracts': {
    at: 'engine',
    kind: 'query',
    input: z.object({ articles: ArticleSelection }),
    output: z.object({ ids: z.array(ArticleId), withText: z.int(), without: z.int() }),
  },
  /**
   * Makes the abstracts of articles that have no text their texts, in one step. Those that have a text or
   * no abstract are passed over; `things` counts the others.
   */
  'articles.takeAbstracts': {
    at: 'engine',
    kind: 'command',
    input: z.object({ articles: ArticleSelection }),
    output: BulkAnswer.extend({ withText: z.int(), without: z.int() }),
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
  /** Puts a collection, with those inside it, into another one or at the top. */
  'collections.move': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId, parentId: CollectionId.nullable() }),
    output: done,
  },
  /** Removes the collection and those inside it; the articles stay in the library. */
  'collections.remove': {
    at: 'engine',
    kind: 'command',
    input: z.object({ id: CollectionId }),
    output: BulkAnswer,
  },
  /** Another tag in the place of this one, or none, on every article that has it, in the trash as well. */
  'tags.replace': {
    at: 'engine',
    kind: 'command',
    input: z.object({ tag: TagName, by: TagName.nullable() }),
    output: BulkAnswer,
  },
  'library.overview': { at: 'engine', kind: 'query', input: nothing, output: LibraryOverview },
  'library.addSample': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({ articles: z.int() }),
  },
  /** Verifies the library’s file, its texts and rows and the files of articles, looks every quote up anew and rebuilds the search index. */
  'library.check': {
    at: 'engine',
    kind: 'command',
    input: nothing,
    output: z.object({
      /** `ok`, or what is damaged, in words. */
      database: z.string(),
      quotes: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
      /** The files of articles. */
      files: FileCheck,
    }),
  },
  /** Verifies the file, its texts and rows, and changes nothing. */
  'library.verify': {
    at: 'engine',
    kind: 'query',
    input: nothing,
    /** What is damaged, in words; null when all is well. */
    output: z.object({ damage: z.string().nullable() }),
  },
} as const satisfies Record<string, MethodShape>;
