import { memo, type ReactElement } from 'react';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { classes } from '../../lib/classes.ts';
import { landmark } from '../../lib/landmarks.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import type { CellHandlers } from './cell-handlers.ts';
import { linesOfCell } from './cell-menu.ts';
import { CellStop } from './cell-stop.tsx';
import { isUnread, type Cell, type GridRow } from './grid-model.ts';
import { placeId, type Place } from './moves.ts';
import styles from './evidence-grid.module.css';

interface GridCellProps {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly cell: Cell;
  readonly column: TableColumn;
  /** The thing in the cell that has the keyboard; null where it is elsewhere. */
  readonly active: number | null;
  /** Whether the filter found it. */
  readonly isFound: boolean;
  /** Whether articles are rows, so that the cell spans columns. */
  readonly isTurned: boolean;
  readonly handlers: CellHandlers;
}

/**
 * What stands in a cell, one under the other; each can have the keyboard. Drawn anew for itself alone: a
 * table has thousands of cells.
 */
export const GridCell = memo(function GridCell(props: GridCellProps): ReactElement {
  const { row, rowIndex, cell, column, active, isFound, isTurned, handlers } = props;
  const span = isTurned ? { colSpan: cell.span } : { rowSpan: cell.span };
  return (
    <td
      {...span}
      aria-colindex={(isTurned ? rowIndex : cell.column) + 2}
      className={classes(
        styles.cell,
        isUnread(cell.stops[0]) && styles.unread,
        isFound && styles.found,
      )}
    >
      {cell.stops.map((stop, at) => {
        const here: Place = { row: rowIndex, column: cell.column, index: at };
        const isActive = active === at;
        return (
          <div
            key={stop.of === 'claim' ? stop.claim.id : stop.of}
            id={placeId(here)}
            data-stop=""
            className={classes(styles.stop, isActive && styles.active)}
            ref={isActive ? landmark.start : undefined}
            tabIndex={isActive ? 0 : -1}
            onFocus={(event) => {
              if (event.target === event.currentTarget) handlers.onPlace(here);
            }}
            onMouseDown={() => handlers.onPlace(here)}
            onDoubleClick={handlers.onOpen}
            onContextMenu={(event) => {
              handlers.onPlace(here);
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
              onConfirm={handlers.onConfirm}
              onLook={handlers.onLook}
            />
          </div>
        );
      })}
    </td>
  );
});

/** The thing that has the keyboard in a cell; null where the place is another one. */
export function activeIn(place: Place | null, row: number, column: number): number | null {
  return place?.row === row && place.column === column ? place.index : null;
}
