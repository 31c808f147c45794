import { useMemo, useRef, type ReactElement, type RefCallback, type RefObject } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { classes } from '../../lib/classes.ts';
import { useSteadyHandlers, type CellHandlers } from './cell-handlers.ts';
import { ArticleName } from './article-name.tsx';
import { widthOf, widthOfHeads, type ColumnWidths } from './column-widths.ts';
import { activeIn, GridCell } from './grid-cell.tsx';
import { GapCell, GapRow, GridFrame } from './grid-frame.tsx';
import { useGridKeys } from './grid-keys.ts';
import { linesOf, type GridLine, type RowBlock } from './grid-lines.ts';
import type { Cell, GridRow } from './grid-model.ts';
import { LeapStrip } from './leap-strip.tsx';
import { move, type Place } from './moves.ts';
import type { Side } from './reorder.ts';
import { HeadsEdge } from './heads-edge.tsx';
import { ResizeEdge } from './resize-edge.tsx';
import { ScaleRow } from './scale-row.tsx';
import { useHeadDrag, type HeadDrag, type HeadKind } from './use-head-drag.ts';
import { useFit, useKeptHeights } from './use-kept-heights.ts';
import { useWindow, type WindowPart } from './use-window.ts';
import styles from './evidence-grid.module.css';

export interface EvidenceGridProps extends CellHandlers {
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly table: EvidenceTable;
  readonly rows: readonly GridRow[];
  /** The cells that the filter found; null while nothing is filtered. */
  readonly found: ReadonlySet<Cell> | null;
  readonly widths: ColumnWidths;
  /** Gives a column a width in CSS pixels, or the usual one again; see `ColumnWidths.own`. */
  readonly onWidth: (column: string, width: number | null) => void;
  /** Is called when a column has the width that it is left with. */
  readonly onWidthEnd: () => void;
  readonly place: Place | null;
  /** Shows all cells again; null where all are shown. */
  readonly onUnfilter: (() => void) | null;
  /** Puts an article or a row of the table beside another, by their ids. */
  readonly onMove: (
    kind: HeadKind,
    key: string,
    beside: { readonly other: string; readonly side: Side },
  ) => void;
}

/** How high a row is taken for that was not drawn yet, in CSS pixels. */
const GUESSED = 88;

