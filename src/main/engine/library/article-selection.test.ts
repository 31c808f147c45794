import { expect, onTestFinished, test } from 'vitest';
import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { ArticleScope } from '../../../shared/domain/article.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { openReadingConnection } from '../db/open.ts';
import { openTestEngine } from '../test-engine.ts';
import { NOWHERE } from '../test-ids.ts';
import { countSelected, listSelected } from './article-selection.ts';

const NAMES = ['Ants', 'Bees', 'Crabs', 'Dogs'];

/** Four articles in the order of their import, and what a selection has in the words of their titles. */
async function openFour() {
  const { addArticle, call, directory } = openTestEngine();
  const ids: ArticleId[] = [];
  for (const name of NAMES) ids.push((await addArticle(`${name}\n\nAbout ${name}.`)).id);
  const db = openReadingConnection(directory);
  onTestFinished(() => {
    db.close();
  });
  const titles = (selection: ArticleSelection): string[] => {
    const found = listSelected(db, selection);
    expect(countSelected(db, selection)).toBe(found.length);
    return found.map((id) => NAMES[ids.indexOf(id)]!);
  };
  return { ids, titles, call };
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
  const { ids, titles, call } = await openFour();
  const all: ArticleSelection = { of: 'all', list: EVERYTHING, except: [] };
  expect(titles(all)).toEqual(NAMES);
  expect(titles({ ...all, except: [ids[1]!, NOWHERE] })).toEqual(['Ants', 'Crabs', 'Dogs']);
  expect(titles({ ...all, list: { ...EVERYTHING, filter: 'BEES' } })).toEqual(['Bees']);
  const read: ArticleScope = { of: 'status', status: 'read' };
  expect(titles({ ...all, list: { ...EVERYTHING, scope: read } })).toEqual([]);
  await call('articles.trash', { articles: { of: 'these', ids: [ids[3]!] } });
  expect(titles(all)).toEqual(['Ants', 'Bees', 'Crabs']);
});
