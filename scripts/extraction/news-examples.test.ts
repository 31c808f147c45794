import { describe, expect, it } from 'vitest';
import { labelJudged, labelNews } from './news-examples.ts';
import type { Label } from './news-examples.ts';
import { openRuleReader } from './rule-reader.ts';

const reader = openRuleReader();

const TEXT =
  'Gardeners who sang to beans picked more of them. Nobody knows whether the beans listened. Rain fell.';
const article = { id: 'beans', text: TEXT };

/** The offsets of the words in the text, as a label of this value. */
const mark = <Value>(words: string, value: Value): Label<Value> => {
  const start = TEXT.indexOf(words);
  return [start, start + words.length, value];
};

describe('labelNews', () => {
  const label = (
    safety: readonly Label<string>[],
    findings: readonly Label<'positive'>[],
  ): ReadonlySet<string>[] =>
    labelNews(reader, article, { part: 'test', sampleSizes: [], safety, findings }).map(
      ({ states }) => states,
    );

  it('tells of each sentence all that labels on it state', () => {
    const caveat = mark('Nobody knows whether the beans listened.', 'caveat');
    const finding = mark('picked more of them', 'positive' as const);
    expect(label([caveat], [finding])).toEqual([
      new Set(['finding']),
      new Set(['caveat']),
      new Set(),
    ]);
    const [first] = labelNews(reader, article, {
      part: 'test',
      sampleSizes: [],
      safety: [],
      findings: [],
    });
    expect(first).toMatchObject({ id: 'beans', part: 'test' });
    expect(first?.features).toContain('w:beans');
  });

  it('takes a label that only reaches into a sentence for none of it', () => {
    expect(label([mark('beans picked more of them. Nobody', 'caveat')], [])).toEqual([
      new Set(['caveat']),
      new Set(),
      new Set(),
    ]);
  });

  it('takes a short label that lies within a sentence for it', () => {
    expect(label([mark('Rain', 'regulatory')], [])[2]).toEqual(new Set(['regulatory']));
  });
});

describe('labelJudged', () => {
  it('takes the sentence in which the suggestion begins, for what it was suggested as', () => {
    const [start, end] = mark('knows whether', '');
    const judged = labelJudged(reader, article, [
      [start, end, 'caveat', 1],
      [0, 5, 'finding', 0],
      [TEXT.length + 5, TEXT.length + 9, 'finding', 1],
    ]);
    expect(judged.map(({ judgedFor, states }) => [judgedFor, [...states]])).toEqual([
      ['caveat', ['caveat']],
      ['finding', []],
    ]);
    expect(judged[0]?.features).toContain('w:listened');
    expect(judged[0]?.features).not.toContain('w:gardeners');
  });
});
