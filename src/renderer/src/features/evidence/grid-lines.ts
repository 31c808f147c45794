import type { EvidenceTable, TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { findSpeciesLeap, type SpeciesLeap } from '../../../../shared/domain/species-leap.ts';
import type { GridRow } from './grid-model.ts';
import { buildScale, type ScaleLine } from './scale.ts';

/** The lines of one row of a table: several where sample sizes are counted in several units. */
export interface RowBlock {
  readonly of: 'row';
  readonly key: string;
  /** The place of its first line among all rows of the grid. */
  readonly first: number;
  readonly rows: readonly GridRow[];
}

/** What stands from top to bottom where articles are columns. */
export type GridLine =
  | RowBlock
  | { readonly of: 'scale'; readonly key: 'scale'; readonly lines: readonly ScaleLine[] }
  | {
      readonly of: 'leap';
      readonly key: string;
      readonly column: TableColumn;
      readonly leap: SpeciesLeap;
    };

/** Rows of the grid with the lines of one row of the table together. */
export function blocksOf(rows: readonly GridRow[]): readonly RowBlock[] {
  const blocks: RowBlock[] = [];
  for (const [first, row] of rows.entries()) {
    const last = blocks.at(-1);
    if (last?.rows[0]?.row === row.row)
      blocks.splice(-1, 1, { ...last, rows: [...last.rows, row] });
    else blocks.push({ of: 'row', key: row.row, first, rows: [row] });
  }
  return blocks;
}

/** The blocks with the scale below the sample sizes, and the species leaps below the species. */
export function linesOf(table: EvidenceTable, rows: readonly GridRow[]): readonly GridLine[] {
  return blocksOf(rows).flatMap((block): GridLine[] => {
    const row = block.rows[0]?.row;
    if (row === 'sample_size') {
      const lines = buildScale(table);
      return lines.length === 0 ? [block] : [block, { of: 'scale', key: 'scale', lines }];
    }
    if (row !== 'species') return [block];
    const leaps = table.columns.flatMap((column): GridLine[] => {
      const leap = findSpeciesLeap(column.title, column.claims);
      return leap ? [{ of: 'leap', key: `leap:${column.articleId}`, column, leap }] : [];
    });
    return [block, ...leaps];
  });
}
