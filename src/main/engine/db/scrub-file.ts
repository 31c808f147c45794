import { closeSync, fdatasync, fstatSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { emptyLog, type Database } from './database.ts';
import { findRemains } from './page-remains.ts';

/** How many bytes are looked through in one go: some 5 ms. */
const STEP_BYTES = 4 * 1024 * 1024;
/** The byte at which systems lock a database file; SQLite keeps nothing in its page, and it may not be read. */
const LOCK_BYTE = 0x4000_0000;

/**
 * Overwrites what SQLite leaves behind in the unused parts of its pages. `secure_delete` overwrites
 * a row where it stands when it is deleted, but not the copies of it that stay where a page was
 * divided or joined with its neighbour.
 *
 * It writes into the open file beside SQLite, where SQLite never looks: only unused bytes, only while
 * this connection holds the lock for writing, the log of changes is empty and no page is cached. So
 * there is no page that is about to be written over, and a cut in between harms nothing.
 */
export class FileScrubber {
  readonly #db: Database;
  #handle: number | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Looks through the next part of the file, beginning with this page (the first is 1). Answers with
   * the page to go on with, null at the end of the file; with the same page when another connection
   * reads what stands in the log.
   */
  scrubFrom(page: number): number | null {
    const next = this.#inQuietFile(() => this.#scrubStep(page));
    return next === undefined ? page : next;
  }

  /** Overwrites all free pages, in which an earlier Collate may have left something; false while the log is read. */
  scrubFreePages(): boolean {
    return (
      this.#inQuietFile(() => {
        this.#overwriteFreePages();
        return true;
      }) === true
    );
  }

  /**
   * Resolves when all that was overwritten is on the disk: after many pages that keeps a thread busy for
   * a tenth of a second and more, so it is not the engine's.
   */
  async settle(): Promise<void> {
    if (this.#handle !== null) await promisify(fdatasync)(this.#handle);
  }

  /**
   * Lets the file go, after the connection was closed. Not before: to close any handle of a file takes
   * all locks of the process from it.
   */
  release(): void {
    if (this.#handle !== null) closeSync(this.#handle);
    this.#handle = null;
  }

  /** Does the work while nobody writes and nothing is in the log; undefined when that cannot be now. */
  #inQuietFile<T>(work: () => T): T | undefined {
    if (!emptyLog(this.#db)) return undefined;
    // SQLite would write its cached copy of the page back, with the old bytes.
    this.#db.pragma('shrink_memory');
    return this.#db
      .transaction(() => (statSync(`${this.#db.name}-wal`).size === 0 ? work() : undefined))
      .immediate();
  }

  #open(): number {
    this.#handle ??= openSync(this.#db.name, 'r+');
    return this.#handle;
  }

  #pageSize(): number {
    return this.#db.pragma('page_size', { simple: true }) as number;
  }

  #scrubStep(first: number): number | null {
    const handle = this.#open();
    const size = this.#pageSize();
    const lockPage = Math.floor(LOCK_BYTE / size) + 1;
    if (first === lockPage) return first + 1;
    const beforeLock = first < lockPage ? lockPage - first : Infinity;
    const buffer = Buffer.alloc(Math.min(STEP_BYTES / size, beforeLock) * size);
    const start = (first - 1) * size;
    const read = readSync(handle, buffer, 0, buffer.length, start);
    for (let at = 0; at + size <= read; at += size) {
      const page = buffer.subarray(at, at + size);
      for (const [from, to] of findRemains(page, start + at === 0)) {
        this.#overwrite(handle, start + at + from, to - from);
      }
    }
    if (start + read < fstatSync(handle).size && read === buffer.length) {
      return first + buffer.length / size;
    }
    return null;
  }

  #overwriteFreePages(): void {
    const handle = this.#open();
    const size = this.#pageSize();
    const page = Buffer.alloc(size);
    const readPage = (number: number): void => {
      readSync(handle, page, 0, size, (number - 1) * size);
    };
    readPage(1);
    // Where the header of the file names the first of the pages that list free ones.
    let list = page.readUInt32BE(32);
    while (list !== 0) {
      readPage(list);
      const next = page.readUInt32BE(0);
      const count = page.readUInt32BE(4);
      for (let at = 0; at < count; at += 1) {
        this.#overwrite(handle, (page.readUInt32BE(8 + 4 * at) - 1) * size, size);
      }
      const end = 8 + 4 * count;
      this.#overwrite(handle, (list - 1) * size + end, size - end);
      list = next;
    }
  }

  #overwrite(handle: number, position: number, length: number): void {
    writeSync(handle, Buffer.alloc(length), 0, length, position);
  }
}
