import { expect, test } from 'vitest';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { ArticleScope } from '../../../shared/domain/article.ts';
import { openLibraryDatabase } from '../db/open.ts';
import { prepared } from '../db/database.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import { countSelected, selectArticles } from './article-selection.ts';

const NAMES = ['Ants', 'Bees', 'Crabs', 'Dogs'];

/** Four articles in the order of their import, and what a selection has in the words of their titles. */
async function openFour() {
  const { addArticle, close, directory } = openTestEngine();
  const articles = [];
  for (const name of NAMES) articles.push(await addArticle(`${name}\n\nAbout ${name}.`));
  await close();
  const db = openLibraryDatabase(directory);
  const titles = (selection: ArticleSelection): string[] => {
    const { sql, values } = selectArticles(selection);
    const found = prepared<unknown[], { title: string }>(
      db,
      `SELECT title FROM (${sql}) chosen JOIN article USING (id)`,
    ).all(...values);
    expect(countSelected(db, selection)).toBe(found.length);
    return found.map(({ title }) => title);
  };
  return { ids: articles.map(({ id }) => id), titles, db };
}

const EVERYTHING = { scope: { of: 'all' }, sort: 'year', descending: false, filter: '' } as const;

test('named articles come in the order of their names; those that are gone are passed over', async () => {
  const { ids, titles } = await openFour();
  const [ants, , crabs, dogs] = ids;
  expect(titles({ of: 'these', ids: [dogs!, NOWHERE, ants!, crabs!] })).toEqual([
    'Dogs',
    'Ants',
    'Crabs',
  ]);
});

test('all of a list are what it shows, without the exceptions and the trash', async () => {
  const { ids, titles, db } = await openFour();
  const all: ArticleSelection = { of: 'all', list: EVERYTHING, except: [] };
  expect(titles(all)).toEqual(NAMES);
  expect(titles({ ...all, except: [ids[1]!, NOWHERE] })).toEqual(['Ants', 'Crabs', 'Dogs']);
  expect(titles({ ...all, list: { ...EVERYTHING, filter: 'BEES' } })).toEqual(['Bees']);
  const read: ArticleScope = { of: 'status', status: 'read' };
  expect(titles({ ...all, list: { ...EVERYTHING, scope: read } })).toEqual([]);
  db.prepare('UPDATE article SET deleted_at = 1 WHERE id = ?').run(ids[3]);
  expect(titles(all)).toEqual(['Ants', 'Bees', 'Crabs']);
});
