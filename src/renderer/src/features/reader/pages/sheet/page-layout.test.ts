import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layoutPages,
  pageAt,
  pageInView,
  pagesBetween,
  pointOnPage,
  stepZoom,
  turnRect,
  zoomOf,
  type Rotation,
} from './page-layout.ts';

const A4 = { width: 595, height: 842, hasBanner: false };
const room = { width: 800, height: 700 };
const rotations = fc.constantFrom<Rotation>(0, 90, 180, 270);

describe('layoutPages', () => {
  it('makes the usual page as wide as the room', () => {
    const layout = layoutPages([A4, A4, { ...A4, width: 1190 }], {
      zoom: 'width',
      rotation: 0,
      room,
    });
    expect(layout.pages.map(({ width }) => width)).toEqual([800, 800, 1600]);
    expect(layout.width).toBe(1600);
    expect(layout.pages[0]?.left).toBe(400);
  });
  it('shows a page whole, and turned', () => {
    const whole = layoutPages([A4], { zoom: 'page', rotation: 0, room });
    expect(whole.pages[0]?.height).toBeLessThanOrEqual(700);
    const turned = layoutPages([A4], { zoom: 'width', rotation: 90, room });
    expect(turned.pages[0]).toMatchObject({ width: 800, height: Math.round((595 * 800) / 842) });
  });
  it('shows a printed inch on 96 pixels at 100%', () => {
    const layout = layoutPages([{ ...A4, width: 72 }], { zoom: 1, rotation: 0, room });
    expect(layout.pages[0]?.width).toBe(96);
    expect(zoomOf(layout)).toBe(1);
  });
  it('leaves room for what stands above a page without text', () => {
    const [first, second] = layoutPages([A4, { ...A4, hasBanner: true }], {
      zoom: 1,
      rotation: 0,
      room,
    }).pages;
    expect(second!.top - first!.top - first!.height).toBe(16 + 36);
  });
  it('never lets pages overlap, and finds each at its heights', () => {
    const sizes = fc.array(
      fc.record({
        width: fc.integer({ min: 50, max: 2000 }),
        height: fc.integer({ min: 50, max: 2000 }),
        hasBanner: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(sizes, rotations, (pages, rotation) => {
        const layout = layoutPages(pages, { zoom: 'width', rotation, room });
        let below = 0;
        for (const page of layout.pages) {
          expect(page.top).toBeGreaterThan(below);
          expect(page.left).toBeGreaterThanOrEqual(0);
          expect(pageAt(layout, page.top)?.number).toBe(page.number);
          expect(pageAt(layout, page.top + page.height - 1)?.number).toBe(page.number);
          below = page.top + page.height;
        }
        expect(layout.height).toBeGreaterThan(below);
      }),
    );
  });
});

describe('what is on the screen', () => {
  const layout = layoutPages(
    Array.from({ length: 500 }, () => A4),
    { zoom: 1, rotation: 0, room },
  );
  it('is the pages between two heights, and the one seen most', () => {
    const top = layout.pages[99]!.top + 900;
    expect(pagesBetween(layout, top, top + 700).map(({ number }) => number)).toEqual([100, 101]);
    expect(pageInView(layout, top, top + 700)).toBe(101);
    expect(pagesBetween(layout, layout.height + 10, layout.height + 20)).toHaveLength(1);
  });
});

describe('turned pages', () => {
  it('keep each point where its rectangle is drawn', () => {
    const size = { width: 595, height: 842 };
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 595, noNaN: true }),
        fc.double({ min: 0, max: 842, noNaN: true }),
        rotations,
        (x, y, rotation) => {
          const drawn = turnRect({ x0: x, y0: y, x1: x, y1: y }, size, { scale: 1.7, rotation });
          const back = pointOnPage({ x: drawn.left, y: drawn.top }, size, {
            scale: 1.7,
            rotation,
          });
          expect(back.x).toBeCloseTo(x, 6);
          expect(back.y).toBeCloseTo(y, 6);
        },
      ),
    );
  });
});

describe('stepZoom', () => {
  it('goes to the next step and stays within the ends', () => {
    expect(stepZoom(1, 1)).toBe(1.1);
    expect(stepZoom(1.06, -1)).toBe(1);
    expect(stepZoom(5, 1)).toBe(5);
    expect(stepZoom(0.25, -1)).toBe(0.25);
  });
});
