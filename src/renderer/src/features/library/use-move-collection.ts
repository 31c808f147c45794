import { useCommand } from '../../lib/api.ts';
import { setFolded } from '../../services/folded-collections.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import type { Collection } from './collection-tree.ts';

/** Gives a function that puts a collection inside another one, or at the top (null), and says so. */
export function useMoveCollection(): (
  collection: Pick<Collection, 'id' | 'name'>,
  parent: Pick<Collection, 'id' | 'name'> | null,
) => void {
  const move = useCommand('collections.move');
  return ({ id, name }, parent) => {
    move.mutate(
      { id, parentId: parent?.id ?? null },
      {
        onSuccess: () => {
          if (parent) setFolded(parent.id, false);
          const where = parent ? `into ${parent.name}` : 'to the top';
          showToast({ message: `Moved ${name} ${where}`, undo: () => void undoLast() });
        },
      },
    );
  };
}
