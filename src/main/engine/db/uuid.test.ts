import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArticleId } from '../../../shared/domain/ids.ts';
import { makeId } from './uuid.ts';

test('an id is a UUID of version 7 that the contract takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 41 }), (now) => {
      const id = makeId(now);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(ArticleId.safeParse(id).success).toBe(true);
    }),
  );
});

test('ids sort as they were made, many in a millisecond and when the clock goes back', () => {
  const now = 2 ** 42;
  const ids = [
    ...Array.from({ length: 10_000 }, () => makeId(now)),
    ...Array.from({ length: 10 }, (_, at) => makeId(now - at)),
    makeId(now + 1000),
  ];
  expect(Number.parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
});
