import { z } from 'zod';

const uuid = z.uuid();

export const ArticleId = uuid.brand<'ArticleId'>();
export type ArticleId = z.infer<typeof ArticleId>;
export const RevisionId = uuid.brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;
export const QuoteId = uuid.brand<'QuoteId'>();
export type QuoteId = z.infer<typeof QuoteId>;
export const AnnotationId = uuid.brand<'AnnotationId'>();
export type AnnotationId = z.infer<typeof AnnotationId>;
export const ClaimId = uuid.brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;
export const LinkId = uuid.brand<'LinkId'>();
export type LinkId = z.infer<typeof LinkId>;
export const CollectionId = uuid.brand<'CollectionId'>();
export type CollectionId = z.infer<typeof CollectionId>;
export const TableId = uuid.brand<'TableId'>();
export type TableId = z.infer<typeof TableId>;
export const JobId = uuid.brand<'JobId'>();
export type JobId = z.infer<typeof JobId>;
/** A file that the reader chose, known to the window only by this token. */
export const FileToken = uuid.brand<'FileToken'>();
export type FileToken = z.infer<typeof FileToken>;

/** Integer UTC milliseconds. */
export const Millis = z.int();
export type Millis = z.infer<typeof Millis>;
