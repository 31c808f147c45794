import { createReadStream } from 'node:fs';
import { open, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Method } from '../../shared/contract/contract.ts';
import { placeOfFile } from '../../shared/domain/attachment.ts';
import { ATTACHMENT_FOLDER } from '../../shared/domain/library-files.ts';
import type { Result } from '../../shared/result.ts';

/** What the window may load of a library: a PDF by the id of the file, and the picture of an area by its id. */
const KINDS = {
  file: { method: 'attachments.get', type: 'application/pdf', begins: '%PDF-', within: 1024 },
  area: { method: 'areas.picture', type: 'image/png', begins: '\x89PNG\r\n\x1a\n', within: 8 },
} as const satisfies Record<
  string,
  {
    readonly method: Method;
    readonly type: string;
    readonly begins: string;
    readonly within: number;
  }
>;

const PATH = /^\/(file|area)\/([0-9a-f-]{36})$/;
const Kept = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), size: z.int() });

/** The open library, as far as its files are concerned. */
export interface LibraryOfFiles {
  readonly directory: string;
  readonly call: (method: string, input: unknown, signal: AbortSignal) => Promise<Result<unknown>>;
}

/** Whether a file of this size holds what it is served as, whatever its name says. */
async function isOfKind(
  path: string,
  size: number,
  { begins, within }: (typeof KINDS)[keyof typeof KINDS],
): Promise<boolean> {
  const found = await lstat(path);
  if (!found.isFile() || found.size !== size) return false;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(within + begins.length), 0);
    return buffer.toString('latin1', 0, bytesRead).includes(begins);
  } finally {
    await file.close();
  }
}

/**
 * Answers what the window loads of the open library: `/file/<id>`, a PDF of an article, and `/area/<id>`,
 * the picture of an area. Null for any other path; 404 for what the library does not have, or is no PDF
 * or picture. Nothing of it is cached, so that what is deleted for good leaves nothing behind.
 */
export async function serveLibraryFile(
  library: LibraryOfFiles,
  pathname: string,
  signal: AbortSignal,
): Promise<Response | null> {
  const [, kind, id] = PATH.exec(pathname) ?? [];
  if (kind === undefined) return null;
  const served = KINDS[kind as keyof typeof KINDS];
  const missing = new Response(null, { status: 404 });
  const answer = await library.call(served.method, { id }, signal);
  const kept = answer.ok ? Kept.safeParse(answer.value) : null;
  if (!kept?.success) return missing;
  const { sha256, size } = kept.data;
  const path = join(library.directory, ATTACHMENT_FOLDER, ...placeOfFile(sha256));
  try {
    if (!(await isOfKind(path, size, served))) return missing;
  } catch {
    return missing;
  }
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': served.type,
      'content-length': String(size),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
