import { describe, expect, it } from 'vitest';
import type { GoldArticle } from './corpora.ts';
import { openRuleReader } from './rule-reader.ts';
import { labelSampleSizes, listBy } from './sample-size-examples.ts';

const list = listBy(openRuleReader());

const TEXT =
  'A total of 48 patients were randomised. Of these, 24 patients took the tea. All 48 patients came back.';

const articleWith = (
  words: readonly string[],
  rest: Partial<GoldArticle> = {},
  totals: readonly number[] = [],
): GoldArticle => ({
  id: 'tea',
  source: 'own',
  text: TEXT,
  gold: {
    totalSampleSizes: totals,
    sampleSizes: words.map((word) => {
      const start = TEXT.indexOf(word);
      return { start, end: start + word.length, value: Number.parseInt(word, 10) };
    }),
  },
  ...rest,
});

const label = (article: GoldArticle): [number, boolean, boolean | null, number][] =>
  labelSampleSizes(list, article).map(({ value, counts, total, weight }) => [
    value,
    counts,
    total,
    weight,
  ]);

describe('labelSampleSizes', () => {
  it('takes numbers without a label for no sample sizes where all are labelled', () => {
    expect(label(articleWith(['48 patients were'], {}, [48]))).toEqual([
      [48, true, true, 2],
      [24, false, false, 2],
      [48, false, true, 2],
    ]);
  });

  it('takes them for weak evidence where only some are labelled, and a repeated value for a count', () => {
    const article = articleWith(['48 patients were'], { partial: ['sampleSizes'] });
    expect(label(article)).toEqual([
      [48, true, null, 3],
      [24, false, null, 0.15],
      [48, true, null, 0.5],
    ]);
  });

  it('wants the value of the label as well as its place', () => {
    const [found] = labelSampleSizes(list, {
      ...articleWith([]),
      gold: { sampleSizes: [{ start: 11, end: 13, value: 84 }] },
    });
    expect(found).toMatchObject({ source: 'own', id: 'tea', value: 48, counts: false });
    expect(found?.features.length).toBeGreaterThan(0);
  });
});
