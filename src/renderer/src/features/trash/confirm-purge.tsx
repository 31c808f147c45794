import type { ReactElement } from 'react';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { showToast } from '../../app/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

interface ConfirmPurgeProps {
  readonly items: readonly TrashItem[];
  readonly onClose: () => void;
}

/** The one question that Collate asks before it deletes, as this cannot be undone. */
export function ConfirmPurge({ items, onClose }: ConfirmPurgeProps): ReactElement {
  const purge = useCommand('trash.purge');
  const [only] = items;
  const what = items.length === 1 && only ? `“${only.title}”` : plural(items.length, 'thing');
  const run = (): void => {
    purge.mutate(
      { refs: items.map((item) => item.ref) },
      {
        onSuccess: () => {
          onClose();
          showToast({ message: `Deleted for good: ${what}` });
        },
      },
    );
  };
  return (
    <ModalDialog
      title={`Delete ${what} for good?`}
      role="alertdialog"
      width={480}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onPress={run} isDisabled={purge.isPending}>
            Delete for good
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose} autoFocus>
            Keep
          </Button>
        </>
      }
    >
      <p>This is the one thing that undo does not bring back. Backups made before still have it.</p>
    </ModalDialog>
  );
}
