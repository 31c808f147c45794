import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { DATABASE_NAME } from './open.ts';

/** The first four bytes of SQLite's log of changes, by the order of bytes of its checksums. */
const LOG_MAGIC: ReadonlySet<number> = new Set([0x377f0682, 0x377f0683]);

interface FileState {
  /** Which file the name leads to. */
  readonly id: string;
  readonly size: bigint;
}

/** What a name leads to; null for nothing. */
function stateOf(file: string): FileState | null {
  try {
    const { dev, ino, size } = statSync(file, { bigint: true });
    return { id: `${String(dev)}:${String(ino)}`, size };
  } catch {
    return null;
  }
}

/** The first bytes of a file, as far as it has them. */
function readHead(file: string, length: number): Buffer {
  const head = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    return head.subarray(0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}

/** Whether SQLite will read the log again: what it appends to one that was emptied under it has no head. */
function hasLogHead(log: string): boolean {
  const head = readHead(log, 4);
  return head.length === 4 && LOG_MAGIC.has(head.readUInt32BE());
}

/**
 * Watches that an open library is still the file of its folder. SQLite goes on writing into a file
 * that was deleted, moved, replaced or emptied, and what it writes would be gone when the library is
 * closed.
 */
export class FileGuard {
  readonly #directory: string;
  readonly #file: string;
  readonly #log: string;
  readonly #logId: string | null;
  #seen: FileState | null;

  /** Call when the library is open: SQLite’s log of changes must be there. */
  constructor(directory: string) {
    this.#directory = directory;
    this.#file = join(directory, DATABASE_NAME);
    this.#log = `${this.#file}-wal`;
    this.#seen = stateOf(this.#file);
    this.#logId = stateOf(this.#log)?.id ?? null;
  }

  /** Whether the files that were opened are those that the names lead to, and hold what they held. */
  isInPlace(): boolean {
    const file = stateOf(this.#file);
    const log = stateOf(this.#log);
    if (file?.id !== this.#seen?.id || (log?.id ?? null) !== this.#logId) return false;
    // Collate never makes the file shorter.
    if (file && this.#seen && file.size < this.#seen.size) return false;
    this.#seen = file;
    // The log is empty after all of it was copied into the file.
    return !log || log.size === 0n || hasLogHead(this.#log);
  }

  /** Throws `library_missing` when the library was deleted, moved, replaced or emptied since it was opened. */
  assertInPlace(): void {
    if (this.isInPlace()) return;
    throw new AppError(
      'library_missing',
      `The files of “${basename(this.#directory)}” were deleted, moved, replaced or emptied while Collate had them open, so nothing more is saved. Put them back, or open the library where it is now. If its folder is still there, what was saved before is kept among its backups.`,
    );
  }
}
