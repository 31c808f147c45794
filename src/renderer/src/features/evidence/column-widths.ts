import { create } from 'zustand';
import type { TableId } from '../../../../shared/domain/ids.ts';
import { keep, readKept } from '../../lib/kept.ts';

/** How wide the columns of a table are, in CSS pixels. */
export interface ColumnWidths {
  /** Of all columns that have no width of their own, at least. */
  readonly usual: number;
  /** By the id of an article where articles are columns, by the row of the table where rows are; `columnOfHeads`. */
  readonly own: ReadonlyMap<string, number>;
}

interface WidthsState {
  /** By table, the one that was changed last at the end. */
  readonly widths: ReadonlyMap<string, ColumnWidths>;
}

const NAME = 'collate.columnWidths';
/** As many tables as somebody comes back to, and as many columns as one may have in either direction. */
const MOST_TABLES = 200;
const MOST_COLUMNS = 1100;

/** How wide a column can be, and the step by which it is made wider; six of the usual fit 1440. */
const LIMITS = { least: 112, usual: 176, most: 960, step: 32 } as const;

const UNCHANGED: ColumnWidths = { usual: LIMITS.usual, own: new Map() };

const within = (width: number): number =>
  Math.round(Math.min(Math.max(width, LIMITS.least), LIMITS.most));

/** How wide the columns of each table are; it outlives the window. */
export const useWidths = create<WidthsState>()(() => ({ widths: readWidths(readKept(NAME)) }));

/** How wide the columns of a table are, kept true. */
export function useColumnWidths(id: TableId): ColumnWidths {
  return useWidths(({ widths }) => widths.get(id)) ?? UNCHANGED;
}

/** The width of one column. */
export function widthOf({ usual, own }: ColumnWidths, column: string): number {
  return own.get(column) ?? usual;
}

/** The heads at the left of a table: of its rows, or of its articles where these are rows. */
export type Heads = 'rows' | 'articles';

const USUAL_HEADS: Readonly<Record<Heads, number>> = { rows: 176, articles: 224 };

/** What the heads at the left are called among columns; no article and no row is called so. */
export const columnOfHeads = (heads: Heads): string => `heads:${heads}`;

/** The width of the heads at the left. */
export function widthOfHeads({ own }: ColumnWidths, heads: Heads): number {
  return own.get(columnOfHeads(heads)) ?? USUAL_HEADS[heads];
}

const isOfHeads = (column: string): boolean => column.startsWith('heads:');

function setWidths(id: TableId, change: (before: ColumnWidths) => ColumnWidths): void {
  const widths = new Map(useWidths.getState().widths);
  const next = change(widths.get(id) ?? UNCHANGED);
  widths.delete(id);
  widths.set(id, next);
  const kept = [...widths].slice(-MOST_TABLES);
  useWidths.setState({ widths: new Map(kept) });
}

/** Keeps the widths of all tables for the next start. */
export function keepWidths(): void {
  keep(
    NAME,
    [...useWidths.getState().widths].map(([table, { usual, own }]) => [
      table,
      usual,
      [...own].slice(-MOST_COLUMNS),
    ]),
  );
}

/**
 * Gives a column a width of its own, as far as columns go, or the usual one again. It comes with every move
 * of a pointer; `keepWidths` keeps what it came to.
 */
export function setColumnWidth(id: TableId, column: string, width: number | null): void {
  setWidths(id, ({ usual, own }) => {
    const next = new Map(own);
    next.delete(column);
    if (width !== null) next.set(column, within(width));
    return { usual, own: next };
  });
}

/** Makes all columns of a table a step wider or narrower, but for the heads, and keeps it. */
export function widenColumns(id: TableId, steps: 1 | -1): void {
  const wider = (width: number): number => within(width + steps * LIMITS.step);
  setWidths(id, ({ usual, own }) => ({
    usual: wider(usual),
    own: new Map(
      [...own].map(([column, width]) => [column, isOfHeads(column) ? width : wider(width)]),
    ),
  }));
  keepWidths();
}

/** Makes the heads at the left of a table a step wider or narrower, and keeps it. */
export function widenHeads(id: TableId, heads: Heads, steps: 1 | -1): void {
  const now = useWidths.getState().widths.get(id) ?? UNCHANGED;
  setColumnWidth(id, columnOfHeads(heads), widthOfHeads(now, heads) + steps * LIMITS.step);
  keepWidths();
}

const isWidth = (value: unknown): value is number =>
  typeof value === 'number' && within(value) === value;

/** What another start kept, as far as it has the shape of this version. */
export function readWidths(kept: unknown): ReadonlyMap<string, ColumnWidths> {
  const entries: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return new Map(
    entries.flatMap((entry): [string, ColumnWidths][] => {
      const [id, usual, own]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      if (typeof id !== 'string' || !isWidth(usual) || !Array.isArray(own)) return [];
      const columns = own.flatMap((one: unknown): [string, number][] => {
        const [column, width]: readonly unknown[] = Array.isArray(one) ? one : [];
        return typeof column === 'string' && isWidth(width) ? [[column, width]] : [];
      });
      return [[id, { usual, own: new Map(columns) }]];
    }),
  );
}
