import { useState, type ReactElement } from 'react';
import {
  FIXED_ROWS,
  rowOfAttribute,
  type EvidenceTable,
  type TableRow,
} from '../../../../shared/domain/evidence-table.ts';
import { useCall } from '../../lib/api.ts';
import { showOverlay } from '../../services/store.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import { nameOfRow } from '../../../../shared/domain/table-rows.ts';
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
  const { data: attributes = table.attributes } = useCall('attributes.list', {});
  const [arranged, setArranged] = useState<readonly TableRow[]>(table.rows);
  const order = [
    ...arranged,
    ...[...FIXED_ROWS, ...attributes.map(({ id }) => rowOfAttribute(id))].filter(
      (row) => !arranged.includes(row),
    ),
  ];
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
              {nameOfRow(row, attributes)}
            </Checkbox>
            <OrderButtons
              name={nameOfRow(row, attributes)}
              isFirst={index === 0}
              isLast={index === order.length - 1}
              onMove={(step) => {
                setArranged(moved(order, index, step));
              }}
            />
          </li>
        ))}
      </ul>
      <p className={styles.define}>
        <Button
          isDisabled={isChanged}
          reason={isChanged ? 'Save the rows first' : ''}
          onPress={() => {
            onClose();
            showOverlay({ name: 'attribute', id: null, tableId: table.id });
          }}
        >
          New row of your own…
        </Button>
      </p>
      {rows.length === 0 ? (
        <InlineError message="A table needs at least one row. Choose one." />
      ) : null}
    </TableDialog>
  );
}
