import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError, toErrorBody } from '../../../shared/errors.ts';

/** What a file is made of: another file, bytes at hand, or bytes that come in pieces. */
export type FileSource =
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
  | { readonly pieces: AsyncIterable<Uint8Array> };

/** What a file holds. */
export interface FileContent {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** Bytes that are read at a time: hashing them takes less than a millisecond. */
const PIECE = 256 * 1024;

/** Without waiting for whoever writes, should the name lead to a pipe. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const codeOf = (thrown: unknown): unknown =>
  thrown instanceof Error && 'code' in thrown ? thrown.code : null;

function explainUnread(thrown: unknown, path: string): unknown {
  const name = `“${basename(path)}”`;
  const code = codeOf(thrown);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('not_found', `${name} is no longer there. Choose it again.`, {
      cause: thrown,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError(
      'unsupported_file',
      `You may not read ${name}. Change its rights, then add it again.`,
      { cause: thrown },
    );
  }
  if (thrown instanceof AppError || typeof code !== 'string') return thrown;
  return new AppError(
    'unsupported_file',
    `${name} could not be read to its end, so it was not added. Check its disk, then add it again.`,
    { cause: thrown },
  );
}

/** What the system's refusal to write into the folder of attachments means to the reader. */
export function explainUnwritten(thrown: unknown): unknown {
  const code = codeOf(thrown);
  if (thrown instanceof AppError || typeof code !== 'string') return thrown;
  if (toErrorBody(thrown).code === 'disk_full') {
    return new AppError(
      'disk_full',
      'The disk is full, so the file was not added. Free some space on the library’s disk, then add it again.',
      { cause: thrown },
    );
  }
  return new AppError(
    'db_locked',
    'The file was not added: the library’s folder for attachments cannot be written to. Check its rights and its disk, then add it again.',
    { cause: thrown },
  );
}

async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) {
    for (let at = 0; at < source.bytes.length; at += PIECE) {
      yield source.bytes.subarray(at, at + PIECE);
    }
    return;
  }
  if ('pieces' in source) {
    yield* source.pieces;
    return;
  }
  let handle: FileHandle | undefined;
  try {
    handle = await open(source.path, READ);
    if (!(await handle.stat()).isFile()) {
      throw new AppError(
        'unsupported_file',
        `“${basename(source.path)}” is not a file. Choose a file; of a folder, each of its files.`,
      );
    }
    const piece = Buffer.alloc(PIECE);
    for (;;) {
      const { bytesRead } = await handle.read(piece, 0, PIECE, null);
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
    }
  } catch (thrown) {
    throw explainUnread(thrown, source.path);
  } finally {
    await handle?.close();
  }
}

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.length;) {
    const { bytesWritten } = await handle.write(piece, at);
    at += bytesWritten;
  }
}

async function copyPieces(
  source: FileSource,
  to: { readonly handle: FileHandle; readonly hash: Hash },
  signal: AbortSignal | undefined,
): Promise<number> {
  let size = 0;
  for await (const piece of piecesOf(source)) {
    signal?.throwIfAborted();
    to.hash.update(piece);
    size += piece.length;
    try {
      await writeAll(to.handle, piece);
    } catch (thrown) {
      throw explainUnwritten(thrown);
    }
  }
  return size;
}

/**
 * Writes a new file for the reader alone, in pieces between which calls are answered, and waits until
 * it is on the disk.
 * @throws AppError `not_found` or `unsupported_file` of the source, `disk_full` or `db_locked` of the place
 */
export async function copyIn(
  source: FileSource,
  target: string,
  signal?: AbortSignal,
): Promise<FileContent> {
  const hash = createHash('sha256');
  const handle = await open(target, 'wx', 0o600).catch((thrown: unknown) => {
    throw explainUnwritten(thrown);
  });
  try {
    const size = await copyPieces(source, { handle, hash }, signal);
    await handle.sync().catch((thrown: unknown) => {
      throw explainUnwritten(thrown);
    });
    return { sha256: hash.digest('hex'), size };
  } finally {
    await handle.close();
  }
}

/** What a file holds, read in pieces between which calls are answered; null when it cannot be read. */
export async function readContent(path: string, signal?: AbortSignal): Promise<FileContent | null> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of piecesOf({ path })) {
      signal?.throwIfAborted();
      hash.update(piece);
      size += piece.length;
    }
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
  return { sha256: hash.digest('hex'), size };
}
