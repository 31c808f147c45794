import { expect, test } from 'vitest';
import { firstRows } from './evidence-table.ts';

test('a new table has a row for each kind of claim, and for facts where any are claimed', () => {
  const always = ['sample_size', 'species', 'finding', 'safety', 'outlet', 'year'];
  expect(firstRows(new Set())).toEqual(always);
  expect(firstRows(new Set(['finding']))).toEqual(always);
  expect(firstRows(new Set(['setting']))).toEqual(['setting', ...always]);
  expect(firstRows(new Set(['setting', 'publication_status', 'study_design']))).toEqual([
    'study_design',
    'publication_status',
    'setting',
    ...always,
  ]);
});
