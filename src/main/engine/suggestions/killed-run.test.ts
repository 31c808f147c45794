import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';

const ARTICLES = 30;

/** A program that searches the library of a folder for claims and prints how far it is. */
const RUN = `
const [engineModule, directory, resources] = process.argv.slice(2);
const { createEngine } = await import(engineModule);
const engine = createEngine({
  directory,
  resources,
  emit: (event, job) => { if (event === 'job.progressed') console.log(job.done); },
});
const query = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' };
const { value } = await engine.dispatch('suggestions.run', query, new AbortController().signal);
await engine.waitForJob(value.jobId);
`;

type TestEngine = ReturnType<typeof openTestEngine>;

async function addGulls({ addArticle }: TestEngine): Promise<void> {
  for (let at = 0; at < ARTICLES; at += 1) {
    const sentences = Array.from(
      { length: 40 },
      (_, line) => `Row ${String(line)} of pier ${String(at)} held ${String(line + 2)} gulls.`,
    );
    await addArticle(`Gulls of pier ${String(at)}\n\n${sentences.join(' ')}`);
  }
}

/** The number of claims that the same articles give when they are read in one go. */
async function countInOneGo(): Promise<number> {
  const whole = openTestEngine();
  await addGulls(whole);
  const query = { scope: { of: 'all' }, sort: 'added', descending: false, filter: '' } as const;
  const run = await whole.call('suggestions.run', query);
  await whole.engine.waitForJob(run.jobId);
  const { toDecideClaims } = await whole.call('library.overview', {});
  await whole.close();
  return toDecideClaims;
}

test('a process that is killed while it looks for claims can be continued by the next', async () => {
  const folder = temporaryFolder();
  const directory = join(folder, 'library');
  const before = openTestEngine(directory);
  await addGulls(before);
  await before.close();

  const program = join(folder, 'run.mjs');
  writeFileSync(program, RUN);
  const engineModule = new URL('../engine.ts', import.meta.url).href;
  const child = spawn(process.execPath, [program, engineModule, directory, RESOURCES], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    if (Number(line) >= 3) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');

  const { call, engine } = openTestEngine(directory);
  expect((await call('library.check', {})).database).toBe('ok');
  const unfinished = await call('suggestions.unfinished', {});
  expect(unfinished).toMatchObject({ total: ARTICLES });
  expect(unfinished!.left).toBeLessThanOrEqual(ARTICLES - 3);
  const ids = await call('articles.ids', {
    list: {
      scope: { of: 'to_decide' },
      sort: 'added',
      descending: false,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  // An article whose claims were saved in part is to decide, and is read again.
  const partly = ids.length - (ARTICLES - unfinished!.left);
  expect([0, 1]).toContain(partly);

  const { jobId } = await call('suggestions.continue', {});
  expect(await engine.waitForJob(jobId)).toMatchObject({ state: 'finished', done: ARTICLES });
  expect(await call('suggestions.unfinished', {})).toBeNull();
  const overview = await call('library.overview', {});
  expect(overview.toDecideArticles).toBe(ARTICLES);
  expect(overview.toDecideClaims).toBe(await countInOneGo());
});
