import { useCallback } from 'react';
import { create } from 'zustand';
import type { ArticleId, TableId } from '../../../../shared/domain/ids.ts';
import type { FilterBy } from './cell-filter.ts';
import type { Place } from './moves.ts';

/** Which cell a place was, so that it is found where rows or articles came, went or moved. */
export interface CellKey {
  readonly articleId: ArticleId;
  /** The key of its row in the grid. */
  readonly row: string;
}

/** How a table was left. */
export interface TableView {
  readonly place: Place;
  /** The cell that stood at the place; null before one was gone to. */
  readonly cell: CellKey | null;
  readonly onlyDifferences: boolean;
  /** The words that cells are filtered by; null while the filter is closed. */
  readonly filter: string | null;
  readonly filterBy: FilterBy;
  /** Whether articles are rows, and what they are asked columns. */
  readonly turned: boolean;
  /** Whether its analysis is shown instead of its cells. */
  readonly analysis: boolean;
  /** Whether the analysis counts what is only suggested, too. */
  readonly suggestedToo: boolean;
  /** The key of the selected mark of the analysis. */
  readonly mark: string | null;
}

interface TableViews {
  readonly views: ReadonlyMap<TableId, TableView>;
}

/** How each table was left, so that coming back is coming back to its cell. */
export const useTableViews = create<TableViews>()(() => ({ views: new Map() }));

const UNSEEN: TableView = {
  place: { row: 0, column: 0, index: 0 },
  cell: null,
  onlyDifferences: false,
  filter: null,
  filterBy: 'articles',
  turned: false,
  analysis: false,
  suggestedToo: true,
  mark: null,
};

/** How a table was left, and what keeps it as it is now. */
export function useTableView(
  id: TableId,
): readonly [TableView, (change: Partial<TableView>) => void] {
  const view = useTableViews(({ views }) => views.get(id)) ?? UNSEEN;
  const change = useCallback(
    (part: Partial<TableView>): void => {
      useTableViews.setState(({ views }) => {
        const before = views.get(id) ?? UNSEEN;
        return { views: new Map(views).set(id, { ...before, ...part }) };
      });
    },
    [id],
  );
  return [view, change];
}

/** Shows the analysis of a table instead of its cells. */
export function showAnalysis(id: TableId): void {
  useTableViews.setState(({ views }) => {
    const before = views.get(id) ?? UNSEEN;
    return { views: new Map(views).set(id, { ...before, analysis: true }) };
  });
}
