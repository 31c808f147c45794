import { expect, test } from 'vitest';
import { readPageViews } from './page-views.ts';

const LEFT = { view: 'both', zoom: 1.25, rotation: 90, side: null, page: 12, above: 0.4 };

test('what another start kept is read as far as it can be', () => {
  const kept = [
    ['a', LEFT],
    ['b', { ...LEFT, zoom: 'page', side: 'outline' }],
    ['c', { ...LEFT, view: 'slides' }],
    ['d', { ...LEFT, rotation: 45 }],
    ['e', null],
    [7, LEFT],
    'f',
  ];
  expect([...readPageViews(structuredClone(kept)).keys()]).toEqual(['a', 'b']);
  expect(readPageViews(kept).get('a')).toEqual(LEFT);
  expect(readPageViews({ a: LEFT }).size).toBe(0);
});
