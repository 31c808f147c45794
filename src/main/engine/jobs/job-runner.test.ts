import { describe, expect, test } from 'vitest';
import type { Job, JobProgress } from '../../../shared/domain/job.ts';
import type { JobId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { JobRunner } from './job-runner.ts';

/** A runner whose clock stands a second later each time it is read. */
function startRunner() {
  const announced: JobProgress[] = [];
  const reports: Job[] = [];
  const reported: { title: string; thrown: unknown }[] = [];
  let seconds = 0;
  const runner = new JobRunner({
    listener: {
      progressed: (job) => announced.push(job),
      reported: (job) => reports.push(job),
    },
    now: () => {
      seconds += 1;
      return seconds * 1000;
    },
    surprise: (title, thrown) => {
      reported.push({ title, thrown });
      return thrown instanceof SyntaxError ? new AppError('db_corrupt', 'It is damaged.') : null;
    },
  });
  return { runner, announced, reports, reported };
}

describe('a job', () => {
  test('tells how far it is, and ends with its closing line', async () => {
    const { runner, announced, reports } = startRunner();
    const id = runner.start('import', 'Importing 2 files', 2, async ({ report, breathe }) => {
      report({ done: 1, current: 'a.txt' });
      await breathe();
      report({ done: 2, current: 'b.txt' });
      return '2 imported.';
    });
    expect(runner.get(id)).toMatchObject({ state: 'running', done: 0, total: 2, finishedAt: null });
    expect(runner.isUnderWay(id)).toBe(true);
    const job = await runner.wait(id);
    expect(job).toMatchObject({ state: 'finished', message: '2 imported.', done: 2, current: '' });
    expect(job.finishedAt).toBeGreaterThan(job.startedAt);
    expect(runner.isUnderWay(id)).toBe(false);
    expect(announced.map(({ state, done }) => [state, done])).toEqual([
      ['running', 0],
      ['running', 1],
      ['running', 2],
    ]);
    expect(reports).toEqual([job]);
  });

  test('is cancelled where it breathes, with what it had done', async () => {
    const { runner, reports, reported } = startRunner();
    const id = runner.start('import', 'Importing', 1000, async ({ report, breathe }) => {
      for (let done = 1; ; done += 1) {
        report({ done });
        if (done === 3) runner.cancel(id);
        await breathe();
      }
    });
    expect(await runner.wait(id)).toMatchObject({
      state: 'cancelled',
      message: 'Cancelled.',
      done: 3,
    });
    expect(reports.map(({ state }) => state)).toEqual(['cancelled']);
    expect(reported).toEqual([]);
  });

  test('that is cancelled before its first step does nothing', async () => {
    const { runner } = startRunner();
    const id = runner.start('import', 'Importing', 1, () => {
      throw new Error('was to do nothing');
    });
    runner.cancel(id);
    expect((await runner.wait(id)).state).toBe('cancelled');
  });

  test('that fails says why in the reader’s words', async () => {
    const { runner, reported } = startRunner();
    const id = runner.start('extraction', 'Finding claims', 1, () =>
      Promise.reject(new AppError('not_found', 'That article is no longer in the library.')),
    );
    expect(await runner.wait(id)).toMatchObject({
      state: 'failed',
      message: 'That article is no longer in the library.',
    });
    expect(reported).toEqual([]);
  });

  test('that fails by surprise goes to the log, without a word of it to the reader', async () => {
    const { runner, reported } = startRunner();
    const surprise = new TypeError('SELECT at /home/reader/x.ts');
    const id = runner.start('extraction', 'Finding claims', 1, () => Promise.reject(surprise));
    const job = await runner.wait(id);
    expect(job.state).toBe('failed');
    expect(job.message).not.toMatch(/SELECT|home/);
    expect(reported).toEqual([{ title: 'Finding claims', thrown: surprise }]);
  });

  test('that fails by what is known to come of a damaged file says that', async () => {
    const { runner, reported } = startRunner();
    const id = runner.start('change', 'Tag', 1, () => Promise.reject(new SyntaxError('at 3')));
    expect(await runner.wait(id)).toMatchObject({ state: 'failed', message: 'It is damaged.' });
    expect(reported).toHaveLength(1);
  });

  test('that has ended is not changed by a late cancel', async () => {
    const { runner } = startRunner();
    const id = runner.start('import', 'Importing', 0, () => Promise.resolve('Nothing to do.'));
    const ended = await runner.wait(id);
    runner.cancel(id);
    expect(await runner.wait(id)).toEqual(ended);
  });

  test('keeps what was decided on one source when the next one is added', async () => {
    const { runner } = startRunner();
    const id = runner.start('import', 'Importing', 2, async ({ addImport, breathe }) => {
      addImport({ outcome: 'rejected', name: 'a', message: 'at first' }, 1);
      await breathe();
      runner.amend(id, { imports: [{ outcome: 'rejected', name: 'a', message: 'decided' }] });
      addImport({ outcome: 'rejected', name: 'b', message: '' }, 2);
      return '';
    });
    expect((await runner.wait(id)).imports).toMatchObject([{ message: 'decided' }, { name: 'b' }]);
  });

  test('tells what became of its sources at the end, and again when that was changed', async () => {
    const { runner, announced, reports } = startRunner();
    const name = 'a name that is long enough to be found '.repeat(5);
    const id = runner.start('import', 'Importing', 50, async ({ addImport, breathe }) => {
      for (let done = 1; done <= 50; done += 1) {
        addImport({ outcome: 'rejected', name, message: '' }, done);
        await breathe();
      }
      return '';
    });
    const ended = await runner.wait(id);
    expect(announced.map(({ done }) => done)).toEqual(Array.from({ length: 51 }, (_, at) => at));
    expect(JSON.stringify(announced)).not.toContain(name);
    expect(ended.imports).toHaveLength(50);
    const imports = [...ended.imports.slice(1), ...ended.imports.slice(0, 1)];
    runner.amend(id, { imports });
    expect(reports).toEqual([ended, { ...ended, imports }]);
    expect(announced).toHaveLength(51);
  });
});

describe('the list of jobs', () => {
  test('has the newest first and keeps the last twenty that ended', async () => {
    const { runner } = startRunner();
    const ids: JobId[] = [];
    for (let made = 0; made < 25; made += 1) {
      const id = runner.start('import', String(made), 0, () => Promise.resolve(''));
      await runner.wait(id);
      ids.push(id);
    }
    const titles = runner.list().map(({ title }) => title);
    expect(titles[0]).toBe('24');
    expect(titles).toHaveLength(21);
    expect(() => runner.get(ids[0]!)).toThrow(expect.objectContaining({ code: 'not_found' }));
  });

  test('does not know a job that never was', async () => {
    const { runner } = startRunner();
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(() => {
      runner.cancel(id);
    }).toThrow(expect.objectContaining({ code: 'not_found' }));
    await expect(runner.wait(id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('stop cancels everything and waits until it has stopped', async () => {
  const { runner } = startRunner();
  let stopped = 0;
  for (let made = 0; made < 3; made += 1) {
    runner.start('import', 'Importing', 1, async ({ breathe }) => {
      try {
        for (;;) await breathe();
      } finally {
        stopped += 1;
      }
    });
  }
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  await runner.stop();
  expect(stopped).toBe(3);
  expect(runner.list().map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
});
