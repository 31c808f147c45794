import type { EventPayload } from '../../../shared/contract/contract.ts';
import type { ChangedPart } from '../../../shared/domain/changed-part.ts';
import type { LibraryChange } from './query-scope.ts';

/** Changes that came since the last round of asking. */
export interface ChangesSeen {
  readonly add: (change: EventPayload<'library.changed'>) => void;
  /** All of them as one, and none are left. */
  readonly take: () => LibraryChange;
}

export function collectChanges(): ChangesSeen {
  let articleIds: Set<string> | null = new Set();
  let parts = new Set<ChangedPart>();
  return {
    add: (change) => {
      if (change.articleIds === null) articleIds = null;
      else for (const id of change.articleIds) articleIds?.add(id);
      for (const part of change.parts) parts.add(part);
    },
    take: () => {
      const taken = { articleIds, parts };
      articleIds = new Set();
      parts = new Set();
      return taken;
    },
  };
}
