import { create } from 'zustand';
import type { TableId } from '../../../../shared/domain/ids.ts';
import type { Place } from './moves.ts';

/** How a table was left. */
interface TableView {
  readonly place: Place;
  readonly onlyDifferences: boolean;
  /** Whether articles are rows, and what they are asked columns. */
  readonly turned: boolean;
  /** Of a column, in CSS pixels, at least. */
  readonly width: number;
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

/** How wide a column can be, and the step by which it is made wider; six of the usual fit 1440. */
const COLUMN_WIDTHS = { least: 112, usual: 176, most: 496, step: 32 } as const;

const UNSEEN: TableView = {
  place: { row: 0, column: 0, index: 0 },
  onlyDifferences: false,
  turned: false,
  width: COLUMN_WIDTHS.usual,
  analysis: false,
  suggestedToo: true,
  mark: null,
};

/** A width of columns by so many steps larger or smaller, as far as columns go. */
export function wider(width: number, steps: 1 | -1): number {
  const { least, most, step } = COLUMN_WIDTHS;
  return Math.min(Math.max(width + steps * step, least), most);
}

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

/** Shows the analysis of a table instead of its cells. */
export function showAnalysis(id: TableId): void {
  useTableViews.setState(({ views }) => {
    const before = views.get(id) ?? UNSEEN;
    return { views: new Map(views).set(id, { ...before, analysis: true }) };
  });
}
