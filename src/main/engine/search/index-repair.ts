import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, withoutWaiting, type Database } from '../db/database.ts';
import type { JobControl, JobRunner } from '../jobs/job-runner.ts';
import { countUnindexedParts } from './article-rows.ts';
import { IndexDamage, isDamage } from './index-damage.ts';
import type { IndexMerger } from './index-merger.ts';
import { OWNERS } from './index-rows.ts';
import { settleIndex } from './index-settings.ts';
import { countUnindexed, dropSearchIndex, indexNext } from './rebuild-index.ts';

const DAMAGED_FILE = 'The library file is damaged. Restore the newest backup from the File menu.';

/** What waits to be indexed, and what is said while it is. */
const QUEUES = ['unindexed_text', 'unindexed_article'] as const;
type Queue = (typeof QUEUES)[number];
const TITLES: Readonly<Record<Queue, string>> = {
  unindexed_text: 'Indexing long texts for the search',
  unindexed_article: 'Indexing claims for the search',
};

/** Drops the index. Throws `db_corrupt` when its definition is damaged, too: only a backup has that. */
function drop(db: Database): void {
  try {
    dropSearchIndex(db);
  } catch (thrown) {
    if (!isDamage(thrown)) throw thrown;
    throw new AppError('db_corrupt', DAMAGED_FILE, { cause: thrown });
  }
}

/**
 * Indexes in the background what no change may wait for: long texts, the claims of articles that hold
 * many and came to the trash or left it, and the whole library after its search index was found damaged. SQLite is the truth and the index a help: a damaged one stops nothing,
 * it is dropped and made anew in small steps, as a job that the window shows. What is to do is kept in
 * the library, so that it goes on after the engine was killed.
 */
export class IndexRepair {
  readonly #db: Database;
  readonly #jobs: JobRunner;
  readonly #merger: IndexMerger;
  readonly #log: (message: string) => void;
  #running: Promise<void> | null = null;
  /** What is queued up to these numbers the reader has put off until the next start. */
  #putOff: Readonly<Record<Queue, number>> = { unindexed_text: 0, unindexed_article: 0 };

  constructor(db: Database, jobs: JobRunner, merger: IndexMerger, log: (message: string) => void) {
    this.#db = db;
    this.#jobs = jobs;
    this.#merger = merger;
    this.#log = log;
  }

  /** Makes the index ready for a session, and goes on with what an earlier one did not finish. */
  resume(): void {
    for (const owner of OWNERS) settleIndex(this.#db, owner);
    const isRebuild = prepared(this.#db, 'SELECT 1 FROM index_rebuild LIMIT 1').get() !== undefined;
    if (isRebuild) this.#start('Making the search index anew');
    else this.goOn();
  }

  /** Goes on with what a change left to do, if anything; call after every change. */
  goOn(): void {
    this.#merger.goOn();
    for (const queue of QUEUES) if (this.#waits(queue)) this.#start(TITLES[queue]);
  }

  #waits(queue: Queue): boolean {
    const waiting = prepared<[number]>(this.#db, `SELECT 1 FROM ${queue} WHERE seq > ? LIMIT 1`);
    return waiting.get(this.#putOff[queue]) !== undefined;
  }

  /** Resolves when everything can be searched, or what is left was put off, and the index is merged. */
  async settle(): Promise<void> {
    while (this.#running) await this.#running;
    await this.#merger.settle();
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
    const id = this.#jobs.start('check', title, total, (control) => this.#work(control, total));
    this.#running = this.#end(id);
  }

  async #work({ report, breathe }: JobControl, total: number): Promise<string> {
    let done = 0;
    let isDropped = false;
    for (;;) {
      try {
        const indexed = withoutWaiting(this.#db, () => indexNext(this.#db));
        if (indexed === null) return 'Everything can be searched.';
        done += indexed;
      } catch (thrown) {
        if (!(thrown instanceof IndexDamage)) throw thrown;
        // Where a new index is damaged again, the texts are.
        if (isDropped) throw new AppError('db_corrupt', DAMAGED_FILE, { cause: thrown });
        isDropped = true;
        drop(this.#db);
      }
      // Rows that are indexed, and changes meanwhile, add to what is to do.
      this.#merger.goOn();
      report({ done, total: Math.max(total, done + countUnindexedParts(this.#db)) });
      await breathe();
    }
  }

  async #end(id: JobId): Promise<void> {
    const { state, message } = await this.#jobs.wait(id);
    this.#running = null;
    if (state === 'finished') {
      this.goOn();
      return;
    }
    if (state === 'failed') this.#log(`search index: ${message ?? ''}`);
    this.#putOff = {
      unindexed_text: this.#lastOf('unindexed_text'),
      unindexed_article: this.#lastOf('unindexed_article'),
    };
  }

  #lastOf(queue: Queue): number {
    return plucked<[], number>(this.#db, `SELECT coalesce(max(seq), 0) FROM ${queue}`).get()!;
  }
}
