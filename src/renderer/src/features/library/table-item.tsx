import type { KeyboardEvent, ReactElement } from 'react';
import type { LibraryOverview } from '../../../../shared/domain/library.ts';
import { useCommand } from '../../lib/api.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { undoLast } from '../../services/history.ts';
import { goToExport, goToTable } from '../../services/navigation.ts';
import { showOverlay } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { SidebarItem } from './sidebar-item.tsx';

interface TableItemProps {
  readonly table: LibraryOverview['tables'][number];
}

/** An evidence table in the sidebar: F2 renames it, Delete moves it to the trash. */
export function TableItem({ table: { id, title, articleCount } }: TableItemProps): ReactElement {
  const trash = useCommand('evidence.trash');
  const open = (): void => {
    goToTable(id);
  };
  const rename = (): void => {
    showOverlay({ name: 'renameTable', table: { id, title } });
  };
  const remove = (): void => {
    trash.mutate(
      { ids: [id] },
      {
        onSuccess: () => {
          showToast({
            message: `Moved to the trash: evidence table ${title}`,
            undo: () => void undoLast(),
          });
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F2') rename();
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <SidebarItem
      name={title}
      count={articleCount}
      isCurrent={false}
      isTabStop={false}
      onPress={open}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        openContextMenu(event, event.currentTarget, {
          label: `Evidence table ${title}`,
          lines: [
            { id: 'open', label: 'Open', run: open },
            { id: 'rename', label: 'Rename…', key: 'evidence.rename', run: rename },
            {
              id: 'export',
              label: 'Export…',
              run: () => {
                goToExport({ of: 'table', id });
              },
            },
            { id: 'remove', label: 'Move to the trash', key: 'item.trash', run: remove },
          ],
        });
      }}
    />
  );
}
