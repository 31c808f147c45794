import type { ArticleSelection } from '../../../shared/contract/calls/shapes.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { ArticleScope } from '../../../shared/domain/article.ts';
import type { ArticleId } from '../../../shared/domain/ids.ts';

/** The articles of a list, in its order. */
export type ArticleList = Input<'articles.page'>['list'];

/** What is selected in the list: rows by their ids, or all that it has, also what comes into it later. */
export type ListSelection =
  | {
      readonly of: 'these';
      /** The focused row is the last. */
      readonly ids: readonly ArticleId[];
    }
  | {
      readonly of: 'all';
      readonly except: readonly ArticleId[];
      readonly focusedId: ArticleId | null;
    };

export const NOTHING_SELECTED: ListSelection = { of: 'these', ids: [] };

export function selectOne(id: ArticleId | null): ListSelection {
  return { of: 'these', ids: id === null ? [] : [id] };
}

/** The row that has the keyboard. */
export function focusedOf(selection: ListSelection): ArticleId | null {
  return selection.of === 'all' ? selection.focusedId : (selection.ids.at(-1) ?? null);
}

/** What the list shows other articles by. */
interface Shown {
  readonly scope: ArticleScope;
  readonly filter: string;
}

const isSameList = (one: Shown, other: Shown): boolean =>
  one.filter.trim() === other.filter.trim() &&
  JSON.stringify(one.scope) === JSON.stringify(other.scope);

/**
 * What is left of a selection when another list is shown: the focused row alone, so that nothing is
 * selected out of sight.
 */
export function selectionIn(selection: ListSelection, before: Shown, now: Shown): ListSelection {
  return isSameList(before, now) ? selection : selectOne(focusedOf(selection));
}

/** The selection as a call takes it; null when nothing is selected. */
export function toArticles(selection: ListSelection, list: ArticleList): ArticleSelection | null {
  if (selection.of === 'all') return { of: 'all', list, except: [...selection.except] };
  return selection.ids.length > 0 ? { of: 'these', ids: [...selection.ids] } : null;
}

/** What asks for the articles that were added last, of those with these words. */
export function firstOf(filter: string, limit: number): Input<'articles.page'> {
  const list: ArticleList = { scope: { of: 'all' }, sort: 'added', descending: true, filter };
  return { list, from: { at: 'place', place: 0 }, limit };
}
