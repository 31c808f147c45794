import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BackupKind } from '../../../shared/domain/backup.ts';
import { compareNewestFirst, makeBackupName, parseBackupName } from './backup-name.ts';

test('a name says what it was made of, to the second', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.constantFrom(...BackupKind.options),
      fc.integer({ min: 0, max: Date.UTC(2999, 0, 1) }),
      (sequence, kind, now) => {
        const name = makeBackupName(sequence, kind, now);
        const madeAt = Math.floor(now / 1000) * 1000;
        expect(parseBackupName(name)).toEqual({ sequence, kind, madeAt, isCompressed: false });
        expect(parseBackupName(`${name}.gz`)).toMatchObject({ sequence, isCompressed: true });
      },
    ),
  );
});

test('names of earlier versions are read, and stand behind all numbered ones', () => {
  const old = parseBackupName('library-20991231-235959.sqlite')!;
  expect(old).toMatchObject({
    kind: 'daily',
    sequence: 0,
    madeAt: Date.UTC(2099, 11, 31, 23, 59, 59),
  });
  expect(parseBackupName('before-schema-1-1700000000000.sqlite')).toMatchObject({
    kind: 'before_migration',
  });
  expect(parseBackupName('replaced-1700000000000.sqlite')).toMatchObject({
    kind: 'before_restore',
  });
  const numbered = parseBackupName(makeBackupName(1, 'daily', 0))!;
  expect([old, numbered].toSorted(compareNewestFirst)).toEqual([numbered, old]);
});

test.each([
  'library.sqlite',
  'notes.txt',
  '000001-yearly-20260101-000000.sqlite',
  '1-daily.sqlite',
  '',
])('%j is no backup', (name) => {
  expect(parseBackupName(name)).toBeNull();
});
