import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { arePackagesCurrent, refuseLink } from './packages.mjs';
import { SetupProblem } from './report.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'collate-packages-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

function writeLock(file: string, packages: Record<string, object>): void {
  writeFileSync(join(root, file), JSON.stringify({ packages }));
}

const zod = { version: '4.6.7', integrity: 'sha512-a' };

test('packages are current when npm finished installing what the lock file asks for', () => {
  writeLock('package-lock.json', { '': { name: 'x' }, 'node_modules/zod': zod });
  writeLock('node_modules/.package-lock.json', { 'node_modules/zod': zod });
  expect(arePackagesCurrent(root)).toBe(true);
});

test('packages are not current in a fresh clone, or after an installation that was killed', () => {
  writeLock('package-lock.json', { 'node_modules/zod': zod });
  expect(arePackagesCurrent(root)).toBe(false);
});

test('packages are not current when the lock file asks for another version', () => {
  writeLock('package-lock.json', { 'node_modules/zod': { ...zod, version: '4.6.8' } });
  writeLock('node_modules/.package-lock.json', { 'node_modules/zod': zod });
  expect(arePackagesCurrent(root)).toBe(false);
});

test('packages are not current when the same version has other content', () => {
  writeLock('package-lock.json', { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } });
  writeLock('node_modules/.package-lock.json', { 'node_modules/zod': zod });
  expect(arePackagesCurrent(root)).toBe(false);
});

test('a package for another platform may be absent, one for every platform may not', () => {
  writeLock('node_modules/.package-lock.json', { 'node_modules/zod': zod });
  const other = { version: '1.0.0', integrity: 'sha512-c' };
  writeLock('package-lock.json', {
    'node_modules/zod': zod,
    'node_modules/other': { ...other, optional: true },
  });
  expect(arePackagesCurrent(root)).toBe(true);
  writeLock('package-lock.json', { 'node_modules/zod': zod, 'node_modules/other': other });
  expect(arePackagesCurrent(root)).toBe(false);
});

test('a clone without a lock file is a problem with advice', () => {
  expect(() => arePackagesCurrent(root)).toThrow(SetupProblem);
});

test.skipIf(process.platform === 'win32')(
  'nothing is installed through a link, which would empty the folder of another clone',
  () => {
    const link = join(root, 'link');
    symlinkSync(join(root, 'node_modules'), link);
    expect(() => refuseLink(link)).toThrow(SetupProblem);
    refuseLink(join(root, 'node_modules'));
    refuseLink(join(root, 'none'));
  },
);
