import { describe, expect, it } from 'vitest';
import { ACTION_IDS, actions } from '../../../shared/contract/actions.ts';
import { findKeyConflicts, keyOf } from './keymap.ts';

describe('keyOf', () => {
  it('prefers what the reader chose, even no key at all', () => {
    expect(keyOf('compare.toggle', {})).toBe(actions['compare.toggle'].key);
    expect(keyOf('compare.toggle', { 'compare.toggle': 'W' })).toBe('W');
    expect(keyOf('compare.toggle', { 'compare.toggle': '' })).toBe('');
  });
});

describe('findKeyConflicts', () => {
  it('finds none among the usual keys', () => {
    const clashing = ACTION_IDS.filter((id) => findKeyConflicts(id, keyOf(id, {}), {}).length > 0);
    expect(clashing).toEqual([]);
  });

  it('finds the action that has the key', () => {
    expect(findKeyConflicts('article.details', 'T', {})).toEqual(['article.tag']);
  });

  it('lets places that are never alive together share a key', () => {
    expect(findKeyConflicts('evidence.accept', keyOf('claim.accept', {}), {})).toEqual([]);
    expect(findKeyConflicts('article.inbox', keyOf('claim.accept', {}), {})).toEqual([]);
    expect(findKeyConflicts('evidence.differences', keyOf('evidence.edit', {}), {})).toEqual([
      'evidence.edit',
    ]);
  });

  it('finds a key that would swallow the beginning of a sequence', () => {
    expect(findKeyConflicts('compare.toggle', 'G', {})).toContain('go.inbox');
    expect(findKeyConflicts('go.inbox', 'I I', {})).toContain('import.choose');
  });

  it('follows the reader’s own keys', () => {
    expect(findKeyConflicts('article.details', 'T', { 'article.tag': 'Shift+E' })).toEqual([]);
    expect(findKeyConflicts('article.details', 'Shift+E', { 'article.tag': 'Shift+E' })).toEqual([
      'article.tag',
    ]);
  });

  it('has nothing against no key', () => {
    expect(findKeyConflicts('article.details', '', {})).toEqual([]);
  });
});
