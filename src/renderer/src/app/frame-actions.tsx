import { useEffect } from 'react';
import { listen, useCall, useCommand } from '../lib/api.ts';
import { formatTime } from '../lib/format.ts';
import { useActions } from '../services/actions.ts';
import { redoLast, undoLast } from '../services/history.ts';
import {
  showNarrowPane,
  goToExport,
  goToQuestion,
  goToScope,
  goToTable,
  goToTrash,
} from '../services/navigation.ts';
import { cyclePanes, focusPaneNamed } from '../services/pane-focus.ts';
import { showOverlay, useStore } from '../services/store.ts';
import { useExportTarget, wholeLibrary } from '../services/targets.ts';
import { showToast } from '../services/toast.ts';
import { useOnePane } from '../lib/media.ts';
import { enclosing, findLandmark } from '../lib/landmarks.ts';

/** Offers the actions that work wherever one is in the window. Draws nothing. */
export function FrameActions(): null {
  const overview = useCall('library.overview', {}).data;
  const openLibrary = useCommand('shell.openLibrary');
  const showFolder = useCommand('shell.showLibraryFolder');
  const backUp = useCommand('backups.create');
  const lastTableId = useStore((state) => state.lastTableId);
  const lastQuestionId = useStore((state) => state.lastQuestionId);
  const questions = useCall('questions.list', {}).data ?? [];
  const question = questions.find(({ id }) => id === lastQuestionId) ?? questions[0];
  const exportTarget = useExportTarget();
  const onePane = useOnePane();

  const tables = overview?.tables ?? [];
  const tableId = tables.some((table) => table.id === lastTableId) ? lastTableId : tables[0]?.id;

  const open = openLibrary.mutate;
  useEffect(
    () =>
      listen('library.chosen', ({ id }) => {
        open({ which: 'recent', id });
      }),
    [open],
  );
  useActions({
    'library.open': { run: () => openLibrary.mutate({ which: 'choose' }) },
    'library.new': { run: () => openLibrary.mutate({ which: 'new' }) },
    'library.openSample': {
      run: () => openLibrary.mutate({ which: 'sample' }),
      disabled: overview?.isSample ? 'The sample library is open' : null,
    },
    'library.showFolder': { run: () => showFolder.mutate({}) },
    'backup.create': {
      run: () =>
        backUp.mutate(
          {},
          {
            onSuccess: (backup) => {
              showToast({ message: `Backed up ${formatTime(backup.madeAt)}` });
            },
          },
        ),
    },
    'reference.create': { run: () => showOverlay({ name: 'newReference' }) },
    'backup.restore': { run: () => showOverlay({ name: 'backups' }) },
    'export.open': {
      run: () => {
        if (exportTarget) goToExport(exportTarget);
      },
      disabled: exportTarget ? null : 'Open or select an article, or open an evidence table',
    },
    'export.library': {
      run: () => {
        goToExport(wholeLibrary());
      },
      disabled: overview?.articles === 0 ? 'The library is empty' : null,
    },
    'settings.open': { run: () => showOverlay({ name: 'settings' }) },
    // Whether there is a step is for the engine to say: what the window knows may be a moment old.
    'history.undo': { run: () => void undoLast() },
    'history.redo': { run: () => void redoLast() },
    'go.inbox': { run: () => goToScope({ of: 'status', status: 'inbox' }) },
    'go.reading': { run: () => goToScope({ of: 'status', status: 'reading' }) },
    'go.all': { run: () => goToScope({ of: 'all' }) },
    'go.decide': { run: () => goToScope({ of: 'to_decide' }) },
    'go.evidence': {
      run: () => {
        if (tableId) goToTable(tableId);
      },
      disabled: tableId ? null : 'No evidence table yet: compare two articles to make one',
    },
    'go.question': {
      run: () => {
        if (question) goToQuestion(question.id);
      },
      disabled: question ? null : 'No question yet: make one under “New question…”',
    },
    'question.create': { run: () => showOverlay({ name: 'newQuestion' }) },
    'go.trash': { run: goToTrash },
    'view.nextPane': { run: () => cyclePanes(1) },
    'view.previousPane': { run: () => cyclePanes(-1) },
    'view.sidebar': {
      run: () => {
        if (onePane) showNarrowPane('sidebar');
        else toggleSidebar();
      },
    },
    'jobs.show': { run: () => showOverlay({ name: 'jobs' }) },
    'palette.open': { run: () => showOverlay({ name: 'palette' }) },
    'keys.show': { run: () => showOverlay({ name: 'keys' }) },
    'attribute.new': {
      run: () => showOverlay({ name: 'attribute', id: null, tableId: null }),
    },
    'attribute.manage': { run: () => showOverlay({ name: 'attributes' }) },
    'suggestions.about': { run: () => showOverlay({ name: 'aboutSuggestions' }) },
    'collection.create': { run: () => showOverlay({ name: 'newCollection' }) },
  });
  return null;
}

/** A focus that was in the sidebar goes to the list when the sidebar goes. */
function toggleSidebar(): void {
  const hadFocus = enclosing('sidebar', document.activeElement) !== null;
  useStore.setState((state) => ({ sidebarShown: !state.sidebarShown }));
  if (hadFocus) focusPaneNamed(findLandmark('list') ? 'list' : 'room');
}
