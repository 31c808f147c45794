import type { DragEvent, KeyboardEvent, MouseEvent } from 'react';
import type { SavedSearchId } from '../../../shared/domain/ids.ts';
import type { SavedSearch } from '../../../shared/domain/saved-search.ts';
import { useCommand } from '../lib/api.ts';
import { openContextMenu, type MenuLine } from './context-menu.ts';
import { undoLast } from './history.ts';
import { openSavedSearch } from './saved-searches.ts';
import { showOverlay } from './store.ts';
import { showToast } from './toast.ts';

/** A saved search that is dragged goes by this type, which no other program drops. */
const TYPE = 'application/x-collate-search';

/** Whether a saved search is dragged over something. */
export const holdsSearch = (event: DragEvent): boolean => event.dataTransfer.types.includes(TYPE);

/** What can be done to a saved search where it is listed. */
export interface SavedSearchActions {
  readonly open: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  readonly onDragStart: (event: DragEvent) => void;
  /** Takes a saved search that is dropped on this one: it then stands before it. */
  readonly onDrop: (event: DragEvent) => void;
}

/**
 * A saved search in a list of all of them: F2 changes its name and what it asks, Delete deletes it, Alt
 * with Up and Down moves it.
 */
export function useSavedSearch(
  saved: SavedSearch,
  all: readonly SavedSearch[],
): SavedSearchActions {
  const { id, name, missing } = saved;
  const removal = useCommand('searches.remove');
  const move = useCommand('searches.move');
  const at = all.findIndex((one) => one.id === id);

  const edit = (): void => {
    showOverlay({ name: 'savedSearch', id });
  };
  const remove = (): void => {
    removal.mutate(
      { id },
      {
        onSuccess: () => {
          showToast({ message: `Saved search deleted: ${name}`, undo: () => void undoLast() });
        },
      },
    );
  };
  const moveBefore = (one: SavedSearchId, before: SavedSearchId | null): void => {
    move.mutate({ id: one, before });
  };
  const up = (): void => {
    const before = all[at - 1];
    if (before) moveBefore(id, before.id);
  };
  const down = (): void => {
    if (at < all.length - 1) moveBefore(id, all[at + 2]?.id ?? null);
  };
  const open = (): void => {
    openSavedSearch(saved);
  };
  const lines: readonly MenuLine[] = [
    { id: 'open', label: 'Open', run: open },
    {
      id: 'edit',
      label: missing.length > 0 ? 'Mend…' : 'Rename or change…',
      key: 'evidence.rename',
      run: edit,
    },
    ...(at > 0 ? [{ id: 'up', label: 'Move up', run: up }] : []),
    ...(at < all.length - 1 ? [{ id: 'down', label: 'Move down', run: down }] : []),
    { id: 'remove', label: 'Delete', key: 'item.trash', run: remove },
  ];
  return {
    open,
    onKeyDown: (event) => {
      if (event.key === 'F2') edit();
      else if (event.key === 'Delete') remove();
      else if (event.altKey && event.key === 'ArrowUp') up();
      else if (event.altKey && event.key === 'ArrowDown') down();
      else return;
      event.preventDefault();
    },
    onContextMenu: (event) => {
      openContextMenu(event, event.currentTarget, { label: `Saved search ${name}`, lines });
    },
    onDragStart: (event) => {
      event.dataTransfer.setData(TYPE, id);
      event.dataTransfer.effectAllowed = 'move';
    },
    onDrop: (event) => {
      const dropped = event.dataTransfer.getData(TYPE);
      if (dropped === '' || dropped === id) return;
      event.preventDefault();
      moveBefore(dropped as SavedSearchId, id);
    },
  };
}
