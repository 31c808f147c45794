import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll } from './find-all.ts';

function findByComparing(text: string, sought: string): number[] {
  return Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => sought !== '' && text.startsWith(sought, at),
  );
}

test('finds every place, also of texts that overlap themselves', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 300 });
  const repeated = fc
    .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 }), fc.nat(60))
    .map(([unit, times]) => unit.repeat(times));
  const any = fc.oneof(few, repeated);
  fc.assert(
    fc.property(any, any, fc.nat(300), fc.nat(300), (text, other, from, to) => {
      for (const sought of [other, text.slice(from, to)]) {
        expect(findAll(text, sought, Infinity)).toEqual(findByComparing(text, sought));
      }
    }),
    { numRuns: 1000 },
  );
});

test('stops at the limit', () => {
  expect(findAll('aaaa', 'a', 2)).toEqual([0, 1]);
  expect(findAll('a'.repeat(500), 'a'.repeat(100), 3)).toEqual([0, 1, 2]);
});

test('looks through a long row of like letters', () => {
  const half = 'a'.repeat(25_000);
  expect(findAll('a'.repeat(1_000_000), `${half}b${half}`, 10)).toEqual([]);
  expect(findAll(`${'a'.repeat(500_000)}b${'a'.repeat(500_000)}`, `${half}b${half}`, 10)).toEqual([
    475_000,
  ]);
});
