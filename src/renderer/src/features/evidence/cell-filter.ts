import { parseQuery } from '../../../../shared/domain/query-words.ts';
import { findTerms } from '../../../../shared/domain/text-marks.ts';
import { cellText } from './cell-text.ts';
import type { Cell, GridRow } from './grid-model.ts';

/** What a filter of cells keeps: the articles or the rows in which it finds a cell. */
export type FilterBy = 'articles' | 'rows';

/** What is left of a table after its cells were filtered. */
export interface FilteredCells {
  /** The places of the articles that are left, in their order. */
  readonly columns: readonly number[];
  /** The rows that are left; their cells are those of the articles that are. */
  readonly rows: readonly GridRow[];
  /** The cells that have the words, by row and by article. */
  readonly found: ReadonlySet<Cell>;
}

/** What the cells of each row say, in their order; empty for a cell that says that it counts elsewhere. */
export type CellTexts = readonly (readonly string[])[];

/** The words of all cells, as `filterCells` looks through them. */
export function textsOfCells(rows: readonly GridRow[]): CellTexts {
  return rows.map((row) =>
    row.cells.map(({ column, stops }) =>
      stops.every(({ of }) => of === 'otherUnits') ? '' : cellText(row, column),
    ),
  );
}

/** Answers whether a text has all the words, in any order; null where nothing is asked for. */
function finderOf(words: string): ((text: string) => boolean) | null {
  const finders = parseQuery(words).terms.map((term) => findTerms([term]));
  if (finders.length === 0) return null;
  return (text) => text !== '' && finders.every(({ find }) => find(text, 1).length > 0);
}

/**
 * Keeps the articles or the rows that have a cell with all the words, found as everywhere: without regard
 * to case and accents, the last word from its beginning. The lines of sample sizes stay or go together.
 * Null where nothing is asked for.
 */
export function filterCells(
  rows: readonly GridRow[],
  texts: CellTexts,
  { words, by }: { readonly words: string; readonly by: FilterBy },
): FilteredCells | null {
  const has = finderOf(words);
  if (!has) return null;
  const found = rows.flatMap((row, at) =>
    row.cells.filter((_, column) => has(texts[at]?.[column] ?? '')),
  );
  if (by === 'rows') {
    const cells = new Set(found);
    const names = new Set(
      rows.filter((row) => row.cells.some((cell) => cells.has(cell))).map(({ row }) => row),
    );
    return {
      columns: (rows[0]?.cells ?? []).map(({ column }) => column),
      rows: rows.filter(({ row }) => names.has(row)),
      found: cells,
    };
  }
  const columns = [...new Set(found.map(({ column }) => column))].toSorted((a, b) => a - b);
  const renumbered = new Map<Cell, Cell>();
  const left = rows.map((row) => ({
    ...row,
    cells: columns.map((column, at) => {
      const cell = row.cells[column]!;
      const here = { ...cell, column: at };
      renumbered.set(cell, here);
      return here;
    }),
  }));
  return { columns, rows: left, found: new Set(found.map((cell) => renumbered.get(cell)!)) };
}
