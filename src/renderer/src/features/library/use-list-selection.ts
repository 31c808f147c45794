import { useCallback, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';
import { currentPlatform } from '../../lib/platform.ts';
import { runAction } from '../../services/actions.ts';
import { reportError } from '../../services/banners.ts';
import { focusPaneWhenReady } from '../../services/pane-focus.ts';
import {
  focusedOf,
  selectOne,
  type ArticleList,
  type ListSelection,
} from '../../services/selection.ts';
import { openArticle, useStore } from '../../services/store.ts';
import { showToast } from '../../services/toast.ts';
import { moveFocus, selectAll, selectRange, toggle, withoutGone } from './list-selection.ts';
import { findPlace } from './use-focused-place.ts';
import type { PlacedRows } from './use-list-windows.ts';

/** The most rows that are selected by their ids. */
const MOST_IN_RANGE = 10_000;

interface Listing {
  readonly list: ArticleList;
  readonly total: number;
  readonly rows: PlacedRows;
  /** Where the focused row stands; -1 when it is not in the list. */
  readonly focusedPlace: number;
  /** How many rows a page of the screen has. */
  readonly rowsInPage: () => number;
  /** Escape was pressed. */
  readonly onEscape: () => void;
}

interface ListHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPress: (id: ArticleId, place: number, event: MouseEvent) => void;
  readonly onOpen: (id: ArticleId) => void;
}

const hasMod = (event: KeyboardEvent | MouseEvent): boolean =>
  currentPlatform() === 'darwin' ? event.metaKey : event.ctrlKey;

function open(id: ArticleId, intoReader: boolean): void {
  openArticle(id);
  if (intoReader) focusPaneWhenReady('reader');
}

const current = (): ListSelection => useStore.getState().selection;

function select(selection: ListSelection): void {
  useStore.setState({ selection });
}

/** The ids of the rows between two places, both among them; null when there are too many. */
async function idsBetween(
  { list, rows }: Listing,
  one: number,
  other: number,
): Promise<ArticleId[] | null> {
  const first = Math.min(one, other);
  const limit = Math.abs(one - other) + 1;
  if (limit > MOST_IN_RANGE) return null;
  const known = Array.from({ length: limit }, (_, at) => rows.get(first + at)?.id);
  const ids = known.every((id) => id !== undefined)
    ? known
    : await call('articles.ids', { list, first, limit });
  return one <= other ? ids : ids.toReversed();
}

/** What presses and keys do in the list. Rows out of sight are asked for when a key leads to them. */
export function useListSelection(listing: Listing): ListHandlers {
  const { list, rows, total, focusedPlace, rowsInPage, onEscape } = listing;
  /** Where an extension by Shift starts. */
  const anchor = useRef<ArticleId | null>(null);
  /** Where the last key led while its row is on its way, so that the next goes on from there. */
  const ahead = useRef<number | null>(null);
  /** How many moves are still on their way to their row. */
  const moving = useRef(0);
  /** What the keys that came meanwhile do once the focus is there. */
  const waiting = useRef<(() => void)[]>([]);

  const toggleRow = (id: ArticleId): void => {
    const before = current();
    anchor.current = id;
    select(toggle(before, id));
    if (before.of === 'all' || before.ids.length === 0) return;
    // What an action has taken out of the list since it was selected is not acted on again unseen.
    const asked = [...before.ids];
    call('articles.listed', { list, ids: asked }).then((listed) => {
      select(withoutGone(current(), asked, listed));
    }, reportError);
  };

  /** Where Shift extends from: the anchor, as long as it is selected. */
  const findStart = async (): Promise<{
    readonly id: ArticleId;
    readonly place: number;
  } | null> => {
    const before = current();
    const isStanding =
      anchor.current !== null && (before.of === 'all' || before.ids.includes(anchor.current));
    const id = isStanding ? anchor.current : focusedOf(before);
    if (id === null) return null;
    const place = await findPlace(list, rows, id);
    return place === -1 ? null : { id, place };
  };

  const extendTo = async (id: ArticleId, place: number): Promise<void> => {
    ahead.current = place;
    const start = await findStart();
    const ids = start ? await idsBetween(listing, start.place, place) : [id];
    if (ahead.current !== place) return;
    ahead.current = null;
    if (ids === null) {
      showToast({ message: 'Rows up to 10,000 can be selected, or all of the list.' });
      return;
    }
    anchor.current = start?.id ?? id;
    select(selectRange(ids, id));
  };

  const selectAlone = (id: ArticleId): void => {
    ahead.current = null;
    anchor.current = id;
    select(selectOne(id));
  };

  const goTo = async (place: number, extends_: boolean): Promise<void> => {
    const known = rows.get(place)?.id;
    if (known !== undefined) {
      if (extends_) await extendTo(known, place);
      else selectAlone(known);
      return;
    }
    ahead.current = place;
    const [id] = await call('articles.ids', { list, first: place, limit: 1 });
    if (ahead.current !== place) return;
    ahead.current = null;
    if (id === undefined) return;
    if (extends_) await extendTo(id, place);
    else selectAlone(id);
  };

  const runWaiting = (): void => {
    if (moving.current > 0) return;
    for (const act of waiting.current.splice(0)) act();
  };

  /** Acts on the row that the keys have led to, although it may still be on its way. */
  const whenThere = (act: () => void): void => {
    waiting.current.push(act);
    runWaiting();
  };

  const track = async (move: Promise<void>): Promise<void> => {
    moving.current += 1;
    try {
      await move;
    } catch (error) {
      // Nothing is done to another row than the one that the keys meant.
      waiting.current = [];
      reportError(error);
    }
    moving.current -= 1;
    runWaiting();
  };

  const move = async ({ key, shiftKey }: KeyboardEvent): Promise<void> => {
    const focusedId = focusedOf(current());
    // A row that was opened from elsewhere may stand anywhere in the list.
    const at =
      ahead.current ??
      (focusedPlace !== -1 || focusedId === null
        ? focusedPlace
        : await findPlace(list, rows, focusedId));
    const next = moveFocus(key, at, total, rowsInPage());
    if (next !== null) await goTo(next, shiftKey);
  };

  const onPress = (id: ArticleId, place: number, event: MouseEvent): void => {
    ahead.current = null;
    waiting.current = [];
    if (event.shiftKey) extendTo(id, place).catch(reportError);
    else if (hasMod(event)) toggleRow(id);
    else {
      anchor.current = id;
      open(id, false);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = hasMod(event);
    const { key } = event;
    if (event.altKey) return;
    if (mod && !event.shiftKey && key.toLowerCase() === 'a') {
      whenThere(() => {
        select(selectAll(current()));
      });
    } else if (key === ' ' || (key === 'Enter' && !mod && !event.shiftKey)) {
      whenThere(() => {
        const focusedId = focusedOf(current());
        if (focusedId === null) return;
        if (mod) toggleRow(focusedId);
        else open(focusedId, key === 'Enter');
      });
    } else if (key === 'Escape') {
      onEscape();
    } else if (key === 'Delete' && !mod) {
      whenThere(() => {
        runAction('item.trash');
      });
    } else {
      if (mod || moveFocus(key, 0, total, 1) === null) return;
      void track(move(event));
    }
    event.preventDefault();
  };

  const onOpen = useCallback((id: ArticleId) => {
    open(id, true);
  }, []);
  return { onKeyDown, onPress, onOpen };
}
