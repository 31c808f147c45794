import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BackupState } from '../../../shared/domain/backup.ts';
import { toErrorBody } from '../../../shared/errors.ts';
import type { FileContent } from '../attachments/copy-in.ts';
import { attachmentFolder } from '../attachments/file-place.ts';
import type { Database } from '../db/database.ts';
import { readFileList, writeFileList } from './file-lists.ts';
import type { StoredBackup } from './folder.ts';
import { writeManifest } from './manifest.ts';
import { pruneBackups } from './prune.ts';
import { newestIn, openPlace, placeOf, readSecondPlace } from './second-place.ts';
import type { RunBackupTask, RunOptions } from './thread.ts';

interface SecondCopiesOptions {
  readonly db: Database;
  readonly directory: string;
  readonly libraryId: string;
  readonly run: RunBackupTask;
}

/** The copies of a library in a second place, on another disk at best, with the files of articles that they need. */
export class SecondCopies {
  readonly #options: SecondCopiesOptions;
  #problem: string | null = null;

  constructor(options: SecondCopiesOptions) {
    this.#options = options;
  }

  /** The library's folder in the second place; null when the reader chose none. */
  get place(): string | null {
    const folder = readSecondPlace(this.#options.db);
    return folder === null ? null : this.#placeIn(folder);
  }

  /** How the second place is; null when there is none. */
  state(): BackupState['secondPlace'] {
    const folder = readSecondPlace(this.#options.db);
    if (folder === null) return null;
    return {
      name: basename(folder),
      lastAt: newestIn(this.#placeIn(folder))?.madeAt ?? null,
      problem: this.#problem,
    };
  }

  /** Sends a good copy there, then the files that it needs. Never fails: the state tells what is wrong. */
  async send(made: StoredBackup, options: RunOptions = {}): Promise<void> {
    if (await this.sendCopy(made)) await this.complete(made, options);
  }

  /** Sends a good copy there without its files; tells whether it arrived. Never fails. */
  async sendCopy({ file, name, manifest }: StoredBackup): Promise<boolean> {
    const { db, libraryId, run } = this.#options;
    const folder = readSecondPlace(db);
    if (folder === null || manifest === null || manifest.sha256 === null) return false;
    try {
      const place = this.#placeIn(folder);
      openPlace(folder, place);
      const to = join(place, name);
      writeManifest(to, manifest);
      const files = readFileList(file);
      if (files !== null) writeFileList(to, files);
      await run('send', { from: file, to, sha256: manifest.sha256 });
      await pruneBackups(place, libraryId, run);
      this.#problem = null;
      return true;
    } catch (thrown) {
      this.#problem = toErrorBody(thrown).message;
      return false;
    }
  }

  /**
   * Copies what is lacking there of the files that a copy needs. Never fails. One that is aborted is no
   * problem: a later session goes on with it.
   */
  async complete({ file }: StoredBackup, options: RunOptions = {}): Promise<void> {
    const { place } = this;
    if (place === null || !existsSync(place)) return;
    try {
      this.#problem = await this.#sendFiles(readFileList(file) ?? [], place, options);
    } catch (thrown) {
      if (options.signal?.aborted !== true) this.#problem = toErrorBody(thrown).message;
    }
  }

  #placeIn(folder: string): string {
    return placeOf(folder, this.#options.directory, this.#options.libraryId);
  }

  /** Answers with what is wrong; null when the place has all of them. */
  async #sendFiles(
    files: readonly FileContent[],
    place: string,
    options: RunOptions,
  ): Promise<string | null> {
    const { directory, run } = this.#options;
    const [from, to] = [attachmentFolder(directory), attachmentFolder(place)];
    const lost = await run('sendFiles', { files, from, to }, { signal: options.signal });
    await run('sweepFiles', { place });
    if (lost === 0) return null;
    const what =
      lost === 1 ? 'A file of an article is' : `${lost.toLocaleString('en')} files of articles are`;
    return `${what} missing or damaged in the library, so the second place lacks what it held. Check the library to see which.`;
  }
}
