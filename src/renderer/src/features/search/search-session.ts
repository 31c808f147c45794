import { create } from 'zustand';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import { focusPaneNamed } from '../../services/pane-focus.ts';
import { call } from '../../lib/api.ts';
import { useStore, type Room } from '../../services/store.ts';

interface SearchSession {
  /** Where the reader was before the search. */
  readonly cameFrom: Room;
  /** What had the focus there. */
  readonly focusBefore: HTMLElement | null;
  /** The selected hit; null selects the first. */
  readonly activeKey: string | null;
  /** Enter was pressed in the box: the selected hit opens once the answer is there. */
  readonly wantsOpen: boolean;
}

/** What the box and the room of the search share. */
export const useSearchSession = create<SearchSession>()(() => ({
  cameFrom: { name: 'library' },
  focusBefore: null,
  activeKey: null,
  wantsOpen: false,
}));

/** Remembers where the focus is before it goes into the search box. */
export function rememberFocusBefore(element: Element | null): void {
  if (useStore.getState().room.name === 'search') return;
  useSearchSession.setState({ focusBefore: element instanceof HTMLElement ? element : null });
}

/** Wakes the search up before the first letter; if that fails, the first letter tells. */
export function prepareSearch(): void {
  call('search.query', { text: '', limit: 1 }).catch(() => undefined);
}

/** As the search is before anything is asked. */
const NOTHING_ASKED = { searchOrder: 'relevance', savedSearchId: null } as const;

/** Takes what was typed: the first letter opens the search room. */
export function typeSearch(text: string): void {
  const { room, searchText } = useStore.getState();
  if (room.name !== 'search') {
    if (text === '') {
      useStore.setState({ searchText: '' });
      return;
    }
    useSearchSession.setState({ cameFrom: room });
    // A list that was saved is not what is asked now.
    if (searchText === '') useStore.setState({ savedSearchId: null });
  }
  if (text !== searchText) useSearchSession.setState({ activeKey: null, wantsOpen: false });
  useStore.setState({
    searchText: text,
    room: { name: 'search' },
    ...(text === '' ? NOTHING_ASKED : {}),
  });
}

/** Shows the results of the text that is still in the box. */
export function resumeSearch(): void {
  const { searchText } = useStore.getState();
  if (searchText !== '') typeSearch(searchText);
}

/** Opens the selected hit as soon as the answer to the text in the box is there. */
export function openSelectedHit(): void {
  useSearchSession.setState({ wantsOpen: true });
}

/** Back to where the reader was, with the box empty and the focus where it had been. */
export function leaveSearch(): void {
  const { cameFrom, focusBefore } = useSearchSession.getState();
  const { room } = useStore.getState();
  useStore.setState({
    ...NOTHING_ASKED,
    searchText: '',
    room: room.name === 'search' ? cameFrom : room,
  });
  requestAnimationFrame(() => {
    if (focusBefore?.isConnected && focusBefore !== document.body && focusBefore.checkVisibility())
      focusBefore.focus();
    else if (!focusPaneNamed('list') && !focusPaneNamed('reader')) focusPaneNamed('room');
  });
}

/** Puts an article into the comparison, or takes it out. */
export function toggleCompared(id: ArticleId): void {
  useStore.setState(({ compareTray }) => ({
    compareTray: compareTray.includes(id)
      ? compareTray.filter((other) => other !== id)
      : [...compareTray, id],
  }));
}
