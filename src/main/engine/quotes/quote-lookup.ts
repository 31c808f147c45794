import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { plucked, prepared, type Database } from '../db/database.ts';
import type { JobControl, JobRunner } from '../jobs/job-runner.ts';
import { ArticleLookup, countToLookUp, type WhichQuotes } from './article-lookup.ts';

/** How long quotes are looked up before calls that wait are answered. */
const SLICE_MILLIS = 15;
/** How often those who show quotes hear of an article that takes long. */
const ANNOUNCE_EVERY_MILLIS = 1000;

interface QueuedArticle {
  readonly seq: number;
  readonly article_id: string;
  readonly whole: 0 | 1;
}

const whichOf = ({ whole }: QueuedArticle): WhichQuotes => (whole === 1 ? 'all' : 'unchecked');

interface LookupOptions {
  readonly db: Database;
  readonly jobs: JobRunner;
  readonly now: () => number;
  /** Counts anew what these articles hold; runs in a transaction. */
  readonly count: (articleIds: readonly string[]) => void;
  /** Says that the quotes of these articles are known anew; of all articles when there are none. */
  readonly announce: (articleIds: readonly string[]) => void;
  readonly log: (message: string) => void;
}

/**
 * Looks up the many quotes of an article whose text was replaced, as a job that the window shows.
 * What is to do is kept in the library, so that it goes on after the engine was killed.
 */
export class QuoteLookup {
  readonly #options: LookupOptions;
  #running: Promise<void> | null = null;
  /** Quotes queued up to this number wait for the next start, as the job was cancelled or failed. */
  #putOff = 0;

  constructor(options: LookupOptions) {
    this.#options = options;
  }

  /** Starts the job if quotes are to be looked up and it does not run; call after every change. */
  goOn(): void {
    const { db, jobs } = this.#options;
    if (this.#running) return;
    if (this.#isQueueEmpty()) this.#putOff = 0;
    if (this.#next() === null) return;
    const id = jobs.start('check', 'Looking up quotes in the new text', 0, async (control) => {
      control.report({ total: this.#countQueued() });
      let done = 0;
      for (let next = this.#next(); next !== null; next = this.#next()) {
        const lookup = new ArticleLookup(db, next.article_id, whichOf(next));
        done = await this.#lookUp(control, next.article_id, lookup, done);
        // Not if its text was replaced meanwhile: then it is queued under a new number.
        prepared(db, 'DELETE FROM quote_lookup WHERE seq = ?').run(next.seq);
      }
      return 'Every quote was looked up.';
    });
    this.#running = this.#end(id);
  }

  /** Looks up every quote of the library anew; resolves when that is done, rejects when it is cancelled. */
  async checkAll(signal: AbortSignal): Promise<void> {
    const { db, jobs, announce, count } = this.#options;
    const articles = plucked<[], string>(db, 'SELECT id FROM article').all();
    const id = jobs.start('check', 'Looking up every quote', articles.length, async (control) => {
      for (const [index, articleId] of articles.entries()) {
        const lookup = new ArticleLookup(db, articleId, 'all');
        while (!lookup.isDone) {
          await control.breathe();
          lookup.goOn(SLICE_MILLIS);
        }
        db.transaction(() => {
          count([articleId]);
        }).immediate();
        control.report({ done: index + 1 });
        if (index % 50 === 0) await control.breathe();
      }
      return 'Every quote was looked up.';
    });
    const cancel = (): void => {
      jobs.cancel(id);
    };
    signal.addEventListener('abort', cancel);
    const { state, message } = await jobs.wait(id);
    signal.removeEventListener('abort', cancel);
    announce([]);
    if (state === 'finished') return;
    throw new AppError(state === 'cancelled' ? 'cancelled' : 'internal', message ?? '');
  }

  async #lookUp(
    control: JobControl,
    articleId: string,
    lookup: ArticleLookup,
    before: number,
  ): Promise<number> {
    const { now } = this.#options;
    let done = before;
    let announcedAt = now();
    try {
      while (!lookup.isDone) {
        await control.breathe();
        done += lookup.goOn(SLICE_MILLIS);
        control.report({ done });
        if (now() - announcedAt < ANNOUNCE_EVERY_MILLIS) continue;
        announcedAt = now();
        this.#publish(articleId);
      }
    } finally {
      this.#publish(articleId);
    }
    return done;
  }

  /** Counts an article anew and says that its quotes are known. */
  #publish(articleId: string): void {
    const { db, announce, count } = this.#options;
    db.transaction(() => {
      count([articleId]);
    }).immediate();
    announce([articleId]);
  }

  /** How many quotes are to be looked up. */
  #countQueued(): number {
    const { db } = this.#options;
    return prepared<[number], QueuedArticle>(
      db,
      'SELECT seq, article_id, whole FROM quote_lookup WHERE seq > ?',
    )
      .all(this.#putOff)
      .reduce((sum, each) => sum + countToLookUp(db, each.article_id, whichOf(each)), 0);
  }

  #isQueueEmpty(): boolean {
    return prepared(this.#options.db, 'SELECT 1 FROM quote_lookup LIMIT 1').get() === undefined;
  }

  #next(): QueuedArticle | null {
    return (
      prepared<[number], QueuedArticle>(
        this.#options.db,
        'SELECT seq, article_id, whole FROM quote_lookup WHERE seq > ? ORDER BY seq LIMIT 1',
      ).get(this.#putOff) ?? null
    );
  }

  async #end(id: JobId): Promise<void> {
    const { db, jobs, log } = this.#options;
    const { state, message } = await jobs.wait(id);
    this.#running = null;
    if (state === 'finished') {
      this.goOn();
      return;
    }
    if (state === 'failed') log(`quotes: ${message ?? ''}`);
    this.#putOff = plucked<[], number>(db, 'SELECT coalesce(max(seq), 0) FROM quote_lookup').get()!;
  }
}
