import { describe, expect, test } from 'vitest';
import { ChangedPart } from '../../../shared/domain/changed-part.ts';
import { isAboutBackups, isOfArticles, isStaleAfter } from './query-scope.ts';

const asked = (method: string, input: object, data?: unknown) => ({
  queryKey: [method, input],
  state: { data },
});

const change = (articleIds: readonly string[] | null, ...parts: ChangedPart[]) => ({
  articleIds: articleIds === null ? null : new Set(articleIds),
  parts: new Set(parts),
});

const list = (query: object) =>
  asked('articles.index', {
    scope: { of: 'all' },
    sort: 'added',
    descending: true,
    filter: '',
    ...query,
  });

describe('what a change of some articles makes stale', () => {
  test.each([
    asked('articles.rows', { ids: ['x', 'a'] }),
    asked('claims.list', { articleId: 'a' }),
    asked('suggestions.reading', { articleId: 'a' }),
  ])('$queryKey.0 of one of them', (query) => {
    expect(isOfArticles(query)).toBe(true);
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
      isStaleAfter(list(query), change(['a'], part)),
    );
    expect(stale).toEqual(parts);
    expect(isOfArticles(list(query))).toBe(false);
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
    'articles.index',
    'jobs.list',
    'claims.list',
  ].filter((method) => isAboutBackups(asked(method, {})));
  expect(stale).toEqual(['library.overview', 'backups.list']);
});
