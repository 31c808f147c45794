import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What `mimetype`, the first file of an archive, holds. */
export const MEDIA_TYPE = 'application/vnd.collate.archive+zip';

/** The version of the format that is written, and the newest that is read. */
export const FORMAT_VERSION = 1;

/** The names of files of an archive that are there once. */
export const MIMETYPE_PATH = 'mimetype';
export const MANIFEST_PATH = 'manifest.json';

const DATA = 'data/';
const ATTACHMENTS = 'attachments/';

/** Where the rows of a kind are. */
export const dataPath = (kind: string): string => `${DATA}${kind}.jsonl`;
/** Where the JSON Schema of a row of a kind is. */
export const schemaPath = (kind: string): string => `schema/${kind}.json`;
/** Where the file of this SHA-256 is. */
export const attachmentPath = (sha256: string): string => `${ATTACHMENTS}${sha256}`;

/** The SHA-256 that a path of an attachment names; null for another path. */
export function attachmentOf(path: string): string | null {
  return path.startsWith(ATTACHMENTS) ? path.slice(ATTACHMENTS.length) : null;
}

/** A SHA-256 in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const ArchivedFile = z.strictObject({ path: z.string(), size: z.int().min(0), sha256: Sha256 });
export type ArchivedFile = z.infer<typeof ArchivedFile>;

/** What every version of the format says of itself. */
export const ManifestHead = z.looseObject({
  format: z.literal('collate-archive'),
  version: z.int().min(1),
});

/** The last file of an archive: what is in it. */
export const Manifest = z.strictObject({
  format: z.literal('collate-archive'),
  version: z.literal(FORMAT_VERSION),
  /** A whole library, or some of its articles with what belongs to them. */
  of: z.enum(['library', 'part']),
  /** ISO 8601 in UTC. */
  madeAt: z.iso.datetime(),
  /** Of the rows and the attachments: see `contentHash`. */
  contentHash: Sha256,
  /** How many rows of each kind there are. */
  counts: z.record(z.string(), z.int().min(0)),
  /** All files but `mimetype` and this one. */
  files: z.array(ArchivedFile),
  /** Files of articles that the library did not have, or had damaged, so that they are not here. */
  missing: z.array(Sha256),
});
export type Manifest = z.infer<typeof Manifest>;

/**
 * The SHA-256 of what an archive says, whenever and by which Collate it was made: of the lines that
 * `sha256sum` prints of the files in `data` and `attachments`, in the order of their paths.
 */
export function contentHash(files: readonly Pick<ArchivedFile, 'path' | 'sha256'>[]): string {
  const lines = files
    .filter(({ path }) => path.startsWith(DATA) || path.startsWith(ATTACHMENTS))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
