import { useState, type ReactElement } from 'react';
import { MOST_TRASH_REFS } from '../../../../shared/contract/calls/trash.ts';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import styles from './trash-room.module.css';

interface ConfirmPurgeProps {
  readonly items: readonly TrashItem[];
  readonly onClose: () => void;
}

/** The one question that Collate asks before it deletes, as this cannot be undone. */
export function ConfirmPurge({ items, onClose }: ConfirmPurgeProps): ReactElement {
  const purge = useCommand('trash.purge');
  const [only] = items;
  const what = items.length === 1 && only ? `“${only.title}”` : plural(items.length, 'thing');
  const [isDeleting, setIsDeleting] = useState(false);
  const run = async (): Promise<void> => {
    setIsDeleting(true);
    try {
      for (let at = 0; at < items.length; at += MOST_TRASH_REFS) {
        const refs = items.slice(at, at + MOST_TRASH_REFS).map((item) => item.ref);
        await purge.mutateAsync({ refs });
      }
      onClose();
      showToast({ message: `Deleted for good: ${what}` });
    } catch {
      // What went wrong is shown as every failed command is; what is left can be tried again.
      setIsDeleting(false);
    }
  };
  return (
    <ModalDialog
      title={`Delete ${what} for good?`}
      role="alertdialog"
      width={480}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onPress={() => void run()} isDisabled={isDeleting}>
            {isDeleting ? 'Deleting…' : 'Delete for good'}
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose} autoFocus>
            {isDeleting ? 'Close' : 'Keep'}
          </Button>
        </>
      }
    >
      <div className={styles.warning}>
        <p>
          This is the one thing that undo does not bring back: every word of it is taken out of the
          library’s files.
        </p>
        <p>
          Older backups still hold it until they rotate out: daily copies stay for 14 days, 8 weeks
          and 12 months, copies you made until ten newer ones replace them.
        </p>
      </div>
    </ModalDialog>
  );
}
