import { expect, test } from 'vitest';
import { isSameQuestion, type SavedQuestion } from './saved-search.ts';

const SEARCH: SavedQuestion = { of: 'search', query: 'owls', order: 'relevance' };
const LIST: SavedQuestion = {
  of: 'list',
  query: 'owls',
  scope: { of: 'tag', tag: 'birds' },
  sort: 'year',
  descending: true,
};

test('a question is the same with blanks around its words', () => {
  expect(isSameQuestion(SEARCH, { ...SEARCH, query: ' owls ' })).toBe(true);
  expect(isSameQuestion(LIST, structuredClone(LIST))).toBe(true);
});

test.each<[string, SavedQuestion, SavedQuestion]>([
  ['other words', SEARCH, { ...SEARCH, query: 'bats' }],
  ['another order of what is found', SEARCH, { ...SEARCH, order: 'year' }],
  ['a list in place of a search', SEARCH, LIST],
  ['a search in place of a list', LIST, SEARCH],
  ['another order of the list', LIST, { ...LIST, sort: 'title' }],
  ['the list turned round', LIST, { ...LIST, descending: false }],
  ['another list', LIST, { ...LIST, scope: { of: 'all' } }],
])('%s asks something else', (_, one, other) => {
  expect(isSameQuestion(one, other)).toBe(false);
});
