import type { ReactElement } from 'react';
import type { Attachment } from '../../../../../shared/domain/attachment.ts';
import { undoLast } from '../../../services/history.ts';
import { showToast } from '../../../services/toast.ts';
import { useCommand } from '../../../lib/api.ts';
import { RenameDialog } from '../../../ui/rename-dialog.tsx';

interface RenameFileDialogProps {
  readonly file: Attachment;
  readonly onClose: () => void;
}

/** Gives a file another name. */
export function RenameFileDialog({ file, onClose }: RenameFileDialogProps): ReactElement {
  const rename = useCommand('attachments.rename');
  return (
    <RenameDialog
      title="Rename file"
      name={file.name}
      maxLength={180}
      isPending={rename.isPending}
      onClose={onClose}
      onRename={(typed) => {
        rename.mutate(
          { id: file.id, name: typed },
          {
            onSuccess: ({ name }) => {
              onClose();
              showToast({ message: `File renamed: ${name}`, undo: () => void undoLast() });
            },
          },
        );
      }}
    />
  );
}
