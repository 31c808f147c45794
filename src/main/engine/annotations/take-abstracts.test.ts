import { expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { makeId } from '../db/uuid.ts';
import { openTestEngine, type TestEngine } from '../test-engine.ts';
import { letRun } from '../test-many.ts';
import { insertWaiting } from './waiting-annotations.ts';

const EVERYTHING = {
  of: 'all' as const,
  list: {
    scope: { of: 'all' as const },
    sort: 'title' as const,
    descending: false,
    filter: '',
  },
  except: [],
};

const addReferences = async ({ call }: TestEngine, abstracts: readonly string[]) => {
  const ids: ArticleId[] = [];
  for (const [at, abstract] of abstracts.entries()) {
    const csl = { type: 'article-journal', title: `Stoats ${String(at)}`, abstract } as const;
    ids.push((await call('articles.addReference', { csl, citekey: null })).id);
  }
  return ids;
};

const textsOf = ({ call }: TestEngine, ids: readonly ArticleId[]) =>
  Promise.all(ids.map(async (id) => (await call('articles.get', { id })).text));

test('abstracts become the texts of articles that have none, in one step', async () => {
  const library = openTestEngine();
  const { call } = library;
  const written = await library.addArticle('Weasels\n\nTwo weasels ran.');
  const ids = await addReferences(library, [
    'Aim: to count.\nResult: 12 stoats.',
    'One stoat ran.',
    ' \n',
  ]);
  expect(await call('articles.takeAbstracts', { articles: EVERYTHING })).toEqual({
    things: 2,
    jobId: null,
    withText: 1,
    without: 1,
  });
  const texts = ['Aim: to count.\n\nResult: 12 stoats.', 'One stoat ran.', ''];
  expect(await textsOf(library, ids)).toEqual(texts);
  expect(await textsOf(library, [written.id])).toEqual(['Weasels\n\nTwo weasels ran.']);
  expect(
    (await call('search.query', { text: 'stoat ran', limit: 5 })).articles.hits[0],
  ).toMatchObject({ articleId: ids[1], at: expect.anything() as unknown });
  expect((await call('history.undo', {})).label).toBe('Take 2 abstracts');
  expect(await textsOf(library, ids)).toEqual(['', '', '']);
  await call('history.redo', {});
  expect(await textsOf(library, ids)).toEqual(texts);
  expect(await call('library.verify', {})).toEqual({ damage: null });
});

test('of many they are taken by a job, which can be cancelled and taken back', async () => {
  const library = openTestEngine();
  const { call, engine } = library;
  const abstracts = Array.from({ length: 70 }, (_, at) => `Den ${String(at)} had stoats.`);
  const ids = await addReferences(library, [...abstracts, '']);
  const taken = async () => (await textsOf(library, ids)).filter((text) => text !== '');

  const first = await call('articles.takeAbstracts', { articles: EVERYTHING });
  await letRun(1);
  await call('jobs.cancel', { id: first.jobId! });
  const cancelled = await engine.waitForJob(first.jobId!);
  expect(cancelled).toMatchObject({ state: 'cancelled', done: (await taken()).length });

  const second = await call('articles.takeAbstracts', { articles: EVERYTHING });
  if (second.jobId !== null) await engine.waitForJob(second.jobId);
  expect(await taken()).toEqual(abstracts);
  await library.finish(call('history.undo', {}));
  expect((await taken()).length).toBe(cancelled.done);
  if (cancelled.done > 0) await library.finish(call('history.undo', {}));
  expect(await taken()).toEqual([]);

  const whole = await call('articles.takeAbstracts', { articles: EVERYTHING });
  expect(await engine.waitForJob(whole.jobId!)).toMatchObject({
    state: 'finished',
    total: 70,
    message: '70 abstracts taken as the text of their articles; 1 article had no abstract.',
  });
  expect(await call('history.state', {})).toMatchObject({ undo: 'Take 70 abstracts' });
});

test('annotations of another program that wait are made where the words of an abstract stand', async () => {
  const library = openTestEngine();
  const { call } = library;
  const [id] = await addReferences(library, ['Twelve stoats came back in spring.']);
  const beside = openLibraryDatabase(library.directory);
  const waiting = { id: makeId(), articleId: id!, color: 'red', tags: [], author: null } as const;
  const words = { quote: 'Twelve stoats', comment: 'how many?', position: '{}' };
  insertWaiting(beside, { ...waiting, ...words }, 7);
  beside.close();
  await call('articles.takeAbstracts', { articles: { of: 'these', ids: [id!] } });
  expect(await call('annotations.list', { articleId: id! })).toMatchObject([
    { id: waiting.id, comment: 'how many?', quote: { exact: 'Twelve stoats', state: 'verified' } },
  ]);
  expect(await call('annotations.waiting', { articleId: id! })).toEqual([]);
});