/** The cells, with the heads of rows and columns always in sight. Arrows move between cells. */
export function EvidenceGrid(props: EvidenceGridProps): ReactElement {
  const { gridRef, table, rows, widths, place } = props;
  const { columns } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys({ ...props, scroller, move });
  const drag = useHeadDrag({ scroller, across: 'article', onMove: props.onMove });
  const handlers = useSteadyHandlers(props);
  const lines = useMemo(() => linesOf(table, rows), [table, rows]);

  const heldKey = drag.held?.key ?? null;
  const lineOfPlace = lines.findIndex(
    (line) =>
      line.of === 'row' &&
      place !== null &&
      line.first <= place.row &&
      place.row < line.first + line.rows.length,
  );
  const across = useWindow(scroller, {
    count: columns.length,
    sizeOf: (index) => widthOf(widths, columns[index]?.articleId ?? ''),
    keyOf: (index) => columns[index]?.articleId ?? String(index),
    kept: [place?.column ?? -1, columns.findIndex(({ articleId }) => articleId === heldKey)],
    horizontal: true,
    sizes: widths,
  });
  const down = useWindow(scroller, {
    count: lines.length,
    sizeOf: () => GUESSED,
    keyOf: (index) => lines[index]?.key ?? String(index),
    kept: [lineOfPlace, lines.findIndex(({ key }) => key === heldKey)],
    horizontal: false,
    sizes: widths,
  });
  const keepHeight = useKeptHeights(useFit(lines, widths));
  const shared: LineProps = {
    ...props,
    drag,
    handlers,
    across: across.parts,
    keepHeight: across.isWhole ? null : keepHeight,
  };
  return (
    <GridFrame
      scroller={scroller}
      gridRef={gridRef}
      drag={drag}
      across="article"
      rowCount={rows.length + 1}
      columnCount={columns.length + 1}
      heads={widthOfHeads(widths, 'rows')}
      width={columns.reduce((sum, { articleId }) => sum + widthOf(widths, articleId), 0)}
      isShared={across.isWhole}
      columns={across.parts.map((part) => {
        if (part.of === 'gap') return { key: part.key, width: part.size };
        const key = columns[part.index]?.articleId ?? '';
        const own = widths.own.get(key) ?? null;
        return { key, width: across.isWhole ? own : widthOf(widths, key) };
      })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <td className={styles.corner}>
            <small>Counts of different units are never added up.</small>
            <HeadsEdge heads="rows" {...props} />
          </td>
          {across.parts.map((part) => {
            if (part.of === 'gap') return <GapCell key={part.key} />;
            const column = columns[part.index];
            return column ? (
              <th
                key={column.articleId}
                scope="col"
                aria-colindex={part.index + 2}
                className={classes(styles.columnHead, heldKey === column.articleId && styles.held)}
                {...drag.headProps('article', column.articleId)}
              >
                <ArticleName column={column} />
                <ResizeEdge
                  own={widths.own.get(column.articleId) ?? null}
                  onWidth={(width) => props.onWidth(column.articleId, width)}
                  onEnd={props.onWidthEnd}
                />
              </th>
            ) : null;
          })}
        </tr>
      </thead>
      {down.parts.map((part) => {
        if (part.of === 'gap') {
          return (
            <tbody key={part.key} aria-hidden="true">
              <GapRow height={part.size} />
            </tbody>
          );
        }
        const line = lines[part.index];
        return line ? (
          <tbody
            key={line.key}
            data-index={part.index}
            {...(down.isWhole ? {} : { ref: down.measure })}
          >
            <Line {...shared} line={line} />
          </tbody>
        ) : null;
      })}
    </GridFrame>
  );
}

interface LineProps extends EvidenceGridProps {
  readonly drag: HeadDrag;
  readonly handlers: CellHandlers;
  /** The columns that are drawn. */
  readonly across: readonly WindowPart[];
  /** Keeps rows as high as they were; null where all their cells are drawn. */
  readonly keepHeight: RefCallback<HTMLTableRowElement> | null;
}

function Line(props: LineProps & { readonly line: GridLine }): ReactElement {
  const { line, across } = props;
  switch (line.of) {
    case 'row':
      return <Block {...props} block={line} />;
    case 'scale':
      return <ScaleRow lines={line.lines} span={across.length} />;
    case 'leap':
      return <LeapStrip column={line.column} leap={line.leap} span={across.length} />;
  }
}

function Block(props: LineProps & { readonly block: RowBlock }): ReactElement {
  const { table, found, place, drag, handlers, across, keepHeight, block } = props;
  return (
    <>
      {block.rows.map((row, line) => {
        const index = block.first + line;
        return (
          <tr
            key={row.key}
            data-row={row.key}
            aria-rowindex={index + 2}
            {...(keepHeight ? { ref: keepHeight } : {})}
          >
            <th
              scope="row"
              className={classes(styles.rowHead, drag.held?.key === row.row && styles.held)}
              {...drag.headProps('row', row.row)}
            >
              <div>
                <span>{row.name ?? <span className="visually-hidden">Sample size</span>}</span>
                {row.unit === null ? null : <span className={styles.unit}>{row.unit}</span>}
              </div>
            </th>
            {across.map((part) => {
              if (part.of === 'gap') return <GapCell key={part.key} />;
              const cell = row.cells[part.index];
              if (!cell || cell.span === 0) return null;
              const column = table.columns[cell.column];
              if (!column) return null;
              return (
                <GridCell
                  key={column.articleId}
                  row={row}
                  rowIndex={index}
                  cell={cell}
                  column={column}
                  active={activeIn(place, index, cell.column)}
                  isFound={found?.has(cell) ?? false}
                  isTurned={false}
                  handlers={handlers}
                />
              );
            })}
          </tr>
        );
      })}
    </>
  );
}
