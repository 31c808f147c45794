import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startReadThread } from './reads/read-thread.ts';
import { startReadingThread } from './suggestions/reading-thread.ts';
import { openTestEngine, RESOURCES, temporaryFolder } from './test-engine.ts';

/** The module of a thread whose clock goes on by a second each time it is read. */
function slowed(module: string): URL {
  const path = join(temporaryFolder(), 'slowed.mjs');
  const { href } = new URL(module, import.meta.url);
  writeFileSync(
    path,
    `let now = 0;
     performance.now = () => (now += 1000);
     await import(${JSON.stringify(href)});`,
  );
  return pathToFileURL(path);
}

const NO_SIGNAL = new AbortController().signal;

/** A library of one article, and a log to look at. */
async function openOwls() {
  const library = openTestEngine();
  const { id } = await library.addArticle('Owls\n\nTwelve barn owls were ringed.');
  const lines: string[] = [];
  const log = (line: string): void => {
    lines.push(line);
  };
  return { ...library, id, lines, log };
}

const ofSlow = (sql: RegExp): unknown =>
  expect.stringMatching(new RegExp(`^slow statement \\(1000 ms\\): .*${sql.source}`));

test('the log is told of slow statements of the threads that read and search', async () => {
  const { directory, lines, log, id } = await openOwls();
  for (const [module, method, input, sql] of [
    ['./reads/read-worker.ts', 'articles.get', { id }, /FROM article/],
    ['./search/search-worker.ts', 'search.query', { text: 'owls', limit: 5 }, /_words/],
  ] as const) {
    const thread = startReadThread({ directory, module: slowed(module), whenStopped: '', log });
    onTestFinished(thread.close);
    await thread.ask(method, input, NO_SIGNAL);
    expect(lines).toContainEqual(ofSlow(sql));
    expect(lines.join()).not.toContain('owls');
    lines.length = 0;
  }
});

test('the log is told of slow statements of the thread of the rules', async () => {
  const { directory, lines, log, id } = await openOwls();
  const thread = startReadingThread(
    directory,
    RESOURCES,
    log,
    slowed('./suggestions/reading-worker.ts'),
  );
  onTestFinished(thread.close);
  const inHand = await thread.read(id, NO_SIGNAL);
  inHand?.release();
  expect(lines).toContainEqual(ofSlow(/FROM article a JOIN revision r/));
});
