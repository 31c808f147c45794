import type { AttachmentId } from '../../../shared/domain/ids.ts';

/** What the thread that writes a copy of a PDF is given: what to write, and the library’s folder. */
export type CopyTask = { readonly directory: string } & (
  | ({ readonly of: 'annotated' } & AnnotatedCopy)
  | { readonly of: 'repaired'; readonly attachmentId: AttachmentId }
);

/** A copy with annotations that is written to a file. */
export interface AnnotatedCopy {
  readonly articleId: string;
  /** The empty file that it writes to. */
  readonly file: string;
  /** The name that the file gets when it is whole. */
  readonly path: string;
}

/** What a copy came to. */
export interface CopySummary {
  /** Annotations that the copy shows. */
  readonly shown: number;
  /** Claims that the copy shows. */
  readonly shownClaims: number;
  /** Annotations and claims that stand on none of its pages. */
  readonly leftOut: number;
}

/** Writes a copy of the PDF of an article with its annotations and claims in a thread of its own, off this one. */
export type WriteCopy = (task: AnnotatedCopy, signal: AbortSignal) => Promise<CopySummary>;

/**
 * Mends a PDF that cannot be drawn as it is, in a thread of its own; answers with the bytes of the copy,
 * null where nothing of it can be read.
 */
export type RepairPdf = (
  attachmentId: AttachmentId,
  signal: AbortSignal,
) => Promise<Uint8Array<ArrayBuffer> | null>;
