import { constants, rmSync } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { safeFileName } from '../../shared/domain/file-name.ts';
import { AppError } from '../../shared/errors.ts';

/** A file of a library that another program is to show. */
export interface FileToOpen {
  /** Where the library keeps it, under its hash. */
  readonly kept: string;
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
}

/** Whoever reads a copy in another program cannot save into it: the library would not learn of that. */
const READ_ONLY = 0o400;
const FOLDER = 'opened';

async function isWhole(path: string, size: number): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found !== null && found.isFile() && found.size === size;
}

/**
 * Copies of a library’s files under their own names, to be read in other programs. They lie in a folder
 * of Collate’s own until it ends.
 */
export class OpenedFiles {
  readonly #stateFolder: () => string;
  readonly #used = new Set<string>();

  /** `stateFolder` answers with the folder in which Collate keeps things of the open library. */
  constructor(stateFolder: () => string) {
    this.#stateFolder = stateFolder;
  }

  /**
   * Lays a copy that can only be read, and answers with where it is.
   * @throws AppError `not_found` when the file is not what was kept, `disk_full`, or `conflict`
   */
  async layOut({ kept, sha256, size, name }: FileToOpen): Promise<string> {
    if (!(await isWhole(kept, size))) {
      throw new AppError(
        'not_found',
        `“${name}” is missing in the library’s folder, or damaged. Add the file again, or restore it from another copy of the library.`,
      );
    }
    const folder = join(this.#stateFolder(), FOLDER, sha256.slice(0, 16));
    const copy = join(folder, safeFileName(name));
    this.#used.add(join(this.#stateFolder(), FOLDER));
    if (await isWhole(copy, size)) return copy;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rm(copy, { force: true });
      await copyFile(kept, copy, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await chmod(copy, READ_ONLY);
      return copy;
    } catch (cause) {
      const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
      throw new AppError(
        isFull ? 'disk_full' : 'conflict',
        isFull
          ? `The disk is full, so “${name}” could not be laid out for another program. Free some space, then try again.`
          : `“${name}” could not be laid out for another program. Close it there, then try again.`,
        { cause },
      );
    }
  }

  /** Removes the copies of this session and of one that was killed. One that is still in use may stay until the next start. */
  clear(): void {
    for (const folder of [join(this.#stateFolder(), FOLDER), ...this.#used]) {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Windows keeps a file that another program reads.
      }
    }
  }
}
