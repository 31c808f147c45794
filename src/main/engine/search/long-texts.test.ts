import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { connect } from '../db/database.ts';
import { DATABASE_NAME } from '../db/open.ts';
import { openTestEngine, temporaryFolder, type TestEngine } from '../test-engine.ts';

const WORDS = 60_000;
const word = (at: number, mark: string): string => `${mark}${at.toString(36)}`;

/** A text of some five parts in which every word is another, made of its number. */
function longText(title: string, mark: string): string {
  const lines = Array.from({ length: WORDS / 20 }, (_, line) =>
    Array.from({ length: 20 }, (_word, at) => word(line * 20 + at, mark)).join(' '),
  );
  return [title, ...lines].join('\n\n');
}

const these = (id: ArticleId) => ({ of: 'these' as const, ids: [id] });

/** Waits until nothing runs any more. */
async function settle({ call, engine }: TestEngine): Promise<void> {
  for (const { id } of await call('jobs.list', {})) await engine.waitForJob(id);
}

async function openWithLongText(directory = temporaryFolder()) {
  const library = openTestEngine(directory);
  const long = await library.addArticle(longText('A long history of the weir', 'zo'));
  await settle(library);
  return { library, long, find: finderIn(library) };
}

/** Finds the articles of a search: how many there are, and which are shown. */
function finderIn({ call }: TestEngine) {
  return async (text: string, limit = 10): Promise<[number, ArticleId[]]> => {
    const { articles, reading } = await call('search.query', { text, limit });
    // Words that no text holds would be left out or corrected.
    if (reading.words === 'any' || reading.corrections.length > 0) return [0, []];
    return [articles.total, articles.hits.map(({ articleId }) => articleId)];
  };
}

const FAR_APART = `${word(7, 'zo')} ${word(WORDS - 3, 'zo')} `;

test('a long text is found by words of every part of it, together and in phrases', async () => {
  const { long, find } = await openWithLongText();
  const found = [1, [long.id]];
  expect(await find(FAR_APART)).toEqual(found);
  expect(await find(`weir ${word(WORDS - 1, 'zo')} `)).toEqual(found);
  expect(await find(`${word(7, 'zo')} ${word(7, 'zu')} `)).toEqual([0, []]);
  for (let at = 100; at < WORDS - 12; at += 1500) {
    const phrase = Array.from({ length: 12 }, (_, next) => word(at + next, 'zo')).join(' ');
    expect(await find(`"${phrase}"`)).toEqual(found);
  }
  expect(await find(`"${word(9, 'zo')} ${word(11, 'zo')}"`)).toEqual([0, []]);
});

test('each article is found once, the better ones first', async () => {
  const { library, long, find } = await openWithLongText();
  const short = await library.addArticle(
    `Weir\n\nThe weir held ${word(7, 'zo')} and ${word(WORDS - 3, 'zo')}.`,
  );
  const other = await library.addArticle('A note\n\nNothing was said of the dam by the weir.');
  expect(await find('weir')).toEqual([3, [short.id, long.id, other.id]]);
  expect(await find('weir', 2)).toEqual([3, [short.id, long.id]]);
  expect(await find(FAR_APART)).toEqual([2, [short.id, long.id]]);
});

test('until its text is indexed a long article is found by its title', async () => {
  const library = openTestEngine();
  const find = finderIn(library);
  const { id } = await library.addArticle(longText('A long history of the weir', 'zo'));
  expect(await find('history weir ')).toEqual([1, [id]]);
  const jobs = await library.call('jobs.list', {});
  expect(jobs.map(({ title }) => title)).toContain('Indexing long texts for the search');
});

test('an index that was not finished is finished in the next session', async () => {
  const directory = temporaryFolder();
  const first = openTestEngine(directory);
  // Some thirty parts: more than are indexed before the library is closed.
  const filler = 'The weir was quiet. '.repeat(140_000);
  const { id } = await first.addArticle(`${filler}\n\n${longText('A long history', 'zo')}`);
  await first.close();
  const db = connect(join(directory, DATABASE_NAME));
  expect(db.prepare('SELECT count(*) AS n FROM unindexed_text').get()).toEqual({ n: 1 });
  db.close();
  const next = openTestEngine(directory);
  await settle(next);
  expect(await finderIn(next)(FAR_APART)).toEqual([1, [id]]);
});

test('what is replaced, deleted and undone is found as the library is', async () => {
  const { library, long, find } = await openWithLongText();
  const { call } = library;
  const old = word(WORDS - 3, 'zo');
  const renewed = word(WORDS - 3, 'zu');
  await call('articles.revise', { id: long.id, text: longText('A long history', 'zu') });
  expect(await find(`${old} `)).toEqual([0, []]);
  await settle(library);
  expect(await find(`${renewed} `)).toEqual([1, [long.id]]);
  await call('history.undo', {});
  await settle(library);
  expect(await find(`${renewed} `)).toEqual([0, []]);
  expect(await find(`${old} `)).toEqual([1, [long.id]]);
  await call('articles.trash', { articles: these(long.id) });
  expect(await find(`${old} `)).toEqual([0, []]);
  await call('history.undo', {});
  await settle(library);
  expect(await find(FAR_APART)).toEqual([1, [long.id]]);
  await call('articles.revise', { id: long.id, text: 'A short history\n\nNothing happened.' });
  expect(await find(`${old} `)).toEqual([0, []]);
});

test('a change of what is not searched leaves the index as it is', async () => {
  const { library, long, find } = await openWithLongText();
  await library.call('articles.setStatus', { articles: these(long.id), status: 'reading' });
  expect(await find(FAR_APART)).toEqual([1, [long.id]]);
  expect((await library.call('jobs.list', {})).filter(({ kind }) => kind === 'check')).toHaveLength(
    1,
  );
});

test('an index that is made anew holds long texts as well', async () => {
  const directory = temporaryFolder();
  const { library, long } = await openWithLongText(directory);
  await library.close();
  const db = connect(join(directory, DATABASE_NAME));
  db.unsafeMode(true);
  db.exec('DELETE FROM article_fts_data WHERE id > 10');
  db.close();
  const next = openTestEngine(directory);
  await next.call('articles.trash', { articles: these(long.id) });
  await next.call('history.undo', {});
  await settle(next);
  // The first search that meets the damage has the index made anew.
  await finderIn(next)(FAR_APART);
  await settle(next);
  expect(await finderIn(next)(FAR_APART)).toEqual([1, [long.id]]);
});
