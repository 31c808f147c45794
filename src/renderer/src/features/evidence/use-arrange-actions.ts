import type {
  EvidenceTable,
  TableColumn,
  TableRow,
} from '../../../../shared/domain/evidence-table.ts';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { call, useCommand } from '../../lib/api.ts';
import { useActions, type ActionHandler } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { cellText, rowsText } from './cell-text.ts';
import type { EvidenceGridProps } from './evidence-grid.tsx';
import type { GridRow } from './grid-model.ts';
import type { Place } from './moves.ts';
import { movedBeside } from './reorder.ts';
import { sortByRow } from './sort-columns.ts';
import type { HeadKind } from './use-head-drag.ts';

interface ArrangeInput {
  readonly table: EvidenceTable | null;
  /** The articles and rows of it that are shown. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly GridRow[];
  /** The selected cell; null where none is, or cells are not shown. */
  readonly place: Place | null;
}

const undo = (): void => void undoLast();

async function copy(text: string, message: string): Promise<void> {
  try {
    await call('shell.copyText', { text });
    showToast({ message });
  } catch (error) {
    reportError(error, () => void copy(text, message));
  }
}

/** Offers what arranges the rows and articles of a table, and what copies its cells; answers with what a drag does. */
export function useArrangeActions({
  table,
  columns,
  rows,
  place,
}: ArrangeInput): Pick<EvidenceGridProps, 'onMove'> {
  const update = useCommand('evidence.update');
  const row = place ? (rows[place.row] ?? null) : null;
  const column: TableColumn | null = (place && columns[place.column]) ?? null;

  const offer = (run: (table: EvidenceTable, row: GridRow, place: Place) => void): ActionHandler =>
    table && row && place && column
      ? { run: () => run(table, row, place) }
      : { run: () => undefined, disabled: 'Select a cell of the table first' };

  const onMove: EvidenceGridProps['onMove'] = (kind, key, { other, side }) => {
    if (!table) return;
    const { id } = table;
    if (kind === 'row') {
      const next = movedBeside<string>(table.rows, key, { other, side });
      if (next !== table.rows) update.mutate({ id, rows: next as TableRow[] });
      return;
    }
    const order: readonly string[] = table.columns.map(({ articleId }) => articleId);
    const next = movedBeside(order, key, { other, side });
    if (next !== order) update.mutate({ id, articleIds: next as ArticleId[] });
  };
  /** Past the next one that is shown; what is hidden between them is passed, too. */
  const step = (
    kind: HeadKind,
    shown: readonly string[],
    keyOf: (row: GridRow, article: TableColumn) => string,
    by: 1 | -1,
  ): ActionHandler =>
    offer((_, from) => {
      if (!column) return;
      const key = keyOf(from, column);
      const other = shown[shown.indexOf(key) + by];
      if (other !== undefined) onMove(kind, key, { other, side: by === 1 ? 'after' : 'before' });
    });
  const moveArticle = (by: 1 | -1): ActionHandler =>
    step(
      'article',
      columns.map(({ articleId }) => articleId),
      (_, { articleId }) => articleId,
      by,
    );
  const moveRow = (by: 1 | -1): ActionHandler =>
    step('row', [...new Set(rows.map((one) => one.row))], (from) => from.row, by);

  useActions({
    'evidence.articleLeft': moveArticle(-1),
    'evidence.articleRight': moveArticle(1),
    'evidence.rowUp': moveRow(-1),
    'evidence.rowDown': moveRow(1),
    'evidence.hideRow': offer(({ id, rows: order }, from) => {
      if (order.length < 2) {
        showToast({ message: 'A table needs at least one row' });
        return;
      }
      update.mutate(
        { id, rows: order.filter((each) => each !== from.row) },
        { onSuccess: () => showToast({ message: 'Row hidden; Rows shows it again', undo }) },
      );
    }),
    'evidence.sort': offer(({ id, columns: all }, from) => {
      update.mutate(
        { id, articleIds: sortByRow(all, from.row) },
        { onSuccess: () => showToast({ message: 'Articles put in order by the row', undo }) },
      );
    }),
    'evidence.copyCell': offer(
      (_, from, at) => void copy(cellText(from, at.column), 'Cell copied'),
    ),
    'evidence.copyRow': offer((_, from) => {
      const lines = rows.filter((one) => one.row === from.row);
      void copy(rowsText(lines, columns), 'Row copied');
    }),
    'evidence.copyTable': offer(() => void copy(rowsText(rows, columns), 'Table copied')),
  });
  return { onMove };
}
