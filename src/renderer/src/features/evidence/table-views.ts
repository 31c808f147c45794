import { create } from 'zustand';
import type { TableId } from '../../../../shared/domain/ids.ts';
import type { Place } from './moves.ts';

/** How a table was left. */
interface TableView {
  readonly place: Place;
  readonly onlyDifferences: boolean;
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
  onlyDifferences: false,
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
  const change = (part: Partial<TableView>): void => {
    useTableViews.setState(({ views }) => {
      const before = views.get(id) ?? UNSEEN;
      return { views: new Map(views).set(id, { ...before, ...part }) };
    });
  };
  return [view, change];
}
