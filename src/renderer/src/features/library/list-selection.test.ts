import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { focusedOf, selectOne, type ListSelection } from '../../services/selection.ts';
import {
  moveFocus,
  selectAll,
  selectedIn,
  selectRange,
  toggle,
  withoutGone,
} from './list-selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'] as ArticleId[];
const [a, b, c, d] = order as [ArticleId, ArticleId, ArticleId, ArticleId];
const these = (...ids: ArticleId[]): ListSelection => ({ of: 'these', ids });
const shownSelected = (selection: ListSelection): ArticleId[] =>
  order.filter(selectedIn(selection));

describe('a selection of rows', () => {
  it('takes rows in and out, and never leaves nothing', () => {
    const two = toggle(selectOne(a), c);
    expect(two).toEqual(these(a, c));
    expect(toggle(two, a)).toEqual(these(c));
    expect(toggle(selectOne(a), a)).toEqual(these(a));
  });

  it('is a range with the focus last, whichever way it goes', () => {
    expect(selectRange([b, c, d], d)).toEqual(these(b, c, d));
    expect(selectRange([d, c, b], b)).toEqual(these(d, c, b));
  });

  it('loses what the list no longer has, and nothing that was selected meanwhile', () => {
    expect(withoutGone(these(a, b, c, d), [a, b, c], [a, c])).toEqual(these(a, c, d));
    expect(withoutGone(these(a, b), [a, b], [a, b])).toEqual(these(a, b));
    expect(withoutGone(selectAll(these(a)), [a, b], [])).toEqual(selectAll(these(a)));
  });
});

describe('a selection of all', () => {
  it('has every row, also those that come later, and keeps the focus', () => {
    const all = selectAll(these(a, b));
    expect(focusedOf(all)).toBe(b);
    expect(shownSelected(all)).toEqual(order);
  });

  it('has exceptions, which can be taken back', () => {
    const most = toggle(toggle(selectAll(these(a)), b), d);
    expect(shownSelected(most)).toEqual(['a', 'c', 'e']);
    expect(focusedOf(most)).toBe(d);
    expect(shownSelected(toggle(most, b))).toEqual(['a', 'b', 'c', 'e']);
  });
});

describe('moveFocus', () => {
  it('stays within the list', () => {
    expect(moveFocus('ArrowDown', 4, 5, 3)).toBe(4);
    expect(moveFocus('ArrowUp', 0, 5, 3)).toBe(0);
    expect(moveFocus('PageDown', 1, 5, 3)).toBe(4);
    expect(moveFocus('PageUp', 1, 5, 3)).toBe(0);
    expect(moveFocus('End', -1, 5, 3)).toBe(4);
  });

  it('starts at the top when nothing has the focus', () => {
    expect(moveFocus('ArrowDown', -1, 5, 3)).toBe(0);
    expect(moveFocus('ArrowUp', -1, 5, 3)).toBe(0);
  });

  it('has nothing to do in an empty list, or for other keys', () => {
    expect(moveFocus('ArrowDown', -1, 0, 3)).toBeNull();
    expect(moveFocus('x', 1, 5, 3)).toBeNull();
  });
});
