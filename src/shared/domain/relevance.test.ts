import { expect, test } from 'vitest';
import type { RelevanceReason } from './question.ts';
import { relevanceOf, sayReasons } from './relevance.ts';

const FOUND: RelevanceReason = { by: 'search' };
const REPORTS: RelevanceReason = {
  by: 'link',
  relation: 'reports_on',
  direction: 'to',
  label: 'Vos 2020',
};
const outcome = (words: string, species: string | null = null): RelevanceReason => ({
  by: 'outcome',
  outcome: words,
  species,
});

test('a single outcome is no reason unless the species is the same', () => {
  expect(relevanceOf([outcome('body weight')])).toBe(0);
  expect(relevanceOf([outcome('body weight', 'mouse')])).toBeGreaterThan(0);
  expect(relevanceOf([outcome('body weight'), outcome('litter size')])).toBeGreaterThan(0);
});

test('the search says more than a link, a link more than an outcome', () => {
  expect(relevanceOf([FOUND])).toBeGreaterThan(relevanceOf([REPORTS]));
  expect(relevanceOf([REPORTS])).toBeGreaterThan(relevanceOf([outcome('body weight', 'mouse')]));
});

test('reasons are said in words, the links first', () => {
  const reasons = [
    FOUND,
    outcome('body weight', 'mouse'),
    outcome('litter size', 'mouse'),
    REPORTS,
  ];
  expect(sayReasons(reasons)).toBe(
    'Reports on Vos 2020; same species (mouse) and “body weight” and “litter size”; found by its search',
  );
  expect(sayReasons([outcome('sleep')])).toBe('Speaks of “sleep”');
  const ofTable: RelevanceReason = { by: 'table_search' };
  expect(sayReasons([ofTable])).toBe('Found by the search of its table');
  expect(sayReasons([FOUND, ofTable])).toBe('Found by its search and by that of its table');
});
