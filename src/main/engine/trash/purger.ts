import { setImmediate } from 'node:timers/promises';
import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError, toErrorBody } from '../../../shared/errors.ts';
import { countChange } from '../backups/facts.ts';
import { plucked, prepared, type Bindable, type Database } from '../db/database.ts';
import type { Hold } from '../jobs/hold.ts';
import type { JobControl, JobRunner } from '../jobs/job-runner.ts';
import type { Eraser } from './eraser.ts';
import { isThere, purgePiece, type Doomed } from './purge-piece.ts';
import { IN_TRASH, THING_TYPES, TABLE_OF } from './things.ts';

/** How long things are deleted before calls that wait are answered. */
const SLICE_MILLIS = 15;

const TITLE = 'Deleting for good';

const NOT_ERASED =
  'It is deleted, but not all of its words could be taken out of the library’s files. Check the disk and its free space; Collate goes on with it at the next start.';

interface PurgerOptions {
  readonly db: Database;
  readonly jobs: JobRunner;
  readonly hold: Hold;
  readonly eraser: Eraser;
  /** Removes files that nothing needs any more. */
  readonly removeFiles: () => Promise<void>;
  /** Does work that writes, and sees that the library’s files are in place. */
  readonly keep: <T>(work: () => T) => T;
  /** Makes a copy of the library before so many things are deleted. */
  readonly backUp: (things: number) => Promise<void>;
  /** Says that these things were deleted for good, each by its id. */
  readonly announce: (ids: readonly string[]) => void;
  /** Hears of surprises. */
  readonly report: (what: string, thrown: unknown) => void;
}

interface Queued extends Doomed {
  readonly is_begun: 0 | 1;
}

/** What lies in the trash by itself goes before the article that it was of, so that each is counted. */
const INSIDE_FIRST = THING_TYPES.toReversed();

