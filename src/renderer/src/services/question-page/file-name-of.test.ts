import { expect, test } from 'vitest';
import { fileNameOf, urlWithin } from './file-name-of.ts';

test.each([
  ['Do voles harm dikes?', 'Do voles harm dikes'],
  ['Is 5 mg/kg/day safe: or not?', 'Is 5 mg kg day safe or not'],
  ['  ../../etc ', 'etc'],
  ['con', '_con'],
  ['???', 'file'],
  ['a'.repeat(300), 'a'.repeat(80)],
])('the question %j names the file %j', (text, name) => {
  expect(fileNameOf(text)).toBe(name);
});

test('the address of a picture leads to it whatever its folder is called', () => {
  const folder = 'Is it 100%? #2 & more_files';
  const { pathname, search, hash } = new URL(urlWithin(folder, '1-findings.svg'), 'file:///home/');
  expect([decodeURIComponent(pathname), search, hash]).toEqual([
    `/home/${folder}/1-findings.svg`,
    '',
    '',
  ]);
});
