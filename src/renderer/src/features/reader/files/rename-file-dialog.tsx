import { useState, type ReactElement } from 'react';
import type { Attachment } from '../../../../../shared/domain/attachment.ts';
import { undoLast } from '../../../services/history.ts';
import { showToast } from '../../../services/toast.ts';
import { useCommand } from '../../../lib/api.ts';
import { Button } from '../../../ui/button.tsx';
import { ModalDialog } from '../../../ui/modal-dialog.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface RenameFileDialogProps {
  readonly file: Attachment;
  readonly onClose: () => void;
}

/** Gives a file another name. */
export function RenameFileDialog({ file, onClose }: RenameFileDialogProps): ReactElement {
  const [text, setText] = useState(file.name);
  const rename = useCommand('attachments.rename');
  const isReady = text.trim() !== '';
  const save = (): void => {
    if (!isReady) return;
    rename.mutate(
      { id: file.id, name: text },
      {
        onSuccess: ({ name }) => {
          onClose();
          showToast({ message: `File renamed: ${name}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="Rename file"
      width={440}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Enter"
            onPress={save}
            isDisabled={!isReady}
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
        maxLength={180}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </ModalDialog>
  );
}
