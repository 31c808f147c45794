import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { useActions } from '../../app/actions.ts';
import { useKeyOf } from '../../lib/keymap.ts';
import { showToast } from '../../app/toast.ts';
import { useCall, useCommand } from '../../lib/api.ts';
import { plural } from '../../lib/format.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ConfirmPurge } from './confirm-purge.tsx';
import { TrashLine } from './trash-line.tsx';
import styles from './trash-room.module.css';

/** What was deleted, newest first, with the way back. */
export function TrashRoom(): ReactElement {
  const items = useCall('trash.list', {}).data;
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [purging, setPurging] = useState<readonly TrashItem[] | null>(null);
  const restore = useCommand('trash.restore');
  const undoKey = useKeyOf('history.undo');

  const list = items ?? [];
  const at = Math.max(
    0,
    list.findIndex((item) => item.ref.id === focusedId),
  );
  const focused = list[at];

  const bringBack = (item: TrashItem): void => {
    restore.mutate(
      { refs: [item.ref] },
      {
        onSuccess: () => {
          setFocusedId((list[at + 1] ?? list[at - 1])?.ref.id ?? null);
          showToast({ message: `Restored: ${item.title}` });
        },
      },
    );
  };
  useActions({
    'item.trash': { run: () => undefined, disabled: 'It is in the trash already' },
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!focused || event.target instanceof HTMLButtonElement) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(list.length - 1, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: list.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      setFocusedId(list[next]?.ref.id ?? null);
      const lines = event.currentTarget.querySelectorAll<HTMLElement>('[data-trash-line]');
      lines[next]?.focus();
    } else if (event.key === 'Enter') bringBack(focused);
    else if (event.key === 'Delete' && event.shiftKey) setPurging([focused]);
    else return;
    event.preventDefault();
  };

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
      ) : null}
      <ul className={styles.lines} aria-label="Deleted things" onKeyDown={onKeyDown}>
        {list.map((item, index) => (
          <TrashLine
            key={`${item.ref.type} ${item.ref.id}`}
            item={item}
            isFocused={index === at}
            onFocus={() => {
              setFocusedId(item.ref.id);
            }}
            onRestore={() => {
              bringBack(item);
            }}
            onPurge={() => {
              setPurging([item]);
            }}
          />
        ))}
      </ul>
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
