import { setImmediate } from 'node:timers/promises';
import { toErrorBody } from '../../../shared/errors.ts';
import { withoutWaiting, type Database } from '../db/database.ts';
import { IndexDamage } from './index-damage.ts';
import { OWNERS, type Indexed } from './index-rows.ts';
import { MERGED_PAGES, mergeSegments } from './merge-index.ts';

/**
 * Merges the segments that changes leave behind in the full-text indexes, in short steps between which
 * calls are answered: a search reads every segment. The index is right whether that is done or not.
 */
export class IndexMerger {
  readonly #db: Database;
  readonly #log: (message: string) => void;
  #running: Promise<void> | null = null;
  #isStopped = false;

  /** `log` hears of surprises. */
  constructor(db: Database, log: (message: string) => void) {
    this.#db = db;
    this.#log = log;
  }

  /** Begins, unless it is at work; call after every change of an index. */
  goOn(): void {
    if (this.#isStopped) return;
    this.#running ??= this.#mergeAll().finally(() => {
      this.#running = null;
    });
  }

  /** Resolves when there is nothing to merge for now. */
  async settle(): Promise<void> {
    await this.#running;
  }

  /** Ends the work between two steps. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  async #mergeAll(): Promise<void> {
    // What a call does after its change comes first.
    await setImmediate();
    for (const owner of OWNERS) {
      while (!this.#isStopped && this.#mergeSome(owner)) await setImmediate();
    }
  }

  #mergeSome(owner: Indexed): boolean {
    try {
      return withoutWaiting(this.#db, () => mergeSegments(this.#db, owner, MERGED_PAGES));
    } catch (thrown) {
      // The change or the search that meets damage next makes the index anew; a full or busy disk can wait.
      const isExpected = thrown instanceof IndexDamage || toErrorBody(thrown).code !== 'internal';
      if (!isExpected) this.#log(`merging the search index: ${String(thrown)}`);
      return false;
    }
  }
}
