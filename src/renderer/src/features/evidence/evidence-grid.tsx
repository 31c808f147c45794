import {
  Fragment,
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { findSpeciesLeap } from '../../../../shared/domain/species-leap.ts';
import { classes } from '../../lib/classes.ts';
import { openContextMenu } from '../../services/context-menu.ts';
import { linesOfCell } from './cell-menu.ts';
import { ColumnHead } from './column-head.tsx';
import { CellStop } from './cell-stop.tsx';
import { isUnread, type GridRow } from './grid-model.ts';
import { LeapStrip } from './leap-strip.tsx';
import { move, placeId, type Place } from './moves.ts';
import { DRAWN_WHOLE, useColumnStrip, type StripPart } from './use-column-strip.ts';
import { ScaleRow } from './scale-row.tsx';
import { landmark } from '../../lib/landmarks.ts';
import styles from './evidence-grid.module.css';

interface EvidenceGridProps {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly table: EvidenceTable;
  readonly rows: readonly GridRow[];
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
  readonly onOpen: () => void;
  readonly onConfirm: () => void;
  readonly onLook: () => void;
}

/** The width of the heads of rows, and of a column where many stand side by side, in CSS pixels: six fit 1440. */
const HEADS = 176;
const NARROWEST = 176;

/** The cells, with the heads of rows and columns always in sight. Arrows move between cells. */
export function EvidenceGrid(props: EvidenceGridProps): ReactElement {
  const { gridRef, table, rows, place, onPlace } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const target = useRef<Place | null>(null);
  useEffect(() => {
    // A cell that was out of sight is drawn by now.
    if (target.current) focusPlace(target.current);
    target.current = null;
  });
  useKeepFocus(gridRef, place);
  useFirstFocus(place);
  useHeadHeight(scroller);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!place || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target instanceof Element) || event.target.id !== placeId(place)) return;
    const to = move(rows, place, event.key);
    if (!to) return;
    event.preventDefault();
    target.current = to;
    onPlace(to);
  };
  const strip = useColumnStrip(scroller, {
    columns: table.columns.length,
    width: NARROWEST,
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
          [isWhole ? 'minWidth' : 'width']: `${String(HEADS + table.columns.length * NARROWEST)}px`,
        }}
        onKeyDown={onKeyDown}
      >
        {isWhole ? null : (
          <colgroup>
            <col style={{ width: HEADS }} />
            {strip.map((part) => (
              <col
                key={part.of === 'gap' ? part.key : part.index}
                style={{ width: part.of === 'gap' ? part.width : NARROWEST }}
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

function Row({
  table,
  strip,
  row,
  index,
  place,
  onPlace,
  onOpen,
  onConfirm,
  onLook,
}: RowProps): ReactElement {
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
        const isHere = place?.row === index && place.column === cell.column;
        const column = table.columns[cell.column];
        if (!column) return null;
        return (
          <td
            key={column.articleId}
            rowSpan={cell.span}
            aria-colindex={part.index + 2}
            className={classes(styles.cell, isUnread(cell.stops[0]) && styles.unread)}
          >
            {cell.stops.map((stop, at) => {
              const here: Place = { row: index, column: cell.column, index: at };
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
          </td>
        );
      })}
    </tr>
  );
}

/** Tells the scroller how high the heads of the columns are, as `--head` in pixels: labels stay below them. */
function useHeadHeight(scroller: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const head = scroller.current?.querySelector('thead');
    if (!head) return;
    const observer = new ResizeObserver(() => {
      scroller.current?.style.setProperty('--head', `${String(head.offsetHeight)}px`);
    });
    observer.observe(head);
    return () => {
      observer.disconnect();
    };
  }, [scroller]);
}

function focusPlace(place: Place): void {
  const element = document.getElementById(placeId(place));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A grid that comes up where nothing has the keyboard takes it, so that the arrows move in it. */
function useFirstFocus(place: Place | null): void {
  const first = useRef(place);
  useEffect(() => {
    if (first.current && document.activeElement === document.body) focusPlace(first.current);
  }, []);
}

/**
 * When what had the focus is gone or stands elsewhere now, as a rejected claim or the button that
 * rejected it, the place has it.
 */
function useKeepFocus(grid: RefObject<HTMLTableElement | null>, place: Place | null): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const remember = (event: FocusEvent): void => {
      hadFocus.current =
        event.target instanceof Node &&
        grid.current?.closest('main')?.contains(event.target) === true;
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, [grid]);
  useEffect(() => {
    if (!place || !hadFocus.current) return;
    const { activeElement } = document;
    const isAStop = activeElement?.closest('[data-stop]') === activeElement;
    const astray = isAStop && activeElement?.id !== placeId(place);
    if (activeElement === document.body || astray) focusPlace(place);
  });
}
