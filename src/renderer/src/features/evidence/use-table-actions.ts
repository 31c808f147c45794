import type { TableId } from '../../../../shared/domain/ids.ts';
import { useActions } from '../../services/actions.ts';
import { undoLast } from '../../services/history.ts';
import { goToExport, goToLibrary } from '../../services/navigation.ts';
import { useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import type { DialogName } from './evidence-dialogs.tsx';

interface TableActionsInput {
  readonly tableId: TableId;
  readonly onDialog: (name: DialogName) => void;
  readonly onDifferences: () => void;
}

/** Offers what can be done with the open table. */
export function useTableActions({ tableId, onDialog, onDifferences }: TableActionsInput): void {
  const trash = useCommand('evidence.trash');
  useActions({
    'evidence.addArticle': { run: () => onDialog('articles') },
    'evidence.addRow': { run: () => onDialog('rows') },
    'evidence.rename': { run: () => onDialog('rename') },
    'evidence.differences': { run: onDifferences },
    'export.open': {
      run: () => {
        goToExport({ of: 'table', id: tableId });
      },
    },
    'evidence.trash': {
      run: () => {
        trash.mutate(
          { ids: [tableId] },
          {
            onSuccess: () => {
              useStore.setState({ lastTableId: null });
              goToLibrary();
              showToast({
                message: 'Moved to the trash: evidence table',
                undo: () => void undoLast(),
              });
            },
          },
        );
      },
    },
  });
}
