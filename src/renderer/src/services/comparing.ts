import type { ArticleLink } from '../../../shared/domain/article.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { useNarrowPane } from './navigation.ts';
import { focusPaneWhenReady } from './pane-focus.ts';
import { NOTHING_OPEN, sideOf, SIDES, type ReaderState } from './reader-state.ts';
import { selectOne } from './selection.ts';
import { useStore } from './store.ts';

/** Opens two articles side by side, the first at the left, with what they differ in below them. */
export function compareTwo(left: ArticleId, right: ArticleId): void {
  useStore.setState((state) => {
    const reader = (id: ArticleId): ReaderState => {
      const side = sideOf(state, id);
      return side === null ? { ...NOTHING_OPEN, articleId: id } : state.readers[side];
    };
    return {
      room: { name: 'library' },
      readers: { first: reader(left), second: reader(right) },
      active: 'first',
      swapped: false,
      selection: selectOne(left),
      movedClaims: [],
      comparing: true,
      onlyDifferences: false,
    };
  });
  useNarrowPane.setState({ pane: 'reader' });
  focusPaneWhenReady('differences');
}

/** The ways in which articles are linked, the one that is compared first. */
const ORDER: readonly ArticleLink['relation'][] = ['reports_on', 'same_cohort', 'related'];

/**
 * The article that one is compared with first: the paper that it reports on, a report on it, else another one that it is
 * linked to. A report comes first of the two. Null where nothing is linked.
 */
export function linkedPair(
  id: ArticleId,
  links: readonly ArticleLink[],
): readonly [ArticleId, ArticleId] | null {
  const [link] = links.toSorted(
    (one, other) =>
      ORDER.indexOf(one.relation) - ORDER.indexOf(other.relation) ||
      (one.direction === other.direction ? 0 : one.direction === 'to' ? -1 : 1),
  );
  if (!link) return null;
  return link.relation === 'reports_on' && link.direction === 'from'
    ? [link.other.id, id]
    : [id, link.other.id];
}

/** Shows what the two open articles differ in, or puts it away; the focus goes along. */
export function toggleComparing(): void {
  const { comparing } = useStore.getState();
  useStore.setState({ comparing: !comparing, onlyDifferences: false });
  letGoOfPassages();
  focusPaneWhenReady(comparing ? 'reader' : 'differences');
}

/** Marks no passages any longer. */
export function letGoOfPassages(): void {
  useStore.setState(({ readers }) => {
    const [first, second] = SIDES.map((side) => ({ ...readers[side], passage: null })) as [
      ReaderState,
      ReaderState,
    ];
    return { readers: { first, second } };
  });
}
