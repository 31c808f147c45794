import type { JobId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobRunner } from '../jobs/job-runner.ts';

const WORDS: Readonly<Partial<Record<Job['kind'], string>>> = {
  import: 'An import is running.',
  extraction: 'A search for claims is running.',
};

/** Where a job writes. */
interface Writing {
  readonly step: number | null;
  /** Whether it is cancelled when its step is undone. */
  readonly ends: boolean;
  /** Whether it waits by itself while a large step is moved. */
  readonly waits: boolean;
}

/** The jobs that write steps of history, and which step each writes under. */
export class WritingJobs {
  readonly #jobs: JobRunner;
  readonly #writing = new Map<JobId, Writing>();
  /** Those that were ended with their step: they write no more, though they have not quite stopped. */
  readonly #ended = new Set<JobId>();

  constructor(jobs: JobRunner) {
    this.#jobs = jobs;
  }

  /** Notes that a job writes, under this step or under one that is still to come. */
  note(jobId: JobId, writing: Writing): void {
    this.#writing.set(jobId, writing);
  }

  /**
   * Throws `busy` while a job writes under this step, which must not be moved beneath it; not for one that
   * ends with it.
   */
  refuseStep(step: number): void {
    const writing = this.#underWay().find(
      ({ id }) => this.#writing.get(id)?.step === step && !this.#endsWith(id, step),
    );
    if (writing) refuse(writing);
  }

  /** Throws `busy` while any job writes, or is about to, other than those that wait or end with this step. */
  refuseAny(step: number): void {
    const writing = this.#underWay().find(
      ({ id, kind }) =>
        (this.#writing.has(id) || kind in WORDS) &&
        this.#writing.get(id)?.waits !== true &&
        !this.#endsWith(id, step),
    );
    if (writing) refuse(writing);
  }

  /** Cancels the jobs that end with this step; they must not write once they are cancelled. */
  endWith(step: number): void {
    for (const { id } of this.#underWay()) {
      if (!this.#endsWith(id, step)) continue;
      this.#ended.add(id);
      this.#jobs.cancel(id);
    }
  }

  #endsWith(id: JobId, step: number): boolean {
    const writing = this.#writing.get(id);
    return writing !== undefined && writing.ends && writing.step === step;
  }

  #underWay(): Job[] {
    const running = this.#jobs.list().filter(({ state }) => state === 'running');
    const ids = new Set(running.map(({ id }) => id));
    for (const id of this.#writing.keys()) if (!ids.has(id)) this.#writing.delete(id);
    for (const id of this.#ended) if (!ids.has(id)) this.#ended.delete(id);
    return running.filter(({ id }) => !this.#ended.has(id));
  }
}

function refuse({ kind, title }: Job): never {
  throw new AppError(
    'busy',
    `${WORDS[kind] ?? `“${title}” is running.`} Wait until it has finished, or cancel it, then undo.`,
  );
}
