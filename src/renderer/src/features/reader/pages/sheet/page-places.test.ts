import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedWord } from '../../../../../../shared/domain/page-map.ts';
import { layoutPages } from './page-layout.ts';
import { lineOfOffset, offsetAtHeight } from './page-places.ts';

const LINES = 30;
const WORDS = 5;

/** A page of two columns; each line has five words of four letters and a blank. */
function setPage(number: number, begins: number) {
  const words: PlacedWord[] = [];
  for (const left of [50, 320]) {
    for (let line = 0; line < LINES; line += 1) {
      for (let word = 0; word < WORDS; word += 1) {
        const start = begins + words.length * 5;
        const [x0, y0] = [left + word * 40, 60 + line * 24];
        words.push({ start, end: start + 4, x0, y0, x1: x0 + 36, y1: y0 + 12 });
      }
    }
  }
  return { number, words };
}

const length = 2 * LINES * WORDS * 5;
const words = new Map([1, 2, 3].map((number) => [number, setPage(number, (number - 1) * length)]));
const pages = [...words.values()].map(({ number, words: all }) => ({
  number,
  label: null,
  width: 595,
  height: 842,
  hasText: true,
  start: all[0]!.start,
  end: all.at(-1)!.end,
}));
const layoutAt = (zoom: number) =>
  layoutPages(
    pages.map((page) => ({ ...page, hasBanner: false })),
    { zoom, rotation: 0, room: { width: 900, height: 700 } },
  );
const layout = layoutAt(1);

describe('the offset at a height', () => {
  it('leads back to the line of every word, in either column', () => {
    fc.assert(
      fc.property(fc.nat(3 * length - 6), (offset) => {
        const lineOf = (at: number) => {
          const { page, top } = lineOfOffset(layout, pages, words, at)!;
          return { page, top };
        };
        const line = lineOf(offset);
        const back = offsetAtHeight(layout, pages, words, { y: line.top + 1, near: offset });
        expect(lineOf(back!)).toEqual(line);
      }),
    );
  });
  it('is the same at any zoom, whichever other pages were drawn before and in whatever order', () => {
    const atLine = (zoom: number, known: typeof words, offset: number) => {
      const zoomed = layoutAt(zoom);
      const { top } = lineOfOffset(zoomed, pages, known, offset)!;
      return offsetAtHeight(zoomed, pages, known, { y: top + zoom, near: offset });
    };
    fc.assert(
      fc.property(
        fc.nat(3 * length - 6),
        fc.double({ min: 0.25, max: 5, noNaN: true }),
        fc.shuffledSubarray([1, 2, 3]),
        (offset, zoom, drawn) => {
          const own = Math.floor(offset / length) + 1;
          const known = new Map([...new Set([...drawn, own])].map((at) => [at, words.get(at)!]));
          expect(atLine(zoom, known, offset)).toBe(atLine(1, words, offset));
        },
      ),
    );
  });
  it('goes down the column that was read, and on to the next page', () => {
    const rightColumn = length / 2;
    let near = rightColumn;
    const { top, height } = layout.pages[0]!;
    for (let y = top; y < top + height; y += 40) {
      const offset = offsetAtHeight(layout, pages, words, { y, near })!;
      expect(offset).toBeGreaterThanOrEqual(near);
      near = offset;
    }
    const next = offsetAtHeight(layout, pages, words, { y: layout.pages[1]!.top, near });
    expect(next).toBe(length);
  });
  it('is estimated on a page whose words are not here, and lies before one that has none', () => {
    const { top, height } = layout.pages[1]!;
    const known = new Map([...words].filter(([number]) => number !== 2));
    const estimated = offsetAtHeight(layout, pages, known, { y: top + height / 2, near: 0 })!;
    expect(estimated).toBeGreaterThan(length * 1.4);
    expect(estimated).toBeLessThan(length * 1.6);
    const withPicture = pages.map((page) =>
      page.number === 2 ? { ...page, hasText: false, start: null, end: null } : page,
    );
    expect(offsetAtHeight(layout, withPicture, known, { y: top, near: 0 })).toBe(pages[0]!.end);
    expect(offsetAtHeight(layout, [], new Map(), { y: 5, near: 0 })).toBeNull();
  });
});
