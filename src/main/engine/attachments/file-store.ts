import { rmSync, writeFileSync } from 'node:fs';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolderAside } from '../db/durable-files.ts';
import {
  copyIn,
  explainUnwritten,
  readContent,
  type FileContent,
  type FileSource,
} from './copy-in.ts';
import { attachmentFolder, isFileThere, pathOfFile } from './file-place.ts';
import { clearWorkingFiles, holdName, partName } from './working-files.ts';

/** Keeps a file and answers with what it holds; the same file twice is kept once. */
export type KeepFile = (source: FileSource, signal?: AbortSignal) => Promise<FileContent>;

export interface StoreOptions {
  /** The library's folder. */
  readonly directory: string;
  /** Does work while nobody removes files: with the library's own lock, which all processes share. */
  readonly inTurn: <T>(work: () => T) => T;
}

/**
 * The files of a library, kept under the SHA-256 of what they hold. A file is there whole or not at
 * all, whenever the process or the computer stops. Which article has it is written elsewhere, in the
 * library: see `insertAttachment`.
 */
export class FileStore {
  readonly #folder: string;
  readonly #inTurn: StoreOptions['inTurn'];

  constructor({ directory, inTurn }: StoreOptions) {
    this.#folder = attachmentFolder(directory);
    this.#inTurn = inTurn;
    clearWorkingFiles(this.#folder);
  }

  /**
   * Keeps files for work that will refer to them: until `work` has ended none of them is removed,
   * though nothing refers to it yet. `work` writes the rows that do (`insertAttachment`, in a change
   * of the library); a file without one is removed some time later. What `keep` throws says of which
   * file and what to do: `not_found` or `unsupported_file` of the source, `disk_full`, `db_locked`, or
   * whatever the signal aborts with.
   */
  async keepWhile<T>(work: (keep: KeepFile) => Promise<T>): Promise<T> {
    const holds: string[] = [];
    try {
      return await work((source, signal) => this.#keep(source, holds, signal));
    } finally {
      for (const hold of holds) rmSync(hold, { force: true });
    }
  }

  /** Where the file of this hash is, or would be. */
  pathOf(sha256: string): string {
    return pathOfFile(this.#folder, sha256);
  }

  /** Whether a file of this hash is there with its size; what it holds is not read. */
  has(content: FileContent): boolean {
    return isFileThere(this.#folder, content);
  }

  /** Reads a file to see what has become of it. */
  async findFault(
    { sha256, size }: FileContent,
    signal?: AbortSignal,
  ): Promise<'missing' | 'damaged' | null> {
    const found = await lstat(this.pathOf(sha256)).catch(() => null);
    if (found === null) return 'missing';
    if (!found.isFile() || found.size !== size) return 'damaged';
    const content = await readContent(this.pathOf(sha256), signal);
    return content?.sha256 === sha256 ? null : 'damaged';
  }

  async #keep(
    source: FileSource,
    holds: string[],
    signal: AbortSignal | undefined,
  ): Promise<FileContent> {
    const part = join(this.#folder, partName());
    try {
      await this.#makeFolder(this.#folder);
      const content = await copyIn(source, part, signal);
      const hold = join(this.#folder, holdName(content.sha256));
      this.#inTurn(() => {
        writeFileSync(hold, '', { flag: 'wx', mode: 0o600 });
        holds.push(hold);
      });
      await this.#putInPlace(part, content);
      return content;
    } finally {
      // One that cannot be removed is cleared at a later start.
      await rm(part, { force: true }).catch(() => undefined);
    }
  }

  /** What was there under the same hash gives way, so that adding a file mends one that was damaged. */
  async #putInPlace(part: string, content: FileContent): Promise<void> {
    const target = this.pathOf(content.sha256);
    const folder = dirname(target);
    await this.#makeFolder(folder);
    try {
      await rename(part, target);
    } catch (thrown) {
      // Windows does not replace a file that another program reads.
      if (!this.has(content)) throw explainUnwritten(thrown);
    }
    await syncFolderAside(folder);
  }

  /** Makes a folder that may be there already. */
  async #makeFolder(folder: string): Promise<void> {
    const made = await mkdir(folder, { recursive: true, mode: 0o700 }).catch((thrown: unknown) => {
      throw explainUnwritten(thrown);
    });
    if (made !== undefined) await syncFolderAside(dirname(folder));
  }
}
