import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openReadingConnection } from '../db/open.ts';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import { readFooting } from './readings.ts';
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

/** The thread’s own module, behind lines that end the thread when it is asked for the first time. */
function workerThatDiesOnce(): URL {
  const folder = temporaryFolder();
  const path = join(folder, 'worker-that-dies.mjs');
  writeFileSync(
    path,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const trace = ${JSON.stringify(join(folder, 'died'))};
     if (!existsSync(trace)) {
       parentPort.on('message', () => { writeFileSync(trace, ''); process.exit(); });
     } else {
       await import(${JSON.stringify(WORKER)});
     }`,
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
  const { signal: never } = new AbortController();
  const take = (articleId: string, signal = never) => thread.read(articleId, signal);
  const read = async (articleId: string, signal = never) => {
    const inHand = (await take(articleId, signal))!;
    inHand.release();
    return { articleId: inHand.reading.articleId, changes: JSON.stringify(inHand.changes) };
  };
  return { library, wrens, toads, take, read };
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

test('a reading that is cancelled ends, and what others have asked for is read', async () => {
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

test('an article is in one hand at a time, and others are read meanwhile', async () => {
  const { wrens, toads, take, read } = await openThread();
  const first = (await take(wrens))!;
  let isTaken = false;
  const takeSecond = async () => {
    await read(wrens);
    isTaken = true;
  };
  const second = takeSecond();
  await read(toads);
  const again = (await first.readAgain())!;
  expect(again.changes).toEqual(first.changes);
  await read(toads);
  expect(isTaken).toBe(false);
  again.release();
  await second;
  const third = (await take(wrens))!;
  first.release();
  let isFree = false;
  const takeFourth = async () => {
    await read(wrens);
    isFree = true;
  };
  const fourth = takeFourth();
  await read(toads);
  expect(isFree).toBe(false);
  third.release();
  await fourth;
});

test('who waits for an article in another hand can be cancelled, and does not take it', async () => {
  const { wrens, take, read } = await openThread();
  const first = (await take(wrens))!;
  const controller = new AbortController();
  const waiting = read(wrens, controller.signal);
  controller.abort(new Error('cancelled'));
  first.release();
  await expect(waiting).rejects.toThrow('cancelled');
  expect((await read(wrens)).articleId).toBe(wrens);
});

test('a thread that dies fails what it was at, and reads what else was asked for', async () => {
  const { wrens, toads, read } = await openThread(workerThatDiesOnce());
  const [first, second] = await Promise.allSettled([read(wrens), read(toads)]);
  expect(first).toMatchObject({ status: 'rejected', reason: { code: 'engine_restarted' } });
  expect(second).toMatchObject({ status: 'fulfilled', value: { articleId: toads } });
});

test('the rest of a long reading is handed out page by page, and is gone with its thread', async () => {
  const { library, wrens, take } = await openThread();
  const { id } = await library.addArticle(
    Array.from({ length: 70 }, (_, at) => `Hedge ${String(at)} held ${String(at + 2)} wrens.`).join(
      ' ',
    ),
  );
  const long = (await take(id))!;
  const pages = [long.changes];
  for (let from = long.changes.length; from < long.reading.changes;) {
    const page = (await long.readPage(from))!;
    pages.push(page);
    from += page.length;
  }
  expect(pages.length).toBeGreaterThan(2);
  expect(new Set(pages.flat().map((each) => JSON.stringify(each))).size).toBe(long.reading.changes);
  const controller = new AbortController();
  const cancelled = take(wrens, controller.signal);
  await Promise.resolve();
  controller.abort(new Error('cancelled'));
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(await long.readPage(long.changes.length)).toBeNull();
});

test('a reading stands on the text and the claims that the article had, not on what is decided', async () => {
  const { library, wrens, take } = await openThread();
  const { call, engine, directory } = library;
  const footingOf = async () => {
    const inHand = (await take(wrens))!;
    inHand.release();
    return inHand.reading.footing;
  };
  const before = await footingOf();
  const { jobId } = await call('suggestions.read', {
    articles: { of: 'these', ids: [wrens] },
  });
  await engine.waitForJob(jobId);
  const suggested = await footingOf();
  expect(suggested).not.toBe(before);
  const [claim] = await call('claims.list', { articleId: wrens });
  await call('claims.decide', { ids: [claim!.id], decision: 'rejected' });
  expect(await footingOf()).toBe(suggested);
  await call('history.undo', {});
  await call('history.undo', {});
  expect(await footingOf()).toBe(before);
  await call('articles.revise', { id: wrens, text: 'Wrens\n\nWe ringed 15 wrens.' });
  const db = openReadingConnection(directory);
  expect(readFooting(db, wrens)).not.toBe(before);
  expect(readFooting(db, NOWHERE)).toBeNull();
  db.close();
});
