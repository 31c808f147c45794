import { useEffect, useRef, useState, type ReactElement } from 'react';
import { GridList } from 'react-aria-components';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { useActions } from '../../services/actions.ts';
import { showToast } from '../../services/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { classes } from '../../lib/classes.ts';
import { plural } from '../../lib/format.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ConfirmPurge } from './confirm-purge.tsx';
import { TrashLine } from './trash-line.tsx';
import { useLandmark } from '../../lib/landmarks.ts';
import styles from './trash-room.module.css';

/** What was deleted, newest first, with the way back. */
export function TrashRoom(): ReactElement {
  const items = useCall('trash.list', {}).data;
  const [purging, setPurging] = useState<readonly TrashItem[] | null>(null);
  const [now] = useState(Date.now);
  const listRef = useRef<HTMLDivElement>(null);
  const restore = useCommand('trash.restore');
  const undoKey = useKeyOf('history.undo');
  const list = items ?? [];
  useLandmark(list.length > 0 ? 'start' : null, listRef);

  const bringBack = (item: TrashItem): void => {
    restore.mutate(
      { refs: [item.ref] },
      {
        onSuccess: () => {
          showToast({ message: `Restored: ${item.title}` });
        },
      },
    );
  };
  useActions({
    'item.trash': { run: () => undefined, disabled: 'It is in the trash already' },
  });

  useEffect(() => {
    const element = listRef.current;
    const purgeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Delete' || !event.shiftKey || !(event.target instanceof Element)) return;
      const id = event.target.closest('[data-trash-id]')?.getAttribute('data-trash-id');
      const item = items?.find((one) => one.ref.id === id);
      if (!item) return;
      event.preventDefault();
      setPurging([item]);
    };
    element?.addEventListener('keydown', purgeByKey);
    return () => {
      element?.removeEventListener('keydown', purgeByKey);
    };
  }, [items]);

  return (
    <main className={styles.room} aria-label="Trash">
      <header className={styles.head}>
        <div>
          <h1>Trash</h1>
          <p>Kept until you empty it. Restoring brings back claims, annotations and links.</p>
        </div>
        {list.length > 0 ? (
          <Button
            variant="danger"
            onPress={() => {
              setPurging(list);
            }}
          >
            Empty the trash
          </Button>
        ) : null}
      </header>
      {items?.length === 0 ? (
        <EmptyState title="The trash is empty">
          What you delete waits here and can be brought back. Undo <Kbd chord={undoKey} /> does so
          at once.
        </EmptyState>
      ) : (
        <GridList
          ref={listRef}
          className={classes(styles.lines)}
          aria-label="Deleted things"
          items={list.map((item) => ({ ...item, id: item.ref.id }))}
          disallowTypeAhead
          onAction={(key) => {
            const item = list.find((one) => one.ref.id === key);
            if (item) bringBack(item);
          }}
        >
          {(item) => (
            <TrashLine
              item={item}
              now={now}
              onRestore={() => {
                bringBack(item);
              }}
              onPurge={() => {
                setPurging([item]);
              }}
            />
          )}
        </GridList>
      )}
      {list.length > 0 ? (
        <p className={styles.foot}>{plural(list.length, 'thing')}, newest first</p>
      ) : null}
      {purging ? (
        <ConfirmPurge
          items={purging}
          onClose={() => {
            setPurging(null);
          }}
        />
      ) : null}
    </main>
  );
}
