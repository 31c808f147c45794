import { describe, expect, test } from 'vitest';
import { ChangedPart } from '../../../shared/domain/changed-part.ts';
import { contract } from '../../../shared/contract/contract.ts';
import {
  isAboutBackups,
  isAboutImports,
  isCountOfDays,
  isOfArticles,
  isStaleAfter,
} from './query-scope.ts';

const asked = (method: string, input: object, data?: unknown) => ({
  queryKey: [method, input],
  state: { data },
});

const change = (articleIds: readonly string[] | null, ...parts: ChangedPart[]) => ({
  articleIds: articleIds === null ? null : new Set(articleIds),
  parts: new Set(parts),
});

const listOf = (query: object) => ({
  scope: { of: 'all' },
  sort: 'added',
  descending: true,
  filter: '',
  ...query,
});

/** A window of a list that shows the articles x and a. */
const window = (query: object) =>
  asked(
    'articles.page',
    { list: listOf(query), from: { at: 'place', place: 0 }, limit: 50 },
    { first: 0, rows: [{ id: 'x' }, { id: 'a' }] },
  );

describe('what a change of some articles makes stale', () => {
  test.each([
    asked('articles.rows', { ids: ['x', 'a'] }),
    asked('claims.list', { articleId: 'a' }),
    asked('suggestions.reading', { articleId: 'a' }),
  ])('$queryKey.0 of one of them', (query) => {
    expect(isOfArticles(query, change(['a'], 'marks'))).toBe(true);
    expect(isStaleAfter(query, change(['a', 'b'], 'marks'))).toBe(true);
    expect(isStaleAfter(query, change(['b'], 'marks'))).toBe(false);
    expect(isStaleAfter(query, change(null, 'marks'))).toBe(true);
  });

  test('an article that is linked to one of them, as it names its title', () => {
    const query = asked('articles.get', { id: 'a' }, { links: [{ other: { id: 'b' } }] });
    expect(isStaleAfter(query, change(['b'], 'details'))).toBe(true);
    expect(isStaleAfter(query, change(['c'], 'details'))).toBe(false);
  });

  test('not what tells of other parts of them', () => {
    expect(isStaleAfter(asked('claims.list', { articleId: 'a' }), change(['a'], 'status'))).toBe(
      false,
    );
    expect(isStaleAfter(asked('articles.get', { id: 'a' }), change(['a'], 'marks'))).toBe(false);
  });

  test('whatever bears the name of the reader, when that is changed', () => {
    expect(isStaleAfter(asked('claims.list', { articleId: 'a' }), change([], 'settings'))).toBe(
      true,
    );
  });
});

/** The queries that ask about one article; what links of claims tell is of the articles at both ends. */
const OF_ONE_ARTICLE = Object.entries(contract).flatMap(([method, { kind, input }]) =>
  kind === 'query' && 'shape' in input && 'articleId' in input.shape && method !== 'claims.links'
    ? [method]
    : [],
);

describe('what is asked about one article', () => {
  test.each(OF_ONE_ARTICLE)('%s is old only when something of that has changed', (method) => {
    const query = asked(method, { articleId: 'a' });
    expect(isOfArticles(query, change(['a'], 'articles'))).toBe(true);
    expect(isStaleAfter(query, change(['a'], ...ChangedPart.options))).toBe(true);
    const others = ChangedPart.options.filter((part) => part !== 'settings');
    expect(isStaleAfter(query, change(['b'], ...others))).toBe(false);
  });

  test('is much of what is asked', () => {
    expect(OF_ONE_ARTICLE).toEqual(expect.arrayContaining(['notes.list', 'annotations.waiting']));
  });
});

describe('a window of a list', () => {
  test('is asked for again at once when one of its rows shows something else', () => {
    const ofOne = change(['a'], 'marks');
    expect(isStaleAfter(window({}), ofOne)).toBe(true);
    expect(isOfArticles(window({}), ofOne)).toBe(true);
    expect(isStaleAfter(window({}), change(['c'], 'marks'))).toBe(false);
    expect(isStaleAfter(window({}), change(null, 'marks'))).toBe(true);
    expect(isStaleAfter(window({}), change(['a'], 'filing'))).toBe(false);
  });
});

