import type { ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

interface ConfirmNewLibraryProps {
  /** The name of the folder. */
  readonly name: string;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

/** Asks before an empty library takes the place of one whose file is gone. */
export function ConfirmNewLibrary({
  name,
  onStart,
  onClose,
}: ConfirmNewLibraryProps): ReactElement {
  return (
    <ModalDialog
      title={`Start a new, empty library in “${name}”?`}
      role="alertdialog"
      width={520}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onStart}>
            Start a new one
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose} autoFocus>
            Back
          </Button>
        </>
      }
    >
      <p>
        All backups stay in the folder, and so do changes that were found without their file. You
        can restore the old library from a backup later; it is then listed as one of another
        library.
      </p>
    </ModalDialog>
  );
}
