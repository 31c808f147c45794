import { expect, test } from 'vitest';
import type { ArticlePages } from '../../../../../shared/domain/pages.ts';
import type { MarginItem } from '../margin/items.ts';
import { paintAreas, placeAreas } from './place-areas.ts';

const RECT = { x0: 1, y0: 2, x1: 3, y1: 4 };

/** An annotation of a page’s area, or of words at a place of the text. */
function item(key: string, { page, place = null }: { page?: number; place?: number | null }) {
  const marked =
    page === undefined ? { quote: {} } : { area: { id: `area of ${key}`, page, rect: RECT } };
  return {
    key,
    mark: { type: 'annotation', id: key },
    code: key,
    place,
    type: 'annotation',
    annotation: { color: 'red', ...marked },
  } as unknown as MarginItem;
}

/** Three pages; the second has no text. */
const pages = {
  pages: [
    { number: 1, start: 0, end: 100 },
    { number: 2, start: null, end: null },
    { number: 3, start: 101, end: 200 },
  ],
} as ArticlePages;

const keysOf = (items: readonly MarginItem[]): string[] => items.map(({ key }) => key);

test('an area stands where its page begins, among what is marked in the text', () => {
  const items = [
    item('h1', { page: 3 }),
    item('h2', { page: 2 }),
    item('h3', { place: 90 }),
    item('h4', { place: 150 }),
    item('h5', { page: 1 }),
  ];
  const placed = placeAreas(items, pages);
  expect(keysOf(placed)).toEqual(['h5', 'h3', 'h2', 'h1', 'h4']);
  expect(placed.map(({ place }) => place)).toEqual([0, 90, 100, 101, 150]);
});

test('what has no place stands first, and without areas or pages nothing moves', () => {
  const lost = item('h1', {});
  expect(keysOf(placeAreas([item('h2', { page: 1 }), lost], pages))).toEqual(['h1', 'h2']);
  const words = [item('h3', { place: 9 }), item('h4', { place: 2 })];
  expect(placeAreas(words, pages)).toBe(words);
  const areas = [item('h5', { page: 3 }), item('h6', { page: 1 })];
  expect(placeAreas(areas, null)).toBe(areas);
});

test('areas are painted on their pages, each as one line', () => {
  const painted = paintAreas([
    item('h1', { page: 3 }),
    item('h2', { place: 9 }),
    item('h3', { page: 3 }),
  ]);
  expect([...painted.keys()]).toEqual([3]);
  expect(painted.get(3)).toMatchObject([
    { look: 'area', lines: [RECT], begins: true, mark: { key: 'h1', tone: 'k-red' } },
    { mark: { key: 'h3', quoteId: 'area of h3', look: 'accepted' } },
  ]);
});
