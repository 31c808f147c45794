import { describe, expect, it } from 'vitest';
import type { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import { SAMPLE_SIZE_RULES } from './sample-size-rules.ts';

const { open, tools } = openTestReader();
const rules = SAMPLE_SIZE_RULES.prepare(tools);
const values = (text: string): SampleSizeValue[] =>
  rules.suggest(open(text)).flatMap(({ value }) => (value.kind === 'sample_size' ? [value] : []));
const find = (text: string, count: number): SampleSizeValue | undefined =>
  values(text).find((one) => one.count === count);

describe('parts of those who were counted', () => {
  it.each([
    ['We asked 62 potters, 31 of whom worked at home.', 31],
    ['We asked 62 potters. Of these, 31 worked at home.', 31],
    ['Blight was seen on 84/131 vines of the slope.', 84],
    ['We asked 51 potters about glazes. Pain was reported by 20 (39%).', 20],
  ])('%s', (text, count) => {
    expect(find(text, count)).toBeDefined();
  });

  it('are not one who speaks', () => {
    expect(find('The potters were glad, as one of them said.', 1)).toBeUndefined();
  });

  it('are not the cells of a table', () => {
    const row = 'Low 39 (42%) 14 (17%) Middle 52 (44%) 13 (12%) High 48 (43%) 9 (6%) 11 (8%)';
    expect(values(`We surveyed 321 weavers.\n\n${row}\n`).map(({ count }) => count)).toEqual([321]);
  });
});

describe('what befell some', () => {
  it.each([
    ['We followed 320 ewes. Fever was noted in 17 ewes.', 17],
    ['We followed 320 ewes. After the frost 17 ewes died.', 17],
  ])('is an outcome: %s', (text, count) => {
    expect(find(text, count)?.role).toBe('outcome');
  });
});

it('adults of a text that counts animals alone are animals', () => {
  const text = 'We ringed 64 larks at the lake. Of these, 20 adults were caught again.';
  expect(find(text, 20)?.unitKind).toBe('animals');
  const people = 'We asked 64 nurses at the lake about larks. In all, 20 adults were asked again.';
  expect(find(people, 20)?.unitKind).toBe('participants');
});
