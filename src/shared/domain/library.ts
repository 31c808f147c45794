import { z } from 'zod';
import { BackupState } from './backup.ts';
import { boundedText } from './bounded.ts';
import { EvidenceTableSummary } from './evidence-table.ts';
import {
  AnnotationId,
  ArticleId,
  AttachmentId,
  AttributeId,
  ClaimId,
  CollectionId,
  JobId,
  Millis,
  NoteId,
  QuestionId,
  TableId,
} from './ids.ts';

/** The open library in numbers, for the sidebar and the status line. */
export const LibraryOverview = z.object({
  name: z.string(),
  isSample: z.boolean(),
  articles: z.int(),
  inbox: z.int(),
  reading: z.int(),
  read: z.int(),
  /** Articles with suggested claims, and those claims. */
  toDecideArticles: z.int(),
  toDecideClaims: z.int(),
  /** Articles without a claim that is accepted or to decide. */
  noClaimsArticles: z.int(),
  /** Articles with a quote that is not found. */
  brokenArticles: z.int(),
  /** References alone: articles that have no text yet. */
  noTextArticles: z.int(),
  claims: z.int(),
  annotations: z.int(),
  quotes: z.object({ verified: z.int(), moved: z.int(), broken: z.int() }),
  trash: z.int(),
  collections: z.array(
    z.object({
      id: CollectionId,
      name: z.string(),
      parentId: CollectionId.nullable(),
      articles: z.int(),
    }),
  ),
  tags: z.array(z.object({ name: z.string(), articles: z.int() })),
  tables: z.array(EvidenceTableSummary),
  backup: BackupState,
});
export type LibraryOverview = z.infer<typeof LibraryOverview>;

export const TrashRef = z.discriminatedUnion('type', [
  z.object({ type: z.literal('article'), id: ArticleId }),
  z.object({ type: z.literal('annotation'), id: AnnotationId }),
  z.object({ type: z.literal('claim'), id: ClaimId }),
  z.object({ type: z.literal('table'), id: TableId }),
  z.object({ type: z.literal('note'), id: NoteId }),
  z.object({ type: z.literal('attachment'), id: AttachmentId }),
  z.object({ type: z.literal('attribute'), id: AttributeId }),
  z.object({ type: z.literal('question'), id: QuestionId }),
]);
export type TrashRef = z.infer<typeof TrashRef>;

/** Where a list of the trash goes on: behind this thing, which was deleted then. */
export const TrashPlace = z.object({
  deletedAt: Millis,
  type: z.enum([
    'article',
    'annotation',
    'claim',
    'table',
    'note',
    'attachment',
    'attribute',
    'question',
  ]),
  /** Tells apart what was deleted at one moment. */
  key: boundedText('A place in the trash', 40),
});
export type TrashPlace = z.infer<typeof TrashPlace>;

export const TrashItem = z.object({
  ref: TrashRef,
  /** For example `s7`; empty for articles, tables, notes, files and questions. */
  code: z.string(),
  title: z.string(),
  /** For example `Article, 4 claims, 2 annotations` or `Claim of @wire2015fourteen`. */
  detail: z.string(),
  deletedAt: Millis,
});
export type TrashItem = z.infer<typeof TrashItem>;

/** Some of the trash, the last that was deleted first. */
export const TrashPage = z.object({
  items: z.array(TrashItem),
  /** Where the list goes on; null at its end. */
  next: TrashPlace.nullable(),
});
export type TrashPage = z.infer<typeof TrashPage>;

export const HistoryState = z.object({
  /** What undo would undo, in words; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
export type HistoryState = z.infer<typeof HistoryState>;

/** What undo or redo did. */
export const HistoryMove = z.object({
  /** The step in words; null when there was none to move. */
  label: z.string().nullable(),
  /** The claims that the step was about and that stand now, when they are few and of one article. */
  claimIds: z.array(ClaimId),
  /** The job that moves a large step in pages; null when it is moved. */
  jobId: JobId.nullable(),
});
export type HistoryMove = z.infer<typeof HistoryMove>;
