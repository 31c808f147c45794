import { expect, test } from 'vitest';
import { regionId } from './region-id.ts';

test('a thing has one short name, and another thing another', () => {
  const names = ['claim', 'article'].flatMap((of) =>
    Array.from({ length: 1000 }, (_, at) => regionId(of, `id ${String(at)}`)),
  );
  expect(regionId('claim', 'id 7')).toBe(names[7]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[0-9a-z]{10}$/.test(name))).toBe(true);
});
