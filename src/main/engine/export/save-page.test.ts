import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test-engine.ts';
import { savePage } from './save-page.ts';

const PAGE = {
  text: '![Sizes](<Do voles dig_files/1-sizes.svg>)\n',
  pictures: [{ name: '1-sizes.svg', svg: '<svg/>' }],
};
const { signal } = new AbortController();

test('a page has its pictures in a folder beside it that is called after it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Do voles dig.md');
  await savePage(path, PAGE, signal);
  expect(readFileSync(path, 'utf8')).toBe(PAGE.text);
  expect(readFileSync(join(folder, 'Do voles dig_files', '1-sizes.svg'), 'utf8')).toBe('<svg/>');
  // Saved again it takes the place of what is there.
  await savePage(path, { ...PAGE, text: 'new' }, signal);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a page whose pictures cannot be written is not written either', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'page.md');
  writeFileSync(join(folder, 'page_files'), 'a file where the folder should be');
  await expect(savePage(path, PAGE, signal)).rejects.toThrow('page_files');
  expect(() => readFileSync(path)).toThrow('ENOENT');
});
