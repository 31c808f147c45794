import { describe, expect, test } from 'vitest';
import { fileName, type ExportSource } from './gather.ts';
import { writeDelimitedTable } from './table-text.ts';

/** The cells of a CSV text as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g,
  )) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

const SOURCE = {
  title: 'Voles',
  name: 'voles',
  rows: ['sample_size'],
  articles: [{ label: 'Smit', title: 'Voles', citekey: 'smit2020' }],
} as unknown as ExportSource;

describe('a table as CSV', () => {
  test.each(['one\ntwo', 'one\r\ntwo', 'one\rtwo', 'a "quote"\nand, more', 'plain'])(
    'keeps its rows with %j in a cell',
    (text) => {
      const rows = [
        { name: 'Sample size', cells: [{ of: 'text' as const, text }] },
        { name: 'Species', cells: [{ of: 'text' as const, text: 'vole' }] },
      ];
      const read = readCsv(writeDelimitedTable(SOURCE, rows, ',').replace(/^\ufeff/, ''));
      expect(read).toEqual([
        ['', 'Smit'],
        ['Title', 'Voles'],
        ['Citekey', 'smit2020'],
        ['Sample size', text],
        ['Species', 'vole'],
      ]);
    },
  );
});

test.each(['Con', 'aux', 'NUL', 'com1', 'LPT9', 'prn.', '«con»'])(
  'no file is called as the device %j of Windows',
  (title) => {
    expect(fileName(title, 'table')).toMatch(/^[a-z]+\d?-table$/);
  },
);

test.each([
  ['Con artists', 'con-artists'],
  ['Company', 'company'],
])('%j is called %j', (title, name) => {
  expect(fileName(title, 'table')).toBe(name);
});
