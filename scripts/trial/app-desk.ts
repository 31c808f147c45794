import { setTimeout as sleep } from 'node:timers/promises';
import type { Collate } from '../../e2e/launch.ts';
import { AppError } from '../../src/shared/errors.ts';
import { HostGone, type Desk } from './host.ts';

const POLL_MILLIS = 15;

/** A running app as a desk: every call goes through its window, as the interface's own calls do. */
export function deskOfApp({ page }: Collate): Desk {
  const call: Desk['call'] = async (method, input) => {
    const result = await page
      .evaluate(([name, value]) => window.collate.invoke(name, value, crypto.randomUUID()), [
        method,
        input,
      ] as const)
      .catch(() => {
        throw new HostGone();
      });
    if (!result.ok) throw new AppError(result.error.code, result.error.message);
    return result.value as never;
  };
  return {
    call,
    // The window names files that lie on the disk alone, and a dialog would have to be answered.
    lend: null,
    waitForJob: async (jobId) => {
      for (;;) {
        const job = (await call('jobs.list', {})).find(({ id }) => id === jobId);
        // An engine that was started again knows nothing of the jobs before.
        if (!job) throw new AppError('engine_restarted', 'The job is gone with its engine.');
        if (job.state !== 'running') return job;
        await sleep(POLL_MILLIS);
      }
    },
  };
}

/** The process id of the app's engine. */
export async function findEngine({ app }: Collate): Promise<number> {
  const pid = await app.evaluate(
    (electron) =>
      electron.app
        .getAppMetrics()
        .find(({ type, serviceName }) => type === 'Utility' && serviceName?.includes('NodeService'))
        ?.pid,
  );
  if (pid === undefined) throw new Error('The app has no engine.');
  return pid;
}

/** Whether there is a process of this id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
