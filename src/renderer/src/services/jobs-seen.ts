import { create } from 'zustand';
import type { JobId } from '../../../shared/domain/ids.ts';

/** Finished jobs whose report was opened since the window is there. */
export const useJobsSeen = create<{ readonly ids: ReadonlySet<JobId> }>()(() => ({
  ids: new Set(),
}));

/** Remembers that the reports of these jobs were opened. */
export function markJobsSeen(ids: readonly JobId[]): void {
  useJobsSeen.setState((state) =>
    ids.every((id) => state.ids.has(id)) ? state : { ids: new Set([...state.ids, ...ids]) },
  );
}
