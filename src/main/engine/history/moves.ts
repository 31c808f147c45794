import { setImmediate } from 'node:timers/promises';
import type { ClaimId, JobId } from '../../../shared/domain/ids.ts';
import type { HistoryMove } from '../../../shared/domain/library.ts';
import { AppError } from '../../../shared/errors.ts';
import { prepared, type Database } from '../db/database.ts';
import type { Hold } from '../jobs/hold.ts';
import type { JobControl, JobRunner } from '../jobs/job-runner.ts';
import { Pace } from '../jobs/pace.ts';
import { beginMove, countChanges, movePage, readMove, turnMove, type Move } from './move-page.ts';
import type { Direction } from './steps.ts';
import type { Refresh, Touched } from './touched.ts';
import type { WritingJobs } from './writing-jobs.ts';

/** The weight of the first page of a step: what is lighter is moved at once. */
const FIRST_PAGE = 160;

const VERBS = { undo: 'Undoing', redo: 'Doing again' } as const satisfies Record<Direction, string>;

interface MovesOptions {
  readonly db: Database;
  readonly jobs: JobRunner;
  readonly hold: Hold;
  readonly refresh: Refresh;
  /** Does work that writes, and sees that the library’s files are in place. */
  readonly keep: <T>(work: () => T) => T;
  readonly announce: (touched: Touched) => void;
  readonly writing: WritingJobs;
}

/** The claims of a step that stand now; none unless it was about claims of one article. */
function findStanding(db: Database, touched: Touched): ClaimId[] {
  const { articles, wholeArticles, revisedArticles, claims } = touched;
  if (articles.size !== 1 || wholeArticles.size > 0 || revisedArticles.size > 0) return [];
  const stands = prepared<[string], { id: string }>(
    db,
    "SELECT id FROM claim WHERE id = ? AND status <> 'rejected' AND deleted_at IS NULL",
  );
  return [...claims].filter((id) => stands.get(id) !== undefined) as ClaimId[];
}

/**
 * Undoes and redoes steps of history. A large one is moved in pages, as a job: no other change is made
 * meanwhile, a cancelled one is moved back to where it was, and one that was broken off by the end
 * of the session is finished by the next.
 */
export class HistoryMoves {
  readonly #options: MovesOptions;
  #job: JobId | null = null;

  constructor(options: MovesOptions) {
    this.#options = options;
  }

  /**
   * Moves the next step, or goes on with one that was broken off; work that ends with that step is
   * cancelled. Throws `busy` while something else works on many things.
   */
  move(direction: Direction): HistoryMove {
    const { db, jobs, hold, refresh, writing, keep, announce } = this.#options;
    const brokenOff = readMove(db);
    if (brokenOff && (this.#job === null || !jobs.isUnderWay(this.#job))) {
      return { label: brokenOff.step.label, claimIds: [], jobId: this.#start(brokenOff) };
    }
    hold.refuse();
    const first = keep(() =>
      db
        .transaction(() => {
          const move = beginMove(db, direction);
          if (!move) return null;
          writing.refuseStep(move.step.seq);
          const page = movePage(db, move, FIRST_PAGE, refresh);
          if (!page.isOver) writing.refuseAny(move.step.seq);
          writing.endWith(move.step.seq);
          return { ...page, move };
        })
        .immediate(),
    );
    if (!first) return { label: null, claimIds: [], jobId: null };
    announce(first.touched);
    const { label } = first.move.step;
    return first.isOver
      ? { label, claimIds: findStanding(db, first.touched), jobId: null }
      : { label, claimIds: [], jobId: this.#start(first.move) };
  }

  /** Goes on with a step that an earlier session left half moved; call before anything else is changed. */
  resume(): void {
    const move = readMove(this.#options.db);
    if (move) this.#start(move);
  }

  #start({ step, direction }: Move): JobId {
    const { db, jobs, hold } = this.#options;
    const title = `${VERBS[direction]} “${step.label}”`;
    hold.take(title);
    const total = countChanges(db, readMove(db)!);
    this.#job = jobs.start('change', title, total, async (control) => {
      try {
        if (!(await this.#goOn(control)))
          return `${direction === 'undo' ? 'Undone' : 'Done again'}: ${step.label}`;
      } finally {
        if (readMove(db)) hold.keep(title, 'Press undo to go on with it.');
        else hold.release();
      }
      throw new AppError(
        'cancelled',
        direction === 'undo'
          ? `Not undone: “${step.label}” stands as it did.`
          : `Not done again: “${step.label}” is undone as it was.`,
      );
    });
    return this.#job;
  }

  /** Moves page after page to the end, or back when the job is cancelled; tells whether it was. */
  async #goOn({ signal, report }: JobControl): Promise<boolean> {
    const { db, jobs, refresh, keep, announce } = this.#options;
    const pace = new Pace(FIRST_PAGE);
    let isTurned = false;
    let done = 0;
    for (;;) {
      const move = readMove(db);
      if (!move) return isTurned;
      if (jobs.isStopping) signal.throwIfAborted();
      if (signal.aborted && !isTurned) {
        isTurned = true;
        turnMove(db);
        continue;
      }
      const { changes, touched } = pace.time(
        () => keep(() => db.transaction(() => movePage(db, move, pace.size, refresh)).immediate()),
        ({ weight }) => weight,
      );
      announce(touched);
      done += isTurned ? -changes : changes;
      report({ done: Math.max(0, done) });
      await setImmediate();
    }
  }
}
