import { describe, expect, it } from 'vitest';
import { SampleSizeValue } from '../../../../shared/domain/claim.ts';
import { openTestReader } from '../test-reader.ts';
import { SAMPLE_SIZE_RULES } from './sample-size-rules.ts';

const { open, tools } = openTestReader();
const rules = SAMPLE_SIZE_RULES.prepare(tools);
const suggest = (text: string) => rules.suggest(open(text));
const MANY = 100_000;

describe('texts made to run long', () => {
  it.each([
    ['digits', '7'.repeat(MANY)],
    ['grouped digits', '1 234 567 '.repeat(MANY / 10)],
    ['commas', '1,'.repeat(MANY / 2)],
    ['open parentheses', '12 ('.repeat(MANY / 4)],
    ['list marks', '5) '.repeat(MANY / 3)],
    ['numbers in words', 'one hundred and '.repeat(MANY / 16)],
    ['halves', 'half a million '.repeat(MANY / 15)],
    ['quantity words', `we tested ${'up to '.repeat(MANY / 6)}`],
    ['dashes', '12-'.repeat(MANY / 3)],
    ['strokes', '12/'.repeat(MANY / 3)],
    ['a word like a unit', `We weighed 12 micro${'a'.repeat(MANY)}`],
    ['a word like a plural', `We tested 12 ${'ers'.repeat(MANY / 3)}`],
    ['a word like people', `We tested 12 ${'pianists'.repeat(MANY / 8)}`],
  ])('of nothing but %s hold no count', (_, text) => {
    expect(suggest(text)).toEqual([]);
  });

  it('hold every count of a single line', () => {
    const times = 2000;
    const found = suggest('We tested 12 jars and 14 men in 30 rooms, '.repeat(times));
    const counts = new Set(found.map(({ value }) => (value as SampleSizeValue).count));
    expect(counts.has(14)).toBe(true);
    expect(found.filter(({ quote }) => quote === '14 men')).toHaveLength(times);
  });

  it('name units short enough to be kept', () => {
    const text = `We tested 12 ${'ergonomically '.repeat(40)}trained men and ${'ists'.repeat(200)}.`;
    for (const { value } of suggest(text))
      expect(SampleSizeValue.safeParse(value).success).toBe(true);
    expect(
      suggest('We tested 12 men.').map(({ value }) => SampleSizeValue.safeParse(value).success),
    ).toEqual([true]);
  });
});
