import { setImmediate } from 'node:timers/promises';
import type { BulkAnswer } from '../../../shared/contract/calls/shapes.ts';
import type { UnfinishedChange } from '../../../shared/domain/unfinished-change.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Context } from '../handler-types.ts';
import { relabelStep } from '../history/recording.ts';
import { nextStep } from '../history/steps.ts';
import type { JobControl } from '../jobs/job-runner.ts';
import { Pace } from '../jobs/pace.ts';
import type { BulkChange, BulkKind } from './bulk-kind.ts';
import {
  forgetRun,
  leaveRun,
  nextOfRun,
  readRun,
  readStep,
  rememberRun,
  someTargets,
  type BulkRun,
  type Targets,
} from './bulk-run.ts';

/** So many things are changed at once, in the call itself; more are changed by a job. */
export const MOST_AT_ONCE = 60;

const NOTHING_LEFT = 'There is no change to go on with: it has finished, or was let go of.';

type BulkContext = Pick<Context, 'db' | 'now' | 'jobs' | 'hold' | 'transact' | 'transactInSteps'>;

/**
 * Changes any number of things under one step of history: few at once, many in pages by a job. No other
 * change is made meanwhile. A cancelled job leaves what it has changed as a step that can be undone;
 * one that was broken off by the end of the session can be gone on with.
 */
export class BulkChanges {
  readonly #context: BulkContext;
  readonly #kinds: Readonly<Record<string, BulkKind>>;
  #job: JobId | null = null;

  constructor(context: BulkContext, kinds: Readonly<Record<string, BulkKind>>) {
    this.#context = context;
    this.#kinds = kinds;
  }

  /** Makes a change of this kind to these things. */
  make(kind: string, params: unknown, targets: Targets): BulkAnswer {
    const { db, now, hold, transact } = this.#context;
    hold.refuse();
    const few = someTargets(db, targets, MOST_AT_ONCE + 1);
    if (few.length <= MOST_AT_ONCE) {
      const change = this.#bind({ kind, params });
      transact(change.label(few.length), () => {
        change.apply(few);
        change.complete?.();
      });
      return { things: few.length, jobId: null };
    }
    rememberRun(db, { kind, params }, targets, now());
    return this.goOn();
  }

  /** Goes on with the run that was broken off. Throws `not_found` when there is none. */
  goOn(): BulkAnswer & { readonly jobId: JobId } {
    const { db, jobs, hold } = this.#context;
    hold.refuse();
    const run = readRun(db);
    if (!run) throw new AppError('not_found', NOTHING_LEFT);
    const change = this.#bind(run);
    hold.take(change.title);
    const jobId = jobs.start('change', change.title, run.total, async (control) => {
      try {
        return await this.#work(control, run, change);
      } finally {
        hold.release();
      }
    });
    this.#job = jobId;
    return { things: run.total, jobId };
  }

  /** The run that was broken off; null when there is none, or while it goes on. */
  unfinished(): UnfinishedChange | null {
    const { db, jobs } = this.#context;
    const run = this.#job !== null && jobs.isUnderWay(this.#job) ? null : readRun(db);
    if (!run) return null;
    const { total, left, startedAt } = run;
    return { title: this.#bind(run).title, total, left, startedAt };
  }

  /** Lets go of the run that was broken off; what it has changed stays, as a step that can be undone. */
  forget(): void {
    const { db, hold } = this.#context;
    hold.refuse();
    const run = readRun(db);
    if (!run) throw new AppError('not_found', NOTHING_LEFT);
    this.#end(run, run.total - run.left, run.step);
  }

  async #work(control: JobControl, run: BulkRun, change: BulkChange): Promise<string> {
    const { db, jobs, transactInSteps } = this.#context;
    const label = change.label(run.total);
    const isNewest = nextStep(db, 'undo')?.seq === run.step && nextStep(db, 'redo') === null;
    const transact = transactInSteps(label, control.id, { step: isNewest ? run.step : null });
    const pace = new Pace(MOST_AT_ONCE);
    let left = run.left;
    while (left > 0) {
      if (jobs.isStopping) control.signal.throwIfAborted();
      if (control.signal.aborted) break;
      const page = nextOfRun(db, pace.size);
      pace.time(() => {
        transact(() => {
          change.apply(page);
          if (page.length === left) change.complete?.();
          leaveRun(db, page.length);
        });
      });
      left -= page.length;
      control.report({ done: run.total - left });
      await setImmediate();
    }
    const done = run.total - left;
    this.#end(run, done, readStep(db));
    if (left === 0) return `${change.done(done)}.`;
    throw new AppError(
      'cancelled',
      `Cancelled: ${change.done(done)}, ${left.toLocaleString('en')} left as they were.`,
    );
  }

  /** Forgets the run, and names its step after what was changed. */
  #end(run: BulkRun, done: number, step: number | null): void {
    const { db } = this.#context;
    db.transaction(() => {
      forgetRun(db);
      const { label } = this.#bind(run);
      if (step !== null) relabelStep(db, step, label(run.total), label(done));
    }).immediate();
  }

  #bind({ kind, params }: Pick<BulkRun, 'kind' | 'params'>): BulkChange {
    const kindOf = this.#kinds[kind];
    if (!kindOf)
      throw new AppError('not_found', 'This change is of a kind that Collate no longer has.');
    return kindOf(this.#context, params);
  }
}
