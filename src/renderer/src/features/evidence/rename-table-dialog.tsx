import type { ReactElement } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { RenameDialog } from '../../ui/rename-dialog.tsx';

interface RenameTableDialogProps {
  readonly table: Pick<EvidenceTable, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** Gives an evidence table another title. */
export function RenameTableDialog({ table, onClose }: RenameTableDialogProps): ReactElement {
  const update = useCommand('evidence.update');
  return (
    <RenameDialog
      title="Rename table"
      label="Title"
      name={table.title}
      maxLength={200}
      isPending={update.isPending}
      onClose={onClose}
      onRename={(typed) => {
        update.mutate(
          { id: table.id, title: typed },
          {
            onSuccess: () => {
              onClose();
              showToast({ message: `Table renamed: ${typed.trim()}`, undo: () => void undoLast() });
            },
          },
        );
      }}
    />
  );
}
