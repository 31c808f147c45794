import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import {
  focusedOf,
  NOTHING_SELECTED,
  selectionIn,
  selectOne,
  toArticles,
  type ListSelection,
} from './selection.ts';

const [a, b] = ['a', 'b'] as [ArticleId, ArticleId];
const inbox = { scope: { of: 'status', status: 'inbox' }, filter: '' } as const;
const read = { scope: { of: 'status', status: 'read' }, filter: '' } as const;
const all: ListSelection = { of: 'all', except: [a], focusedId: b };
const two: ListSelection = { of: 'these', ids: [a, b] };

describe('when another list is shown', () => {
  test.each([
    ['another scope', read],
    ['other words', { ...inbox, filter: 'mice' }],
  ])('%s leaves the focused row alone selected', (_, now) => {
    for (const selection of [all, two]) {
      expect(selectionIn(selection, inbox, now)).toEqual(selectOne(b));
    }
    expect(selectionIn({ ...all, focusedId: null }, inbox, now)).toEqual(NOTHING_SELECTED);
  });

  test('the same list keeps what is selected, and so do blanks around the words', () => {
    const again = { scope: { of: 'status', status: 'inbox' }, filter: ' ' } as const;
    for (const selection of [all, two])
      expect(selectionIn(selection, inbox, again)).toBe(selection);
  });
});

test('the focused row is the last that was named, or the one that had the keyboard', () => {
  expect(focusedOf(two)).toBe(b);
  expect(focusedOf(all)).toBe(b);
  expect(focusedOf(NOTHING_SELECTED)).toBeNull();
});

test('a call is told names, or the list with its exceptions', () => {
  const list = { ...inbox, sort: 'year', descending: true } as const;
  expect(toArticles(two, list)).toEqual({ of: 'these', ids: [a, b] });
  expect(toArticles(all, list)).toEqual({ of: 'all', list, except: [a] });
  expect(toArticles(NOTHING_SELECTED, list)).toBeNull();
});
