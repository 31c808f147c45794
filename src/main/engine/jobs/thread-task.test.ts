import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect } from '../db/database.ts';
import { temporaryFolder } from '../test-engine.ts';
import { runTask } from './thread-task.ts';

/** Opens the library, says so, and goes on for ever. */
const ENDLESS = `
  import { createRequire } from 'node:module';
  import { parentPort, workerData } from 'node:worker_threads';
  const Database = createRequire(workerData.from)('better-sqlite3');
  const db = new Database(workerData.file);
  db.prepare('SELECT count(*) FROM moth').get();
  parentPort.postMessage({ of: 'progress', progress: 1 });
  setInterval(() => db.prepare('SELECT count(*) FROM moth').get(), 1000);
`;

test('a task that is cancelled has let go of the library by then', async () => {
  const file = join(temporaryFolder(), 'library.sqlite');
  const db = connect(file);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE moth (name TEXT)');
  const controller = new AbortController();
  const task = runTask<never, number>({
    module: new URL(`data:text/javascript,${encodeURIComponent(ENDLESS)}`),
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
