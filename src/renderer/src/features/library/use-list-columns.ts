import { useCallback, useEffect, useMemo, useState } from 'react';
import {
  DEFAULT_LIST_COLUMNS,
  type ListColumn,
  type ListColumnId,
} from '../../../../shared/domain/list-columns.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { widenColumn } from './list-columns.ts';

export interface ChosenColumns {
  readonly columns: readonly ListColumn[];
  /** Keeps other columns for this library. */
  readonly change: (columns: readonly ListColumn[]) => void;
  /** Shows a column wider or narrower, as long as the pointer holds it. */
  readonly drag: (id: ListColumnId, width: number) => void;
  /** Keeps the width to which a column was drawn. */
  readonly drop: (id: ListColumnId, width: number) => void;
}

/** The columns that the reader chose for the lists of this library. */
export function useListColumns(): ChosenColumns {
  const kept = useCall('settings.get', {}).data?.listColumns ?? DEFAULT_LIST_COLUMNS;
  const { mutate } = useCommand('settings.set', { showsError: true });
  /** What was chosen and is not kept yet. */
  const [ahead, setAhead] = useState<readonly ListColumn[] | null>(null);
  useEffect(() => {
    setAhead(null);
  }, [kept]);
  const columns = ahead ?? kept;
  const change = useCallback(
    (next: readonly ListColumn[]) => {
      setAhead(next);
      mutate(
        { listColumns: [...next] },
        {
          onError: () => {
            setAhead(null);
          },
        },
      );
    },
    [mutate],
  );
  const drag = useCallback(
    (id: ListColumnId, width: number) => {
      setAhead((now) => widenColumn(now ?? kept, id, width));
    },
    [kept],
  );
  const drop = useCallback(
    (id: ListColumnId, width: number) => {
      change(widenColumn(kept, id, width));
    },
    [kept, change],
  );
  return useMemo(() => ({ columns, change, drag, drop }), [columns, change, drag, drop]);
}
