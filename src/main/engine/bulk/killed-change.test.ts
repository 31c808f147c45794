import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestEngine, RESOURCES, temporaryFolder } from '../test-engine.ts';
import { makeMany, openCopy, rowsOf } from '../test-many.ts';

/** A program that calls a method of a library and kills itself as soon as it has changed so many pages. */
const RUN = `
const [engineModule, directory, resources, method, input, pages] = process.argv.slice(2);
const { createEngine } = await import(engineModule);
let seen = 0;
const engine = createEngine({
  directory,
  resources,
  emit: (event) => {
    if (event !== 'library.changed') return;
    seen += 1;
    if (seen === Number(pages)) process.kill(process.pid, 'SIGKILL');
  },
});
const { value } = await engine.dispatch(method, JSON.parse(input), new AbortController().signal);
await engine.waitForJob(value.jobId);
`;

/** Makes a call in a process of its own that is killed after this many pages. */
async function killWithin(
  directory: string,
  method: string,
  input: unknown,
  pages: number,
): Promise<void> {
  const program = join(temporaryFolder(), 'run.mjs');
  writeFileSync(program, RUN);
  const engineModule = new URL('../engine.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    [program, engineModule, directory, RESOURCES, method, JSON.stringify(input), String(pages)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
}

async function makeClosed() {
  const many = await makeMany();
  const library = openCopy(many.directory);
  await library.close();
  const { directory } = library;
  return { ...many, directory, before: rowsOf(directory) };
}

describe('a process that is killed', () => {
  test('while it changes many things leaves a step that can be undone, and a change to go on with', async () => {
    const { directory, articles, before } = await makeClosed();
    const trash = { articles: { of: 'these', ids: articles } };
    await killWithin(directory, 'articles.trash', trash, 1);
    const first = openTestEngine(directory);
    expect(await first.call('library.verify', {})).toEqual({ damage: null });
    const unfinished = await first.call('bulk.unfinished', {});
    expect(unfinished).toMatchObject({ title: 'Moving articles to the trash', total: 90 });
    const gone = (await first.call('library.overview', {})).trash;
    expect(gone).toBe(90 - unfinished!.left);
    expect(gone).toBeGreaterThan(0);

    await first.finish(first.call('bulk.continue', {}));
    expect((await first.call('library.overview', {})).trash).toBe(90);
    expect(await first.call('bulk.unfinished', {})).toBeNull();
    expect((await first.finish(first.call('history.undo', {}))).label).toBe('Delete 90 articles');
    expect(rowsOf(directory)).toEqual(before);
  });

  test('and what it has changed can be kept, without the rest', async () => {
    const { directory, articles, before } = await makeClosed();
    const read = { articles: { of: 'these', ids: articles }, status: 'read' };
    await killWithin(directory, 'articles.setStatus', read, 1);
    const { call, finish } = openTestEngine(directory);
    const { left } = (await call('bulk.unfinished', {}))!;
    await call('bulk.forget', {});
    expect(await call('bulk.unfinished', {})).toBeNull();
    expect((await call('library.overview', {})).read).toBe(90 - left);
    expect((await finish(call('history.undo', {}))).label).toBe(
      `Mark ${String(90 - left)} articles as read`,
    );
    expect(rowsOf(directory)).toEqual(before);
  });

  test('while it undoes a large step leaves it to the next start, which finishes it first', async () => {
    const { directory, articles, before } = await makeClosed();
    const changed = openTestEngine(directory);
    await changed.finish(
      changed.call('articles.file', {
        articles: { of: 'these', ids: [...articles] },
        tags: { add: ['one', 'two', 'three', 'four', 'five'], remove: [] },
      }),
    );
    await changed.close();
    await killWithin(directory, 'history.undo', {}, 1);

    const { call, engine } = openTestEngine(directory);
    const tag = call('articles.setStatus', {
      articles: { of: 'these', ids: [...articles] },
      status: 'read',
    });
    await expect(tag).rejects.toMatchObject({ code: 'busy' });
    const [job] = await call('jobs.list', {});
    expect(job).toMatchObject({ kind: 'change', title: 'Undoing “Tag 90 articles”' });
    await engine.waitForJob(job!.id);
    expect(rowsOf(directory)).toEqual(before);
    expect(await call('history.state', {})).toMatchObject({ redo: 'Tag 90 articles' });
  });

  test('while it deletes for good leaves the rest of it to the next start', async () => {
    const { directory, articles } = await makeClosed();
    const trashed = openTestEngine(directory);
    await trashed.finish(
      trashed.call('articles.trash', { articles: { of: 'these', ids: [...articles] } }),
    );
    await trashed.close();
    await killWithin(directory, 'trash.purge', { things: { of: 'all' } }, 1);
    const { call, engine } = openTestEngine(directory);
    const [job] = await call('jobs.list', {});
    expect(job).toMatchObject({ kind: 'change', title: 'Deleting for good' });
    await engine.waitForJob(job!.id);
    expect((await call('trash.list', { after: null, limit: 10 })).items).toEqual([]);
    expect(await call('library.verify', {})).toEqual({ damage: null });
    expect(rowsOf(directory)['article']).toEqual([]);
  });
});
