import type { ArticleScope, ArticleSort } from '../../../src/shared/domain/article.ts';
import { makeFigure, type Figure } from '../figures.ts';
import { timeAsync, type Desk } from './desk.ts';

const RUNS = 9;
/** As many rows as a tall window shows. */
const ROWS = 60;

const LISTS: readonly {
  readonly name: string;
  readonly scope: ArticleScope;
  readonly sort: ArticleSort;
  readonly filter: string;
}[] = [
  { name: 'newest first', scope: { of: 'all' }, sort: 'added', filter: '' },
  { name: 'by title', scope: { of: 'all' }, sort: 'title', filter: '' },
  { name: 'by outlet', scope: { of: 'all' }, sort: 'source', filter: '' },
  { name: 'by year', scope: { of: 'all' }, sort: 'year', filter: '' },
  { name: 'by claims', scope: { of: 'all' }, sort: 'claims', filter: '' },
  { name: 'by status', scope: { of: 'all' }, sort: 'status', filter: '' },
  { name: 'to decide, by title', scope: { of: 'to_decide' }, sort: 'title', filter: '' },
  { name: 'without claims, by year', scope: { of: 'no_claims' }, sort: 'year', filter: '' },
  { name: 'with “mice” in a line', scope: { of: 'all' }, sort: 'added', filter: 'mice' },
];

/** By title in the middle and around the last row, and how many have a word. */
async function goThroughList({ call }: Desk): Promise<void> {
  const list = { scope: { of: 'all' }, sort: 'title', descending: false, filter: '' } as const;
  const total = await call('articles.count', { articles: { of: 'all', list, except: [] } });
  const place = Math.max(0, total - ROWS);
  await call('articles.page', { list, from: { at: 'place', place: place >> 1 }, limit: ROWS });
  const { rows } = await call('articles.page', { list, from: { at: 'place', place }, limit: ROWS });
  const from = { at: 'article', id: rows.at(-1)!.id, before: 30 } as const;
  await call('articles.page', { list, from, limit: ROWS });
}

const filtered = (filter: string) =>
  ({ scope: { of: 'all' }, sort: 'title', descending: false, filter }) as const;

/** Far down in a list by title that has most lines, as their words have the letter. */
async function goDown({ call }: Desk): Promise<void> {
  const { articles } = await call('library.overview', {});
  const place = Math.floor(articles * 0.6);
  await call('articles.page', { list: filtered('e'), from: { at: 'place', place }, limit: ROWS });
}

async function countWords({ call }: Desk, filter: string): Promise<void> {
  await call('articles.count', { articles: { of: 'all', list: filtered(filter), except: [] } });
}

async function readList({ call }: Desk, list: (typeof LISTS)[number]): Promise<void> {
  await call('articles.page', {
    list: { ...list, descending: true },
    from: { at: 'place', place: 0 },
    limit: ROWS,
  });
}

/** Counts and the first page of lists, beside the same in a small library. */
export async function measureReads(large: Desk, small: Desk): Promise<Figure[]> {
  const measure = async (name: string, read: (desk: Desk) => Promise<unknown>): Promise<Figure> => {
    const own: number[] = [];
    const base: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      base.push(await timeAsync(() => read(small)));
      own.push(await timeAsync(() => read(large)));
    }
    return makeFigure({
      group: 'scale',
      name,
      unit: 'ms',
      values: own,
      baseline: { name: 'in a library of 1,000', values: base },
    });
  };
  const figures = [await measure('overview', ({ call }) => call('library.overview', {}))];
  for (const list of LISTS) {
    figures.push(await measure(`first page, ${list.name}`, (desk) => readList(desk, list)));
  }
  figures.push(
    await measure(
      'a list by title: its count, middle, end, and around its last row',
      goThroughList,
    ),
    await measure('a page far down a list by title with “e” in its lines', goDown),
    await measure('how many have “e” in their line', (desk) => countWords(desk, 'e')),
    await measure('how many have “mice” in their line', (desk) => countWords(desk, 'mice')),
  );
  return figures;
}
