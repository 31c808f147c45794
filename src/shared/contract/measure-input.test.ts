import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findExcess } from './measure-input.ts';

const AMPLE = { units: 1000, values: 1000 };

/** So many lists within each other. */
const nested = (levels: number): unknown[] => (levels === 1 ? [] : [nested(levels - 1)]);

test('texts and the names of fields count by their length', () => {
  const input = { name: 'abcd', also: ['ef'] };
  expect(findExcess(input, { ...AMPLE, units: 14 })).toBeNull();
  expect(findExcess(input, { ...AMPLE, units: 13 })).toBe('units');
  expect(findExcess({ name: 1 }, { ...AMPLE, units: 3 })).toBe('units');
});

test('texts, numbers and lists count as values, each', () => {
  const input = { one: 1, two: [null, 'a', true] };
  expect(findExcess(input, { ...AMPLE, values: 6 })).toBeNull();
  expect(findExcess(input, { ...AMPLE, values: 5 })).toBe('values');
  expect(findExcess(Array.from({ length: 10 }), { ...AMPLE, values: 11 })).toBeNull();
  expect(findExcess(Array.from({ length: 10 }), { ...AMPLE, values: 10 })).toBe('values');
});

test('forty lists within each other are taken, and no more', () => {
  expect(findExcess(nested(40), AMPLE)).toBeNull();
  expect(findExcess(nested(41), AMPLE)).toBe('depth');
  const itself: unknown[] = [];
  itself.push(itself);
  expect(findExcess(itself, AMPLE)).toBe('depth');
});

test('bytes are one value, however many', () => {
  expect(findExcess({ b: new Uint8Array(100_000) }, { units: 1, values: 2 })).toBeNull();
});

test('what is measured is measured the same in whatever order it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 20 }), fc.nat(100), (texts, units) => {
      const limit = { units, values: 1000 };
      expect(findExcess(texts.toReversed(), limit)).toBe(findExcess(texts, limit));
      const isOver = texts.join('').length > units;
      expect(findExcess(texts, limit)).toBe(isOver ? 'units' : null);
    }),
  );
});
