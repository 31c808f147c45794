import type { ReactElement } from 'react';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { classes } from '../../lib/classes.ts';
import { landmark } from '../../lib/landmarks.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { linesOfCell } from './cell-menu.ts';
import { CellStop } from './cell-stop.tsx';
import type { Cell, GridRow } from './grid-model.ts';
import { placeId, type Place } from './moves.ts';
import styles from './evidence-grid.module.css';

interface CellStopsProps {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly cell: Cell;
  readonly column: TableColumn;
  /** The place that has the keyboard. */
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  readonly onOpen: () => void;
  readonly onConfirm: () => void;
  readonly onLook: () => void;
}

/** What stands in a cell, one under the other; each can have the keyboard. */
export function CellStops(props: CellStopsProps): ReactElement {
  const { row, rowIndex, cell, column, place, onPlace, onOpen, onConfirm, onLook } = props;
  const isHere = place?.row === rowIndex && place.column === cell.column;
  return (
    <>
      {cell.stops.map((stop, at) => {
        const here: Place = { row: rowIndex, column: cell.column, index: at };
        const active = isHere && place.index === at;
        return (
          <div
            key={stop.of === 'claim' ? stop.claim.id : stop.of}
            id={placeId(here)}
            data-stop=""
            className={classes(styles.stop, active && styles.active)}
            ref={active ? landmark.start : undefined}
            tabIndex={active ? 0 : -1}
            onFocus={(event) => {
              if (event.target === event.currentTarget) onPlace(here);
            }}
            onMouseDown={() => {
              onPlace(here);
            }}
            onDoubleClick={onOpen}
            onContextMenu={(event) => {
              onPlace(here);
              openContextMenu(event, event.currentTarget, {
                label: `${row.name ?? row.unit ?? ''} of ${column.title}`,
                lines: linesOfCell(stop),
              });
            }}
          >
            <CellStop
              row={row.row}
              stop={stop}
              column={column}
              onConfirm={onConfirm}
              onLook={onLook}
            />
          </div>
        );
      })}
    </>
  );
}
