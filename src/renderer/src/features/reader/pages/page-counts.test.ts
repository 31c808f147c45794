import { describe, expect, it } from 'vitest';
import type { Annotation, AreaAnnotation } from '../../../../../shared/domain/annotation.ts';
import { NOWHERE } from '../../../../../main/engine/test-ids.ts';
import { orderItems } from '../margin/items.ts';
import { describePage, findPage, itemsByPage } from './page-counts.ts';
import { firstLineOf, pageOfOffset, pagesHolding, pagesOfSpan } from './sheet/page-places.ts';

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
  it('is that of its own words where a note of another page stands around them', () => {
    const around = [page(1, null, 0, 300), page(2, null, 100, 200)];
    expect(pagesHolding(around, 150).map(({ number }) => number)).toEqual([1, 2]);
    expect(pagesHolding(around, 400).map(({ number }) => number)).toEqual([1]);
    const word = (start: number, y0: number) => ({
      start,
      end: start + 9,
      x0: 0,
      x1: 9,
      y0,
      y1: y0 + 9,
    });
    const words = new Map([
      [1, { number: 1, words: [word(0, 5), word(290, 50)] }],
      [2, { number: 2, words: [word(150, 20)] }],
    ]);
    const found = firstLineOf(around, words, { start: 150, end: 299 });
    expect([found?.page.number, found?.line.y0]).toEqual([2, 20]);
    expect(firstLineOf(around, new Map(), { start: 150, end: 299 })).toBeNull();
  });
  it('is each that a span touches', () => {
    expect(pagesOfSpan(PAGES, { start: 90, end: 210 }).map(({ number }) => number)).toEqual([
      1, 2, 4,
    ]);
  });
});

describe('what is marked on each page', () => {
  const quoted = (code: string, first: number, last: number) =>
    ({
      id: NOWHERE,
      code,
      quote: { found: null, pages: { first: { page: first }, last: { page: last } } },
    }) as unknown as Annotation;
  const marked = (code: string, number: number) =>
    ({ id: NOWHERE, code, area: { page: number } }) as unknown as AreaAnnotation;
  const items = orderItems([], [quoted('a1', 1, 1), quoted('a2', 1, 2), marked('a4', 3)]);
  const byPage = itemsByPage(items);

  it('has quotes on every page that they stand on, and areas on their own', () => {
    const codes = [...byPage].map(([number, own]) => [number, own.map(({ code }) => code)]);
    expect(Object.fromEntries(codes)).toEqual({ 1: ['a1', 'a2'], 2: ['a2'], 3: ['a4'] });
  });
  it('is counted in words; a page without text and marks says so', () => {
    expect(describePage(byPage.get(1)!, PAGES[0]!)).toBe('No claims yet, 2 annotations');
    expect(describePage([], PAGES[2]!)).toBe('no text');
    expect(describePage(byPage.get(3)!, PAGES[2]!)).toBe('No claims yet, 1 annotation');
  });
});
