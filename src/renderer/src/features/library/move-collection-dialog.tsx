import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import type { Collection, NestedCollection } from './collection-tree.ts';
import { InsideSelect } from './inside-select.tsx';

interface MoveCollectionDialogProps {
  readonly collection: Collection;
  /** Where it can go. */
  readonly places: readonly NestedCollection[];
  /** Null for the top. */
  readonly onMove: (parent: NestedCollection | null) => void;
  readonly onClose: () => void;
}

/** Puts a collection inside another one, or at the top. */
export function MoveCollectionDialog({
  collection,
  places,
  onMove,
  onClose,
}: MoveCollectionDialogProps): ReactElement {
  const [chosen, setChosen] = useState(collection.parentId);
  const save = (): void => {
    onClose();
    onMove(places.find(({ id }) => id === chosen) ?? null);
  };
  return (
    <ModalDialog
      title="Move collection"
      subtitle={collection.name}
      width={440}
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button variant="primary" chord="Mod+Enter" onPress={save}>
            Move
          </Button>
          <Button variant="plain" chord="Escape" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <InsideSelect places={places} value={chosen} onChange={setChosen} />
    </ModalDialog>
  );
}
