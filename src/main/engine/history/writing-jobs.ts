import type { JobId } from '../../../shared/domain/ids.ts';
import type { Job } from '../../../shared/domain/job.ts';
import { AppError } from '../../../shared/errors.ts';
import type { JobRunner } from '../jobs/job-runner.ts';

const WORDS: Readonly<Partial<Record<Job['kind'], string>>> = {
  import: 'An import is running.',
  extraction: 'A search for claims is running.',
};

/** The jobs that write steps of history, and which step each writes under. */
export class WritingJobs {
  readonly #jobs: JobRunner;
  readonly #steps = new Map<JobId, number | null>();

  constructor(jobs: JobRunner) {
    this.#jobs = jobs;
  }

  /** Notes that a job writes, under this step or under one that is still to come. */
  note(jobId: JobId, step: number | null): void {
    this.#steps.set(jobId, step);
  }

  /** Throws `conflict` while a job writes under this step: it must not be moved beneath it. */
  refuseStep(step: number): void {
    const writing = this.#underWay().find(({ id }) => this.#steps.get(id) === step);
    if (writing) refuse(writing);
  }

  /** Throws `conflict` while any job writes, or is about to. */
  refuseAny(): void {
    const writing = this.#underWay().find(({ id, kind }) => this.#steps.has(id) || kind in WORDS);
    if (writing) refuse(writing);
  }

  #underWay(): Job[] {
    const underWay = this.#jobs.list().filter(({ state }) => state === 'running');
    const ids = new Set(underWay.map(({ id }) => id));
    for (const id of this.#steps.keys()) if (!ids.has(id)) this.#steps.delete(id);
    return underWay;
  }
}

function refuse({ kind, title }: Job): never {
  throw new AppError(
    'busy',
    `${WORDS[kind] ?? `“${title}” is running.`} Wait until it has finished, or cancel it, then undo.`,
  );
}
