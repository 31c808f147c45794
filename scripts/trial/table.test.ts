import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeTable, type NamedRow } from './table.ts';

const row = (attack: string, figures: string): NamedRow => ({
  attack,
  what: 'kills | damages',
  figures,
  aim: '0 lost',
  result: 'held',
  run: '2026-11-29, seed 1, 9 s',
});

function openDocument(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'collate-table-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'document.md');
  writeFileSync(file, text);
  return file;
}

const MARKS =
  'Before\n\n<!-- The last trial, written by npm run trial -- --write -->\n\n<!-- End of the last trial -->\n\nAfter\n';

test('an attack that ran again replaces its rows, and the others keep theirs, in order', () => {
  const file = openDocument(MARKS);
  const order = ['kills', 'damages', 'clocks'];
  writeTable(file, [row('clocks', 'old days'), row('kills', 'old'), row('kills', 'older')], order);
  writeTable(file, [row('damages', 'two'), row('clocks', 'new days')], order);
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line.startsWith('| ')).slice(2);
  expect(rows.map((line) => line.split(' | ').slice(2, 3)[0]?.trim())).toEqual([
    'old',
    'older',
    'two',
    'new days',
  ]);
  expect(rows.every((line) => line.includes(String.raw`kills \| damages`))).toBe(true);
  expect(lines[0]).toBe('Before');
  expect(lines.at(-2)).toBe('After');
});

test('a document without a place for the table is left as it is', () => {
  const file = openDocument('Nothing here.');
  expect(() => {
    writeTable(file, [row('kills', 'one')], ['kills']);
  }).toThrow('no place for the table');
  expect(readFileSync(file, 'utf8')).toBe('Nothing here.');
});
