import { describe, expect, test } from 'vitest';
import type { SearchResults } from '../../../../shared/domain/search-hit.ts';
import { allHits, countWords, groupHits, hitKey } from './hits.ts';

function results(claims: number, articles: number, total = claims): SearchResults {
  return {
    reading: { words: 'all', terms: [] },
    claims: {
      total,
      hits: Array.from({ length: claims }, (_, index) => ({
        type: 'claim',
        claimId: `c${String(index)}`,
      })),
    },
    annotations: { total: 0, hits: [] },
    notes: { total: 0, hits: [] },
    articles: {
      total: articles,
      hits: Array.from({ length: articles }, (_, index) => ({
        type: 'article',
        articleId: `a${String(index)}`,
      })),
    },
  } as unknown as SearchResults;
}

describe('groupHits', () => {
  test('shows the beginning of each group and counts the rest', () => {
    const groups = groupHits(results(12, 2, 40), new Set());
    expect(groups.map(({ name, hits, more }) => [name, hits.length, more])).toEqual([
      ['claims', 6, 34],
      ['articles', 2, 0],
    ]);
    expect(allHits(groups).map(hitKey)[6]).toBe('article:a0');
  });

  test('shows all of a group that was opened, or that stands alone', () => {
    expect(groupHits(results(12, 2), new Set(['claims']))[0]?.hits).toHaveLength(12);
    expect(groupHits(results(12, 0), new Set())[0]?.hits).toHaveLength(12);
  });
});

test('articles come before claims where a title is typed, or most of it', () => {
  const typed = (words: string, title: string) => {
    const found = results(2, 1);
    const terms = words.split(' ').map((word) => ({ words: [word], prefix: false }));
    const marks = terms.flatMap(({ words: [word = ''] }) => {
      const start = title.toLowerCase().indexOf(word);
      return start === -1 ? [] : [{ start, end: start + word.length }];
    });
    found.reading.terms = terms;
    found.articles.hits[0]!.title = { text: title, marks };
    return groupHits(found, new Set())[0]?.name;
  };
  expect(typed('owls at dusk', 'Owls at dusk')).toBe('articles');
  expect(typed('night flight of barn', 'Night flight of barn owls')).toBe('articles');
  expect(typed('barn owls', 'Barn owls')).toBe('claims');
  expect(typed('owls of spain', 'Night flight of barn owls in Spain and Portugal')).toBe('claims');
});

test('countWords says when the counting stopped', () => {
  expect(countWords(24, 1000)).toBe('24');
  expect(countWords(1000, 1000)).toBe('1,000+');
});
