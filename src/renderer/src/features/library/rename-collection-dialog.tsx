import type { ReactElement } from 'react';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { RenameDialog } from '../../ui/rename-dialog.tsx';

interface RenameCollectionDialogProps {
  readonly id: CollectionId;
  readonly name: string;
  readonly onClose: () => void;
}

/** Gives a collection another name. */
export function RenameCollectionDialog({
  id,
  name,
  onClose,
}: RenameCollectionDialogProps): ReactElement {
  const rename = useCommand('collections.rename');
  return (
    <RenameDialog
      title="Rename collection"
      name={name}
      maxLength={120}
      isPending={rename.isPending}
      onClose={onClose}
      onRename={(typed) => {
        rename.mutate(
          { id, name: typed },
          {
            onSuccess: () => {
              onClose();
              showToast({
                message: `Collection renamed: ${typed.trim()}`,
                undo: () => void undoLast(),
              });
            },
          },
        );
      }}
    />
  );
}
