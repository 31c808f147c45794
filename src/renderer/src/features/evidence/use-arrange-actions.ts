import type { EvidenceTable, TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { call, useCommand } from '../../lib/api.ts';
import { useActions, type ActionHandler } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { cellText, rowsText } from './cell-text.ts';
import type { GridRow } from './grid-model.ts';
import type { Place } from './moves.ts';
import { movedBeside } from './reorder.ts';
import { sortByRow } from './sort-columns.ts';

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

/** Offers what arranges the rows and articles of a table, and what copies its cells. */
export function useArrangeActions({ table, columns, rows, place }: ArrangeInput): void {
  const update = useCommand('evidence.update');
  const row = place ? (rows[place.row] ?? null) : null;
  const column: TableColumn | null = (place && columns[place.column]) ?? null;

  const offer = (run: (table: EvidenceTable, row: GridRow, place: Place) => void): ActionHandler =>
    table && row && place && column
      ? { run: () => run(table, row, place) }
      : { run: () => undefined, disabled: 'Select a cell of the table first' };

  /** Past the next one that is shown; what is hidden between them is passed, too. */
  const moveArticle = (step: 1 | -1): ActionHandler =>
    offer(({ id, columns: all }, _, at) => {
      const beside = columns[at.column + step];
      if (!beside || !column) return;
      const order = all.map(({ articleId }) => articleId);
      const side = step === 1 ? 'after' : 'before';
      const next = movedBeside(order, column.articleId, { other: beside.articleId, side });
      update.mutate({ id, articleIds: [...next] });
    });
  const moveRow = (step: 1 | -1): ActionHandler =>
    offer(({ id, rows: all }, from) => {
      const names = [...new Set(rows.map((one) => one.row))];
      const other = names[names.indexOf(from.row) + step];
      if (other === undefined) return;
      const side = step === 1 ? 'after' : 'before';
      update.mutate({ id, rows: [...movedBeside(all, from.row, { other, side })] });
    });

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
}
