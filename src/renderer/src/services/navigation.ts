import { create } from 'zustand';
import type { ArticleScope } from '../../../shared/domain/article.ts';
import type { ArticleId, JobId, QuestionId, TableId } from '../../../shared/domain/ids.ts';
import { focusPaneNamed, focusPaneWhenReady, type PaneName } from './pane-focus.ts';
import { keepReaders, otherSide, SIDES } from './reader-state.ts';
import {
  activate,
  activeReader,
  isPair,
  showList,
  useStore,
  type ExportRoom,
  type ExportSubject,
} from './store.ts';

interface NarrowPaneState {
  readonly pane: Exclude<PaneName, 'room' | 'differences'>;
}

/** Which pane shows while there is room for one only. */
export const useNarrowPane = create<NarrowPaneState>()(() => ({ pane: 'list' }));

useStore.subscribe((state, before) => {
  const isOpened = SIDES.some((side) => {
    const { jump } = state.readers[side];
    return jump !== null && jump !== before.readers[side].jump;
  });
  if (isOpened) useNarrowPane.setState({ pane: 'reader' });
});

/** Shows a pane in a narrow window and puts the focus there once it is drawn. */
export function showNarrowPane(pane: NarrowPaneState['pane']): void {
  useNarrowPane.setState({ pane });
  focusPaneWhenReady(pane);
}

/** Brings the list back where it was hidden, or gave its place to a second text. */
function bringListBack(): void {
  useStore.setState((state) => (state.list === 'hidden' || isPair(state) ? { list: 'shown' } : {}));
}

/** Shows the articles of a scope in the list. */
export function showScope(scope: ArticleScope): void {
  useStore.setState({ room: { name: 'library' }, savedSearchId: null });
  bringListBack();
  showList({ scope, filter: '' });
  useNarrowPane.setState({ pane: 'list' });
}

/** As `showScope`, and puts the focus into the list: what the `G` keys do. */
export function goToScope(scope: ArticleScope): void {
  showScope(scope);
  focusPaneWhenReady('list');
}

/** From the text back to the list, with the focus there. */
export function goToList(): void {
  bringListBack();
  useNarrowPane.setState({ pane: 'list' });
  focusPaneWhenReady('list');
}

/** Closes the pane of an article. A focus that was there goes to the other text, else to the list. */
export function closeArticle(articleId: ArticleId): void {
  const { readers, active } = useStore.getState();
  const hasFocus = readers[active].articleId === articleId;
  if (hasFocus && isPair({ readers })) {
    // Before its pane goes: a focus that is lost is taken by the list, which comes back now.
    activate(otherSide(active));
    focusPaneNamed('reader');
  }
  useStore.setState((state) => keepReaders(state, (id) => id !== articleId));
  if (hasFocus) focusPaneWhenReady(activeReader().articleId === null ? 'list' : 'reader');
}

/** Shows an evidence table, with the focus on the cell where it was left, or on the first. */
export function goToTable(tableId: TableId): void {
  useStore.setState({ room: { name: 'evidence', tableId }, lastTableId: tableId });
  focusPaneWhenReady('room');
}

/** Shows what the articles of a table say together. */
export function goToAnalysis(tableId: TableId): void {
  const room = { name: 'evidence', tableId, showsAnalysis: true } as const;
  useStore.setState({ room, lastTableId: tableId });
  focusPaneWhenReady('room');
}

/** Shows the page of a question. */
export function goToQuestion(questionId: QuestionId): void {
  useStore.setState({ room: { name: 'question', questionId }, lastQuestionId: questionId });
  focusPaneWhenReady('room');
}

/** Back to the list and the reader as they were. */
export function goToLibrary(): void {
  useStore.setState({ room: { name: 'library' } });
  focusPaneWhenReady(activeReader().articleId !== null ? 'reader' : 'list');
}

/** Back to the results of a search, with the focus on the hit that was opened. */
export function goToResults(typed: string): void {
  useStore.setState({ room: { name: 'search' }, searchText: typed });
  focusPaneWhenReady('room');
}

/** Shows what was deleted. */
export function goToTrash(): void {
  useStore.setState({ room: { name: 'trash' } });
  focusPaneWhenReady('room');
}

/** Shows an import that waits to be decided about. */
export function goToReview(id: JobId): void {
  useStore.setState({ room: { name: 'review', id }, overlay: null });
  focusPaneWhenReady('list');
}

/** Shows what is exported, before anything is written. */
export function goToExport(target: ExportSubject): void {
  const { room } = useStore.getState();
  const from = room.name === 'export' ? room.from : room;
  useStore.setState({ room: { name: 'export', target, from }, overlay: null });
  focusPaneWhenReady('room');
}

/** From an export back to where it was asked for. */
export function leaveExport({ from }: ExportRoom): void {
  useStore.setState({ room: from });
  if (from.name === 'library') goToLibrary();
  else focusPaneWhenReady(from.name === 'review' ? 'list' : 'room');
}
