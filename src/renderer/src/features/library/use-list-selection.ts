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

  const extendTo = async (id: ArticleId, place: number): Promise<void> => {
    const from = anchor.current ?? focusedOf(current());
    const fromPlace = from === null ? -1 : await findPlace(list, rows, from);
    const ids = fromPlace === -1 ? [id] : await idsBetween(listing, fromPlace, place);
    if (ids === null) {
      showToast({
        message: '10,000 articles can be selected one by one. Ctrl A selects all of the list.',
      });
      return;
    }
    anchor.current = fromPlace === -1 ? id : from;
    select(selectRange(ids, id));
  };

  const goTo = async (place: number, extends_: boolean): Promise<void> => {
    const known = rows.get(place)?.id;
    if (known !== undefined && !extends_) {
      ahead.current = null;
      anchor.current = known;
      select(selectOne(known));
      return;
    }
    ahead.current = place;
    const [id] =
      known === undefined ? await call('articles.ids', { list, first: place, limit: 1 }) : [known];
    if (id === undefined || ahead.current !== place) return;
    if (extends_) await extendTo(id, place);
    else {
      anchor.current = id;
      select(selectOne(id));
    }
    if (ahead.current === place) ahead.current = null;
  };

  const onPress = (id: ArticleId, place: number, event: MouseEvent): void => {
    ahead.current = null;
    if (event.shiftKey) extendTo(id, place).catch(reportError);
    else if (hasMod(event)) toggleRow(id);
    else {
      anchor.current = id;
      open(id, false);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const mod = hasMod(event);
    const focusedId = focusedOf(current());
    if (event.altKey) return;
    if (mod && event.key.toLowerCase() === 'a') {
      select(selectAll(current()));
    } else if (event.key === ' ' && mod && focusedId !== null) {
      toggleRow(focusedId);
    } else if ((event.key === ' ' || event.key === 'Enter') && !mod) {
      if (focusedId !== null) open(focusedId, event.key === 'Enter');
    } else if (event.key === 'Escape') {
      onEscape();
    } else if (event.key === 'Delete' && !mod) {
      runAction('item.trash');
    } else {
      const at = ahead.current ?? focusedPlace;
      const next = mod ? null : moveFocus(event.key, at, total, rowsInPage());
      if (next === null) return;
      goTo(next, event.shiftKey).catch(reportError);
    }
    event.preventDefault();
  };

  const onOpen = useCallback((id: ArticleId) => {
    open(id, true);
  }, []);
  return { onKeyDown, onPress, onOpen };
}
