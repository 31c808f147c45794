import type { ReactElement } from 'react';
import { columnOfHeads, type ColumnWidths, type Heads } from './column-widths.ts';
import { ResizeEdge } from './resize-edge.tsx';

interface HeadsEdgeProps {
  readonly heads: Heads;
  readonly widths: ColumnWidths;
  readonly onWidth: (column: string, width: number | null) => void;
  readonly onWidthEnd: () => void;
}

/** The edge by which the heads at the left of a table are made wider. */
export function HeadsEdge({ heads, widths, onWidth, onWidthEnd }: HeadsEdgeProps): ReactElement {
  const column = columnOfHeads(heads);
  return (
    <ResizeEdge
      own={widths.own.get(column) ?? null}
      onWidth={(width) => onWidth(column, width)}
      onEnd={onWidthEnd}
    />
  );
}
