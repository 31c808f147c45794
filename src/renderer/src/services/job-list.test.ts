import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import { JobId } from '../../../shared/domain/ids.ts';
import type { Job, JobProgress } from '../../../shared/domain/job.ts';
import { queryKey } from '../lib/api.ts';
import { putInJobList } from './job-list.ts';
import { createQueryClient } from './query-client.ts';

const KEY = queryKey('jobs.list', {});

function jobOf(number: number, change: Partial<Job> = {}): Job {
  return {
    id: JobId.parse(`01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`),
    kind: 'import',
    title: `Importing ${String(number)} files`,
    state: 'running',
    done: 0,
    total: number,
    current: '',
    message: null,
    startedAt: number,
    finishedAt: null,
    imports: [],
    styles: [],
    ...change,
  };
}

const OLDER = jobOf(1, { state: 'finished' });
const NEW = jobOf(2);

/**
 * A window that shows the list of jobs. Every list it asks for waits until the test answers it, in
 * the order of asking; `shown` is every list that was on screen.
 */
function openWindow() {
  const client = createQueryClient();
  const waiting: ((jobs: readonly Job[]) => void)[] = [];
  const shown: (readonly Job[] | undefined)[] = [];
  let asked = 0;
  const list = new QueryObserver<readonly Job[]>(client, {
    queryKey: KEY,
    queryFn: () =>
      new Promise((resolve) => {
        asked += 1;
        waiting.push(resolve);
      }),
  });
  list.subscribe(({ data }) => {
    if (data !== shown.at(-1)) shown.push(data);
  });
  return {
    client,
    shown,
    asked: () => asked,
    jobs: () => client.getQueryData<readonly Job[]>(KEY),
    /** Answers what was asked for first, and lets the answer arrive. */
    answer: async (jobs: readonly Job[]) => {
      waiting.shift()?.(jobs);
      await new Promise(setImmediate);
    },
    /** As a change of the whole library asks for everything again. */
    askAgain: async () => {
      void client.invalidateQueries();
      await new Promise(setImmediate);
    },
    hear: async (job: Job | JobProgress) => {
      putInJobList(client, job);
      await new Promise(setImmediate);
    },
  };
}

describe('what is heard of a job', () => {
  test('takes its place in the list, the newest first', async () => {
    const { answer, hear, jobs } = openWindow();
    await answer([OLDER]);
    await hear(NEW);
    expect(jobs()).toEqual([NEW, OLDER]);
    await answer([NEW, OLDER]);
    const further = { ...NEW, done: 1 };
    await hear(further);
    expect(jobs()).toEqual([further, OLDER]);
  });

  test('is not taken back by a list that was on its way when the job began', async () => {
    const { answer, askAgain, hear, jobs, shown } = openWindow();
    await answer([OLDER]);
    await askAgain();
    await hear(NEW);
    await answer([OLDER]);
    expect(jobs()).toEqual([NEW, OLDER]);
    await answer([NEW, OLDER]);
    expect(jobs()).toEqual([NEW, OLDER]);
    expect(shown).toEqual([[OLDER], [NEW, OLDER]]);
  });

  test('does not hide older jobs when the first list was still on its way', async () => {
    const { answer, hear, jobs } = openWindow();
    await hear(NEW);
    await answer([OLDER]);
    await answer([NEW, OLDER]);
    expect(jobs()).toEqual([NEW, OLDER]);
  });

  test('of a job that ended stands, though a list that was on its way has it running', async () => {
    const { answer, askAgain, hear, jobs } = openWindow();
    await answer([NEW]);
    await askAgain();
    const ended = jobOf(2, { state: 'cancelled' });
    await hear(ended);
    await answer([NEW]);
    expect(jobs()).toEqual([ended]);
  });

  test('of a job that goes on asks for no list', async () => {
    const { answer, asked, hear, jobs } = openWindow();
    await answer([NEW, OLDER]);
    for (let done = 1; done <= 5; done += 1) await hear({ ...NEW, done });
    expect(asked()).toBe(1);
    expect(jobs()).toEqual([{ ...NEW, done: 5 }, OLDER]);
  });

  test('leaves its report as it is until the report itself is heard', async () => {
    const { answer, hear, jobs } = openWindow();
    const begun = { outcome: 'rejected', name: 'a.txt', message: 'It is empty.' } as const;
    const { imports: _, ...further } = { ...NEW, done: 2 };
    await answer([{ ...NEW, imports: [begun] }]);
    await hear(further);
    expect(jobs()).toEqual([{ ...further, imports: [begun] }]);
    const ended = jobOf(2, { state: 'finished', imports: [begun, { ...begun, name: 'b.txt' }] });
    await hear(ended);
    expect(jobs()).toEqual([ended]);
  });

  test('that is new has no report yet', async () => {
    const { answer, hear, jobs } = openWindow();
    const { imports: _, ...begun } = NEW;
    await answer([OLDER]);
    await hear(begun);
    expect(jobs()).toEqual([NEW, OLDER]);
  });

  test('that is new asks for the list, as the engine forgets old jobs then', async () => {
    const { answer, hear, jobs } = openWindow();
    await answer([OLDER]);
    await hear(NEW);
    await answer([NEW]);
    expect(jobs()).toEqual([NEW]);
  });
});

test('before anybody looks, what is heard makes no list: it is asked for whole', () => {
  const client = createQueryClient();
  putInJobList(client, NEW);
  expect(client.getQueryData(KEY)).toBeUndefined();
});
