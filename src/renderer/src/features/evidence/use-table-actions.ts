import type { ArticleId, TableId } from '../../../../shared/domain/ids.ts';
import { useActions } from '../../services/actions.ts';
import { compareTwo } from '../../services/comparing.ts';
import { undoLast } from '../../services/history.ts';
import { goToExport, goToLibrary } from '../../services/navigation.ts';
import { showOverlay, useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { useCommand } from '../../lib/api.ts';
import type { DialogName } from './evidence-dialogs.tsx';

interface TableActionsInput {
  readonly tableId: TableId;
  readonly onDialog: (name: DialogName) => void;
  /** Null while cells are not shown. */
  readonly onDifferences: (() => void) | null;
  /** Makes columns wider or narrower; null while cells are not shown. */
  readonly onWidth: ((steps: 1 | -1) => void) | null;
  /** Makes the heads at the left wider or narrower; null while cells are not shown. */
  readonly onHeadsWidth: ((steps: 1 | -1) => void) | null;
  /** Null while cells are not shown. */
  readonly onTurn: (() => void) | null;
  readonly onView: () => void;
  /** Opens the filter of cells; null while cells are not shown. */
  readonly onFilter: (() => void) | null;
  /** The article of the selected cell and the one beside it; null where there are none. */
  readonly neighbours: readonly [ArticleId, ArticleId] | null;
  /** Null while the analysis is not shown. */
  readonly onSuggestedToo: (() => void) | null;
}

const nothing = (): void => undefined;
const NO_CELLS = 'Go to the table first';

/** Offers what can be done with the open table. */
export function useTableActions({
  tableId,
  onDialog,
  onDifferences,
  onWidth,
  onHeadsWidth,
  onTurn,
  onView,
  onFilter,
  neighbours,
  onSuggestedToo,
}: TableActionsInput): void {
  const trash = useCommand('evidence.trash');
  useActions({
    'evidence.addArticle': { run: () => onDialog('articles') },
    'evidence.addRow': { run: () => onDialog('rows') },
    'evidence.found': { run: () => onDialog('found') },
    'evidence.search': { run: () => onDialog('search') },
    'attribute.new': { run: () => showOverlay({ name: 'attribute', id: null, tableId }) },
    'evidence.rename': { run: () => onDialog('rename') },
    'evidence.view': { run: onView },
    'evidence.differences': {
      run: onDifferences ?? nothing,
      disabled: onDifferences ? null : NO_CELLS,
    },
    'evidence.wider': {
      run: () => onWidth?.(1),
      disabled: onWidth ? null : NO_CELLS,
    },
    'evidence.narrower': {
      run: () => onWidth?.(-1),
      disabled: onWidth ? null : NO_CELLS,
    },
    'evidence.widerHeads': {
      run: () => onHeadsWidth?.(1),
      disabled: onHeadsWidth ? null : NO_CELLS,
    },
    'evidence.narrowerHeads': {
      run: () => onHeadsWidth?.(-1),
      disabled: onHeadsWidth ? null : NO_CELLS,
    },
    'evidence.turn': {
      run: onTurn ?? nothing,
      disabled: onTurn ? null : NO_CELLS,
    },
    'list.filter': { run: onFilter ?? nothing, disabled: onFilter ? null : NO_CELLS },
    'find.open': { run: onFilter ?? nothing, disabled: onFilter ? null : NO_CELLS },
    'evidence.suggestedToo': {
      run: onSuggestedToo ?? nothing,
      disabled: onSuggestedToo ? null : 'Go to the analysis first',
    },
    'pair.differences': {
      run: () => {
        if (neighbours) compareTwo(...neighbours);
      },
      disabled: neighbours ? null : 'Select a cell of a table with two articles first',
    },
    'export.open': {
      run: () => {
        goToExport({ of: 'table', id: tableId });
      },
    },
    'evidence.trash': {
      run: () => {
        trash.mutate(
          { ids: [tableId] },
          {
            onSuccess: () => {
              useStore.setState({ lastTableId: null });
              goToLibrary();
              showToast({
                message: 'Moved to the trash: evidence table',
                undo: () => void undoLast(),
              });
            },
          },
        );
      },
    },
  });
}
