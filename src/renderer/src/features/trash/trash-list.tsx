import { useEffect, useRef, useState, type ReactElement } from 'react';
import {
  Collection,
  GridList,
  GridListLoadMoreItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import type { TrashItem } from '../../../../shared/domain/library.ts';
import { classes } from '../../lib/classes.ts';
import { useLandmark } from '../../lib/landmarks.ts';
import { TrashLine } from './trash-line.tsx';
import styles from './trash-room.module.css';

/** In pixels: a row whose title fits into one line. */
const ROW_HEIGHT = 57;

interface TrashListProps {
  readonly items: readonly TrashItem[];
  readonly isLoadingMore: boolean;
  readonly onLoadMore: () => void;
  readonly onRestore: (item: TrashItem) => void;
  readonly onPurge: (item: TrashItem) => void;
}

/** The rows of the trash, of which only those on the screen exist; more are asked for as it scrolls. */
export function TrashList({
  items,
  isLoadingMore,
  onLoadMore,
  onRestore,
  onPurge,
}: TrashListProps): ReactElement {
  const [now] = useState(Date.now);
  const listRef = useRef<HTMLDivElement>(null);
  useLandmark(items.length > 0 ? 'start' : null, listRef);

  useEffect(() => {
    const element = listRef.current;
    const purgeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Delete' || !event.shiftKey || !(event.target instanceof Element)) return;
      const id = event.target.closest('[data-trash-id]')?.getAttribute('data-trash-id');
      const item = items.find((one) => one.ref.id === id);
      if (!item) return;
      event.preventDefault();
      onPurge(item);
    };
    element?.addEventListener('keydown', purgeByKey);
    return () => {
      element?.removeEventListener('keydown', purgeByKey);
    };
  }, [items, onPurge]);

  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW_HEIGHT }}>
      <GridList
        ref={listRef}
        className={classes(styles.lines)}
        aria-label="Deleted things"
        disallowTypeAhead
        onAction={(key) => {
          const item = items.find((one) => one.ref.id === key);
          if (item) onRestore(item);
        }}
      >
        <Collection items={items.map((item) => ({ ...item, id: item.ref.id }))}>
          {(item) => (
            <TrashLine
              item={item}
              now={now}
              onRestore={() => {
                onRestore(item);
              }}
              onPurge={() => {
                onPurge(item);
              }}
            />
          )}
        </Collection>
        <GridListLoadMoreItem isLoading={isLoadingMore} onLoadMore={onLoadMore} />
      </GridList>
    </Virtualizer>
  );
}