describe('how many are selected', () => {
  const count = (articles: object) => asked('articles.count', { articles });
  const stale = (query: ReturnType<typeof asked>) =>
    ChangedPart.options.filter((part) => isStaleAfter(query, change(['a'], part)));

  test('depends on what the list has, not on its order', () => {
    const all = (list: object) => count({ of: 'all', list: listOf(list), except: [] });
    expect(stale(all({ sort: 'title' }))).toEqual(['articles']);
    expect(stale(all({ scope: { of: 'tag', tag: 'old' } }))).toEqual(['articles', 'filing']);
    expect(stale(count({ of: 'these', ids: ['a'] }))).toEqual(['articles']);
  });
});

describe('a list is asked for again', () => {
  test.each<[string, object, ChangedPart[]]>([
    ['of all, newest first', {}, ['articles']],
    ['by title', { sort: 'title' }, ['articles', 'details']],
    ['that is filtered', { filter: 'mice' }, ['articles', 'details']],
    ['by status', { sort: 'status' }, ['articles', 'status']],
    ['by claims', { sort: 'claims' }, ['articles', 'marks']],
    ['of what is to decide', { scope: { of: 'to_decide' } }, ['articles', 'marks']],
    ['of a tag', { scope: { of: 'tag', tag: 'old' } }, ['articles', 'filing']],
    [
      'of a status, by year',
      { scope: { of: 'status', status: 'read' }, sort: 'year' },
      ['articles', 'details', 'status'],
    ],
  ])('%s, for what it is made of alone', (_, query, parts) => {
    const stale = ChangedPart.options.filter((part) =>
      isStaleAfter(window(query), change(['c'], part)),
    );
    expect(stale).toEqual(parts);
    for (const part of parts) {
      expect(isOfArticles(window(query), change(['c'], part))).toBe(false);
    }
  });
});

test('counts, and what undo would do, are asked for after every change', () => {
  for (const part of ChangedPart.options) {
    expect(isStaleAfter(asked('library.overview', {}), change(['a'], part))).toBe(true);
    expect(isStaleAfter(asked('history.state', {}), change(['a'], part))).toBe(true);
  }
});

test('the list of jobs is kept true by their own events', () => {
  expect(isStaleAfter(asked('jobs.list', {}), change(null, ...ChangedPart.options))).toBe(false);
});

test('a backup that was made makes stale only what tells of backups', () => {
  const stale = [
    'library.overview',
    'backups.list',
    'articles.page',
    'jobs.list',
    'claims.list',
  ].filter((method) => isAboutBackups(asked(method, {})));
  expect(stale).toEqual(['library.overview', 'backups.list']);
});

test('what is decided about an import makes stale only what tells of that', () => {
  const stale = Object.keys(contract).filter(
    (method) => method.startsWith('import.') && isAboutImports(asked(method, {})),
  );
  expect(stale).toEqual([
    'import.reviews',
    'import.entries',
    'import.comparison',
    'import.failures',
  ]);
});

test('a day that begins makes the counts of searches old that count days', () => {
  const count = (query: string) =>
    asked('searches.count', { asks: { of: 'search', query, order: 'relevance' } });
  expect(isCountOfDays(count('mice added:7d'))).toBe(true);
  expect(isCountOfDays(count('mice added:2024'))).toBe(false);
  expect(isCountOfDays(asked('search.query', { text: 'added:7d', limit: 5 }))).toBe(false);
  const scope = { of: 'search', query: 'added:7d' };
  const ofList = { of: 'list', query: 'mice', scope, sort: 'added', descending: true };
  expect(isCountOfDays(asked('searches.count', { asks: ofList }))).toBe(true);
  expect(isCountOfDays(asked('search.leftOut', { text: 'n>=5 added:yesterday' }))).toBe(true);
  expect(isCountOfDays(asked('search.leftOut', { text: 'n>=5' }))).toBe(false);
  const feed = (query: string) =>
    asked('evidence.found', { id: 'x' }, { asks: { of: 'search', query, order: 'relevance' } });
  expect(isCountOfDays(feed('added:7d'))).toBe(true);
  expect(isCountOfDays(feed('mice'))).toBe(false);
  expect(isCountOfDays(asked('evidence.found', { id: 'x' }, null))).toBe(false);
  expect(isCountOfDays(asked('evidence.found', { id: 'x' }))).toBe(false);
});
