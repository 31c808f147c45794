import { useCallback, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { classes } from '../../lib/classes.ts';
import { useSteadyHandlers } from './cell-handlers.ts';
import { ArticleName } from './article-name.tsx';
import { widthOf, widthOfHeads } from './column-widths.ts';
import type { EvidenceGridProps } from './evidence-grid.tsx';
import { activeIn, GridCell } from './grid-cell.tsx';
import { GapCell, GapRow, GridFrame } from './grid-frame.tsx';
import { useGridKeys } from './grid-keys.ts';
import { blocksOf, type RowBlock } from './grid-lines.ts';
import { moveTurned } from './moves.ts';
import { HeadsEdge } from './heads-edge.tsx';
import { ResizeEdge } from './resize-edge.tsx';
import { useHeadDrag } from './use-head-drag.ts';
import { useFit, useKeptHeights } from './use-kept-heights.ts';
import { useWindow } from './use-window.ts';
import styles from './evidence-grid.module.css';

/** How high a row is taken for that was not drawn yet, in CSS pixels. */
const GUESSED = 120;

/** The same cells with articles as rows and what they are asked as columns. */
export function TurnedGrid(props: EvidenceGridProps): ReactElement {
  const { gridRef, table, rows, found, widths, place } = props;
  const { columns } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const onKeyDown = useGridKeys({ ...props, scroller, move: moveTurned });
  const drag = useHeadDrag({ scroller, across: 'row', onMove: props.onMove });
  const handlers = useSteadyHandlers(props);
  const blocks = useMemo(() => blocksOf(rows), [rows]);

  const heldKey = drag.held?.key ?? null;
  const widthOfBlock = (block: RowBlock): number => block.rows.length * widthOf(widths, block.key);
  const blockOfPlace = blocks.findIndex(
    ({ first, rows: lines }) =>
      place !== null && first <= place.row && place.row < first + lines.length,
  );
  const across = useWindow(scroller, {
    count: blocks.length,
    sizeOf: (index) => widthOfBlock(blocks[index]!),
    keyOf: (index) => blocks[index]?.key ?? String(index),
    kept: [blockOfPlace, blocks.findIndex(({ key }) => key === heldKey)],
    horizontal: true,
    sizes: useFit(blocks, widths),
  });
  const down = useWindow(scroller, {
    count: columns.length,
    sizeOf: () => GUESSED,
    keyOf: (index) => columns[index]?.articleId ?? String(index),
    kept: [place?.column ?? -1, columns.findIndex(({ articleId }) => articleId === heldKey)],
    horizontal: false,
    sizes: widths,
  });
  const keepHeight = useKeptHeights(useFit(rows, widths));
  const measure = down.isWhole ? null : down.measure;
  const keep = across.isWhole ? null : keepHeight;
  const rowRef = useCallback(
    (row: HTMLTableRowElement | null) => {
      if (!row) return undefined;
      measure?.(row);
      const letGo = keep?.(row);
      return () => {
        letGo?.();
        measure?.(null);
      };
    },
    [measure, keep],
  );

  /** What is drawn for each row of the table that is in sight, or for the room of others. */
  const acrossBlocks = (
    drawGap: (key: string) => ReactNode,
    drawBlock: (block: RowBlock) => readonly ReactNode[],
  ): ReactNode[] =>
    across.parts.flatMap((part) => {
      if (part.of === 'gap') return [drawGap(part.key)];
      const block = blocks[part.index];
      return block ? drawBlock(block) : [];
    });
  return (
    <GridFrame
      scroller={scroller}
      gridRef={gridRef}
      drag={drag}
      across="row"
      rowCount={columns.length + 1}
      columnCount={rows.length + 1}
      heads={widthOfHeads(widths, 'articles')}
      width={blocks.reduce((sum, block) => sum + widthOfBlock(block), 0)}
      isShared={across.isWhole}
      columns={across.parts.flatMap((part) => {
        if (part.of === 'gap') return [{ key: part.key, width: part.size }];
        const block = blocks[part.index];
        const own = block ? (widths.own.get(block.key) ?? null) : null;
        return (block?.rows ?? []).map(({ key, row }) => ({
          key,
          width: across.isWhole ? own : widthOf(widths, row),
        }));
      })}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          <td className={styles.corner}>
            <small>Counts of different units are never added up.</small>
            <HeadsEdge heads="articles" {...props} />
          </td>
          {acrossBlocks(
            (key) => (
              <GapCell key={key} />
            ),
            (block) =>
              block.rows.map((row, line) => (
                <th
                  key={row.key}
                  scope="col"
                  aria-colindex={block.first + line + 2}
                  className={classes(styles.columnHead, heldKey === row.row && styles.held)}
                  {...drag.headProps('row', row.row)}
                >
                  {row.name ?? <span className="visually-hidden">Sample size</span>}
                  {row.unit === null ? null : <small className={styles.unit}> {row.unit}</small>}
                  <ResizeEdge
                    own={widths.own.get(row.row) ?? null}
                    onWidth={(width) => props.onWidth(row.row, width)}
                    onEnd={props.onWidthEnd}
                  />
                </th>
              )),
          )}
        </tr>
      </thead>
      <tbody>
        {down.parts.map((part) => {
          if (part.of === 'gap') return <GapRow key={part.key} height={part.size} />;
          const column = columns[part.index];
          if (!column) return null;
          return (
            <tr
              key={column.articleId}
              data-index={part.index}
              data-row={column.articleId}
              aria-rowindex={part.index + 2}
              ref={rowRef}
            >
              <th
                scope="row"
                className={classes(
                  styles.rowHead,
                  styles.articleHead,
                  heldKey === column.articleId && styles.held,
                )}
                {...drag.headProps('article', column.articleId)}
              >
                <ArticleName column={column} />
              </th>
              {acrossBlocks(
                (key) => (
                  <GapCell key={key} />
                ),
                (block) =>
                  block.rows.map((row, line) => {
                    const cell = row.cells[part.index];
                    if (!cell || cell.span === 0) return null;
                    const index = block.first + line;
                    return (
                      <GridCell
                        key={row.key}
                        row={row}
                        rowIndex={index}
                        cell={cell}
                        column={column}
                        active={activeIn(place, index, cell.column)}
                        isFound={found?.has(cell) ?? false}
                        isTurned
                        handlers={handlers}
                      />
                    );
                  }),
              )}
            </tr>
          );
        })}
      </tbody>
    </GridFrame>
  );
}
