import { useDeferredValue, useMemo } from 'react';
import type { EvidenceTable } from '../../../../shared/domain/evidence-table.ts';
import { filterCells, textsOfCells } from './cell-filter.ts';
import { buildRows, onlyDifferences, type Cell, type GridRow } from './grid-model.ts';
import type { TableView } from './table-views.ts';

/** What is shown of a table. */
export interface ShownTable {
  /** With the articles that are shown. */
  readonly table: EvidenceTable;
  readonly rows: readonly GridRow[];
  /** The cells that have the words of the filter; null while nothing is filtered. */
  readonly found: ReadonlySet<Cell> | null;
}

/** How many rows a table has there; the lines of sample sizes are one. */
export function countRows(rows: readonly GridRow[]): number {
  return new Set(rows.map(({ row }) => row)).size;
}

/** The part of a table that is shown: rows that differ, and cells with the words of the filter. */
export function useShownTable(
  table: EvidenceTable | null,
  { onlyDifferences: differences, filter, filterBy }: TableView,
): ShownTable | null {
  const words = useDeferredValue(filter ?? '');
  const isFiltered = words.trim() !== '';
  const rows = useMemo(() => {
    const all = table ? buildRows(table) : [];
    return differences ? onlyDifferences(all) : all;
  }, [table, differences]);
  const texts = useMemo(() => (isFiltered ? textsOfCells(rows) : []), [isFiltered, rows]);
  return useMemo(() => {
    if (!table) return null;
    const left = filterCells(rows, texts, { words, by: filterBy });
    if (!left) return { table, rows, found: null };
    const columns = left.columns.flatMap((at) => table.columns[at] ?? []);
    return { table: { ...table, columns }, rows: left.rows, found: left.found };
  }, [table, rows, texts, words, filterBy]);
}
