import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SearchResults } from '../../../shared/domain/search-hit.ts';
import { openTestEngine, temporaryFolder } from '../test-engine.ts';
import { startReadThread } from './read-thread.ts';

const WORKER = new URL('../search/search-worker.ts', import.meta.url);

/** The module of searches, behind a line that throws when it is asked for “crash”. */
function workerThatCrashes(): URL {
  const path = join(temporaryFolder(), 'worker-that-crashes.mjs');
  writeFileSync(
    path,
    `import { parentPort } from 'node:worker_threads';
     parentPort.addEventListener('message', (event) => {
       if (event.data.input.text !== 'crash') return;
       event.stopImmediatePropagation();
       throw new Error('crashed as asked');
     });
     await import(${JSON.stringify(WORKER.href)});`,
  );
  return pathToFileURL(path);
}

/** A library of one article, and a thread that searches it. */
async function openThread(module: URL = WORKER) {
  const library = openTestEngine();
  await library.addArticle('Wrens\n\nA wren sang in the hedge.');
  const thread = startReadThread({
    directory: library.directory,
    module,
    whenStopped: 'It stopped.',
    log: (message) => {
      throw new Error(message);
    },
  });
  onTestFinished(thread.close);
  const ask = async (text: string, signal = new AbortController().signal) => {
    const found = await thread.ask('search.query', { text, limit: 5 }, signal);
    return (found as SearchResults).articles.total;
  };
  return { ...library, thread, ask };
}

describe('a thread that reads', () => {
  test('answers each query with its own answer, however many wait', async () => {
    const { ask } = await openThread();
    const texts = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? 'wren' : 'nothingsuch'));
    const totals = await Promise.all(texts.map((text) => ask(text)));
    expect(totals).toEqual(texts.map((text) => (text === 'wren' ? 1 : 0)));
  });

  test('sees what was written a moment ago', async () => {
    const { ask, addArticle } = await openThread();
    expect(await ask('robin')).toBe(0);
    await addArticle('Robins\n\nA robin came to the door.');
    expect(await ask('robin')).toBe(1);
  });

  test('a query that is cancelled before its turn ends, and the others are answered', async () => {
    const { ask } = await openThread();
    const first = ask('wren');
    const controller = new AbortController();
    const second = ask('hedge', controller.signal);
    const third = ask('sang');
    controller.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    expect(await Promise.all([first, third])).toEqual([1, 1]);
  });

  test('a query that is cancelled while it runs ends, and the next is answered', async () => {
    const { ask } = await openThread();
    const controller = new AbortController();
    const running = ask('wren', controller.signal);
    controller.abort();
    await expect(running).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ask('wren')).toBe(1);
  });

  test('that crashes fails what waits, and is there again for the next query', async () => {
    const { ask } = await openThread(workerThatCrashes());
    expect(await ask('wren')).toBe(1);
    const waiting = [ask('crash'), ask('wren')];
    for (const answer of await Promise.allSettled(waiting)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'engine_restarted' } });
    }
    expect(await ask('wren')).toBe(1);
    await expect(ask('crash')).rejects.toMatchObject({ code: 'engine_restarted' });
    expect(await ask('hedge')).toBe(1);
  });

  test('that is closed fails what waits and stays closed', async () => {
    const { ask, thread } = await openThread();
    const waiting = ask('wren');
    const closing = thread.close();
    await expect(waiting).rejects.toMatchObject({ code: 'engine_restarted' });
    await closing;
    await thread.close();
    await expect(ask('wren')).rejects.toMatchObject({ code: 'engine_restarted' });
  });
});

test('searches are answered while an import writes', async () => {
  const library = openTestEngine();
  await library.addArticle('Wrens\n\nA wren sang in the hedge.');
  const search = async () =>
    (await library.call('search.query', { text: 'wren', limit: 5 })).articles.total;
  const isImporting = async () =>
    (await library.call('jobs.list', {})).some(({ state }) => state === 'running');
  const files = (batch: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: 100 }, (_, at) => [
        `${String(at)}.txt`,
        `Finches of ${String(batch)}\n\nFinch ${String(at)}, no wren.`,
      ]),
    );
  let imported = 1;
  let last = await search();
  for (let answered = 0, batch = 0; answered < 5; batch += 1) {
    const importing = library.importFiles(files(batch));
    for (;;) {
      const total = await search();
      expect(total).toBeGreaterThanOrEqual(last);
      last = total;
      if (!(await isImporting())) break;
      answered += 1;
    }
    await importing;
    imported += 100;
    expect(await search()).toBe(Math.min(imported, 1000));
  }
});
