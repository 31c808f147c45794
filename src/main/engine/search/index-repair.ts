import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Database } from '../db/database.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import { countUnindexed, dropSearchIndex, indexNextPage } from './rebuild-index.ts';

const DAMAGED_FILE = 'The library file is damaged. Restore the newest backup from the File menu.';

/**
 * Whether SQLite says that what it read is damaged. It calls a definition that it cannot follow an
 * error like any other, which Collate’s own statements make in no sound library.
 */
function isDamage(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return code === 'SQLITE_ERROR' || code.startsWith('SQLITE_CORRUPT');
}

/** Drops the index. Throws `db_corrupt` when its definition is damaged, too: only a backup has that. */
function drop(db: Database): void {
  try {
    dropSearchIndex(db);
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    throw new AppError('db_corrupt', DAMAGED_FILE, { cause: thrown });
  }
}

/** Damage met while the search index was read or written. */
class IndexDamage extends Error {}

/** Runs what touches nothing but the search index; damage that it meets is told apart from other damage. */
export function touchIndex<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    throw new IndexDamage('The search index is damaged.', { cause: thrown });
  }
}

/**
 * Keeps a damaged search index from stopping anything. SQLite is the truth and the index a help: it is
 * dropped and made anew in pages, as a job that the window shows, while the work goes on.
 */
export class IndexRepair {
  readonly #db: Database;
  readonly #jobs: JobRunner;
  readonly #log: (message: string) => void;
  #running: Promise<void> | null = null;

  constructor(db: Database, jobs: JobRunner, log: (message: string) => void) {
    this.#db = db;
    this.#jobs = jobs;
    this.#log = log;
  }

  /** Goes on with a repair that an earlier session did not finish. */
  resume(): void {
    if (countUnindexed(this.#db) > 0) this.#start('Making the search index anew');
  }

  /** Does the work; when the index is found damaged, drops it and does the work again. */
  guard<T>(work: () => T): T {
    try {
      return work();
    } catch (thrown) {
      if (!(thrown instanceof IndexDamage)) throw thrown;
      this.dropDamaged();
      return work();
    }
  }

  /** Drops the index because it is damaged; it fills again in the background. */
  dropDamaged(): void {
    drop(this.#db);
    this.#start('The search index was damaged; making it anew');
  }

  /** Makes the index anew and resolves when that is done. */
  async rebuild(): Promise<void> {
    drop(this.#db);
    this.#start('Making the search index anew');
    await this.#running;
  }

  #start(title: string): void {
    if (this.#running) return;
    const total = countUnindexed(this.#db);
    const id = this.#jobs.start('check', title, total, async ({ report, breathe }) => {
      let done = 0;
      for (let rows = indexNextPage(this.#db); rows !== null; rows = indexNextPage(this.#db)) {
        done += rows;
        report({ done: Math.min(done, total) });
        await breathe();
      }
      return 'The search index was made anew.';
    });
    this.#running = this.#end(id);
  }

  async #end(id: JobId): Promise<void> {
    const { state, message } = await this.#jobs.wait(id);
    this.#running = null;
    if (state === 'failed') this.#log(`search index: ${message ?? ''}`);
  }
}
