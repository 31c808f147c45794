import type { ReactElement, ReactNode } from 'react';
import type { Input } from '../../../../shared/contract/contract.ts';
import type { TableId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../lib/api.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { Button } from '../../ui/button.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';

interface TableDialogProps {
  readonly title: string;
  readonly subtitle: string;
  readonly width: number;
  readonly tableId: TableId;
  /** What is saved: the table's articles or rows as they were chosen; null where they cannot be saved. */
  readonly choice: Omit<Input<'evidence.update'>, 'id'> | null;
  /** Whether that is another choice than the table has. */
  readonly isChanged: boolean;
  /** What the choice is of: `rows`. */
  readonly things: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of a dialog that changes what stands in a table: it saves, and asks before a choice is dropped. */
export function TableDialog(props: TableDialogProps): ReactElement {
  const { title, subtitle, width, tableId, choice, isChanged, things, onClose, children } = props;
  const update = useCommand('evidence.update');
  const save = (): void => {
    if (!choice) return;
    update.mutate(
      { id: tableId, ...choice },
      {
        onSuccess: () => {
          onClose();
          if (!isChanged) return;
          const message = `${things[0]!.toUpperCase()}${things.slice(1)} of the table changed`;
          showToast({ message, undo: () => void undoLast() });
        },
      },
    );
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: isChanged ? `The new choice of ${things} is not saved.` : null,
    onSave: save,
    onLeave: onClose,
  });
  return (
    <ModalDialog
      title={title}
      subtitle={subtitle}
      onClose={leave}
      onSubmit={save}
      width={width}
      actions={
        question ?? (
          <>
            <Button
              variant="primary"
              chord="Mod+Enter"
              onPress={save}
              isDisabled={choice === null || update.isPending}
            >
              Save
            </Button>
            <Button variant="plain" chord="Escape" onPress={leave}>
              Cancel
            </Button>
          </>
        )
      }
    >
      {children}
    </ModalDialog>
  );
}
