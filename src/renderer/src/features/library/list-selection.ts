import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { focusedOf, type ListSelection } from '../../services/selection.ts';

/** Takes a row into the selection, or out of it; the last one that is named stays in. */
export function toggle(selection: ListSelection, id: ArticleId): ListSelection {
  if (selection.of === 'all') {
    const others = selection.except.filter((other) => other !== id);
    const isOut = others.length < selection.except.length;
    return { of: 'all', except: isOut ? others : [...others, id], focusedId: id };
  }
  const others = selection.ids.filter((other) => other !== id);
  const isOut = others.length < selection.ids.length && others.length > 0;
  return { of: 'these', ids: isOut ? others : [...others, id] };
}

/** The rows from the anchor to the one that gets the focus. */
export function selectRange(ids: readonly ArticleId[], focusedId: ArticleId): ListSelection {
  return { of: 'these', ids: [...ids.filter((id) => id !== focusedId), focusedId] };
}

/** Every row of the list, with the focus where it was. */
export function selectAll(selection: ListSelection): ListSelection {
  return { of: 'all', except: [], focusedId: focusedOf(selection) };
}

/** The selection without the rows that were asked for and are no longer in the list. */
export function withoutGone(
  selection: ListSelection,
  asked: readonly ArticleId[],
  listed: readonly ArticleId[],
): ListSelection {
  if (selection.of === 'all') return selection;
  const gone = new Set(asked);
  for (const id of listed) gone.delete(id);
  if (gone.size === 0) return selection;
  return { of: 'these', ids: selection.ids.filter((id) => !gone.has(id)) };
}

/** How many rows of a list of so many are selected. */
export function countOf(selection: ListSelection, total: number): number {
  return selection.of === 'all' ? total - selection.except.length : selection.ids.length;
}

/** Tells of each row whether it is selected. */
export function selectedIn(selection: ListSelection): (id: ArticleId) => boolean {
  const named = new Set(selection.of === 'all' ? selection.except : selection.ids);
  return selection.of === 'all' ? (id) => !named.has(id) : (id) => named.has(id);
}

/**
 * Where a key moves the focus, as a place in the list; null when it does not move.
 * `page` is the number of rows on the screen.
 */
export function moveFocus(key: string, at: number, length: number, page: number): number | null {
  if (length === 0) return null;
  const last = length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, Math.max(0, at) + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
