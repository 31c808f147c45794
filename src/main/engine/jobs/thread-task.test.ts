import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../db/database.ts';
import { temporaryFolder } from '../test-engine.ts';
import { TaskThreads } from './thread-task.ts';

const inLine = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

/** Opens the library, says so, and goes on for ever. */
const ENDLESS = inLine(`
  import { createRequire } from 'node:module';
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ from, file }) => {
    const Database = createRequire(from)('better-sqlite3');
    const db = new Database(file);
    db.prepare('SELECT count(*) FROM moth').get();
    parentPort.postMessage({ of: 'progress', progress: 1 });
    setInterval(() => db.prepare('SELECT count(*) FROM moth').get(), 1000);
  });
`);

test('a task that is cancelled has let go of the library by then', async () => {
  const file = join(temporaryFolder(), 'library.sqlite');
  const db = connect(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE moth (name TEXT)');
  const controller = new AbortController();
  const task = new TaskThreads().run<never, number>({
    module: ENDLESS,
    input: { file, from: import.meta.url },
    name: 'moths',
    log: () => undefined,
    signal: controller.signal,
    progress: () => {
      db.exec("INSERT INTO moth VALUES ('Hook-tip')");
      controller.abort();
    },
  });
  const closing = task.catch((thrown: unknown) => {
    db.close();
    return thrown;
  });
  expect(await closing).toMatchObject({ code: 'cancelled' });
  expect(existsSync(`${file}-wal`)).toBe(false);
});

/** Answers with the number of the thread; dies, waits for ever or fails when that is the task. */
const COUNTING = inLine(`
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', (task) => {
    if (task === 'die') process.exit();
    if (task === 'fail') {
      parentPort.postMessage({ of: 'failed', error: { code: 'not_found', message: 'No.' } });
    } else if (task !== 'wait') parentPort.postMessage({ of: 'done', output: threadId });
  });
`);

/** Threads that count, and what asks them for their number. */
function countingThreads() {
  const threads = new TaskThreads();
  onTestFinished(() => threads.close());
  return (input: string, module = COUNTING, signal?: AbortSignal) =>
    threads.run<number>({ module, input, name: 'moths', log: () => undefined, signal });
}

test('a thread does one task after the other of its module', async () => {
  const run = countingThreads();
  const first = await run('a');
  expect(await run('b')).toBe(first);
  expect(await run('c', new URL(`${COUNTING.href}//`))).not.toBe(first);
  expect(await run('d')).toBe(first);
});

test('there are as many threads as tasks at once', async () => {
  const run = countingThreads();
  const [one, other] = await Promise.all([run('a'), run('b')]);
  expect(one).not.toBe(other);
  expect([one, other]).toContain(await run('c'));
});

test('a task that was not done takes its thread with it', async () => {
  const run = countingThreads();
  const numbers = [await run('a')];
  const controller = new AbortController();
  const waiting = run('wait', COUNTING, controller.signal);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  numbers.push(await run('b'));
  await expect(run('die')).rejects.toMatchObject({ code: 'internal' });
  numbers.push(await run('c'));
  await expect(run('fail')).rejects.toMatchObject({ code: 'not_found' });
  numbers.push(await run('d'));
  expect(new Set(numbers).size).toBe(4);
});

test('a task that was cancelled before is not begun', async () => {
  const waiting = countingThreads()('a', COUNTING, AbortSignal.abort());
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
});
