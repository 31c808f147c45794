import { describe, expect, it } from 'vitest';
import { overlaps, overlapsAny } from './spans.ts';

const SPAN = { start: 10, end: 20 };

describe('overlaps', () => {
  it.each([
    [{ start: 0, end: 11 }, true],
    [{ start: 19, end: 30 }, true],
    [{ start: 12, end: 13 }, true],
    [{ start: 0, end: 40 }, true],
    [{ start: 0, end: 10 }, false],
    [{ start: 20, end: 30 }, false],
  ])('tells of 10 to 20 and %j: %s', (other, expected) => {
    expect(overlaps(SPAN, other)).toBe(expected);
    expect(overlaps(other, SPAN)).toBe(expected);
  });
});

describe('overlapsAny', () => {
  it('looks at every range', () => {
    expect(
      overlapsAny(SPAN, [
        [0, 5],
        [15, 16],
      ]),
    ).toBe(true);
    expect(
      overlapsAny(SPAN, [
        [0, 10],
        [20, 21],
      ]),
    ).toBe(false);
    expect(overlapsAny(SPAN, [])).toBe(false);
  });
});
