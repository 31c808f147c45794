import { useState, type ReactElement } from 'react';
import { Button } from './button.tsx';
import { ModalDialog } from './modal-dialog.tsx';
import { TextField } from './text-field.tsx';

interface RenameDialogProps {
  readonly title: string;
  /** What the thing calls its name. */
  readonly label?: string;
  /** The name as it is. */
  readonly name: string;
  readonly maxLength: number;
  /** While the name is on its way, it cannot be given once more. */
  readonly isPending: boolean;
  /** Gives the thing the name that was typed, which is not blank; the caller closes the dialog. */
  readonly onRename: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for another name of a thing. */
export function RenameDialog({
  title,
  label = 'Name',
  name,
  maxLength,
  isPending,
  onRename,
  onClose,
}: RenameDialogProps): ReactElement {
  const [text, setText] = useState(name);
  const isReady = text.trim() !== '';
  const save = (): void => {
    if (isReady && !isPending) onRename(text);
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
            isDisabled={!isReady || isPending}
            reason={isReady ? '' : `Type a ${label.toLowerCase()}`}
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
        label={label}
        value={text}
        onChange={setText}
        maxLength={maxLength}
        autoFocus
        onEnter={save}
      />
    </ModalDialog>
  );
}
