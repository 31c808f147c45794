import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder = '';
beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'collate-write-test-'));
  folder = made;
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
});

test('a new file is written, and nothing else is left', async () => {
  await writeWhole(join(folder, 'note.md'), 'Né.');
  expect(readFileSync(join(folder, 'note.md'), 'utf8')).toBe('Né.');
  expect(readdirSync(folder)).toEqual(['note.md']);
});

test('a file that is there keeps its rights, and the link to it stays one', async () => {
  writeFileSync(join(folder, 'note.md'), 'A longer old text.');
  chmodSync(join(folder, 'note.md'), 0o640);
  symlinkSync('note.md', join(folder, 'link.md'));
  await writeWhole(join(folder, 'link.md'), 'New.');
  expect(readFileSync(join(folder, 'note.md'), 'utf8')).toBe('New.');
  expect(statSync(join(folder, 'note.md')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true);
});

test('what cannot be put in place leaves everything as it was', async () => {
  mkdirSync(join(folder, 'note.md'));
  await expect(writeWhole(join(folder, 'note.md'), 'New.')).rejects.toThrow(/EISDIR|EPERM|EEXIST/);
  expect(readdirSync(folder)).toEqual(['note.md']);
  await expect(writeWhole(join(folder, 'nowhere', 'note.md'), '')).rejects.toMatchObject({
    code: 'ENOENT',
  });
});

test('signals are listened to by nobody afterwards who did not before', async () => {
  const listening = (): number[] =>
    (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => process.listenerCount(signal));
  const before = listening();
  const written = writeWhole(join(folder, 'note.md'), 'Text.');
  expect(listening()).toEqual(before);
  await written;
  expect(listening()).toEqual(before);
});
