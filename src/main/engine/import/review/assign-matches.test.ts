import { describe, expect, test } from 'vitest';
import type { MatchReason } from '../../../../shared/domain/import-review.ts';
import { assignMatches } from './assign-matches.ts';
import type { Pairs } from './find-pairs.ts';

const reason = (isSure: boolean): MatchReason => ({
  by: 'title',
  value: '',
  titles: 100,
  years: [2019, 2020],
  sameFirstAuthor: true,
  isSure,
});

/** Two entries that look like one another, each like an article or not. */
function twins(first: MatchReason | null, second: MatchReason | null): Pairs {
  const like = (other: string, why: MatchReason | null) => (why ? { other, reason: why } : null);
  const articles = [like('herons', first), like('herons', second)].flatMap((pair, at) =>
    pair ? [[at + 1, pair] as const] : [],
  );
  return {
    articles: new Map(articles),
    entries: new Map([
      [1, [{ other: 2, reason: reason(true) }]],
      [2, [{ other: 1, reason: reason(true) }]],
    ]),
  };
}

const lower = (one: number, other: number): boolean => one < other;

describe('what entries are held against', () => {
  test('is the article of each where none of them is surely an article', () => {
    const matches = assignMatches(twins(reason(false), reason(false)), lower);
    expect([...matches.values()].map((match) => match.of)).toEqual(['article', 'article']);
  });

  test('is the one that states most where none is here', () => {
    expect(assignMatches(twins(null, null), lower).get(2)).toMatchObject({
      of: 'entry',
      entry: 1,
    });
  });

  test('is the one that it surely is, not another that it may be', () => {
    const [sure, unsure] = [reason(true), reason(false)];
    const pair = (other: number, why: MatchReason) => ({ other, reason: why });
    const pairs: Pairs = {
      articles: new Map(),
      entries: new Map([
        [1, [pair(2, unsure), pair(3, unsure)]],
        [2, [pair(1, unsure), pair(3, sure)]],
        [3, [pair(1, unsure), pair(2, sure)]],
      ]),
    };
    const matches = assignMatches(pairs, lower);
    expect(matches.has(1)).toBe(false);
    expect(matches.get(2)).toMatchObject({ entry: 1, reason: { isSure: false } });
    expect(matches.get(3)).toMatchObject({ entry: 2, reason: { isSure: true } });
  });

  test('is the article of the other where that is surely here', () => {
    const matches = assignMatches(twins(reason(true), null), lower);
    expect(matches.get(2)).toMatchObject({ of: 'article', id: 'herons' });
  });
});
