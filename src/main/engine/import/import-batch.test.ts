import { describe, expect, test } from 'vitest';
import type { Job } from '../../../shared/domain/job.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';

/** Files of a line each, all different. */
function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `swift-${String(at).padStart(4, '0')}.txt`,
      `Swifts of tower ${String(at)}\n\nOn day ${String(at)} the swifts flew at ${String(at % 90)} metres.`,
    ]),
  );
}

/** The running import, once it has brought in so many files. */
async function importUnderWay({ call }: TestEngine, files: number): Promise<Job> {
  for (;;) {
    const [job] = await call('jobs.list', {});
    if (job && job.imports.length >= files) return job;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

const countArticles = async ({ call }: TestEngine) => (await call('library.overview', {})).articles;

describe('an import of many files', () => {
  test('brings in three hundred, whatever is wrong with one of them', async () => {
    const library = openTestEngine();
    const files = Object.entries(manyFiles(300));
    files.splice(150, 0, ['broken.txt', '%PDF-1.4']);
    const outcomes = await library.importFiles(Object.fromEntries(files));
    expect(outcomes.map(({ name }) => name)).toEqual(files.map(([name]) => name));
    expect(outcomes.filter(({ outcome }) => outcome !== 'imported')).toMatchObject([
      { outcome: 'rejected', name: 'broken.txt' },
    ]);
    expect(await countArticles(library)).toBe(300);
    const [job] = await library.call('jobs.list', {});
    expect(job).toMatchObject({
      kind: 'import',
      state: 'finished',
      done: 301,
      total: 301,
      message: '300 imported, 1 not imported.',
    });
    const found = await library.call('search.query', { text: '"tower 299"', limit: 5 });
    expect(found.articles.total).toBe(1);
  });

  test('says how far it is in few words, and all that became of its files at the end', async () => {
    const library = openTestEngine();
    const outcomes = await library.importFiles(manyFiles(200));
    const news = library.events.filter(({ event }) => event !== 'library.changed');
    const steps = news.filter(({ event }) => event === 'job.progressed');
    expect(steps.length).toBeGreaterThan(0);
    for (const { payload } of steps) {
      expect(payload).toMatchObject({ state: 'running', total: 200 });
      expect(payload).not.toHaveProperty('imports');
    }
    const jobs = await library.call('jobs.list', {});
    expect(jobs[0]?.imports).toEqual(outcomes);
    expect(news.slice(steps.length)).toEqual([{ event: 'job.reported', payload: jobs[0] }]);
  });

  test('is one step: undo takes all of it to the trash, redo brings it back', async () => {
    const library = openTestEngine();
    await library.importFiles(manyFiles(30));
    expect(await library.call('history.undo', {})).toMatchObject({ label: 'Import 30 files' });
    expect(await library.call('library.overview', {})).toMatchObject({ articles: 0, trash: 30 });
    expect((await library.call('search.query', { text: 'swifts', limit: 5 })).articles.total).toBe(
      0,
    );
    await library.call('history.redo', {});
    expect(await library.call('library.overview', {})).toMatchObject({ articles: 30, trash: 0 });
    expect((await library.call('search.query', { text: 'swifts', limit: 5 })).articles.total).toBe(
      30,
    );
  });

  test('keeps what it brought in when it is cancelled; one undo takes it back', async () => {
    const library = openTestEngine();
    const importing = library.importFiles(manyFiles(200));
    const { id } = await importUnderWay(library, 5);
    await library.call('jobs.cancel', { id });
    const outcomes = await importing;
    expect(outcomes.length).toBeGreaterThanOrEqual(5);
    expect(outcomes.length).toBeLessThan(200);
    expect(await library.call('jobs.list', {})).toMatchObject([
      { id, state: 'cancelled', message: 'Cancelled.', done: outcomes.length },
    ]);
    expect(await countArticles(library)).toBe(outcomes.length);
    expect(await library.call('history.undo', {})).toMatchObject({ label: 'Import 200 files' });
    expect(await countArticles(library)).toBe(0);
    expect(await library.call('history.state', {})).toMatchObject({ undo: null });
  });

  test('cannot be undone while it runs; the reader can go on working', async () => {
    const library = openTestEngine();
    const { call } = library;
    const { id: own } = await library.addArticle('Mine\n\nA text of my own.');
    const importing = library.importFiles(manyFiles(100));
    const { id } = await importUnderWay(library, 3);
    await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'busy' });
    expect(await call('history.redo', {})).toMatchObject({ label: null });
    await call('articles.file', {
      articles: { of: 'these', ids: [own] },
      tags: { add: ['mine'], remove: [] },
    });
    expect((await call('jobs.list', {}))[0]).toMatchObject({ id, state: 'running' });
    await importing;
    expect(await call('history.undo', {})).toMatchObject({ label: 'Tag article' });
    expect(await countArticles(library)).toBe(101);
    expect(await library.finish(call('history.undo', {}))).toMatchObject({
      label: 'Import 100 files',
    });
    expect(await countArticles(library)).toBe(1);
  });

  test('goes on when what it brought in is deleted for good under it', async () => {
    const library = openTestEngine();
    const { call } = library;
    const importing = library.importFiles(manyFiles(60));
    const { imports } = await importUnderWay(library, 2);
    const ids = imports.flatMap((each) => (each.outcome === 'imported' ? [each.articleId] : []));
    await call('articles.trash', { articles: { of: 'these', ids } });
    await call('trash.purge', {
      things: { of: 'these', refs: ids.map((id) => ({ type: 'article', id })) },
    });
    const outcomes = await importing;
    expect(outcomes.every(({ outcome }) => outcome === 'imported')).toBe(true);
    expect(await countArticles(library)).toBe(60 - ids.length);
    let labels = 0;
    while ((await library.finish(call('history.undo', {}))).label !== null) labels += 1;
    expect(labels).toBeGreaterThan(0);
    expect(await countArticles(library)).toBe(0);
  });

  test('ends when the engine is closed, with all that was brought in whole', async () => {
    const library = openTestEngine();
    const importing = library.importFiles(manyFiles(200));
    await importUnderWay(library, 4);
    await library.close();
    const outcomes = await importing;
    const after = openTestEngine(library.directory);
    expect(await countArticles(after)).toBe(outcomes.length);
    expect((await after.call('library.check', {})).database).toBe('ok');
  });
});
