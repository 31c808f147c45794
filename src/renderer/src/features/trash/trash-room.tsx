import { useState, type ReactElement } from 'react';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { useActions } from '../../services/actions.ts';
import { sayChanged } from '../../services/changed.ts';
import { undoLast } from '../../services/history.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ConfirmPurge, type Purged } from './confirm-purge.tsx';
import { keptWords } from './kept-words.ts';
import { TrashList } from './trash-list.tsx';
import { useTrash } from './use-trash.ts';
import styles from './trash-room.module.css';

/** What was deleted, newest first, with the way back. */
export function TrashRoom(): ReactElement {
  const { items, isLoadingMore, loadMore } = useTrash();
  const known = items?.length ?? 0;
  // The list is known as far as it was scrolled; the count is of all.
  const total = Math.max(known, useCall('library.overview', {}).data?.trash ?? 0);
  const trashDays = useCall('settings.get', {}).data?.trashDays ?? null;
  const [purging, setPurging] = useState<Purged | null>(null);
  const restore = useCommand('trash.restore');
  const undoKey = useKeyOf('history.undo');

  const bringBack = (item: TrashItem): void => {
    restore.mutate(
      { things: { of: 'these', refs: [item.ref] } },
      {
        onSuccess: () => {
          showToast({ message: `Restored: ${item.title}`, undo: () => void undoLast() });
        },
      },
    );
  };
  const bringBackAll = (): void => {
    restore.mutate(
      { things: { of: 'all' } },
      {
        onSuccess: (answer) => {
          sayChanged(answer, `Restored: ${plural(answer.things, 'thing')}`);
        },
      },
    );
  };
  useActions({
    'item.trash': { run: () => undefined, disabled: 'It is in the trash already' },
  });

  return (
    <main className={styles.room} aria-label="Trash">
      <header className={styles.head}>
        <div>
          <h1>Trash</h1>
          <p>{keptWords(trashDays)} Restoring brings back claims, annotations and links.</p>
        </div>
        {known > 0 ? (
          <div className={styles.buttons}>
            <Button variant="plain" onPress={bringBackAll}>
              Restore all
            </Button>
            <Button
              variant="danger"
              onPress={() => {
                setPurging({ of: 'all', count: total });
              }}
            >
              Empty the trash
            </Button>
          </div>
        ) : null}
      </header>
      {items?.length === 0 ? (
        <EmptyState title="The trash is empty">
          What you delete waits here and can be brought back. Undo <Kbd chord={undoKey} /> does so
          at once.
        </EmptyState>
      ) : (
        <TrashList
          items={items ?? []}
          isLoadingMore={isLoadingMore}
          onLoadMore={loadMore}
          onRestore={bringBack}
          onPurge={(item) => {
            setPurging({ of: 'this', item });
          }}
        />
      )}
      {known > 0 ? <p className={styles.foot}>{plural(total, 'thing')}, newest first</p> : null}
      {purging ? (
        <ConfirmPurge
          purged={purging}
          onClose={() => {
            setPurging(null);
          }}
        />
      ) : null}
    </main>
  );
}
