import type { ImportOutcome, Job } from '../../../shared/domain/job.ts';
import { JobId } from '../../../shared/domain/ids.ts';
import { AppError, toErrorBody } from '../../../shared/errors.ts';
import { makeId } from '../db/uuid.ts';

/** What a job does its work with. */
export interface JobControl {
  readonly id: JobId;
  readonly signal: AbortSignal;
  /** Changes what the reader sees of the job. */
  readonly report: (change: Partial<Pick<Job, 'done' | 'total' | 'current'>>) => void;
  /** Adds what became of one more source, after `done` of them. */
  readonly addImport: (outcome: ImportOutcome, done: number) => void;
  /** Lets calls that wait be answered; rejects when the job was cancelled. */
  readonly breathe: () => Promise<void>;
}

interface StartedJob {
  readonly controller: AbortController;
  state: Job;
  finished: Promise<void>;
}

/** How many finished jobs are kept for their reports. */
const KEPT_JOBS = 20;

/** Steps in between are not announced: a job of ten thousand files would flood its listeners. */
const ANNOUNCE_EVERY_MILLIS = 150;

/** Long work: progress, cancel, and a report that stays readable until the engine stops. */
export class JobRunner {
  readonly #jobs = new Map<string, StartedJob>();
  readonly #announce: (job: Job) => void;
  readonly #now: () => number;

  readonly #report: (title: string, thrown: unknown) => void;

  /** `report` hears of the surprises behind an `internal` failure, for the log. */
  constructor(
    announce: (job: Job) => void,
    now: () => number,
    report: (title: string, thrown: unknown) => void,
  ) {
    this.#announce = announce;
    this.#now = now;
    this.#report = report;
  }

  /** Starts work; `work` answers with a closing line for the reader. */
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
      state: {
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
        imports: [],
      },
      finished: Promise.resolve(),
    };
    this.#jobs.set(id, started);
    this.#forgetOld();
    let announcedAt = -Infinity;
    const update = (change: Partial<Job>): void => {
      started.state = { ...started.state, ...change };
      const isStep =
        change.state === undefined && this.#now() - announcedAt < ANNOUNCE_EVERY_MILLIS;
      if (isStep) return;
      announcedAt = this.#now();
      this.#announce(started.state);
    };
    const control: JobControl = {
      id,
      signal: controller.signal,
      report: update,
      // Added to the report as it is now: the reader may have decided on a source before it.
      addImport: (outcome, done) => {
        update({ done, imports: [...started.state.imports, outcome] });
      },
      breathe: async () => {
        await new Promise<void>((resolve) => {
          setImmediate(resolve);
        });
        controller.signal.throwIfAborted();
      },
    };
    update({});
    started.finished = (async () => {
      try {
        await control.breathe();
        const message = await work(control);
        update({ state: 'finished', message, current: '', finishedAt: this.#now() });
      } catch (thrown) {
        const error = toErrorBody(thrown);
        if (error.code === 'internal') this.#report(title, thrown);
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
    return [...this.#jobs.values()].map((job) => job.state).toReversed();
  }

  /** Throws `not_found` for a job that is not known (any more). */
  get(id: string): Job {
    return this.#find(id).state;
  }

  /** Changes what the report of a job says of its sources. */
  amend(id: string, change: Pick<Job, 'imports'>): void {
    const job = this.#find(id);
    job.state = { ...job.state, ...change };
    this.#announce(job.state);
  }

  cancel(id: string): void {
    this.#find(id).controller.abort();
  }

  /** Resolves when the job has ended, however it ended. */
  async wait(id: string): Promise<Job> {
    const job = this.#find(id);
    await job.finished;
    return job.state;
  }

  /** Cancels all work and waits for it to stop. */
  async stop(): Promise<void> {
    const all = [...this.#jobs.values()];
    for (const job of all) job.controller.abort();
    await Promise.all(all.map((job) => job.finished));
  }

  /** Whether this job has not ended; false for one that is not known (any more). */
  isUnderWay(id: string): boolean {
    return this.#jobs.get(id)?.state.state === 'running';
  }

  #find(id: string): StartedJob {
    const job = this.#jobs.get(id);
    if (!job)
      throw new AppError('not_found', 'That piece of work has ended and its report is gone.');
    return job;
  }

  #forgetOld(): void {
    const ended = [...this.#jobs].filter(([, job]) => job.state.state !== 'running');
    for (const [id] of ended.slice(0, Math.max(0, ended.length - KEPT_JOBS))) this.#jobs.delete(id);
  }
}
