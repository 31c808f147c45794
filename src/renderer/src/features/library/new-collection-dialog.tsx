import { useState, type ReactElement } from 'react';
import type { CollectionId } from '../../../../shared/domain/ids.ts';
import { setFolded } from '../../services/folded-collections.ts';
import { showScope } from '../../services/navigation.ts';
import { closeOverlay, useStore } from '../../services/store.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { Button } from '../../ui/button.tsx';
import { ModalDialog } from '../../ui/modal-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nestCollections } from './collection-tree.ts';
import { InsideSelect } from './inside-select.tsx';

interface NewCollectionDialogProps {
  /** What it is to lie inside, where that is said; else the collection that is shown. */
  readonly parentId: CollectionId | undefined;
}

/** Makes a collection, at the top or inside another, and shows it. */
export function NewCollectionDialog({ parentId: within }: NewCollectionDialogProps): ReactElement {
  const collections = nestCollections(useCall('library.overview', {}).data?.collections ?? []);
  const scope = useStore((state) => state.scope);
  const [name, setName] = useState('');
  const [parent, setParent] = useState(within ?? (scope.of === 'collection' ? scope.id : null));
  const create = useCommand('collections.create');
  const ready = name.trim() !== '';
  const save = (): void => {
    if (!ready) return;
    const parentId = collections.find((one) => one.id === parent)?.id ?? null;
    create.mutate(
      { name, parentId },
      {
        onSuccess: ({ id }) => {
          closeOverlay();
          if (parentId !== null) setFolded(parentId, false);
          showScope({ of: 'collection', id });
          showToast({ message: `New collection: ${name.trim()}`, undo: () => void undoLast() });
        },
      },
    );
  };
  return (
    <ModalDialog
      title="New collection"
      width={440}
      onClose={closeOverlay}
      onSubmit={save}
      actions={
        <>
          <Button
            variant="primary"
            chord="Enter"
            onPress={save}
            isDisabled={!ready}
            reason="Type a name"
          >
            Create
          </Button>
          <Button variant="plain" chord="Escape" onPress={closeOverlay}>
            Cancel
          </Button>
        </>
      }
    >
      <div style={{ display: 'grid', gap: 'var(--s-1)' }}>
        <TextField
          label="Name"
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          onEnter={save}
        />
        {collections.length > 0 ? (
          <InsideSelect places={collections} value={parent} onChange={setParent} />
        ) : null}
      </div>
    </ModalDialog>
  );
}
