import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExtractionAccuracy } from '../../../../../shared/domain/accuracy.ts';
import { describeMetric, describeSource, kindOfMetric } from './measure-words.ts';

const FILE = join(import.meta.dirname, '../../../../../../resources/extraction-accuracy.json');
const accuracy = ExtractionAccuracy.parse(JSON.parse(readFileSync(FILE, 'utf8')));

test('all that the evaluation measures has its kind and is told in words', () => {
  for (const { source, metric } of accuracy.measures) {
    expect(kindOfMetric(metric), metric).not.toBeNull();
    expect(describeMetric(metric), metric).not.toMatch(/[@+]|recall/);
    expect(describeSource(source), source).toMatch(/^[A-Z].* \([\w-]+\)$/);
  }
  for (const { kind } of accuracy.reliability) expect(kindOfMetric(kind), kind).not.toBeNull();
});

test('what is new to it goes by its name', () => {
  expect(describeSource('new-corpus')).toBe('new-corpus');
  expect(describeMetric('new metric')).toBe('new metric');
  expect(kindOfMetric('new metric')).toBeNull();
});
