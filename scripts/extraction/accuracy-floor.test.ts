import { expect, test } from 'vitest';
import { listFallen } from './accuracy-floor.ts';
import type { Measured } from './measured.ts';

const measured = (metric: string, f1: number | null, coverage: number | null): Measured => ({
  source: 'orchards',
  metric,
  articles: 4,
  labels: 9,
  suggestions: 8,
  accuracy: null,
  coverage,
  f1,
  interval: [],
});

test('names what fell below its floor: F1, or coverage where there is no F1', () => {
  const floor = { orchards: { 'species span': 0.9, 'total@1': 0.8 } };
  const measures = [measured('species span', 0.9, 0.7), measured('total@1', null, 0.7999)];
  expect(listFallen(measures, floor)).toEqual(['orchards total@1: 0.7999, was 0.8000']);
  expect(listFallen([measured('species span', null, null)], floor)).toEqual([
    'orchards species span: nothing, was 0.9000',
  ]);
  expect(listFallen([measured('species article', 0.1, 0.1)], floor)).toEqual([]);
});
