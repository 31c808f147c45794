import { describe, expect, it } from 'vitest';
import { findPage } from './page-counts.ts';
import { pageOfOffset, pagesOfSpan } from './sheet/page-places.ts';

const page = (number: number, label: string | null, start: number | null, end: number | null) => ({
  number,
  label,
  width: 595,
  height: 842,
  hasText: start !== null,
  start,
  end,
});

const PAGES = [
  page(1, 'iv', 0, 100),
  page(2, '211', 110, 200),
  page(3, '212', null, null),
  page(4, '2', 205, 300),
];

describe('a page that is asked for', () => {
  it.each([
    ['2', 2],
    [' 211 ', 2],
    ['IV', 1],
    ['4', 4],
  ])('%j is found by its number, else by what is printed on it', (asked, number) => {
    expect(findPage(PAGES, asked)?.number).toBe(number);
  });
  it.each(['', '  ', '999', 'x'])('%j is none', (asked) => {
    expect(findPage(PAGES, asked)).toBeNull();
  });
});

describe('the page of an offset', () => {
  it('holds it, or ends nearest before it', () => {
    expect(pageOfOffset(PAGES, 150)?.number).toBe(2);
    expect(pageOfOffset(PAGES, 105)?.number).toBe(1);
    expect(pageOfOffset(PAGES, 500)?.number).toBe(4);
    expect(pageOfOffset([page(1, null, null, null)], 5)).toBeNull();
  });
  it('is each that a span touches', () => {
    expect(pagesOfSpan(PAGES, { start: 90, end: 210 }).map(({ number }) => number)).toEqual([
      1, 2, 4,
    ]);
  });
});
