import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { Select } from '../../ui/select.tsx';
import type { Collection, NestedCollection } from './collection-tree.ts';

const TOP = 'top';

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
  const [chosen, setChosen] = useState<string>(collection.parentId ?? TOP);
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
      <Select
        label="Inside"
        value={chosen}
        onChange={setChosen}
        options={[
          { value: TOP, label: 'nothing, at the top' },
          ...places.map(({ id, name, depth }) => ({
            value: id as string,
            label: `${'  '.repeat(depth)}${name}`,
          })),
        ]}
      />
    </ModalDialog>
  );
}
