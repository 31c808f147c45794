import type { ReactElement } from 'react';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { sayChanged } from '../../services/changed.ts';
import { useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import styles from './trash-room.module.css';

/** One thing in the trash, or all of it. */
export type Purged =
  | { readonly of: 'this'; readonly item: TrashItem }
  | { readonly of: 'all'; readonly count: number };

interface ConfirmPurgeProps {
  readonly purged: Purged;
  readonly onClose: () => void;
}

const namePurged = (purged: Purged): string =>
  purged.of === 'this' ? `“${purged.item.title}”` : plural(purged.count, 'thing');

/** The one question that Collate asks before it deletes, as this cannot be undone. */
export function ConfirmPurge({ purged, onClose }: ConfirmPurgeProps): ReactElement {
  const purge = useCommand('trash.purge');
  const what = namePurged(purged);
  const run = (): void => {
    purge.mutate(
      { things: purged.of === 'all' ? { of: 'all' } : { of: 'these', refs: [purged.item.ref] } },
      {
        // What goes wrong is shown as every failed command is; what is left can be tried again.
        onSuccess: (answer) => {
          onClose();
          sayChanged(answer, `Deleted for good: ${what}`, { undoable: false });
        },
      },
    );
  };
  const isDeleting = purge.isPending;
  return (
    <ModalDialog
      title={`Delete ${what} for good?`}
      role="alertdialog"
      width={480}
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" onPress={run} isDisabled={isDeleting}>
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
          library’s files. Files of articles go with it, unless another article has them too.
        </p>
        <p>
          Older backups still hold it, and the files that they need stay, until they rotate out:
          daily copies stay for 14 days, 8 weeks and 12 months, copies you made until ten newer ones
          replace them.
        </p>
      </div>
    </ModalDialog>
  );
}
