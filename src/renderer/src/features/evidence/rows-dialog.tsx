import { useState, type ReactElement } from 'react';
import {
  TABLE_ROWS,
  type EvidenceTable,
  type TableRow,
} from '../../../../shared/domain/evidence-table.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { ROW_WORDS } from './grid-model.ts';
import { OrderButtons } from './order-buttons.tsx';
import { moved } from './reorder.ts';
import { TableDialog } from './table-dialog.tsx';
import styles from './dialogs.module.css';

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
  const rows = order.filter((row) => shown.has(row));
  const isChanged = rows.join() !== table.rows.join();
  return (
    <TableDialog
      title="Rows of the table"
      subtitle="What stands in the table, and in which order."
      width={440}
      tableId={table.id}
      choice={rows.length === 0 ? null : { rows }}
      isChanged={isChanged}
      things="rows"
      onClose={onClose}
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
    </TableDialog>
  );
}
