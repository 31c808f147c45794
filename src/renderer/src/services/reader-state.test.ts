import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import {
  keepReaders,
  NOTHING_OPEN,
  otherSide,
  sideOf,
  withArticle,
  type Pair,
} from './reader-state.ts';

const [OWLS, BATS, VOLES] = ['owls', 'bats', 'voles'] as unknown as readonly [
  ArticleId,
  ArticleId,
  ArticleId,
];

/** Owls in the first pane and bats in the second, which has the focus. */
const BOTH: Pair = {
  readers: {
    first: { ...NOTHING_OPEN, articleId: OWLS },
    second: { ...NOTHING_OPEN, articleId: BATS },
  },
  active: 'second',
  swapped: true,
};

describe('two panes', () => {
  it('are each the other of the other', () => {
    expect([otherSide('first'), otherSide('second')]).toEqual(['second', 'first']);
  });

  it('are found by their article', () => {
    expect([OWLS, BATS, VOLES].map((id) => sideOf(BOTH, id))).toEqual(['first', 'second', null]);
  });

  it('take an article at a place, and let go of what was in hand there', () => {
    const busy = withArticle(BOTH, 'first', OWLS, { span: { start: 1, end: 2 } });
    const inHand: Pair = {
      ...busy,
      readers: { ...busy.readers, first: { ...busy.readers.first, findOpen: true } },
    };
    const next = withArticle(inHand, 'first', VOLES, {});
    expect(next).toMatchObject({ active: 'first', swapped: true });
    expect(next.readers.second).toBe(BOTH.readers.second);
    expect(next.readers.first).toEqual({
      ...NOTHING_OPEN,
      articleId: VOLES,
      jump: { articleId: VOLES, span: null, mark: null, noteId: null },
    });
    expect(busy.readers.first.jump?.span).toEqual({ start: 1, end: 2 });
  });
});

describe('when articles are gone', () => {
  it('panes that keep theirs stay, and the keys are about what is left', () => {
    const left = keepReaders(BOTH, (id) => id === OWLS);
    expect(left).toMatchObject({ active: 'first', swapped: true });
    expect(left.readers).toEqual({ first: BOTH.readers.first, second: NOTHING_OPEN });
  });

  it('the pane in hand stays so where it keeps its article, or where nothing is left', () => {
    expect(keepReaders(BOTH, (id) => id === BATS).active).toBe('second');
    expect(keepReaders(BOTH, () => true)).toEqual(BOTH);
    const nothing = keepReaders(BOTH, () => false);
    expect(nothing.active).toBe('second');
    expect(nothing.readers).toEqual({ first: NOTHING_OPEN, second: NOTHING_OPEN });
  });
});
