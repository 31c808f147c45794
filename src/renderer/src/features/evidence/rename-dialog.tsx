import { useState, type ReactElement } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface RenameDialogProps {
  readonly table: Pick<EvidenceTable, 'id' | 'title'>;
  readonly onClose: () => void;
}

/** Gives the table another title. */
export function RenameDialog({ table, onClose }: RenameDialogProps): ReactElement {
  const [title, setTitle] = useState(table.title);
  const [error, setError] = useState<string | null>(null);
  const update = useCommand('evidence.update');
  const save = (): void => {
    if (title.trim() === '') {
      setError('A table needs a title. Write a word or two.');
      return;
    }
    update.mutate(
      { id: table.id, title },
      {
        onSuccess: () => {
          onClose();
          showToast({ message: `Table renamed: ${title.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Rename the table"
      onClose={onClose}
      onSubmit={save}
      width={480}
      actions={
        <>
          <Button variant="primary" chord="Enter" onPress={save} isDisabled={update.isPending}>
            Rename
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={title}
        onChange={(value) => {
          setTitle(value);
          setError(null);
        }}
        error={error}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
    </ModalDialog>
  );
}
