import type { QueryClient } from '@tanstack/react-query';
import type { Job, JobProgress } from '../../../shared/domain/job.ts';
import { queryKey } from '../lib/api.ts';

/** What is heard of a job: how far it is, and its report once it has ended. */
type JobNews = JobProgress & Partial<Pick<Job, 'imports'>>;

/**
 * Puts what was heard of a job in its place in the list of the cache, the newest job first. A list
 * that is on its way may be older than that: it is given up and asked for again. So is the list
 * when the job is new to it, as the engine then forgets the oldest one; one that nobody has asked
 * for yet will be asked for whole.
 */
export function putInJobList(client: QueryClient, job: JobNews): void {
  const list = { queryKey: queryKey('jobs.list', {}), exact: true };
  const jobs = client.getQueryData<readonly Job[]>(list.queryKey);
  const isKnown = jobs?.some(({ id }) => id === job.id) ?? false;
  const isOnItsWay = client.isFetching(list) > 0;
  void client.cancelQueries(list);
  if (jobs) client.setQueryData<readonly Job[]>(list.queryKey, mergeJob(jobs, job, isKnown));
  if (isOnItsWay || !isKnown) void client.invalidateQueries(list);
}

function mergeJob(jobs: readonly Job[], job: JobNews, isKnown: boolean): readonly Job[] {
  if (!isKnown) return [{ imports: [], styles: [], ...job }, ...jobs];
  return jobs.map((other) => (other.id === job.id ? { ...other, ...job } : other));
}
