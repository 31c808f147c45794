import type { ArticleId } from '../../../../shared/domain/ids.ts';

export interface Selection {
  /** The focused row is the last. */
  readonly ids: readonly ArticleId[];
  /** Where an extension by Shift starts. */
  readonly anchor: ArticleId | null;
}

/** One row alone. */
export function selectOnly(id: ArticleId): Selection {
  return { ids: [id], anchor: id };
}

/** Everything between the anchor and the row, with the row focused. */
export function extendTo(
  selection: Selection,
  id: ArticleId,
  order: readonly ArticleId[],
): Selection {
  const anchor = selection.anchor ?? selection.ids.at(-1) ?? id;
  const from = order.indexOf(anchor);
  const to = order.indexOf(id);
  if (from === -1 || to === -1) return selectOnly(id);
  const between = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: to < from ? between.toReversed() : between, anchor };
}

/** Takes the row into the selection, or out of it, with the row as the new anchor. */
export function toggle(selection: Selection, id: ArticleId): Selection {
  const without = selection.ids.filter((other) => other !== id);
  if (without.length < selection.ids.length && without.length > 0)
    return { ids: without, anchor: id };
  return { ids: [...without, id], anchor: id };
}

/** Every row, with the focus where it was. */
export function selectAll(selection: Selection, order: readonly ArticleId[]): Selection {
  const focused = selection.ids.at(-1);
  if (focused === undefined) return { ids: order.toReversed(), anchor: order[0] ?? null };
  return { ids: [...order.filter((id) => id !== focused), focused], anchor: order[0] ?? null };
}

/**
 * Where a key moves the focus, as an index into the list; null when it does not move.
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

/** The row to focus when these rows are about to go: the next one that stays, else the one before. */
export function neighbourAfter(
  order: readonly ArticleId[],
  going: readonly ArticleId[],
): ArticleId | null {
  const gone = new Set(going);
  const at = order.findIndex((id) => gone.has(id));
  if (at === -1) return null;
  return (
    order.slice(at).find((id) => !gone.has(id)) ??
    order.slice(0, at).findLast((id) => !gone.has(id)) ??
    null
  );
}
