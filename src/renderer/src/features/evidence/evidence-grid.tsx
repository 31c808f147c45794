import { Fragment, useRef, type ReactElement, type RefObject } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { findSpeciesLeap } from '../../../../shared/domain/species-leap.ts';
import { classes } from '../../lib/classes.ts';
import { ColumnHead } from './column-head.tsx';
import { CellStops } from './cell-stops.tsx';
import { useGridKeys } from './grid-keys.ts';
import { isUnread, type Cell, type GridRow } from './grid-model.ts';
import { LeapStrip } from './leap-strip.tsx';
import { move, type Place } from './moves.ts';
import { DRAWN_WHOLE, useColumnStrip, type StripPart } from './use-column-strip.ts';
import { ScaleRow } from './scale-row.tsx';
import styles from './evidence-grid.module.css';

export interface EvidenceGridProps {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly table: EvidenceTable;
  readonly rows: readonly GridRow[];
  /** The cells that the filter found; null while nothing is filtered. */
  readonly found: ReadonlySet<Cell> | null;
  /** Of a column, in CSS pixels, at least. */
  readonly width: number;
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  readonly onOpen: () => void;
  readonly onConfirm: () => void;
  readonly onLook: () => void;
  /** Shows all cells again; null where all are shown. */
  readonly onUnfilter: (() => void) | null;
}

/** The width of the heads of rows, in CSS pixels. */
const HEADS = 176;

/** The cells, with the heads of rows and columns always in sight. Arrows move between cells. */
export function EvidenceGrid(props: EvidenceGridProps): ReactElement {
  const { gridRef, table, rows, width, place } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys({ ...props, scroller, move });
  const strip = useColumnStrip(scroller, {
    columns: table.columns.length,
    width,
    kept: place?.column ?? null,
  });
  const isWhole = table.columns.length <= DRAWN_WHOLE;
  const lastSample = rows.findLastIndex((row) => row.row === 'sample_size');
  const speciesAt = rows.findIndex((row) => row.row === 'species');
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        ref={gridRef}
        role="grid"
        aria-label="Evidence"
        className={styles.grid}
        aria-colcount={table.columns.length + 1}
        style={{
          [isWhole ? 'minWidth' : 'width']: `${String(HEADS + table.columns.length * width)}px`,
        }}
        onKeyDown={onKeyDown}
      >
        {isWhole ? null : (
          <colgroup>
            <col style={{ width: HEADS }} />
            {strip.map((part) => (
              <col
                key={part.of === 'gap' ? part.key : part.index}
                style={{ width: part.of === 'gap' ? part.width : width }}
              />
            ))}
          </colgroup>
        )}
        <thead>
          <tr>
            <td className={styles.corner}>
              <small>Counts of different units are never added up.</small>
            </td>
            {strip.map((part) => {
              if (part.of === 'gap') return <td key={part.key} aria-hidden="true" />;
              const column = table.columns[part.index];
              return column ? (
                <ColumnHead key={column.articleId} column={column} index={part.index} />
              ) : null;
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.key}>
              <Row {...props} strip={strip} row={row} index={index} />
              {index === lastSample ? <ScaleRow table={table} span={strip.length} /> : null}
              {index === speciesAt
                ? table.columns.map((column) => {
                    const leap = findSpeciesLeap(column.title, column.claims);
                    return leap ? (
                      <LeapStrip
                        key={column.articleId}
                        column={column}
                        leap={leap}
                        span={strip.length}
                      />
                    ) : null;
                  })
                : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends EvidenceGridProps {
  readonly strip: readonly StripPart[];
  readonly row: GridRow;
  readonly index: number;
}

function Row(props: RowProps): ReactElement {
  const { table, strip, row, index, found } = props;
  return (
    <tr>
      <th scope="row" className={styles.rowHead}>
        <div>
          <span>{row.name ?? <span className="visually-hidden">Sample size</span>}</span>
          {row.unit === null ? null : <span className={styles.unit}>{row.unit}</span>}
        </div>
      </th>
      {strip.map((part) => {
        if (part.of === 'gap') return <td key={part.key} aria-hidden="true" />;
        const cell = row.cells[part.index];
        if (!cell || cell.span === 0) return null;
        const column = table.columns[cell.column];
        if (!column) return null;
        return (
          <td
            key={column.articleId}
            rowSpan={cell.span}
            aria-colindex={part.index + 2}
            className={classes(
              styles.cell,
              isUnread(cell.stops[0]) && styles.unread,
              found?.has(cell) && styles.found,
            )}
          >
            <CellStops {...props} rowIndex={index} cell={cell} column={column} />
          </td>
        );
      })}
    </tr>
  );
}
