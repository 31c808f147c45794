import { setImmediate, setTimeout } from 'node:timers/promises';
import { prepared, type Database } from '../db/database.ts';
import { FileScrubber } from '../db/scrub-file.ts';
import type { IndexRepair } from '../search/index-repair.ts';
import { dropKeptWords } from '../search/kept-words.ts';
import { sweepIndex } from '../search/sweep-index.ts';

/** How long to wait before the log of changes is tried again, while a backup or a search reads it. */
const WAIT_MILLIS = 100;

interface Request {
  readonly requests: number;
  readonly whole: 0 | 1;
}

/**
 * Takes the remains of what was deleted for good out of the library’s files. SQLite overwrites the
 * rows that it deletes (`secure_delete`), but words of them stand in four places more: the search
 * index, the samples of the planner, unused parts of pages, and the log of changes beside the file.
 */
export class Eraser {
  readonly #db: Database;
  readonly #indexRepair: IndexRepair;
  readonly #scrubber: FileScrubber;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor(db: Database, indexRepair: IndexRepair) {
    this.#db = db;
    this.#indexRepair = indexRepair;
    this.#scrubber = new FileScrubber(db);
  }

  /**
   * Notes that something is deleted for good; call in the same transaction. What a session that dies
   * leaves to erase, the next one erases.
   */
  note(): void {
    prepared(
      this.#db,
      `INSERT INTO erasure (one, requests, whole) VALUES (1, 1, 0)
       ON CONFLICT (one) DO UPDATE SET requests = requests + 1`,
    ).run();
  }

  /**
   * Erases all that was noted, in small steps between which calls are answered. Resolves when no word
   * of it is left in the library’s files, or when the engine stops before.
   */
  async erase(): Promise<void> {
    while (!this.#isStopped && this.#request() !== undefined) {
      this.#running ??= this.#eraseOnce().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  /** Ends the work between two steps; the next session goes on with it. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#running;
  }

  /** Lets the file go, after the connection was closed. */
  release(): void {
    this.#scrubber.release();
  }

  #request(): Request | undefined {
    return prepared<[], Request>(this.#db, 'SELECT requests, whole FROM erasure').get();
  }

  async #eraseOnce(): Promise<void> {
    const request = this.#request();
    if (!request) return;
    this.#dropSamples();
    if (!(await this.#sweep())) return;
    if (request.whole === 1 && !(await this.#scrubFreePages())) return;
    if (!(await this.#scrubPages())) return;
    await this.#scrubber.settle();
    prepared(this.#db, 'DELETE FROM erasure WHERE requests = ?').run(request.requests);
    prepared(this.#db, 'UPDATE erasure SET whole = 0').run();
  }

  /** What an earlier Collate left in pages that are free now; later ones overwrite them as they come free. */
  async #scrubFreePages(): Promise<boolean> {
    while (!this.#isStopped) {
      if (this.#scrubber.scrubFreePages()) return true;
      await setTimeout(WAIT_MILLIS);
    }
    return false;
  }

  async #scrubPages(): Promise<boolean> {
    let page = 1;
    while (!this.#isStopped) {
      const next = this.#scrubber.scrubFrom(page);
      if (next === null) return true;
      if (next === page) await setTimeout(WAIT_MILLIS);
      else await setImmediate();
      page = next;
    }
    return false;
  }

  /** The planner’s samples of what indexes hold; it takes them anew when the library is closed. */
  #dropSamples(): void {
    const samples = "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'";
    if (this.#db.prepare(samples).get()) this.#db.exec('DELETE FROM sqlite_stat4');
  }

  /** Whether the index was swept to its end. */
  async #sweep(): Promise<boolean> {
    const steps = sweepIndex(this.#db);
    while (!this.#isStopped) {
      const { done } = this.#indexRepair.guard(() => steps.next());
      if (done === true) {
        dropKeptWords(this.#db);
        return true;
      }
      await setImmediate();
    }
    return false;
  }
}
