import { expect, test } from 'vitest';
import { areaPlaceWords, areaProofWords } from './area-words.ts';

test('a page is named by its number, and by what is printed on it where that is another', () => {
  expect(areaPlaceWords({ page: 4, label: null })).toBe('page 4');
  expect(areaPlaceWords({ page: 4, label: '4' })).toBe('page 4');
  expect(areaPlaceWords({ page: 4, label: '214' })).toBe('page 4, printed 214');
});

test('areas prove a claim: the first is named, the others are counted', () => {
  const areas = [4, 5, 9].map((page) => ({ page, label: null }));
  expect(areaProofWords([])).toBeNull();
  expect(areaProofWords(areas.slice(0, 1))).toBe('area on page 4');
  expect(areaProofWords(areas.slice(0, 2))).toBe('area on page 4, and 1 more');
  expect(areaProofWords(areas)).toBe('area on page 4, and 2 more');
});
