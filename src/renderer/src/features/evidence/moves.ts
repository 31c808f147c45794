import type { Cell, GridRow, Stop } from './grid-model.ts';

/** A place in the grid: a row, a column, and the how-manieth thing in the cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly index: number;
}

/** The cell that covers a place, and the row in which it begins. */
function coveringCell(
  rows: readonly GridRow[],
  row: number,
  column: number,
): { cell: Cell; row: number } | null {
  for (let at = row; at >= 0; at -= 1) {
    const cell = rows[at]?.cells[column];
    if (cell && cell.span > 0) return { cell, row: at };
  }
  return null;
}

/** The nearest place that exists; null for a grid without cells. */
export function settle(rows: readonly GridRow[], place: Place): Place | null {
  const width = rows[0]?.cells.length ?? 0;
  if (width === 0) return null;
  const row = Math.min(Math.max(place.row, 0), rows.length - 1);
  const column = Math.min(Math.max(place.column, 0), width - 1);
  const found = coveringCell(rows, row, column);
  if (!found) return null;
  const index = Math.min(Math.max(place.index, 0), found.cell.stops.length - 1);
  return { row: found.row, column, index };
}

/** The first of these cells, from left to right and then down; null where there is none. */
export function firstOf(rows: readonly GridRow[], cells: ReadonlySet<Cell>): Place | null {
  for (const [row, { cells: here }] of rows.entries()) {
    const cell = here.find((one) => cells.has(one));
    if (cell) return { row, column: cell.column, index: 0 };
  }
  return null;
}

/** What stands at a settled place. */
export function stopAt(rows: readonly GridRow[], place: Place | null): Stop | null {
  return place ? (rows[place.row]?.cells[place.column]?.stops[place.index] ?? null) : null;
}

const FAR = Number.MAX_SAFE_INTEGER;

/** Where a key leads from a settled place: over what is in the cell first, then to the next cell. Null for other keys. */
export function move(rows: readonly GridRow[], from: Place, key: string): Place | null {
  const cell = rows[from.row]?.cells[from.column];
  if (!cell) return null;
  switch (key) {
    case 'ArrowRight':
      return settle(rows, { ...from, column: from.column + 1, index: 0 });
    case 'ArrowLeft':
      return settle(rows, { ...from, column: from.column - 1, index: 0 });
    case 'ArrowDown': {
      if (from.index < cell.stops.length - 1) return { ...from, index: from.index + 1 };
      const below = from.row + cell.span;
      return below < rows.length ? settle(rows, { ...from, row: below, index: 0 }) : from;
    }
    case 'ArrowUp':
      if (from.index > 0) return { ...from, index: from.index - 1 };
      return from.row > 0 ? settle(rows, { ...from, row: from.row - 1, index: FAR }) : from;
    case 'Home':
      return settle(rows, { ...from, column: 0, index: 0 });
    case 'End':
      return settle(rows, { ...from, column: FAR, index: 0 });
    default:
      return null;
  }
}

/**
 * Where a key leads where articles are rows: down over what is in the cell first, then to the next article;
 * right to what is asked next. Null for other keys.
 */
export function moveTurned(rows: readonly GridRow[], from: Place, key: string): Place | null {
  const cell = rows[from.row]?.cells[from.column];
  if (!cell) return null;
  switch (key) {
    case 'ArrowDown':
      return from.index < cell.stops.length - 1
        ? { ...from, index: from.index + 1 }
        : settle(rows, { ...from, column: from.column + 1, index: 0 });
    case 'ArrowUp':
      if (from.index > 0) return { ...from, index: from.index - 1 };
      return from.column > 0
        ? settle(rows, { ...from, column: from.column - 1, index: FAR })
        : from;
    case 'ArrowRight':
      return settle(rows, { ...from, row: from.row + cell.span, index: 0 });
    case 'ArrowLeft':
      return settle(rows, { ...from, row: from.row - 1, index: 0 });
    case 'Home':
      return settle(rows, { ...from, row: 0, index: 0 });
    case 'End':
      return settle(rows, { ...from, row: FAR, index: 0 });
    default:
      return null;
  }
}

/** Where Ctrl leads with Home and End: to the first and the last cell of the table. Null for other keys. */
export function moveToCorner(rows: readonly GridRow[], key: string): Place | null {
  if (key === 'Home') return settle(rows, { row: 0, column: 0, index: 0 });
  return key === 'End' ? settle(rows, { row: FAR, column: FAR, index: FAR }) : null;
}

/** The id of the element at a place. */
export function placeId(place: Place): string {
  return `evidence-${String(place.row)}-${String(place.column)}-${String(place.index)}`;
}
