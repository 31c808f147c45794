import { AppError } from '../../../shared/errors.ts';
import { withoutWaiting, type Database } from '../db/database.ts';
import type { Context } from '../handler-types.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { Pace } from '../jobs/pace.ts';
import type { Tally } from './job-words.ts';
import { weightOf, type Arrival } from './read-ahead.ts';
import type { ReadingInHand } from './reading-thread.ts';
import { isCurrentRevision, readFooting } from './readings.ts';
import { saveAbsences, saveChanges, saveReading, type SavedChanges } from './save-suggestions.ts';
import type { ArticleReading, SuggestionChange } from './suggested-claim.ts';
import { leaveRun } from './suggestion-run.ts';

/** How many changes the first transaction has; the next ones as many as it was quick. */
const FIRST_PAGE = 60;

type Transact = <T>(change: () => T) => T;
type Saving = Pick<Context, 'db' | 'now'>;

/** An article of which all that is to be saved is at hand. */
type ShortArrival = Arrival & { readonly inHand: ReadingInHand };

const isShort = (arrival: Arrival): arrival is ShortArrival =>
  arrival.inHand !== null && arrival.inHand.changes.length === arrival.inHand.reading.changes;

/** What failed for one article alone, and need not stop the others. */
export function isOfOneArticle(thrown: unknown): boolean {
  return (
    thrown instanceof AppError && (thrown.code === 'internal' || thrown.code === 'engine_restarted')
  );
}

/**
 * Saves a page of what differs, in the transaction of the caller; with the last one also notes that the
 * article is read, so that one that was broken off is read again. Null where the article has another
 * text by now, or other claims than those that the changes were made for.
 */
function savePage(
  db: Database,
  reading: ArticleReading,
  from: number,
  changes: readonly SuggestionChange[],
  now: number,
): SavedChanges | null {
  const { articleId, revisionId, footing } = reading;
  const stands =
    from === 0
      ? readFooting(db, articleId) === footing
      : isCurrentRevision(db, articleId, revisionId);
  if (!stands) return null;
  const saved = saveChanges(db, reading, changes, now);
  if (from + changes.length < reading.changes) return saved;
  saveAbsences(db, reading, now);
  saveReading(db, reading);
  leaveRun(db, articleId);
  return saved;
}

/** Saves what the rules found in articles: several of them in a transaction, or one in several. */
export class ReadingSaver {
  readonly #context: Saving;
  readonly #control: Pick<JobControl, 'signal' | 'breathe'>;
  readonly #transact: Transact;
  readonly #tally: Tally;
  readonly #pace = new Pace(FIRST_PAGE);

  /** @param tally is counted up with what is saved */
  constructor(
    context: Saving,
    control: Pick<JobControl, 'signal' | 'breathe'>,
    transact: Transact,
    tally: Tally,
  ) {
    this.#context = context;
    this.#control = control;
    // What a power cut takes away is read again. Once it is cancelled its step may be undone.
    this.#transact = (change) => {
      control.signal.throwIfAborted();
      return withoutWaiting(context.db, () => transact(change));
    };
    this.#tally = tally;
  }

  /** How much to save at once, by the weight of what has arrived. */
  get weight(): number {
    return this.#pace.size;
  }

  /**
   * Saves these articles and lets go of them. One whose text or claims have changed meanwhile is read
   * anew; one on which something fails that need not stop the others is counted as failed.
   */
  async save(arrivals: readonly Arrival[]): Promise<void> {
    try {
      for (const arrival of this.#saveTogether(arrivals)) await this.#saveAlone(arrival);
    } finally {
      for (const { inHand } of arrivals) inHand?.release();
    }
  }

  /** Saves in one transaction those that fit into one; answers with the articles that are left. */
  #saveTogether(arrivals: readonly Arrival[]): readonly Arrival[] {
    const { db, now } = this.#context;
    const short = arrivals.filter(isShort);
    if (short.length === 0) return arrivals;
    const weight = short.reduce((sum, each) => sum + weightOf(each), 0);
    const saveShort = ({ inHand: { reading, changes } }: ShortArrival): SavedChanges | null =>
      savePage(db, reading, 0, changes, now());
    try {
      const saved = this.#pace.time(
        () => this.#transact(() => short.map(saveShort)),
        () => weight,
      );
      const done = new Set<Arrival>();
      for (const [at, each] of saved.entries()) {
        if (!each) continue;
        done.add(short[at]!);
        this.#count(short[at]!.inHand.reading, each);
      }
      return arrivals.filter((arrival) => !done.has(arrival));
    } catch (thrown) {
      if (!isOfOneArticle(thrown)) throw thrown;
      // Each by itself then: what is wrong with one of them does not keep the others from being saved.
      return arrivals;
    }
  }

  async #saveAlone({ inHand, error }: Arrival): Promise<void> {
    const { signal, breathe } = this.#control;
    let current = inHand;
    try {
      if (error !== null) throw error;
      while (current && !(await this.#saveInPages(current))) {
        await breathe();
        current = await current.readAgain();
      }
    } catch (thrown) {
      signal.throwIfAborted();
      if (!isOfOneArticle(thrown)) throw thrown;
      this.#tally.failed += 1;
    } finally {
      current?.release();
    }
  }

  /** Saves a page of changes in each transaction; tells whether the article was saved to its end. */
  async #saveInPages({ reading, changes, readPage }: ReadingInHand): Promise<boolean> {
    const { db, now } = this.#context;
    const sum = { offered: 0, withdrawn: 0 };
    let page: readonly SuggestionChange[] | null = changes;
    for (let from = 0; ;) {
      const some: readonly SuggestionChange[] = page;
      const saved = this.#transact(() => savePage(db, reading, from, some, now()));
      if (!saved) return false;
      sum.offered += saved.offered;
      sum.withdrawn += saved.withdrawn;
      from += some.length;
      if (from >= reading.changes) {
        this.#count(reading, sum);
        return true;
      }
      await this.#control.breathe();
      page = await readPage(from);
      if (!page) return false;
    }
  }

  #count({ language }: ArticleReading, { offered, withdrawn }: SavedChanges): void {
    this.#tally.articles += 1;
    this.#tally.claims += offered;
    this.#tally.withdrawn += withdrawn;
    if (language !== 'en') this.#tally.otherLanguages.push(language);
  }
}
