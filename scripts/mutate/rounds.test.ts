import { expect, test } from 'vitest';
import { isNamed, roundOf } from './rounds.ts';

test('a test is in the folder of a source, in its room, or elsewhere', () => {
  const table: [test: string, file: string, round: ReturnType<typeof roundOf>][] = [
    ['src/shared/domain/doi.test.ts', 'src/shared/domain/doi.ts', 'folder'],
    ['src/shared/contract/limits.test.ts', 'src/shared/domain/doi.ts', 'room'],
    ['src/main/engine/claims/a/b.test.ts', 'src/main/engine/claims/c.ts', 'room'],
    ['src/main/engine/quotes/b.test.ts', 'src/main/engine/claims/c.ts', 'all'],
    [
      'src/renderer/src/features/reader/a.test.tsx',
      'src/renderer/src/features/reader/b/c.ts',
      'room',
    ],
    ['src/renderer/src/features/notes/a.test.tsx', 'src/renderer/src/features/reader/c.ts', 'all'],
    ['scripts/lint/a.test.ts', 'scripts/mutate/c.ts', 'room'],
  ];
  for (const [name, file, round] of table) expect(roundOf(name, file)).toBe(round);
});

test('a test names what it speaks of by whole words', () => {
  const text = "await call('claims.create', { most: MAX_OFFSET });";
  expect(isNamed(['claims.create'], text)).toBe(true);
  expect(isNamed(['other', 'MAX_OFFSET'], text)).toBe(true);
  expect(isNamed(['claims.creates', 'OFFSET', 'laims.create'], text)).toBe(false);
  expect(isNamed([], text)).toBe(false);
});
