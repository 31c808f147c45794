import { useState, type ReactElement } from 'react';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

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
  const [text, setText] = useState(name);
  const rename = useCommand('collections.rename');
  const ready = text.trim() !== '';
  const save = (): void => {
    if (!ready) return;
    rename.mutate(
      { id, name: text },
      {
        onSuccess: () => {
          onClose();
          showToast({ message: `Collection renamed: ${text.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Rename collection"
      width={440}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Enter"
            onPress={save}
            isDisabled={!ready}
            reason="Type a name"
          >
            Rename
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={text}
        onChange={setText}
        maxLength={120}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </ModalDialog>
  );
}
