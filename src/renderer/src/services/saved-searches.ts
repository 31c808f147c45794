import type { Output } from '../../../shared/contract/contract.ts';
import {
  isSameQuestion,
  type SavedQuestion,
  type SavedSearch,
} from '../../../shared/domain/saved-search.ts';
import { useCall } from '../lib/api.ts';
import { showScope } from './navigation.ts';
import { focusPaneWhenReady } from './pane-focus.ts';
import { showList, useStore } from './store.ts';

/** What is asked now, in the search box or of the list that is shown; null in other rooms. */
export function questionAsked(state = useStore.getState()): SavedQuestion | null {
  const { room, searchText, searchOrder, scope, filter, sort, descending } = state;
  if (room.name === 'search' && searchText.trim() !== '') {
    return { of: 'search', query: searchText.trim(), order: searchOrder };
  }
  if (room.name !== 'library') return null;
  return { of: 'list', query: filter.trim(), scope, sort, descending };
}

/** Shows what a saved search finds, in the room in which it was asked. */
export function openSavedSearch({ id, asks }: SavedSearch): void {
  if (asks.of === 'search') {
    useStore.setState({
      room: { name: 'search' },
      searchText: asks.query,
      searchOrder: asks.order,
      savedSearchId: id,
    });
    focusPaneWhenReady('room');
    return;
  }
  const { scope, sort, descending, query } = asks;
  showScope(scope);
  useStore.setState({ sort, descending, savedSearchId: id });
  showList({ filter: query });
  focusPaneWhenReady('list');
}

/** The saved searches in their order; none until they are known. */
export function useSavedSearches(): readonly SavedSearch[] {
  return useCall('searches.list', {}).data ?? NONE;
}

const NONE: readonly SavedSearch[] = [];

export interface OpenSearch {
  readonly saved: SavedSearch;
  /** Whether something else is asked now than it keeps. */
  readonly isChanged: boolean;
}

/** The saved search that was opened and is still what is asked, changed or not; null where none is. */
export function useOpenSearch(): OpenSearch | null {
  const saved = useSavedSearches();
  const id = useStore((state) => state.savedSearchId);
  const asked = useStore((state) => JSON.stringify(questionAsked(state)));
  const one = saved.find((search) => search.id === id);
  const now = JSON.parse(asked) as SavedQuestion | null;
  if (!one || now === null || now.of !== one.asks.of) return null;
  return { saved: one, isChanged: !isSameQuestion(now, one.asks) };
}

/** How many articles a saved search finds, up to where counting stops; null until they are counted. */
export function useSavedCount({ asks }: SavedSearch): Output<'searches.count'> | null {
  return useCall('searches.count', { asks }, { keepPrevious: true, showsError: true }).data ?? null;
}

/** What is missing of a saved search, as a sentence; null where nothing is. */
export function missingWords({ missing }: SavedSearch): string | null {
  const [first] = missing;
  if (!first) return null;
  const one = `No ${first.of} is called “${first.name}” any more.`;
  const others = missing.length - 1;
  return others === 0
    ? one
    : `${one} ${String(others)} more ${others === 1 ? 'name is' : 'names are'} gone.`;
}
