import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement, type ReactNode } from 'react';
import type { TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { classes } from '../../lib/classes.ts';
import { CellStops } from './cell-stops.tsx';
import { ArticleName } from './column-head.tsx';
import type { EvidenceGridProps } from './evidence-grid.tsx';
import { useGridKeys } from './grid-keys.ts';
import { isUnread, type GridRow } from './grid-model.ts';
import { moveTurned } from './moves.ts';
import { DRAWN_WHOLE, rangeWith } from './use-column-strip.ts';
import styles from './evidence-grid.module.css';

/** The width of the heads of articles, in CSS pixels. */
const HEADS = 224;
/** How high a row is taken for that was not drawn yet, in CSS pixels. */
const GUESSED = 120;

/** The same cells with articles as rows and what they are asked as columns. */
export function TurnedGrid(props: EvidenceGridProps): ReactElement {
  const { gridRef, table, rows, width, place } = props;
  const { columns } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys({ ...props, scroller, move: moveTurned });
  const kept = place?.column ?? null;
  const isWhole = columns.length <= DRAWN_WHOLE;
  const virtualizer = useVirtualizer({
    count: isWhole ? 0 : columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED,
    overscan: 4,
    rangeExtractor: (range) => rangeWith(range, kept, columns.length),
  });
  const lines: ReactNode[] = [];
  let before = 0;
  const leap = (to: number): void => {
    if (to > before) lines.push(<Gap key={`gap ${String(before)}`} height={to - before} />);
  };
  const drawn = isWhole
    ? columns.map((_, index) => ({ index, start: 0, end: 0 }))
    : virtualizer.getVirtualItems();
  for (const { index, start, end } of drawn) {
    const column = columns[index];
    if (!column) continue;
    leap(start);
    lines.push(
      <tr
        key={column.articleId}
        ref={virtualizer.measureElement}
        data-index={index}
        aria-rowindex={index + 2}
      >
        <th scope="row" className={classes(styles.rowHead, styles.articleHead)}>
          <ArticleName column={column} />
        </th>
        {rows.map((row, at) => (
          <TurnedCell key={row.key} {...props} row={row} at={at} column={column} index={index} />
        ))}
      </tr>,
    );
    before = end;
  }
  leap(virtualizer.getTotalSize());
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={gridRef}
        role="grid"
        aria-label="Evidence"
        aria-rowcount={columns.length + 1}
        className={styles.grid}
        style={{ minWidth: HEADS + rows.length * width }}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr>
            <td className={styles.corner} style={{ width: HEADS }}>
              <small>Counts of different units are never added up.</small>
            </td>
            {rows.map((row) => (
              <th key={row.key} scope="col" className={styles.columnHead}>
                {row.name ?? <span className="visually-hidden">Sample size</span>}
                {row.unit === null ? null : <small className={styles.unit}> {row.unit}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{lines}</tbody>
      </table>
    </div>
  );
}

/** The room of rows that are not drawn; its height is in CSS pixels. */
function Gap({ height }: { readonly height: number }): ReactElement {
  return (
    <tr aria-hidden="true">
      <td aria-hidden="true" style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

interface TurnedCellProps extends EvidenceGridProps {
  readonly row: GridRow;
  /** The places of the row and of the article in the table. */
  readonly at: number;
  readonly column: TableColumn;
  readonly index: number;
}

function TurnedCell(props: TurnedCellProps): ReactElement | null {
  const { row, at, column, index, found } = props;
  const cell = row.cells[index];
  if (!cell || cell.span === 0) return null;
  return (
    <td
      colSpan={cell.span}
      className={classes(
        styles.cell,
        isUnread(cell.stops[0]) && styles.unread,
        found?.has(cell) && styles.found,
      )}
    >
      <CellStops {...props} row={row} rowIndex={at} cell={cell} column={column} />
    </td>
  );
}
