import type { EvidenceTable, TableColumn } from '../../../../shared/domain/evidence-table.ts';
import { call, useCommand } from '../../lib/api.ts';
import { useActions, type ActionHandler } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { cellText, rowsText } from './cell-text.ts';
import type { GridRow } from './grid-model.ts';
import type { Place } from './moves.ts';
import { moved } from './reorder.ts';
import { sortByRow } from './sort-columns.ts';

interface ArrangeInput {
  readonly table: EvidenceTable | null;
  readonly rows: readonly GridRow[];
  /** The selected cell; null where none is, or cells are not shown. */
  readonly place: Place | null;
  readonly onPlace: (place: Place) => void;
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
export function useArrangeActions({ table, rows, place, onPlace }: ArrangeInput): void {
  const update = useCommand('evidence.update');
  const row = place ? (rows[place.row] ?? null) : null;
  const column: TableColumn | null = (place && table?.columns[place.column]) ?? null;

  const offer = (run: (table: EvidenceTable, row: GridRow, place: Place) => void): ActionHandler =>
    table && row && place && column
      ? { run: () => run(table, row, place) }
      : { run: () => undefined, disabled: 'Select a cell of the table first' };

  const moveArticle = (step: 1 | -1): ActionHandler =>
    offer(({ id, columns }, _, at) => {
      const articleIds = columns.map(({ articleId }) => articleId);
      const next = moved(articleIds, at.column, step);
      if (next === articleIds) return;
      update.mutate({ id, articleIds: [...next] });
      onPlace({ ...at, column: at.column + step });
    });
  const moveRow = (step: 1 | -1): ActionHandler =>
    offer(({ id, rows: order }, from, at) => {
      const next = moved(order, order.indexOf(from.row), step);
      if (next === order) return;
      update.mutate({ id, rows: [...next] });
      const here = rows.findIndex((one) => one.row === from.row);
      const others = rows.filter((one) => one.row !== from.row);
      const beside = others.filter((one) => next.indexOf(one.row) < next.indexOf(from.row));
      onPlace({ ...at, row: beside.length + at.row - here });
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
    'evidence.sort': offer(({ id, columns }, from) => {
      update.mutate(
        { id, articleIds: sortByRow(columns, from.row) },
        { onSuccess: () => showToast({ message: 'Articles put in order by the row', undo }) },
      );
    }),
    'evidence.copyCell': offer(
      (_, from, at) => void copy(cellText(from, at.column), 'Cell copied'),
    ),
    'evidence.copyRow': offer(({ columns }, from) => {
      const lines = rows.filter((one) => one.row === from.row);
      void copy(rowsText(lines, columns), 'Row copied');
    }),
    'evidence.copyTable': offer(
      ({ columns }) => void copy(rowsText(rows, columns), 'Table copied'),
    ),
  });
}
