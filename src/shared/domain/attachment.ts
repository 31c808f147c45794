import { z } from 'zod';
import { ArticleId, AttachmentId, Millis } from './ids.ts';

/** SHA-256 of what a file holds, in hexadecimal. */
const FileHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A file of an article. */
export const Attachment = z.object({
  id: AttachmentId,
  articleId: ArticleId,
  sha256: FileHash,
  /** As a file may be called on every system. */
  name: z.string(),
  /** What the program that it came from calls it; empty where that says no more than the name. */
  title: z.string(),
  /** Its media type, as far as it is known; else empty. */
  contentType: z.string(),
  /** In bytes. */
  size: z.int(),
  /** Where it was downloaded from; null where nobody said. */
  url: z.string().nullable(),
  addedAt: Millis,
  /** Whether the library’s folder holds the file; one that it holds can still be damaged. */
  isThere: z.boolean(),
});
export type Attachment = z.infer<typeof Attachment>;

/** A file of an article that is not what was kept. */
export const FileFault = z.object({
  articleId: ArticleId,
  citekey: z.string(),
  name: z.string(),
  fault: z.enum(['missing', 'damaged']),
});
export type FileFault = z.infer<typeof FileFault>;

/** What looking at the files of a library found; of many faults the first. */
export const FileCheck = z.object({
  files: z.int(),
  faults: z.int(),
  first: z.array(FileFault),
});
export type FileCheck = z.infer<typeof FileCheck>;

/** The names, from the folder of attachments on, under which what has this hash is kept. */
export const placeOfFile = (sha256: string): readonly [folder: string, name: string] => [
  sha256.slice(0, 2),
  sha256,
];
