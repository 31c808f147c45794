import { useState, type ReactElement } from 'react';
import { Button } from './button.tsx';
import { ModalDialog } from './modal-dialog.tsx';
import { TextField } from './text-field.tsx';

interface RenameDialogProps {
  readonly title: string;
  /** The name as it is. */
  readonly name: string;
  readonly maxLength: number;
  /** Gives the thing the name that was typed, which is not blank; the caller closes the dialog. */
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for another name of a thing. */
export function RenameDialog({
  title,
  name,
  maxLength,
  onRename,
  onClose,
}: RenameDialogProps): ReactElement {
  const [text, setText] = useState(name);
  const isReady = text.trim() !== '';
  const save = (): void => {
    if (isReady) onRename(text);
  };
  return (
    <ModalDialog
      title={title}
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
        maxLength={maxLength}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
    </ModalDialog>
  );
}
