import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { describeTooLarge, MAX_PDF_BYTES, MAX_REFERENCE_BYTES } from '../read/limits.ts';

/** The most that is asked of the disk at once. */
const PIECE_BYTES = 1024 * 1024;
/** The least: some states of the system are files that state no size. */
const LEAST_BYTES = 16 * 1024;
/** The flags with which opening a pipe that nobody writes into comes back at once; none on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file, or a line that says why it cannot be read. What is no regular file
 * (a folder, pipe, socket or device) is never opened; one put in its place meanwhile is not read.
 * The size that the disk states is not believed: a file may grow, and some state none.
 */
export function readBytes(name: string, path: string): Uint8Array | string {
  try {
    const wrong = describeKind(name, statSync(path));
    if (wrong !== null) return wrong;
    const file = openSync(path, OPEN_FLAGS);
    try {
      const stats = fstatSync(file);
      return describeKind(name, stats) ?? readAll(name, file, stats.size);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    return describeFailure(name, thrown);
  }
}

const mostBytes = (name: string): number =>
  /\.pdf$/i.test(name) ? MAX_PDF_BYTES : MAX_REFERENCE_BYTES;

/** @param stated its size; only the room that is made for it goes by that */
function readAll(name: string, file: number, stated: number): Uint8Array | string {
  const pieces: Buffer[] = [];
  // One byte more tells at once that there is none.
  const room = Math.min(PIECE_BYTES, Math.max(LEAST_BYTES, stated + 1));
  let size = 0;
  for (;;) {
    const piece = Buffer.allocUnsafe(room);
    const count = readSync(file, piece, 0, room, null);
    if (count === 0) return Buffer.concat(pieces, size);
    pieces.push(piece.subarray(0, count));
    size += count;
    if (size > mostBytes(name)) return describeTooLarge(name, Math.max(size, fstatSync(file).size));
  }
}

function describeKind(name: string, stats: Stats): string | null {
  if (stats.isDirectory())
    return `${name} is a folder with no files in it, or with more than 10,000. Choose the files in it.`;
  if (!stats.isFile()) {
    return `${name} is a pipe or a device, not a file. Save what it holds as a file and import that.`;
  }
  return stats.size > mostBytes(name) ? describeTooLarge(name, stats.size) : null;
}

function describeFailure(name: string, thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return `${name} is no longer there. Choose it again.`;
  if (code === 'EACCES' || code === 'EPERM') {
    return `${name} may not be read. Change its permissions, then import it again.`;
  }
  return `${name} could not be read. Check the disk it is on, then import it again.`;
}
