import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePdf } from '../engine/pdf/test-pdf.ts';
import { temporaryFolder } from '../engine/test-engine.ts';
import { readPdfs } from './read-pdf.ts';

const INPUT = {
  words: [],
  directory: null,
  asJson: false,
  format: 'note',
  isAll: false,
  limit: 20,
  input: null,
  password: null,
  duplicates: 'default' as const,
  style: null,
  template: null,
};

/** A folder with a PDF, and a file and a folder under the name of one. */
function makeFolder(): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'newts.pdf'), makePdf([{ lines: ['Twelve newts lived.'] }]));
  writeFileSync(join(root, 'Page.PDF'), '<!doctype html>');
  mkdirSync(join(root, 'folder.pdf'));
  return root;
}

test('writes a line for each PDF of a folder', async () => {
  const output = join(temporaryFolder(), 'out.jsonl');
  expect(await readPdfs({ ...INPUT, root: makeFolder(), output })).toBe(0);
  const lines = readFileSync(output, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { id: 'Page', text: '', error: 'broken' },
    { id: 'newts', text: 'Twelve newts lived.', pages: 1, rects: { length: 3 } },
  ]);
});

test('reads the files that are named, and opens one alone with a password', async () => {
  const output = join(temporaryFolder(), 'out.jsonl');
  const input = { ...INPUT, root: makeFolder(), output };
  expect(await readPdfs({ ...input, words: ['newts.pdf'], password: 'toad' })).toBe(0);
  expect(readFileSync(output, 'utf8')).toMatch(/^\{"id":"newts"[^\n]*\}\n$/);
  await expect(readPdfs({ ...input, password: 'toad' })).rejects.toMatchObject({
    code: 'invalid_input',
    message: 'A password opens one file: name that file alone.',
  });
});

test.skipIf(!existsSync('/dev/full'))('says that a disk is full', async () => {
  const input = { ...INPUT, root: makeFolder(), output: '/dev/full' };
  await expect(readPdfs(input)).rejects.toMatchObject({ code: 'disk_full' });
});
