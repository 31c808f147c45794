import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ExtractionAccuracy } from '../../../../../shared/domain/accuracy.ts';
import { describeMetric, describeSource, kindOfMetric } from './measure-words.ts';

const FILE = join(import.meta.dirname, '../../../../../../resources/extraction-accuracy.json');
const accuracy = ExtractionAccuracy.parse(JSON.parse(readFileSync(FILE, 'utf8')));

test.each(accuracy.measures)('$source, $metric has its kind and is told in words', (measure) => {
  expect(kindOfMetric(measure.metric)).not.toBeNull();
  expect(describeMetric(measure.metric)).not.toMatch(/[@+]|recall/);
  expect(describeSource(measure.source)).toMatch(/^[A-Z].* \([\w-]+\)$/);
});

test.each(accuracy.reliability)('the reliability of $kind has its kind', ({ kind }) => {
  expect(kindOfMetric(kind)).not.toBeNull();
});

test('what is new to it goes by its name', () => {
  expect(describeSource('new-corpus')).toBe('new-corpus');
  expect(describeMetric('new metric')).toBe('new metric');
  expect(kindOfMetric('new metric')).toBeNull();
});
