import type { ArticleSort } from '../../../../shared/domain/article.ts';
import { useStore } from '../../services/store.ts';

/** What each order is called, and how it runs either way. */
export const SORT_WORDS: Readonly<
  Record<
    ArticleSort,
    { readonly name: string; readonly ascending: string; readonly descending: string }
  >
> = {
  year: { name: 'Year', ascending: 'oldest first', descending: 'newest first' },
  title: { name: 'Title', ascending: 'A to Z', descending: 'Z to A' },
  source: { name: 'Outlet', ascending: 'A to Z', descending: 'Z to A' },
  added: { name: 'Date added', ascending: 'first added first', descending: 'last added first' },
  claims: { name: 'Claims', ascending: 'fewest first', descending: 'most first' },
  status: { name: 'Status', ascending: 'inbox first', descending: 'read first' },
};

/** Orders that are more use the other way round at first. */
const DESCENDING_FIRST: ReadonlySet<ArticleSort> = new Set(['year', 'added', 'claims']);

/** Sorts the list; sorting by the same again turns it round. */
export function sortBy(sort: ArticleSort): void {
  useStore.setState((state) => ({
    sort,
    descending: state.sort === sort ? !state.descending : DESCENDING_FIRST.has(sort),
  }));
}
