import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letRun, makeMany, openCopy, rowsOf } from '../test-many.ts';

/** A library with a step of 540 changes, of which undo makes a job. */
async function openTagged() {
  const many = await makeMany();
  const library = openCopy(many.directory);
  const before = rowsOf(library.directory);
  await library.finish(
    library.call('articles.file', {
      articles: { of: 'these', ids: [...many.articles] },
      tags: { add: ['a', 'b', 'c', 'd', 'e', 'f'], remove: [] },
    }),
  );
  return { ...library, ...many, directory: library.directory, before };
}

describe('undo of a large step', () => {
  test('is a job that counts, and the step is undone as a whole', async () => {
    const { call, engine, directory, before } = await openTagged();
    const after = rowsOf(directory);
    const undone = await call('history.undo', {});
    expect(undone).toMatchObject({ label: 'Tag 90 articles', claimIds: [] });
    expect(await engine.waitForJob(undone.jobId!)).toMatchObject({
      kind: 'change',
      title: 'Undoing “Tag 90 articles”',
      state: 'finished',
      message: 'Undone: Tag 90 articles',
    });
    expect(rowsOf(directory)).toEqual(before);
    const redone = await call('history.redo', {});
    expect(await engine.waitForJob(redone.jobId!)).toMatchObject({
      message: 'Done again: Tag 90 articles',
    });
    expect(rowsOf(directory)).toEqual(after);
  });

  test('cancelled anywhere, it stands as it did; so does redo', async () => {
    const library = await openTagged();
    const { call, engine, finish, directory, before } = library;
    const after = rowsOf(directory);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 6 }), fc.boolean(), async (turns, redo) => {
        if (redo) await finish(call('history.undo', {}));
        const { jobId } = await call(redo ? 'history.redo' : 'history.undo', {});
        await letRun(turns);
        await call('jobs.cancel', { id: jobId! });
        const job = await engine.waitForJob(jobId!);
        expect(rowsOf(directory)).toEqual(redo === (job.state === 'cancelled') ? before : after);
        const state = await call('history.state', {});
        if (state.redo !== null) await finish(call('history.redo', {}));
        expect(rowsOf(directory)).toEqual(after);
      }),
      { numRuns: 12 },
    );
    expect(await call('library.verify', {})).toEqual({ damage: null });
  });

  test('lets nothing be changed in between', async () => {
    const { call, engine, articles } = await openTagged();
    const { jobId } = await call('history.undo', {});
    const refused = {
      code: 'busy',
      message: expect.stringContaining('Undoing “Tag 90') as string,
    };
    const [first] = articles;
    await expect(
      call('articles.trash', { articles: { of: 'these', ids: [first!] } }),
    ).rejects.toMatchObject(refused);
    await expect(call('settings.set', { theme: 'dark' })).rejects.toMatchObject(refused);
    await expect(call('history.redo', {})).rejects.toMatchObject(refused);
    await engine.waitForJob(jobId!);
    await call('settings.set', { theme: 'dark' });
  });

  test('waits for a job that writes', async () => {
    const { call, engine, importFiles } = await openTagged();
    const importing = importFiles(
      Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`n${String(at)}.txt`, `New ${String(at)}\n\nText.`]),
      ),
    );
    await letRun(3);
    await expect(call('history.undo', {})).rejects.toMatchObject({
      code: 'busy',
      message: 'An import is running. Wait until it has finished, or cancel it, then undo.',
    });
    await importing;
    const { jobId } = await call('history.undo', {});
    if (jobId !== null) await engine.waitForJob(jobId);
  });
});
