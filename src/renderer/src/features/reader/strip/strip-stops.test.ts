import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeStop, stopsOf, type StripMark } from './strip-stops.ts';

const mark = (top: number, at = 0): StripMark => ({
  key: `m${String(at)}`,
  top,
  tone: 'k-n',
  isSuggested: false,
  words: `n${String(at)}`,
});

describe('the stops of a strip', () => {
  it('hold every mark once, in order, and are never more than fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 200_000, noNaN: true }), { maxLength: 2000 }),
        fc.integer({ min: 0, max: 2000 }),
        (tops, strip) => {
          const marks = tops.map(mark);
          const stops = stopsOf(marks, { page: 150_000, strip });
          expect(stops.length).toBeLessThanOrEqual(Math.max(1, strip / 4));
          expect(stops.map(({ at }) => at)).toEqual(
            stops.map(({ at }) => at).toSorted((one, other) => one - other),
          );
          const held = stops.flatMap((stop) => stop.marks.map(({ key }) => key));
          expect(held.toSorted()).toEqual(marks.map(({ key }) => key).toSorted());
        },
      ),
    );
  });

  it('say what stands there, of many the first', () => {
    const [stop] = stopsOf([1, 2, 3, 4, 5].map(mark), { page: 10_000, strip: 100 });
    expect(describeStop(stop!)).toBe('n0; n1; n2; and 2 more');
  });
});
