import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, moved } from './area-picker.tsx';

const page = { width: 595, height: 842 };
const point = fc.record({
  x: fc.double({ min: 0, max: 595, noNaN: true }),
  y: fc.double({ min: 0, max: 842, noNaN: true }),
});
const way = fc.constantFrom<readonly [number, number]>([-1, 0], [1, 0], [0, -1], [0, 1]);

test('an area has a size and stays on its page, however it is drawn and moved', () => {
  fc.assert(
    fc.property(point, point, fc.array(fc.tuple(way, fc.boolean())), (from, to, moves) => {
      let area = between(from, to, page);
      for (const [direction, isResized] of moves) {
        area = moved(area, page, direction, 10, isResized);
        expect(area.x1 - area.x0).toBeGreaterThan(7.9);
        expect(area.y1 - area.y0).toBeGreaterThan(7.9);
        expect(Math.min(area.x0, area.y0)).toBeGreaterThanOrEqual(0);
        expect(area.x1).toBeLessThanOrEqual(595.001);
        expect(area.y1).toBeLessThanOrEqual(842.001);
      }
    }),
  );
});
