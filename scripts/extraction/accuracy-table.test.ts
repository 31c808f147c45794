import { expect, test } from 'vitest';
import { formatAccuracyTable, hasTablePlace, placeTable } from './accuracy-table.ts';

const measure = (source: string, metric: string, accuracy: number | null, articles: number) => ({
  source,
  metric,
  articles,
  labels: 10,
  suggestions: 10,
  accuracy,
  coverage: 0.7,
  f1: null,
  interval: [],
});

test('tells right and found in percent, group by group, and what was not measured', () => {
  const table = formatAccuracyTable([
    measure('labelled-all', 'sampleSize', 0.936, 53),
    measure('labelled-all', 'species', null, 40),
    measure('labelled-news', 'sampleSize', 1, 11),
  ]).split('\n');
  expect(table[0]).toContain('| All (53) | Abstracts (0) | News (11) |');
  expect(table[2]).toBe('| Sample sizes | 94 / 70 | – | 100 / 70 | – | – | – | – | – |');
  expect(table.find((line) => line.startsWith('| Species |'))).toContain('| – / 70 |');
});

test('is put between its marks, again and again', () => {
  const page =
    'Before\n\n<!-- accuracy: written by npm run eval -- --readme -->\nold\n<!-- /accuracy -->\n\nBehind\n';
  const once = placeTable(page, '| a |');
  expect(once).toContain('Before');
  expect(once).toContain('\n| a |\n');
  expect(once).not.toContain('old');
  expect(placeTable(once, '| a |')).toBe(once);
  expect(hasTablePlace('no place')).toBe(false);
  expect(() => placeTable('no place', '| a |')).toThrow(/no place/);
});
