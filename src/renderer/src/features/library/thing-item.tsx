import type { KeyboardEvent, ReactElement } from 'react';
import { openContextMenu, type MenuLine } from '../../services/context-menu.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { SidebarItem } from './sidebar-item.tsx';

interface ThingItemProps {
  readonly name: string;
  readonly articleCount: number;
  readonly isCurrent: boolean;
  /** What it is and its name, as its menu is called. */
  readonly label: string;
  /** The same within a sentence. */
  readonly inWords: string;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly renaming: Pick<MenuLine, 'label' | 'key'>;
  /** Moves it to the trash, then calls back. */
  readonly trash: (onSuccess: () => void) => void;
  /** What its menu offers besides. */
  readonly lines?: readonly MenuLine[];
}

/** A thing of the library in the sidebar: F2 renames it, Delete moves it to the trash. */
export function ThingItem({
  name,
  articleCount,
  isCurrent,
  label,
  inWords,
  onOpen,
  onRename,
  renaming,
  trash,
  lines,
}: ThingItemProps): ReactElement {
  const remove = (): void => {
    trash(() => {
      showToast({
        message: `Moved to the trash: ${inWords}`,
        undo: () => void undoLast(),
      });
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') onRename();
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <SidebarItem
      name={name}
      count={articleCount}
      isCurrent={isCurrent}
      isTabStop={isCurrent}
      onPress={onOpen}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        openContextMenu(event, event.currentTarget, {
          label,
          lines: [
            { id: 'open', label: 'Open', run: onOpen },
            { id: 'rename', ...renaming, run: onRename },
            ...(lines ?? []),
            { id: 'remove', label: 'Move to the trash', key: 'item.trash', run: remove },
          ],
        });
      }}
    />
  );
}
