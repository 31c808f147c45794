import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Database } from '../db/database.ts';
import { attachmentFolder } from './file-place.ts';
import { isFileNeeded } from './queries.ts';
import { heldFiles } from './working-files.ts';

const PREFIX = /^[0-9a-f]{2}$/;
const HASH = /^[0-9a-f]{64}$/;

export interface CollectorOptions {
  readonly db: Database;
  /** The library's folder. */
  readonly directory: string;
  /** Does work that writes, and sees that the library’s files are in place. */
  readonly keep: <T>(work: () => T) => T;
  /** The hashes that backups need; null while that is not known, and then nothing is removed. */
  readonly neededByBackups: () => ReadonlySet<string> | null;
  /** Hears of surprises. */
  readonly report: (what: string, thrown: unknown) => void;
}

/**
 * Removes files to which nothing refers: no article, not the trash, not history, no backup, and no work
 * that is about to. It looks at what refers to a file under the library’s own lock, and asks no clock;
 * wherever it is ended, the next run finds what is left to remove.
 */
export class FileCollector {
  readonly #options: CollectorOptions;
  readonly #folder: string;
  #running: Promise<void> | null = null;
  #isAsked = false;
  #isStopped = false;

  constructor(options: CollectorOptions) {
    this.#options = options;
    this.#folder = attachmentFolder(options.directory);
  }

  /** Removes what nothing needs by now; resolves when that is done, or when the engine stops. Never fails. */
  async collect(): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /** Ends the work between two folders. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#isAsked && !this.#isStopped) {
      this.#isAsked = false;
      try {
        await this.#lookThrough();
      } catch (thrown) {
        this.#options.report('removing files that nothing needs', thrown);
      }
    }
  }

  async #lookThrough(): Promise<void> {
    // Their lists are read before the lock is taken; under it they are read again only where they changed.
    if (this.#options.neededByBackups() === null) return;
    for (const prefix of await namesIn(this.#folder)) {
      if (this.#isStopped) return;
      if (!PREFIX.test(prefix)) continue;
      const names = await namesIn(join(this.#folder, prefix));
      const unneeded = names.filter(
        (name) =>
          HASH.test(name) && name.startsWith(prefix) && !isFileNeeded(this.#options.db, name),
      );
      if (unneeded.length > 0) this.#remove(prefix, unneeded);
      await setImmediate();
    }
  }

  /** Looks again under the lock, in which nobody begins or ceases to need a file. */
  #remove(prefix: string, names: readonly string[]): void {
    const { db, keep, neededByBackups } = this.#options;
    const remove = db.transaction(() => {
      const backedUp = neededByBackups();
      if (backedUp === null) return;
      const held = heldFiles(this.#folder);
      for (const name of names) {
        if (backedUp.has(name) || held.has(name) || isFileNeeded(db, name)) continue;
        rmSync(join(this.#folder, prefix, name), { force: true });
      }
    });
    keep(() => {
      remove.immediate();
    });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
