import { z } from 'zod';
import { TagName } from './annotation.ts';
import { CslItem } from './csl.ts';
import { ClaimKind } from './claim.ts';
import { ArticleId, CollectionId, LinkId, Millis, RevisionId } from './ids.ts';
import { ArticleRelation } from './link.ts';
import { NoticeKind } from './publication-notice.ts';
import { QueryText } from './query/query-text.ts';

export const ReadingStatus = z.enum(['inbox', 'reading', 'read']);
export type ReadingStatus = z.infer<typeof ReadingStatus>;

/** What the claims of an article say, each value once: those of accepted claims, and of suggestions. */
const ListedValues = z.object({ accepted: z.array(z.string()), suggested: z.array(z.string()) });

/** One line of the article list. */
export const ArticleRow = z.object({
  id: ArticleId,
  title: z.string(),
  /** Outlet or journal, else the authors, else the type in words. */
  source: z.string(),
  year: z.int().nullable(),
  /** The gravest that is told of it since it was published; null where nothing is. */
  notice: NoticeKind.nullable(),
  citekey: z.string(),
  type: z.string(),
  status: ReadingStatus,
  /** Whether it has a text, and is more than a reference. */
  hasText: z.boolean(),
  /** Common or scientific names of the species studied. */
  species: ListedValues,
  /** Sample sizes, those of the largest role first, for example `14 babies`. */
  sampleSizes: ListedValues,
  /** Kinds of which none was found, and whether a reader has confirmed it. */
  absences: z.array(z.object({ kind: ClaimKind, confirmed: z.boolean() })),
  /** The language the rules took the current text for (BCP 47); null while they have not read it. */
  readAs: z.string().nullable(),
  /** The kinds for which the rules that read it look. */
  kindsRead: z.array(ClaimKind),
  accepted: z.int(),
  suggested: z.int(),
  annotations: z.int(),
  addedAt: Millis,
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export const Revision = z.object({
  id: RevisionId,
  number: z.int().min(1),
  sha256: z.string(),
  /** UTF-16 code units. */
  length: z.int(),
  createdAt: Millis,
});
export type Revision = z.infer<typeof Revision>;

export const ArticleLink = z.object({
  id: LinkId,
  relation: ArticleRelation,
  /** `to`: this article reports on the other; `from`: the other reports on this one. Else it says nothing. */
  direction: z.enum(['to', 'from']),
  other: z.object({ id: ArticleId, title: z.string(), citekey: z.string() }),
});
export type ArticleLink = z.infer<typeof ArticleLink>;

/** An article as the reader pane shows it. */
export const Article = z.object({
  id: ArticleId,
  csl: CslItem,
  citekey: z.string(),
  /** Its other names: keys of entries that were merged into it, and those that an entry gives beside its own. */
  otherKeys: z.array(z.string()),
  status: ReadingStatus,
  tags: z.array(z.string()),
  collections: z.array(CollectionId),
  /** None where it has no text yet: it is a reference alone. */
  revisions: z.array(Revision),
  /** The current revision's text; empty where there is none. */
  text: z.string(),
  links: z.array(ArticleLink),
  originName: z.string().nullable(),
  inTrash: z.boolean(),
  addedAt: Millis,
  updatedAt: Millis,
});
export type Article = z.infer<typeof Article>;

export const ArticleScope = z.discriminatedUnion('of', [
  z.object({ of: z.literal('all') }),
  z.object({ of: z.literal('status'), status: ReadingStatus }),
  z.object({ of: z.literal('to_decide') }),
  z.object({ of: z.literal('collection'), id: CollectionId }),
  z.object({ of: z.literal('tag'), tag: TagName }),
  z.object({ of: z.literal('no_claims') }),
  z.object({ of: z.literal('broken_quotes') }),
  z.object({ of: z.literal('no_text') }),
  /** What a query finds, its words looked for in titles, names and texts. */
  z.object({ of: z.literal('search'), query: QueryText }),
]);
export type ArticleScope = z.infer<typeof ArticleScope>;

/** How many of some articles have each tag, and stand in each collection. */
export const Filing = z.object({
  /** How many articles there are. */
  articles: z.int(),
  tags: z.array(z.object({ name: z.string(), articles: z.int() })),
  collections: z.array(z.object({ id: CollectionId, articles: z.int() })),
});
export type Filing = z.infer<typeof Filing>;

export const ArticleSort = z.enum(['year', 'title', 'source', 'added', 'claims', 'status']);
export type ArticleSort = z.infer<typeof ArticleSort>;
