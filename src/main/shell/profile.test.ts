import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { describeUnwritable, openProfile } from './profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'collate-profile-test-'));
const made: string[] = [folder];
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true, force: true });
});

/** A place whose parent is a file, so that no folder can ever be made there. */
function impossiblePlace(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, '');
  return join(file, 'Collate', 'window');
}

test('the folder that is wanted is made, and nothing is left in it from trying', () => {
  const wanted = join(folder, 'a', 'b');
  expect(openProfile(wanted)).toEqual({ folder: wanted, problem: null });
  expect(existsSync(wanted)).toBe(true);
  expect(existsSync(join(wanted, `.try-${String(process.pid)}`))).toBe(false);
});

test('without it a private temporary folder stands in, the same one each time', () => {
  const wanted = impossiblePlace('first');
  const first = openProfile(wanted);
  made.push(first.folder);
  expect(first.problem).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('a file stands in its place') as string,
  });
  expect(statSync(first.folder).isDirectory()).toBe(true);
  if (process.platform !== 'win32') expect(statSync(first.folder).mode & 0o077).toBe(0);
  expect(openProfile(wanted).folder).toBe(first.folder);
  expect(openProfile(impossiblePlace('second')).folder).not.toBe(first.folder);
  made.push(openProfile(impossiblePlace('second')).folder);
});

test.skipIf(process.platform === 'win32')(
  'a temporary folder that others can look into is not used',
  () => {
    const wanted = impossiblePlace('third');
    const own = openProfile(wanted).folder;
    made.push(own);
    chmodSync(own, 0o755);
    const other = openProfile(wanted).folder;
    made.push(other);
    expect(other).not.toBe(own);
    rmSync(own, { recursive: true });
    writeFileSync(own, 'a file of somebody');
    expect(openProfile(wanted).folder).not.toBe(own);
  },
);

test.each([
  ['ENOSPC', 'disk_full', 'its disk is full'],
  ['EROFS', 'conflict', 'can only be read'],
  ['EACCES', 'conflict', 'not allowed'],
  ['EWHATEVER', 'conflict', 'cannot be written to'],
])('%s is said in words, with what to do and without a path', (code, expected, words) => {
  const thrown = Object.assign(new Error(`${code}: mkdir '/home/reader/.config'`), { code });
  const { code: told, message } = describeUnwritable(thrown);
  expect(told).toBe(expected);
  expect(message).toContain(words);
  expect(message).toContain('start Collate again');
  expect(message).not.toContain('/');
});
