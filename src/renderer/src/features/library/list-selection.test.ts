import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import {
  extendTo,
  moveFocus,
  neighbourAfter,
  selectAll,
  selectOnly,
  toggle,
} from './list-selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'] as ArticleId[];
const [a, b, c, d, e] = order as [ArticleId, ArticleId, ArticleId, ArticleId, ArticleId];

describe('selection', () => {
  it('extends from the anchor both ways, with the focus last', () => {
    const start = selectOnly(c);
    expect(extendTo(start, e, order).ids).toEqual([c, d, e]);
    expect(extendTo(start, a, order).ids).toEqual([c, b, a]);
  });

  it('turns round at the anchor', () => {
    const down = extendTo(selectOnly(c), e, order);
    expect(extendTo(down, b, order)).toEqual({ ids: [c, b], anchor: c });
  });

  it('starts anew where the anchor is no longer in the list', () => {
    expect(extendTo(selectOnly('gone' as ArticleId), b, order).ids).toEqual([b]);
  });

  it('takes rows in and out, and never leaves nothing', () => {
    const two = toggle(selectOnly(a), c);
    expect(two.ids).toEqual([a, c]);
    expect(toggle(two, a).ids).toEqual([c]);
    expect(toggle(selectOnly(a), a).ids).toEqual([a]);
  });

  it('selects all and keeps the focus', () => {
    const all = selectAll(selectOnly(b), order);
    expect(all.ids).toHaveLength(5);
    expect(all.ids.at(-1)).toBe(b);
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

describe('neighbourAfter', () => {
  it('is the next row that stays, else the one before', () => {
    expect(neighbourAfter(order, [b, c])).toBe(d);
    expect(neighbourAfter(order, [d, e])).toBe(c);
    expect(neighbourAfter(order, order)).toBeNull();
    expect(neighbourAfter(order, ['gone' as ArticleId])).toBeNull();
  });
});