const things = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'thing' : 'things'}`;

/**
 * Deletes things for good, one after the other in small steps. What is to be deleted is kept in the
 * library, so that the next session goes on where one was ended. Other changes are made in between;
 * only while a large thing is half gone they are refused.
 */
export class Purger {
  readonly #options: PurgerOptions;
  #job: JobId | null = null;
  /** Whether the first thing on the list is half gone. */
  #isHalf: boolean;
  /** What the last job failed of. */
  #failure: { readonly thrown: unknown } | null = null;

  constructor(options: PurgerOptions) {
    this.#options = options;
    this.#isHalf = this.#next()?.is_begun === 1;
  }

  /** Whether a large thing is half gone: then only this goes on. */
  get isHalf(): boolean {
    return this.#isHalf;
  }

  /** Puts these things in the trash, or all of it, on the list; answers with how many there are on it. */
  enqueue(refs: readonly Doomed[] | 'all'): number {
    const { db, keep } = this.#options;
    const add = (type: Doomed['type'], condition: string, ...values: Bindable[]): void => {
      prepared(
        db,
        `INSERT INTO purge_queue (type, id) SELECT '${type}', id FROM ${TABLE_OF[type]}
         WHERE deleted_at IS NOT NULL AND ${IN_TRASH(type)} AND ${condition} ON CONFLICT DO NOTHING`,
      ).run(...values);
    };
    const enqueue = db.transaction(() => {
      if (refs === 'all') {
        for (const type of INSIDE_FIRST) add(type, 'true');
      } else {
        for (const { type, id } of refs) add(type, 'id = ?', id);
      }
      return this.#countQueued();
    });
    return keep(() => enqueue.immediate());
  }

  /**
   * Puts all that came to the trash before this moment (UTC milliseconds) on the list; answers with how
   * many things that were.
   */
  enqueueOlder(deletedBefore: number): number {
    const { db } = this.#options;
    const add = (type: Doomed['type']): number =>
      prepared<[number]>(
        db,
        `INSERT INTO purge_queue (type, id) SELECT '${type}', id FROM ${TABLE_OF[type]}
         WHERE deleted_at < ? AND ${IN_TRASH(type)} ON CONFLICT DO NOTHING`,
      ).run(deletedBefore).changes;
    return db.transaction(() => INSIDE_FIRST.reduce((sum, type) => sum + add(type), 0)).immediate();
  }

  /** Deletes what is on the list, as a job; null when nothing is. */
  goOn(): JobId | null {
    const { jobs, hold } = this.#options;
    if (this.#job !== null && jobs.isUnderWay(this.#job)) return this.#job;
    const total = this.#countQueued();
    if (total === 0) return null;
    if (this.#isHalf) hold.take(TITLE);
    const jobId = jobs.start('change', TITLE, total, (control) => this.#work(control, total));
    this.#job = jobId;
    void this.#startNextAfter(jobId);
    return jobId;
  }

  /** Resolves when nothing is left on the list and in the library’s files; rejects with what failed. */
  async whenDone(): Promise<void> {
    for (let jobId = this.goOn(); jobId !== null; jobId = this.goOn()) {
      await this.#options.jobs.wait(jobId);
      if (this.#failure !== null) throw this.#failure.thrown;
      if (this.#options.jobs.isStopping) return;
    }
    await this.#erase();
  }

  /** Resolves when no word of what was deleted is left in the library’s files. */
  async #erase(): Promise<void> {
    const { eraser, removeFiles, report } = this.#options;
    await removeFiles();
    await eraser.erase().catch((thrown: unknown) => {
      report('erasing what was deleted', thrown);
      throw new AppError(toErrorBody(thrown).code, NOT_ERASED, { cause: thrown });
    });
  }

  /** What came on the list while the words of the last things were erased has a job of its own. */
  async #startNextAfter(jobId: JobId): Promise<void> {
    await this.#options.jobs.wait(jobId);
    if (this.#failure === null && !this.#options.jobs.isStopping) this.goOn();
  }

  async #work(control: JobControl, total: number): Promise<string> {
    this.#failure = null;
    try {
      return await this.#deleteAndErase(control, total);
    } catch (thrown) {
      // What the end of the session breaks off, the next one goes on with.
      if (!this.#options.jobs.isStopping) this.#failure = { thrown };
      throw thrown;
    }
  }

  async #deleteAndErase(control: JobControl, total: number): Promise<string> {
    if (!this.#isHalf) await this.#options.backUp(total);
    const { done, left } = await this.#deleteAll(control);
    await this.#erase();
    if (left === 0) return `${things(done)} deleted for good.`;
    throw new AppError(
      'cancelled',
      `Cancelled: ${things(done)} deleted for good, ${left.toLocaleString('en')} still in the trash.`,
    );
  }

  /** Deletes what is on the list; tells how many things that were, and how many it gave up when it was cancelled. */
  async #deleteAll({ signal, report }: JobControl): Promise<{ done: number; left: number }> {
    const { jobs, hold, announce } = this.#options;
    let done = 0;
    let left = 0;
    try {
      while (this.#next() !== null) {
        if (!this.#isHalf) await hold.whenFree(signal);
        if (jobs.isStopping) signal.throwIfAborted();
        if (signal.aborted) left += this.#giveUpRest();
        const wasHalf = this.#isHalf;
        const { count, ids } = this.#slice();
        done += count;
        if (this.#isHalf) hold.take(TITLE);
        else if (wasHalf) hold.release();
        report({ done });
        announce(ids);
        await setImmediate();
      }
    } catch (thrown) {
      if (this.#isHalf) hold.keep(TITLE, 'Empty the trash again to go on with it.');
      throw thrown;
    }
    return { done, left };
  }

  /** Deletes for a moment; tells how many things are off the list, and which of them are gone for good. */
  #slice(): { count: number; ids: string[] } {
    const { db, keep, eraser } = this.#options;
    const begin = prepared<[string]>(db, 'UPDATE purge_queue SET is_begun = 1 WHERE id = ?');
    const leave = prepared<[string]>(db, 'DELETE FROM purge_queue WHERE id = ?');
    const slice = db.transaction(() => {
      const end = performance.now() + SLICE_MILLIS;
      const ids: string[] = [];
      let count = 0;
      let isHalf = false;
      for (let next = this.#next(); next; next = this.#next()) {
        isHalf = !purgePiece(db, next);
        if (isHalf) {
          if (next.is_begun === 0) begin.run(next.id);
        } else {
          count += 1;
          leave.run(next.id);
          if (!isThere(db, next)) ids.push(next.id);
        }
        if (performance.now() >= end) break;
      }
      eraser.note();
      countChange(db);
      return { count, ids, isHalf };
    });
    const { isHalf, ...done } = keep(() => slice.immediate());
    this.#isHalf = isHalf;
    return done;
  }

  /** Takes everything off the list but the thing that is half gone, if one is; tells how many that were. */
  #giveUpRest(): number {
    const kept = this.#isHalf ? (this.#next()?.id ?? null) : null;
    return prepared(this.#options.db, 'DELETE FROM purge_queue WHERE id IS NOT ?').run(kept)
      .changes;
  }

  #next(): Queued | null {
    return (
      prepared<[], Queued>(
        this.#options.db,
        'SELECT type, id, is_begun FROM purge_queue ORDER BY position LIMIT 1',
      ).get() ?? null
    );
  }

  #countQueued(): number {
    return plucked<[], number>(this.#options.db, 'SELECT count(*) FROM purge_queue').get()!;
  }
}
