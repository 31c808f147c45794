import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import { DATABASE_NAME } from './open.ts';

/** Which file a name leads to; null for none. */
function identify(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${String(dev)}:${String(ino)}`;
  } catch {
    return null;
  }
}

/**
 * Watches that an open library is still the file of its folder. SQLite goes on writing into a file
 * that was deleted, moved or replaced, and what it writes would be gone when the library is closed.
 */
export class FileGuard {
  readonly #directory: string;
  readonly #opened: ReadonlyMap<string, string | null>;

  /** Call when the library is open: SQLite’s log of changes must be there. */
  constructor(directory: string) {
    this.#directory = directory;
    this.#opened = new Map(
      [DATABASE_NAME, `${DATABASE_NAME}-wal`].map((name) => [
        name,
        identify(join(directory, name)),
      ]),
    );
  }

  /** Whether the files that were opened are those that the names lead to. */
  isInPlace(): boolean {
    for (const [name, opened] of this.#opened) {
      if (identify(join(this.#directory, name)) !== opened) return false;
    }
    return true;
  }

  /** Throws `library_missing` when the library was deleted, moved or replaced since it was opened. */
  assertInPlace(): void {
    if (this.isInPlace()) return;
    throw new AppError(
      'library_missing',
      `The files of “${basename(this.#directory)}” were deleted, moved or replaced while Collate had them open, so nothing more is saved. Put them back, or open the library where it is now. If its folder is still there, what was saved before is kept among its backups.`,
    );
  }
}
