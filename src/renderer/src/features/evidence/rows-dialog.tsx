import { useState, type ReactElement } from 'react';
import {
  TABLE_ROWS,
  type EvidenceTable,
  type TableRow,
} from '../../../../shared/domain/evidence-table.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { useLeaveQuestion } from '../../ui/leave-question.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { ROW_WORDS } from './grid-model.ts';
import { OrderButtons } from './order-buttons.tsx';
import { moved } from './reorder.ts';
import styles from './dialogs.module.css';

const undo = (): void => void undoLast();

interface RowsDialogProps {
  readonly table: EvidenceTable;
  readonly onClose: () => void;
}

/** Which rows the table has, and in which order. */
export function RowsDialog({ table, onClose }: RowsDialogProps): ReactElement {
  const [order, setOrder] = useState<readonly TableRow[]>([
    ...table.rows,
    ...TABLE_ROWS.filter((row) => !table.rows.includes(row)),
  ]);
  const [shown, setShown] = useState<ReadonlySet<TableRow>>(new Set(table.rows));
  const update = useCommand('evidence.update');
  const rows = order.filter((row) => shown.has(row));
  const isChanged = rows.join() !== table.rows.join();
  const save = (): void => {
    if (rows.length === 0) return;
    update.mutate(
      { id: table.id, rows: [...rows] },
      {
        onSuccess: () => {
          onClose();
          if (isChanged) showToast({ message: 'Rows of the table changed', undo });
        },
      },
    );
  };
  const { leave, question } = useLeaveQuestion({
    unsaved: isChanged ? 'The new choice of rows is not saved.' : null,
    onSave: save,
    onLeave: onClose,
  });
  return (
    <ModalDialog
      title="Rows of the table"
      subtitle="What stands in the table, and in which order."
      onClose={leave}
      onSubmit={save}
      width={440}
      actions={
        question ?? (
          <>
            <Button
              variant="primary"
              chord="Mod+Enter"
              onPress={save}
              isDisabled={rows.length === 0 || update.isPending}
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
      <ul className={styles.list}>
        {order.map((row, index) => (
          <li key={row} className={styles.item}>
            <Checkbox
              isSelected={shown.has(row)}
              onChange={(on) => {
                setShown((before) => {
                  const next = new Set(before);
                  if (on) next.add(row);
                  else next.delete(row);
                  return next;
                });
              }}
            >
              {ROW_WORDS[row]}
            </Checkbox>
            <OrderButtons
              name={ROW_WORDS[row]}
              isFirst={index === 0}
              isLast={index === order.length - 1}
              onMove={(step) => {
                setOrder((before) => moved(before, index, step));
              }}
            />
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <InlineError message="A table needs at least one row. Choose one." />
      ) : null}
    </ModalDialog>
  );
}
