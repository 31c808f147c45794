import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Job } from '../../../shared/domain/job.ts';
import { listen, queryKey } from '../lib/api.ts';
import { isActionId } from '../../../shared/contract/actions.ts';
import { runAction } from './actions.ts';
import { runInField } from './field-editing.ts';
import { showToast } from './toast.ts';

/** At most one round of refetching in this many milliseconds while an import writes. */
const REFRESH_EVERY = 250;

/** Keeps the cache true to the library, and runs what is chosen in the native menu. */
export function useLibraryEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    let timer: number | null = null;
    let again = false;
    const refresh = (): void => {
      if (timer !== null) {
        again = true;
        return;
      }
      void client.invalidateQueries();
      timer = window.setTimeout(() => {
        timer = null;
        if (!again) return;
        again = false;
        refresh();
      }, REFRESH_EVERY);
    };
    const stops = [
      listen('library.changed', refresh),
      listen('job.progressed', (job) => {
        client.setQueryData<readonly Job[]>(queryKey('jobs.list', {}), (jobs) =>
          mergeJob(jobs ?? [], job),
        );
      }),
      listen('engine.restarted', () => {
        refresh();
        showToast({ message: 'The engine of Collate was restarted. Everything saved is there.' });
      }),
      listen('menu.chosen', ({ action }) => {
        if (isActionId(action) && !runInField(action)) runAction(action);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [client]);
}

/** Puts what is known of a job in its place in the list, the newest job first. */
function mergeJob(jobs: readonly Job[], job: Job): readonly Job[] {
  if (!jobs.some((other) => other.id === job.id)) return [job, ...jobs];
  return jobs.map((other) => (other.id === job.id ? job : other));
}
