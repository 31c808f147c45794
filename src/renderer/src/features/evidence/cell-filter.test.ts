import { expect, test } from 'vitest';
import type { ClaimValue } from '../../../../shared/domain/claim.ts';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { filterCells, textsOfCells, type FilterBy } from './cell-filter.ts';
import { buildRows } from './grid-model.ts';
import { firstOf } from './moves.ts';

function column(name: string, outlet: string, values: readonly ClaimValue[]): TableColumn {
  return {
    articleId: name,
    title: name,
    citekey: name,
    outlet,
    typeLabel: '',
    authors: '',
    year: 2020,
    sentenceCount: 3,
    notices: [],
    hasText: true,
    readAs: null,
    kindsRead: [],
    inTrash: false,
    claims: values.map((value, index) => ({
      id: `${name}${String(index)}`,
      value,
      statement: '',
      speaker: null,
      speakerName: null,
      quotes: [],
      areas: [],
    })),
    absences: [],
  } as unknown as TableColumn;
}

const sample = (count: number, unit: string): ClaimValue => ({
  kind: 'sample_size',
  count,
  unit,
  unitKind: unit === 'mice' ? 'animals' : 'births',
  role: 'outcome',
  qualifier: 'exact',
});

const rows = buildRows({
  rows: ['sample_size', 'outlet', 'year'],
  attributes: [],
  columns: [
    column('a', 'Café News', [sample(14, 'pups'), sample(20, 'mice')]),
    column('b', 'The Mice Times', []),
    column('c', 'Night Post', [sample(3, 'mice')]),
  ],
});
const texts = textsOfCells(rows);
const filter = (words: string, by: FilterBy) => filterCells(rows, texts, { words, by });

test('keeps the articles with a cell that has all the words, with their other cells', () => {
  const left = filter('mice', 'articles');
  expect(left?.columns).toEqual([0, 1, 2]);
  const twenty = filter('20 mice', 'articles');
  expect(twenty?.columns).toEqual([0]);
  expect(twenty?.rows.map(({ cells }) => cells.length)).toEqual([1, 1, 1, 1]);
  // Both words stand in the article, and in no cell together.
  expect(filter('14 mice', 'articles')?.columns).toEqual([]);
});

test('numbers the cells of the articles that are left anew, and finds them by row', () => {
  const left = filter('night', 'articles')!;
  expect(left.columns).toEqual([2]);
  expect(left.rows.flatMap(({ cells }) => cells.map((cell) => cell.column))).toEqual([0, 0, 0, 0]);
  expect(firstOf(left.rows, left.found)).toEqual({ row: 2, column: 0, index: 0 });
});

test('keeps the rows with such a cell, and the lines of sample sizes together', () => {
  const left = filter('pups', 'rows')!;
  expect(left.rows.map(({ row, unit }) => [row, unit])).toEqual([
    ['sample_size', 'animals'],
    ['sample_size', 'births'],
  ]);
  expect(left.columns).toEqual([0, 1, 2]);
  expect(left.found.size).toBe(1);
});

test('asks without regard to case and accents, and for the beginning of the last word', () => {
  expect(filter('CAFE', 'articles')?.columns).toEqual([0]);
  expect(filter('tim', 'articles')?.columns).toEqual([1]);
  expect(filter('tim ', 'articles')?.columns).toEqual([]);
});

test('a cell that counts in other units is found by none of its words, a silence by its own', () => {
  expect(filter('unit', 'articles')?.columns).toEqual([]);
  expect(filter('not looked', 'articles')?.columns).toEqual([1]);
});

test('nothing is filtered where nothing is asked', () => {
  expect(filter('  ', 'articles')).toBeNull();
  expect(filter('“', 'rows')).toBeNull();
});
