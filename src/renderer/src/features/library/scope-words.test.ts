import { expect, test } from 'vitest';
import type { ArticleScope } from '../../../../shared/domain/article.ts';
import { CollectionId } from '../../../../shared/domain/ids.ts';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { emptyScopeWords, scopeTitle } from './scope-words.ts';

const ID = CollectionId.parse('018f0000-0000-7000-8000-000000000000');
const collections = [{ id: ID, parentId: null, name: 'Voles', articles: 3, position: 0 }];
const overview = { collections } as unknown as LibraryOverview;

const scopes: readonly [scope: ArticleScope, title: string, empty: string][] = [
  [{ of: 'all' }, 'All articles', 'No articles'],
  [{ of: 'status', status: 'inbox' }, 'Inbox', 'The inbox is empty'],
  [{ of: 'status', status: 'reading' }, 'Reading', 'Nothing is being read'],
  [{ of: 'status', status: 'read' }, 'Read', 'Nothing read yet'],
  [{ of: 'to_decide' }, 'To decide', 'Nothing to decide'],
  [{ of: 'collection', id: ID }, 'Voles', 'An empty collection'],
  [{ of: 'tag', tag: 'sleep' }, 'sleep', 'No article has this tag'],
  [{ of: 'no_claims' }, 'No claims yet', 'Every article has a claim'],
  [{ of: 'no_text' }, 'Without a text', 'Every article has a text'],
  [{ of: 'broken_quotes' }, 'Broken quotes', 'No broken quotes'],
  [{ of: 'search', query: 'species:rat' }, 'species:rat', 'The search finds nothing'],
];

test.each(scopes)('%j is headed “%s”, and empty it says “%s”', (scope, title, empty) => {
  expect(scopeTitle(scope, overview)).toBe(title);
  const words = emptyScopeWords(scope);
  expect(words.title).toBe(empty);
  expect(words.text).toMatch(/^[A-Z].*\.$/);
});

test('a collection that is not known yet, or no longer, is called one', () => {
  expect(scopeTitle({ of: 'collection', id: ID }, undefined)).toBe('Collection');
  const other = CollectionId.parse('018f0000-0000-7000-8000-000000000001');
  expect(scopeTitle({ of: 'collection', id: other }, overview)).toBe('Collection');
});
