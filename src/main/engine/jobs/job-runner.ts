import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AddedStyle, ImportOutcome, Job, JobProgress } from '../../../shared/domain/job.ts';
import { JobId } from '../../../shared/domain/ids.ts';
import { AppError, toErrorBody } from '../../../shared/errors.ts';
import { makeId } from '../db/uuid.ts';

/** What a job does its work with. */
export interface JobControl {
  readonly id: JobId;
  readonly signal: AbortSignal;
  /** Changes what the reader sees of the job. */
  readonly report: (change: Partial<Pick<JobProgress, 'done' | 'total' | 'current'>>) => void;
  /** Adds what became of one more source, after `done` of them. */
  readonly addImport: (outcome: ImportOutcome, done: number) => void;
  /** Adds a citation style or a language that is kept from now on. */
  readonly addStyle: (added: AddedStyle) => void;
  /** Lets calls that wait be answered; rejects when the job was cancelled. */
  readonly breathe: () => Promise<void>;
}

interface StartedJob {
  readonly controller: AbortController;
  progress: JobProgress;
  imports: ImportOutcome[];
  readonly styles: AddedStyle[];
  finished: Promise<void>;
}

/** Who hears of jobs. */
export interface JobListener {
  /** Of one that began or goes on, without its report: that grows with every source. */
  readonly progressed: (job: JobProgress) => void;
  /** Of one that has ended, and again when its report was changed. */
  readonly reported: (job: Job) => void;
}

/** How many finished jobs are kept for their reports. */
const KEPT_JOBS = 20;

/** Steps in between are not announced: a job of ten thousand files would flood its listeners. */
const ANNOUNCE_EVERY_MILLIS = 150;

/** Work that follows what a reader does and is over sooner is not announced: the window would only flicker. */
const QUIET_MILLIS = 300;
const QUIET_KINDS: ReadonlySet<Job['kind']> = new Set(['change', 'check']);

interface JobRunnerOptions {
  readonly listener: JobListener;
  readonly now: () => number;
  /** Hears of what is behind an `internal` failure; the reader is told what it answers, if it knows better. */
  readonly surprise: (title: string, thrown: unknown) => AppError | null;
}

/** Long work: progress, cancel, and a report that stays readable until the engine stops. */
export class JobRunner {
  readonly #jobs = new Map<string, StartedJob>();
  readonly #listener: JobListener;
  readonly #now: () => number;

  readonly #surprise: JobRunnerOptions['surprise'];
  #isStopping = false;

  constructor({ listener, now, surprise }: JobRunnerOptions) {
    this.#listener = listener;
    this.#now = now;
    this.#surprise = surprise;
  }

  /**
   * Starts work; `work` answers with a closing line for the reader. Other work that is cancelled before
   * its first step is never called; a change is, as its first page may be made already.
   */
  start(
    kind: Job['kind'],
    title: string,
    total: number,
    work: (control: JobControl) => Promise<string>,
  ): JobId {
    const id = JobId.parse(makeId(this.#now()));
    const controller = new AbortController();
    const started: StartedJob = {
      controller,
      progress: {
        id,
        kind,
        title,
        state: 'running',
        done: 0,
        total,
        current: '',
        message: null,
        startedAt: this.#now(),
        finishedAt: null,
      },
      imports: [],
      styles: [],
      finished: Promise.resolve(),
    };
    this.#jobs.set(id, started);
    this.#forgetOld();
    let announcedAt = QUIET_KINDS.has(kind)
      ? this.#now() + QUIET_MILLIS - ANNOUNCE_EVERY_MILLIS
      : -Infinity;
    const update = (change: Partial<JobProgress>): void => {
      started.progress = { ...started.progress, ...change };
      if (started.progress.state !== 'running') {
        this.#listener.reported(reportOf(started));
      } else if (this.#now() - announcedAt >= ANNOUNCE_EVERY_MILLIS) {
        announcedAt = this.#now();
        this.#listener.progressed(started.progress);
      }
    };
    const control: JobControl = {
      id,
      signal: controller.signal,
      report: update,
      // Added to the report as it is now: the reader may have decided on a source before it.
      addImport: (outcome, done) => {
        started.imports.push(outcome);
        update({ done });
      },
      addStyle: (added) => {
        started.styles.push(added);
      },
      breathe: async () => {
        await nextTurn();
        controller.signal.throwIfAborted();
      },
    };
    update({});
    started.finished = (async () => {
      try {
        await nextTurn();
        if (kind !== 'change') controller.signal.throwIfAborted();
        const message = await work(control);
        update({ state: 'finished', message, current: '', finishedAt: this.#now() });
      } catch (thrown) {
        const told = toErrorBody(thrown);
        const explained = told.code === 'internal' ? this.#surprise(title, thrown) : null;
        const error = explained ? toErrorBody(explained) : told;
        const state = controller.signal.aborted ? 'cancelled' : 'failed';
        update({
          state,
          message:
            state === 'cancelled' && error.code !== 'cancelled' ? 'Cancelled.' : error.message,
          current: '',
          finishedAt: this.#now(),
        });
      }
    })();
    return id;
  }

  list(): Job[] {
    return [...this.#jobs.values()].map(reportOf).toReversed();
  }

  /** Throws `not_found` for a job that is not known (any more). */
  get(id: string): Job {
    return reportOf(this.#find(id));
  }

  /** Changes what the report of a job says of its sources. */
  amend(id: string, change: Pick<Job, 'imports'>): void {
    const job = this.#find(id);
    job.imports = [...change.imports];
    if (job.progress.state !== 'running') this.#listener.reported(reportOf(job));
  }

  cancel(id: string): void {
    this.#find(id).controller.abort();
  }

  /** Resolves when the job has ended, however it ended. */
  async wait(id: string): Promise<Job> {
    const job = this.#find(id);
    await job.finished;
    return reportOf(job);
  }

  /** Cancels all work and waits for it to stop. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const all = [...this.#jobs.values()];
    for (const job of all) job.controller.abort();
    await Promise.all(all.map((job) => job.finished));
  }

  /** Whether all work is ended because the engine closes, and none because a reader cancelled it. */
  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** Whether this job has not ended; false for one that is not known (any more). */
  isUnderWay(id: string): boolean {
    return this.#jobs.get(id)?.progress.state === 'running';
  }

  #find(id: string): StartedJob {
    const job = this.#jobs.get(id);
    if (!job)
      throw new AppError('not_found', 'That piece of work has ended and its report is gone.');
    return job;
  }

  #forgetOld(): void {
    const ended = [...this.#jobs].filter(([, job]) => job.progress.state !== 'running');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - KEPT_JOBS))) this.#jobs.delete(id);
  }
}

/** The job as it is now; what it does later does not change the copy. */
function reportOf({ progress, imports, styles }: StartedJob): Job {
  return { ...progress, imports: [...imports], styles: [...styles] };
}
