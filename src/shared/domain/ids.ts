import { z } from 'zod';

const uuid = z.uuid();

// Branded on both sides (`inout`): what calls a method cannot give the id of another thing, or any text.
export const ArticleId = uuid.brand<'ArticleId', 'inout'>();
export type ArticleId = z.infer<typeof ArticleId>;
export const RevisionId = uuid.brand<'RevisionId', 'inout'>();
export type RevisionId = z.infer<typeof RevisionId>;
export const QuoteId = uuid.brand<'QuoteId', 'inout'>();
export type QuoteId = z.infer<typeof QuoteId>;
export const AnnotationId = uuid.brand<'AnnotationId', 'inout'>();
export type AnnotationId = z.infer<typeof AnnotationId>;
export const NoteId = uuid.brand<'NoteId', 'inout'>();
export type NoteId = z.infer<typeof NoteId>;
export const ClaimId = uuid.brand<'ClaimId', 'inout'>();
export type ClaimId = z.infer<typeof ClaimId>;
export const LinkId = uuid.brand<'LinkId', 'inout'>();
export type LinkId = z.infer<typeof LinkId>;
export const CollectionId = uuid.brand<'CollectionId', 'inout'>();
export type CollectionId = z.infer<typeof CollectionId>;
export const AttributeId = uuid.brand<'AttributeId', 'inout'>();
export type AttributeId = z.infer<typeof AttributeId>;
export const TableId = uuid.brand<'TableId', 'inout'>();
export type TableId = z.infer<typeof TableId>;
export const SavedSearchId = uuid.brand<'SavedSearchId', 'inout'>();
export type SavedSearchId = z.infer<typeof SavedSearchId>;
export const QuestionId = uuid.brand<'QuestionId', 'inout'>();
export type QuestionId = z.infer<typeof QuestionId>;
export const AttachmentId = uuid.brand<'AttachmentId', 'inout'>();
export type AttachmentId = z.infer<typeof AttachmentId>;
/** What was read of a PDF at one time. */
export const ReadingId = uuid.brand<'ReadingId', 'inout'>();
export type ReadingId = z.infer<typeof ReadingId>;
export const AreaId = uuid.brand<'AreaId', 'inout'>();
export type AreaId = z.infer<typeof AreaId>;
export const JobId = uuid.brand<'JobId', 'inout'>();
export type JobId = z.infer<typeof JobId>;
/** A file that the reader chose, known to the window only by this token. */
export const FileToken = uuid.brand<'FileToken', 'inout'>();
export type FileToken = z.infer<typeof FileToken>;

/** Integer UTC milliseconds. */
export const Millis = z.int();
export type Millis = z.infer<typeof Millis>;
