import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readVarints, writeVarints } from './varints.ts';

test('whole numbers come back, whatever stands beside them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(2 ** 40), max: 2 ** 40 })), (numbers) => {
      expect(readVarints(writeVarints(numbers))).toEqual(numbers);
    }),
  );
});

test.each([
  [0, [0]],
  [-1, [1]],
  [1, [2]],
  [63, [126]],
  [-64, [127]],
  [64, [128, 1]],
  [-65, [129, 1]],
  [8191, [254, 127]],
  [8192, [128, 128, 1]],
])('%i takes the bytes %j', (number, bytes) => {
  expect([...writeVarints([number])]).toEqual(bytes);
});
