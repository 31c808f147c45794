import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { AppError } from '../../../shared/errors.ts';
import { readContent, type FileContent } from '../attachments/copy-in.ts';
import { attachmentFolder, pathOfFile } from '../attachments/file-place.ts';
import type { Database } from '../db/database.ts';
import {
  attachmentOf,
  attachmentPath,
  contentHash,
  dataPath,
  FORMAT_VERSION,
  MANIFEST_PATH,
  MEDIA_TYPE,
  MIMETYPE_PATH,
  schemaPath,
  type ArchivedFile,
  type Manifest,
} from './archive-format.ts';
import { ARCHIVE_KINDS, ARCHIVE_ROWS, schemaOfRow, type ArchiveKind } from './archive-rows.ts';
import { openScope, type ArchiveScope } from './archive-scope.ts';
import { rowsOfScope } from './blind-rows.ts';
import { countRows, filesOfScope } from './read-rows.ts';

/** The same files are the same bytes, whenever they are written. */
const ENTRY = {
  mtime: new Date(Date.UTC(2000, 0, 1)),
  forceDosTimestamp: true,
  mode: 0o100644,
} as const;
/** Half the effort of the usual level costs a twentieth of the size. */
const PACKED = { ...ENTRY, compress: true, compressionLevel: 4 } as const;
/** Files of articles are mostly packed already. */
const STORED = { ...ENTRY, compress: false } as const;

/** Rows are handed on in pieces of about so many characters. */
const AT_ONCE = 64 * 1024;

/** An archive to be written. */
export interface ArchiveTask {
  /** The library’s folder. */
  readonly directory: string;
  readonly scope: ArchiveScope;
  /** The empty file that it writes to. */
  readonly file: string;
  readonly now: number;
}

/** What an archive came to. */
export interface WrittenArchive {
  /** The articles in it. */
  readonly ids: readonly string[];
  readonly contentHash: string;
  /** Files of articles in it, and those that the library did not have or had damaged. */
  readonly files: number;
  readonly missing: number;
}

/** Counts and hashes what goes by. */
class Measured extends Transform {
  readonly #hash = createHash('sha256');
  #size = 0;

  override _transform(
    piece: Buffer,
    _encoding: BufferEncoding,
    done: (error: Error | null, piece: Buffer) => void,
  ): void {
    this.#hash.update(piece);
    this.#size += piece.length;
    done(null, piece);
  }

  /** What went by; to be asked for once, at its end. */
  result(path: string): ArchivedFile {
    return { path, size: this.#size, sha256: this.#hash.digest('hex') };
  }
}

/**
 * Writes an archive, file after file, while a transaction keeps the library as it is. A row that does not
 * have the form that the format promises is refused with `internal`: an archive that cannot be read
 * again is none.
 * @param tell hears how many of how many rows and files are written
 */
export async function writeArchive(
  db: Database,
  { directory, scope, file, now }: ArchiveTask,
  tell: (progress: { readonly done: number; readonly total: number }) => void,
): Promise<WrittenArchive> {
  const ids = openScope(db, scope);
  const isBlind = scope.of === 'part' && scope.blindFor !== undefined;
  const wanted = filesOfScope(db, isBlind);
  const total = countRows(db, isBlind) + wanted.length;
  let done = 0;
  const step = (): void => {
    done += 1;
    if (done % 100 === 0) tell({ done: Math.min(done, total), total });
  };
  tell({ done, total });
  const { there, missing } = await lookForFiles(attachmentFolder(directory), wanted);

  const files: ArchivedFile[] = [];
  const counts: Record<string, number> = {};
  const zip = new ZipFile();
  const failed = Promise.withResolvers<never>();
  const fail = (error: unknown): void => {
    failed.reject(error);
  };
  zip.on('error', fail);
  const add = (
    path: string,
    options: typeof PACKED | (typeof STORED & { readonly size: number }),
    open: () => Readable,
  ): void => {
    zip.addReadStreamLazy(path, options, (begin) => {
      const measured = new Measured();
      measured.once('end', () => {
        files.push(measured.result(path));
      });
      begin(null, open().once('error', fail).pipe(measured));
    });
  };

  zip.addBuffer(Buffer.from(MEDIA_TYPE), MIMETYPE_PATH, STORED);
  for (const kind of ARCHIVE_KINDS) {
    add(schemaPath(kind), PACKED, () => Readable.from([Buffer.from(schemaOfRow(kind))]));
  }
  for (const kind of ARCHIVE_KINDS) {
    const count = (): void => {
      counts[kind] = (counts[kind] ?? 0) + 1;
      step();
    };
    counts[kind] = 0;
    add(dataPath(kind), PACKED, () =>
      Readable.from(linesOf(rowsOfScope(db, scope, kind), kind, count)),
    );
  }
  for (const { sha256, size, path } of there) {
    add(attachmentPath(sha256), { ...STORED, size }, () => {
      step();
      return createReadStream(path);
    });
  }
  zip.addReadStreamLazy(MANIFEST_PATH, PACKED, (begin) => {
    if (files.some(isChanged)) {
      fail(
        new AppError(
          'conflict',
          'A file of the library was changed while it was written, so nothing was saved. Try again.',
        ),
      );
      return;
    }
    const manifest: Manifest = {
      format: 'collate-archive',
      version: FORMAT_VERSION,
      of: scope.of,
      madeAt: new Date(now).toISOString(),
      contentHash: contentHash(files),
      counts,
      files,
      missing,
    };
    begin(null, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`)]));
  });
  zip.end();
  const out = createWriteStream(file, { flags: 'r+', flush: true });
  await Promise.race([pipeline(zip.outputStream, out), failed.promise]);
  tell({ done: total, total });
  return {
    ids,
    contentHash: contentHash(files),
    files: there.length,
    missing: missing.length,
  };
}

/** Which files are there as they should be, and where; one that is missing or damaged keeps nothing else from being written. */
async function lookForFiles(
  folder: string,
  wanted: readonly FileContent[],
): Promise<{
  readonly there: readonly (FileContent & { readonly path: string })[];
  readonly missing: string[];
}> {
  const there = [];
  const missing = [];
  for (const { sha256, size } of wanted) {
    const path = pathOfFile(folder, sha256);
    const content = await readContent(path);
    if (content?.sha256 === sha256 && content.size === size) there.push({ sha256, size, path });
    else missing.push(sha256);
  }
  return { there, missing };
}

/** Whether an attachment is not what its name says. */
function isChanged({ path, sha256 }: ArchivedFile): boolean {
  const named = attachmentOf(path);
  return named !== null && named !== sha256;
}

/** The rows of a kind as JSON Lines, in pieces. */
function* linesOf(
  rows: Iterable<unknown>,
  kind: ArchiveKind,
  count: () => void,
): Generator<Buffer> {
  let lines = '';
  for (const row of rows) {
    const checked = ARCHIVE_ROWS[kind].safeParse(row);
    if (!checked.success) {
      throw new AppError(
        'internal',
        `A row of ${kind} in this library has not the form that an archive has, so nothing was saved. Please report it.`,
        { cause: checked.error },
      );
    }
    lines += `${JSON.stringify(checked.data)}\n`;
    count();
    if (lines.length < AT_ONCE) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  if (lines !== '') yield Buffer.from(lines);
}
