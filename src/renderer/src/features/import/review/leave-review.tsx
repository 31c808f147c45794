import type { ReactElement } from 'react';
import type { ImportReview } from '../../../../../shared/domain/import-review.ts';
import { goToLibrary } from '../../../services/navigation.ts';
import { useCommand } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';

interface LeaveReviewProps {
  readonly review: ImportReview;
  readonly onClose: () => void;
}

/** Asks what becomes of an import that is left: nothing of it has been written. */
export function LeaveReview({ review, onClose }: LeaveReviewProps): ReactElement {
  const discard = useCommand('import.discard');
  return (
    <ModalDialog
      title="Leave the import?"
      role="alertdialog"
      width={480}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" autoFocus onPress={goToLibrary}>
            Decide later
          </Button>
          <Button
            variant="danger"
            isDisabled={discard.isPending}
            onPress={() => {
              discard.mutate({ id: review.id }, { onSuccess: goToLibrary });
            }}
          >
            Let go of it
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Go on here
          </Button>
        </>
      }
    >
      <p>
        Nothing of it has been written. It waits with what you have decided until Collate is closed,
        under the background work (G J); or let go of it, and nothing is imported.
      </p>
    </ModalDialog>
  );
}
