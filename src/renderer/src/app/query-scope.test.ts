import { describe, expect, test } from 'vitest';
import { isAboutArticles, isAboutBackups, isAboutLibrary } from './query-scope.ts';

const asked = (method: string, input: object, data?: unknown) => ({
  queryKey: [method, input],
  state: { data },
});

describe('what a change of some articles makes stale', () => {
  test.each([
    asked('articles.get', { id: 'a' }),
    asked('claims.list', { articleId: 'a' }),
    asked('extraction.reading', { articleId: 'a' }),
  ])('$queryKey.0 of one of them', (query) => {
    expect(isAboutLibrary(query)).toBe(false);
    expect(isAboutArticles(query, new Set(['a', 'b']))).toBe(true);
    expect(isAboutArticles(query, new Set(['b']))).toBe(false);
  });

  test('an article that is linked to one of them, as it names its title', () => {
    const query = asked('articles.get', { id: 'a' }, { links: [{ other: { id: 'b' } }] });
    expect(isAboutArticles(query, new Set(['b']))).toBe(true);
    expect(isAboutArticles(query, new Set(['c']))).toBe(false);
  });

  test('not by itself a list, which is about the library', () => {
    const query = asked('articles.index', { scope: { of: 'all' } });
    expect(isAboutLibrary(query)).toBe(true);
    expect(isAboutArticles(query, new Set(['a']))).toBe(false);
  });

  test('and a backup that was made makes stale only what tells of backups', () => {
    const stale = [
      'library.overview',
      'backups.list',
      'articles.index',
      'jobs.list',
      'claims.list',
    ].filter((method) => isAboutBackups(asked(method, {})));
    expect(stale).toEqual(['library.overview', 'backups.list']);
  });

  test('not the list of jobs, which their own events keep true', () => {
    const query = asked('jobs.list', {});
    expect(isAboutLibrary(query)).toBe(false);
    expect(isAboutArticles(query, new Set(['a']))).toBe(false);
  });
});
