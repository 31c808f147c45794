import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type ReactElement } from 'react';
import { markListShown } from '../../services/list-shown.ts';
import { focusedOf, type ArticleList } from '../../services/selection.ts';
import { sideOf } from '../../services/reader-state.ts';
import { useStore } from '../../services/store.ts';
import { classes } from '../../lib/classes.ts';
import { focusedListbox } from '../../lib/listbox.ts';
import { useLandmark } from '../../lib/landmarks.ts';
import { dragArticles } from './article-drag.ts';
import { openArticleMenu } from './article-menu.ts';
import { ArticleRow } from './article-row.tsx';
import type { FittedColumns } from './list-columns.ts';
import { selectedIn } from './list-selection.ts';
import { useFocusedPlace } from './use-focused-place.ts';
import { useKeptPosition } from './use-kept-position.ts';
import { useListSelection } from './use-list-selection.ts';
import { useListWindows } from './use-list-windows.ts';
import { useScrollbarWidth } from './use-scrollbar-width.ts';
import styles from './article-list.module.css';

/** In pixels, as `--row` says. */
const ROW_HEIGHT = 56;

interface ListRowsProps {
  readonly list: ArticleList;
  readonly total: number;
  readonly label: string;
  readonly columns: FittedColumns;
  /** Escape was pressed: the filter, if there is one, is to go. */
  readonly onEscape: () => void;
}

/** The articles, of which only those on the screen exist. */
export function ListRows({ list, total, label, columns, onEscape }: ListRowsProps): ReactElement {
  const scrollRef = useRef<HTMLDivElement>(null);
  // The browser calls a list that was reached by keys so until it loses the focus, clicks or not.
  const [byKeys, setByKeys] = useState(false);
  const rowId = useId();
  const selection = useStore((state) => state.selection);
  const readers = useStore((state) => state.readers);
  const tray = useStore((state) => state.compareTray);
  const isSelected = useMemo(() => selectedIn(selection), [selection]);
  const focusedId = focusedOf(selection);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  useScrollbarWidth(scrollRef);
  useLandmark('start', scrollRef);
  const drawn = virtualizer.getVirtualItems();
  const { shown, known } = useListWindows(list, drawn[0]?.index ?? 0, drawn.at(-1)?.index ?? 0);
  const focusedPlace = useFocusedPlace(list, known, focusedId);
  const lookAtTop = useKeptPosition(scrollRef, list, known, ROW_HEIGHT);
  const { onKeyDown, onPress, onOpen } = useListSelection({
    list,
    total,
    rows: known,
    focusedPlace,
    rowsInPage: () =>
      Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1),
    onEscape,
  });

  const firstArrived = shown.has(drawn[0]?.index ?? 0);
  useEffect(() => {
    if (firstArrived) markListShown();
  }, [firstArrived]);

  useEffect(() => {
    // A list that comes up where nothing has the keyboard takes it, so that the arrows move in it.
    if (document.activeElement === document.body) scrollRef.current?.focus({ preventScroll: true });
  }, []);

  // The focused row is brought into sight when it gets the focus and when the list is another one, not
  // when others come and go above it.
  const revealed = useRef<{ readonly id: string; readonly list: ArticleList } | null>(null);
  useEffect(() => {
    if (focusedId === null || focusedPlace === -1) return;
    if (revealed.current?.id === focusedId && revealed.current.list === list) return;
    revealed.current = { id: focusedId, list };
    virtualizer.scrollToIndex(focusedPlace, { align: 'auto' });
  }, [virtualizer, list, focusedId, focusedPlace]);

  const keys = keysOfRows(
    drawn.map(({ index }) => index),
    (place) => shown.get(place)?.id,
  );
  const focusedDrawn = drawn.some((item) => item.index === focusedPlace);
  return (
    <div
      ref={scrollRef}
      className={classes(styles.rows, byKeys && styles.byKeys)}
      onScroll={lookAtTop}
      onFocus={(event) => {
        setByKeys(event.currentTarget.matches(':focus-visible'));
      }}
      onPointerDown={() => {
        setByKeys(false);
      }}
      onContextMenu={(event) => {
        openArticleMenu(event, total);
      }}
      onDragStart={(event) => {
        dragArticles(event, list);
      }}
      {...focusedListbox(label, focusedDrawn ? `${rowId}-${focusedPlace}` : null, (event) => {
        setByKeys(true);
        onKeyDown(event);
      })}
    >
      <div
        className={styles.canvas}
        style={{ height: virtualizer.getTotalSize() }}
        role="presentation"
      >
        {drawn.map((item) => {
          const row = shown.get(item.index);
          return (
            <ArticleRow
              key={keys.get(item.index)}
              id={`${rowId}-${item.index}`}
              row={row}
              isSelected={row !== undefined && isSelected(row.id)}
              isFocused={row?.id === focusedId}
              isOpen={row !== undefined && sideOf({ readers }, row.id) !== null}
              inTray={row !== undefined && tray.includes(row.id)}
              position={item.index}
              total={total}
              columns={columns}
              style={{ transform: `translateY(${item.start}px)` }}
              onPress={onPress}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

/**
 * By what each row is told from the others: its article, so that a press that began on a row ends on
 * that row or does nothing, when others come in above it meanwhile. A place whose article is not known
 * yet, or is drawn elsewhere while the list is read anew, goes by its number.
 */
function keysOfRows(
  places: readonly number[],
  idAt: (place: number) => string | undefined,
): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  return new Map(
    places.map((place) => {
      const id = idAt(place);
      if (id === undefined || taken.has(id)) return [place, `place ${String(place)}`];
      taken.add(id);
      return [place, id];
    }),
  );
}
