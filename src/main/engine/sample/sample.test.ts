import { expect, test } from 'vitest';
import { splitSentences } from '../../../shared/domain/sentences.ts';
import { openTestEngine } from '../test-engine.ts';

async function openSample() {
  const library = openTestEngine();
  await library.call('library.addSample', {});
  const ids = await library.call('articles.ids', {
    list: {
      scope: { of: 'all' },
      sort: 'year',
      descending: true,
      filter: '',
    },
    first: 0,
    limit: 10_000,
  });
  return { ...library, ids };
}

test('every quote of the sample library is verified', async () => {
  const { call } = await openSample();
  const overview = await call('library.overview', {});
  expect(overview.quotes).toMatchObject({ moved: 0, broken: 0 });
  expect(overview.quotes.verified).toBeGreaterThan(30);
  expect(overview).toMatchObject({ articles: 4, isSample: true, toDecideClaims: 0 });
  expect(overview.tables).toHaveLength(1);
});

test('what the sample says is stated nowhere was read to the last sentence', async () => {
  const { call, ids } = await openSample();
  for (const id of ids) {
    const { text } = await call('articles.get', { id });
    for (const absence of await call('absences.list', { articleId: id })) {
      expect(absence.sentencesRead).toBe(splitSentences(text).length);
    }
  }
});

test('the sample goes into an empty library only, and can be undone', async () => {
  const { call, finish } = await openSample();
  await expect(call('library.addSample', {})).rejects.toMatchObject({ code: 'conflict' });
  await finish(call('history.undo', {}));
  expect((await call('library.overview', {})).articles).toBe(0);
  await finish(call('history.redo', {}));
  expect((await call('library.overview', {})).quotes.broken).toBe(0);
});
