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

function lowest(ids: readonly number[]): number {
  if (ids.length === 0) throw new Error('There is nothing to choose from.');
  return Math.min(...ids);
}

describe('what entries are held against', () => {
  test('is the article of each where none of them is surely an article', () => {
    const matches = assignMatches(twins(reason(false), reason(false)), lowest);
    expect([...matches.values()].map((match) => match.of)).toEqual(['article', 'article']);
  });

  test('is the one that states most where none is here', () => {
    expect(assignMatches(twins(null, null), lowest).get(2)).toMatchObject({
      of: 'entry',
      entry: 1,
    });
  });

  test('is the article of the other where that is surely here', () => {
    const matches = assignMatches(twins(reason(true), null), lowest);
    expect(matches.get(2)).toMatchObject({ of: 'article', id: 'herons' });
  });
});
