import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';
import { startReadingThread } from './reading-thread.ts';

const WORKER = new URL('./reading-worker.ts', import.meta.url).href;

/** The thread’s own module, behind a line that says each of its replies again when the next is asked for. */
function workerThatRepeats(): URL {
  const path = join(temporaryFolder(), 'worker-that-repeats.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     const say = parentPort.postMessage.bind(parentPort);
     let said = null;
     parentPort.postMessage = (reply) => { said = reply; say(reply); };
     parentPort.on('message', () => { if (said !== null) say(said); });
     await import(${JSON.stringify(WORKER)});`,
  );
  return pathToFileURL(path);
}

/** A library of two articles, and a reading thread on it. */
async function openThread(module?: URL) {
  const library = openTestEngine();
  const { id: wrens } = await library.addArticle(
    'Wrens\n\nWe ringed 14 wrens in the hedge and weighed them.',
  );
  const { id: toads } = await library.addArticle(
    'Toads\n\nWe followed 27 toads across the road at night.',
  );
  const thread = startReadingThread(library.directory, RESOURCES, () => undefined, module);
  onTestFinished(thread.close);
  const read = (articleId: string, signal = new AbortController().signal) =>
    thread.withReading(articleId, signal, async (reading, readPage) => ({
      articleId: reading?.articleId,
      changes: JSON.stringify(await readPage(0)),
    }));
  return { wrens, toads, read };
}

test('each article gets its own reading, also when late replies to others come in between', async () => {
  const { wrens, toads, read } = await openThread(workerThatRepeats());
  const readings = await Promise.all([wrens, toads, wrens].map((id) => read(id)));
  expect(readings.map(({ articleId }) => articleId)).toEqual([wrens, toads, wrens]);
  for (const [at, { changes }] of readings.entries()) {
    expect(changes).toContain(at === 1 ? '27 toads' : '14 wrens');
    expect(changes).not.toContain(at === 1 ? '14 wrens' : '27 toads');
  }
});

test('a reading that is cancelled ends, and the next article gets its own', async () => {
  const { wrens, toads, read } = await openThread();
  const controller = new AbortController();
  const cancelled = read(wrens, controller.signal);
  const next = read(toads);
  await Promise.resolve();
  controller.abort(new Error('cancelled'));
  await expect(cancelled).rejects.toThrow('cancelled');
  const { articleId, changes } = await next;
  expect(articleId).toBe(toads);
  expect(changes).toContain('27 toads');
});
