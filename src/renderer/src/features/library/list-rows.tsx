import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
} from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { runAction } from '../../services/actions.ts';
import { markListShown } from '../../services/list-shown.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import { openArticle, useStore } from '../../services/store.ts';
import { classes } from '../../lib/classes.ts';
import { focusedListbox } from '../../lib/listbox.ts';
import { currentPlatform } from '../../lib/platform.ts';
import { ArticleRow } from './article-row.tsx';
import {
  extendTo,
  moveFocus,
  selectAll,
  selectOnly,
  toggle,
  type Selection,
} from './list-selection.ts';
import { useArticleRows } from './use-article-rows.ts';
import { useScrollbarWidth } from './use-scrollbar-width.ts';
import { useLandmark } from '../../lib/landmarks.ts';
import styles from './article-list.module.css';

/** In pixels, as `--row` says. */
const ROW_HEIGHT = 56;

interface ListRowsProps {
  readonly ids: readonly ArticleId[];
  readonly label: string;
  /** Escape was pressed: the filter, if there is one, is to go. */
  readonly onEscape: () => void;
}

/** The articles, of which only those on the screen exist. */
export function ListRows({ ids, label, onEscape }: ListRowsProps): ReactElement {
  const scrollRef = useRef<HTMLDivElement>(null);
  const anchorRef = useRef<ArticleId | null>(null);
  // The browser calls a list that was reached by keys so until it loses the focus, clicks or not.
  const [byKeys, setByKeys] = useState(false);
  const rowId = useId();
  const selectedIds = useStore((state) => state.selectedIds);
  const openArticleId = useStore((state) => state.openArticleId);
  const tray = useStore((state) => state.compareTray);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const focusedId = selectedIds.at(-1) ?? null;
  const focusedIndex = useMemo(
    () => (focusedId === null ? -1 : ids.indexOf(focusedId)),
    [ids, focusedId],
  );

  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  useScrollbarWidth(scrollRef);
  useLandmark('start', scrollRef);
  const drawn = virtualizer.getVirtualItems();
  const rows = useArticleRows(ids, drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0);
  const firstId = ids[drawn[0]?.index ?? 0];
  const firstArrived = firstId !== undefined && rows.has(firstId);

  useEffect(() => {
    if (firstArrived) markListShown();
  }, [firstArrived]);

  useEffect(() => {
    // A list that comes up where nothing has the keyboard takes it, so that the arrows move in it.
    if (document.activeElement === document.body) scrollRef.current?.focus({ preventScroll: true });
  }, []);

  useEffect(() => {
    if (focusedIndex >= 0) virtualizer.scrollToIndex(focusedIndex, { align: 'auto' });
  }, [virtualizer, focusedIndex]);

  const select = useCallback((selection: Selection) => {
    anchorRef.current = selection.anchor;
    useStore.setState({ selectedIds: selection.ids });
  }, []);
  const current = (): Selection => {
    const listed = new Set(ids);
    return {
      ids: useStore.getState().selectedIds.filter((id) => listed.has(id)),
      anchor: anchorRef.current,
    };
  };

  const open = useCallback(
    (index: number, intoReader: boolean) => {
      const id = ids[index];
      if (id === undefined) return;
      anchorRef.current = id;
      openArticle(id);
      if (intoReader) {
        focusPaneWhenReady('reader');
      }
    },
    [ids],
  );

  const onPress = (index: number, event: MouseEvent): void => {
    const id = ids[index];
    if (id === undefined) return;
    const mod = currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;
    if (event.shiftKey) select(extendTo(current(), id, ids));
    else if (mod) select(toggle(current(), id));
    else open(index, false);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;
    setByKeys(true);
    if (event.altKey) return;
    if (mod && event.key.toLowerCase() === 'a') {
      select(selectAll(current(), ids));
    } else if (event.key === ' ' && mod && focusedId !== null) {
      select(toggle(current(), focusedId));
    } else if (event.key === ' ' && !mod) {
      open(focusedIndex, false);
    } else if (event.key === 'Enter' && !mod) {
      open(focusedIndex, true);
    } else if (event.key === 'Escape') {
      onEscape();
    } else if (event.key === 'Delete' && !mod) {
      runAction('item.trash');
    } else {
      const page = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
      const next = mod ? null : moveFocus(event.key, focusedIndex, ids.length, page);
      const id = next === null ? undefined : ids[next];
      if (id === undefined) return;
      select(event.shiftKey ? extendTo(current(), id, ids) : selectOnly(id));
    }
    event.preventDefault();
  };

  const focusedDrawn = drawn.some((item) => item.index === focusedIndex);
  return (
    <div
      ref={scrollRef}
      className={classes(styles.rows, byKeys && styles.byKeys)}
      onFocus={(event) => {
        setByKeys(event.currentTarget.matches(':focus-visible'));
      }}
      onPointerDown={() => {
        setByKeys(false);
      }}
      {...focusedListbox(label, focusedDrawn ? `${rowId}-${focusedIndex}` : null, onKeyDown)}
    >
      <div
        className={styles.canvas}
        style={{ height: virtualizer.getTotalSize() }}
        role="presentation"
      >
        {drawn.map((item) => {
          const id = ids[item.index];
          if (id === undefined) return null;
          return (
            <ArticleRow
              key={id}
              id={`${rowId}-${item.index}`}
              row={rows.get(id)}
              isSelected={selected.has(id)}
              isFocused={id === focusedId}
              isOpen={id === openArticleId}
              inTray={tray.includes(id)}
              position={item.index}
              total={ids.length}
              style={{ transform: `translateY(${item.start}px)` }}
              onPress={onPress}
              onOpen={(index) => {
                open(index, true);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
