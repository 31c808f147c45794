import type { Input } from '../../src/shared/contract/contract.ts';
import { JobFailed } from './attack.ts';
import { planArticleChange } from './changes/article-changes.ts';
import type { Change } from './changes/change.ts';
import { planClaimChange } from './changes/claim-changes.ts';
import { planFileChange } from './changes/file-changes.ts';
import { planLibraryChange } from './changes/library-changes.ts';
import { look, type View } from './changes/view.ts';
import type { Desk } from './host.ts';
import type { Random } from './random.ts';

const PLANNERS: readonly ((view: View, random: Random) => Change | null)[] = [
  planArticleChange,
  planClaimChange,
  planClaimChange,
  planLibraryChange,
];

/** One change in so many is about files. */
const SHARE_OF_FILES = 0.1;

/** Looks at the library and thinks of something to do there; there is always something. */
export async function planChange(desk: Desk, random: Random): Promise<Change> {
  const view = await look(desk, random);
  if (random.next() < SHARE_OF_FILES) {
    const planned = await planFileChange(desk, view, random);
    if (planned) return planned;
  }
  for (;;) {
    const planned = random.pick(PLANNERS)(view, random);
    if (planned) return planned;
  }
}

/**
 * Makes a change, and waits for the job that it starts: only then is it acknowledged. Throws the
 * `AppError` that refuses it, or `JobFailed`.
 */
export async function makeChange(desk: Desk, { method, input }: Change): Promise<unknown> {
  const value: unknown = await desk.call(method, input as Input<typeof method>);
  // A change of few things is made at once, without a job.
  const jobId = typeof value === 'object' && value !== null && 'jobId' in value && value.jobId;
  if (typeof jobId === 'string') {
    const job = await desk.waitForJob(jobId);
    if (job.state !== 'finished') throw new JobFailed(job.message ?? job.state);
  }
  return value;
}
