import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedBeside } from './reorder.ts';

test('an item comes to stand before or after another, over what lies between', () => {
  const order = ['a', 'b', 'c', 'd'];
  expect(movedBeside(order, 'a', { other: 'c', side: 'after' })).toEqual(['b', 'c', 'a', 'd']);
  expect(movedBeside(order, 'd', { other: 'a', side: 'before' })).toEqual(['d', 'a', 'b', 'c']);
});

test('where nothing moves the list itself is answered', () => {
  const order = ['a', 'b', 'c'];
  expect(movedBeside(order, 'a', { other: 'b', side: 'before' })).toBe(order);
  expect(movedBeside(order, 'b', { other: 'b', side: 'after' })).toBe(order);
  expect(movedBeside(order, 'x', { other: 'b', side: 'after' })).toBe(order);
  expect(movedBeside(order, 'a', { other: 'x', side: 'after' })).toBe(order);
});

test('no item is lost or doubled, and the others keep their order', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 20 }),
      fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 2, maxLength: 2 }),
      (order, [from = 0, to = 0]) => {
        const item = order[from % order.length]!;
        const other = order[to % order.length]!;
        for (const side of ['before', 'after'] as const) {
          const next = movedBeside(order, item, { other, side });
          const without = (all: readonly number[]) => all.filter((each) => each !== item);
          expect(without(next)).toEqual(without(order));
          expect(next).toHaveLength(order.length);
        }
      },
    ),
  );
});
