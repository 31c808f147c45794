import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameOf } from './page-frame.ts';

const box = fc.record({
  left: fc.integer({ min: -100, max: 100 }),
  bottom: fc.integer({ min: -100, max: 100 }),
  right: fc.integer({ min: 200, max: 900 }),
  top: fc.integer({ min: 200, max: 900 }),
  turns: fc.nat(3),
});

test('a point of a page goes to where it is seen and back', () => {
  fc.assert(
    fc.property(box, fc.nat(90), fc.nat(90), (page, x, y) => {
      const frame = frameOf(page);
      const seen = frame.seen(page.left + x, page.bottom + y);
      expect(frame.filed(...seen)).toEqual([page.left + x, page.bottom + y]);
      expect(seen[0]).toBeGreaterThanOrEqual(0);
      expect(seen[0]).toBeLessThanOrEqual(frame.width);
      expect(seen[1]).toBeLessThanOrEqual(frame.height);
    }),
  );
});

test('the lower left corner of a page is turned clockwise', () => {
  const corners = [0, 1, 2, 3].map((turns) =>
    frameOf({ left: 0, bottom: 0, right: 600, top: 800, turns }).seen(0, 0),
  );
  expect(corners).toEqual([
    [0, 800],
    [0, 0],
    [600, 0],
    [800, 600],
  ]);
});
