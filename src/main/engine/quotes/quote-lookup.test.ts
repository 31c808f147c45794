import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Job } from '../../../shared/domain/job.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openTestEngine, RESOURCES, temporaryFolder, type TestEngine } from '../test-engine.ts';

const QUOTES = 600;
const QUOTES_OF_CLAIM = 100;
const SENTENCES = Array.from(
  { length: QUOTES },
  (_, at) => `Burrow ${String(at)} held ${String(at + 2)} voles when it was opened in the spring.`,
);
const TEXT = SENTENCES.join('\n');
/** Every second sentence has another word within its quote. */
const CORRECTED = SENTENCES.map((sentence, at) =>
  at % 2 === 0 ? sentence : sentence.replace('voles when', 'voles once'),
).join('\n');

/** Marks some words of each sentence, in claims of a hundred quotes. */
async function openMarked(directory?: string) {
  const library = openTestEngine(directory);
  const { id: articleId, revisionId } = await library.addArticle(TEXT);
  const spans = SENTENCES.map((sentence) => {
    const start = TEXT.indexOf(sentence) + sentence.indexOf('held');
    return { start, end: TEXT.indexOf(' it was', start) };
  });
  for (let from = 0; from < QUOTES; from += QUOTES_OF_CLAIM) {
    await library.call('claims.create', {
      articleId,
      revisionId,
      spans: spans.slice(from, from + QUOTES_OF_CLAIM),
      draft: {
        value: { kind: 'safety', category: 'caveat', hedged: false },
        statement: 'They were opened',
        speaker: null,
      },
    });
  }
  return { ...library, articleId };
}

async function readQuotes({ call }: Pick<TestEngine, 'call'>, articleId: ArticleId) {
  const claims = await call('claims.list', { articleId });
  return claims.flatMap(({ quotes }) => quotes);
}

/** The job of this title that was started last. */
async function findJob({ call }: Pick<TestEngine, 'call'>, title: string): Promise<Job> {
  const job = (await call('jobs.list', {})).find((each) => each.title === title);
  if (!job) throw new Error(`no job “${title}”`);
  return job;
}
const LOOKUP = 'Looking up quotes in the new text';

test('many quotes are looked up by a job, and not taken for found before it has seen them', async () => {
  const marked = await openMarked();
  const { call, engine, articleId, events } = marked;
  expect(await call('articles.revise', { id: articleId, text: CORRECTED })).toEqual({
    verified: 0,
    moved: 0,
    broken: 0,
    unchecked: QUOTES,
  });
  expect((await readQuotes(marked, articleId))[0]).toMatchObject({
    state: 'unchecked',
    found: null,
  });
  const job = await findJob(marked, LOOKUP);
  expect(job.state).toBe('running');
  expect(await engine.waitForJob(job.id)).toMatchObject({
    state: 'finished',
    done: QUOTES,
    total: QUOTES,
  });
  expect(events.at(-2)).toEqual({
    event: 'library.changed',
    payload: { articleIds: [articleId], parts: ['marks'] },
  });
  for (const { state, exact, found } of await readQuotes(marked, articleId)) {
    const words = CORRECTED.slice(found!.start, found!.end);
    expect(state).toBe(words === exact ? 'verified' : 'moved');
    expect(words.replace('once', 'when')).toBe(exact);
  }

  const confirmed = await call('quotes.confirmAll', { articleId });
  expect(confirmed.quotes).toBe(QUOTES / 2);
  expect(await engine.waitForJob(confirmed.jobId!)).toMatchObject({ state: 'finished' });
  expect((await call('library.overview', {})).quotes).toEqual({
    verified: QUOTES,
    moved: 0,
    broken: 0,
  });
  await call('history.undo', {});
  await engine.waitForJob((await findJob(marked, LOOKUP)).id);
  expect((await call('library.overview', {})).quotes.moved).toBe(QUOTES / 2);
});

test('a text that is replaced again while the job runs is the one that counts', async () => {
  const marked = await openMarked();
  const { call, engine, articleId } = marked;
  await call('articles.revise', { id: articleId, text: CORRECTED });
  const { id } = await findJob(marked, LOOKUP);
  while ((await findJob(marked, LOOKUP)).done === 0) await setImmediate();
  await call('articles.revise', { id: articleId, text: `Title\n${TEXT}` });
  await engine.waitForJob(id);
  await engine.waitForJob((await findJob(marked, LOOKUP)).id);
  expect((await call('library.overview', {})).quotes.verified).toBe(QUOTES);
});

test('what a cancelled job has left is said to be unchecked, and looked up after the next start', async () => {
  const directory = join(temporaryFolder(), 'library');
  const before = await openMarked(directory);
  await before.call('articles.revise', { id: before.articleId, text: CORRECTED });
  const { id } = await findJob(before, LOOKUP);
  await before.call('jobs.cancel', { id });
  expect(await before.engine.waitForJob(id)).toMatchObject({ state: 'cancelled' });
  await before.call('settings.set', { readerName: 'Ada' });
  const left = (await readQuotes(before, before.articleId)).filter(
    ({ state }) => state === 'unchecked',
  );
  expect(left.length).toBeGreaterThan(0);
  await before.close();

  const after = openTestEngine(directory);
  await after.engine.waitForJob((await findJob(after, LOOKUP)).id);
  expect((await after.call('library.overview', {})).quotes).toEqual({
    verified: QUOTES / 2,
    moved: QUOTES / 2,
    broken: 0,
  });
});

test('the check of the library looks every quote up, also those that a cancelled job has left', async () => {
  const marked = await openMarked();
  const { call, engine, articleId } = marked;
  await call('articles.revise', { id: articleId, text: CORRECTED });
  const { id } = await findJob(marked, LOOKUP);
  await call('jobs.cancel', { id });
  await engine.waitForJob(id);
  expect(await call('library.check', {})).toEqual({
    database: 'ok',
    quotes: { verified: QUOTES / 2, moved: QUOTES / 2, broken: 0 },
    files: { files: 0, faults: 0, first: [] },
  });
});

/** A program that replaces the text of an article and kills itself when some of its quotes are looked up. */
const REVISE = `
const [engineModule, directory, resources, id, text] = process.argv.slice(2);
const { createEngine } = await import(engineModule);
let clock = Date.now();
const engine = createEngine({
  directory,
  resources,
  now: () => (clock += 1000),
  emit: (event, job) => {
    if (event === 'job.progressed' && job.done > 0) process.kill(process.pid, 'SIGKILL');
  },
});
await engine.dispatch('articles.revise', { id, text }, new AbortController().signal);
`;

test('a process that is killed while it looks quotes up goes on at the next start', async () => {
  const folder = temporaryFolder();
  const directory = join(folder, 'library');
  const before = await openMarked(directory);
  await before.close();
  const program = join(folder, 'revise.mjs');
  writeFileSync(program, REVISE);
  const engineModule = new URL('../engine.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [program, engineModule, directory, RESOURCES, before.articleId, CORRECTED],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const after = openTestEngine(directory);
  const job = await after.engine.waitForJob((await findJob(after, LOOKUP)).id);
  expect(job.total).toBeGreaterThan(0);
  expect((await after.call('library.check', {})).database).toBe('ok');
  expect((await after.call('library.overview', {})).quotes).toEqual({
    verified: QUOTES / 2,
    moved: QUOTES / 2,
    broken: 0,
  });
});
