import type { ArticleId, TableId } from '../../../../../shared/domain/ids.ts';
import type { FoundForTable } from '../../../../../shared/domain/table-search.ts';
import { useCall, useCommand } from '../../../lib/api.ts';
import { plural } from '../../../lib/format.ts';
import { undoLast } from '../../../services/history.ts';
import { showToast } from '../../../services/toast.ts';

/** What the search of a table finds, and what can be done with it. */
export interface Found {
  /** Null where the table has no search, and until it was asked. */
  readonly found: FoundForTable | null;
  readonly isChanging: boolean;
  readonly add: (ids: readonly ArticleId[]) => void;
  readonly leaveOut: (ids: readonly ArticleId[], isLeftOut: boolean) => void;
}

/** Says what was done, and offers to undo it. */
const say = (message: string) => ({
  onSuccess: () => showToast({ message, undo: () => void undoLast() }),
});

/** The articles that a search finds for a table; see `FoundForTable`. */
export function useFound(id: TableId): Found {
  const found = useCall('evidence.found', { id }).data ?? null;
  const add = useCommand('evidence.add');
  const leave = useCommand('evidence.leaveOut');
  return {
    found,
    isChanging: add.isPending || leave.isPending,
    add: (ids) =>
      add.mutate({ id, articleIds: [...ids] }, say(`Added: ${plural(ids.length, 'article')}`)),
    leaveOut: (ids, isLeftOut) =>
      leave.mutate(
        { id, articleIds: [...ids], isLeftOut },
        say(`${isLeftOut ? 'Left out' : 'Offered again'}: ${plural(ids.length, 'article')}`),
      ),
  };
}
