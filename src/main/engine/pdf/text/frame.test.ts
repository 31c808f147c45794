import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameFor } from './frame.ts';

const PAGE = { width: 600, height: 800 };

test('type that reads downwards begins at the top right and goes on to the left', () => {
  const { point } = frameFor(90, PAGE);
  expect(point(600, 0)).toEqual([0, 0]);
  expect(point(600, 50)).toEqual([50, 0]);
  expect(point(580, 0)).toEqual([0, 20]);
});

test('type that stands on its head begins at the bottom right', () => {
  expect(frameFor(180, PAGE).point(600, 800)).toEqual([0, 0]);
  expect(frameFor(180, PAGE).point(590, 780)).toEqual([10, 20]);
});

test('type that reads upwards begins at the bottom left and goes on to the right', () => {
  const { point } = frameFor(270, PAGE);
  expect(point(0, 800)).toEqual([0, 0]);
  expect(point(0, 750)).toEqual([50, 0]);
  expect(point(20, 800)).toEqual([0, 20]);
});

test('a rectangle in a frame is where its corners are on the page', () => {
  const across = fc.nat(PAGE.width);
  const down = fc.nat(PAGE.height);
  fc.assert(
    fc.property(fc.constantFrom(0, 90, 180, 270, 45), across, down, across, down, (...drawn) => {
      const [turn, ax, ay, bx, by] = drawn;
      const { point, seenRect } = frameFor(turn, PAGE);
      const [[px, py], [qx, qy]] = [point(ax, ay), point(bx, by)];
      const seen = seenRect(Math.min(px, qx), Math.min(py, qy), Math.max(px, qx), Math.max(py, qy));
      expect(seen).toEqual({
        x0: Math.min(ax, bx),
        y0: Math.min(ay, by),
        x1: Math.max(ax, bx),
        y1: Math.max(ay, by),
      });
    }),
  );
});
