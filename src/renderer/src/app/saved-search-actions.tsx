import { useCommand } from '../lib/api.ts';
import { useActions } from '../services/actions.ts';
import { undoLast } from '../services/history.ts';
import { questionAsked, useOpenSearch } from '../services/saved-searches.ts';
import { showOverlay, useStore } from '../services/store.ts';
import { showToast } from '../services/toast.ts';

const NOTHING_ASKED = 'Search, or show a list, to save what it asks';

function saveNew(): void {
  const asks = questionAsked();
  if (asks) showOverlay({ name: 'saveSearch', asks });
}

/** Offers to save what is asked: anew, or as the change of a saved search. Draws nothing. */
export function SavedSearchActions(): null {
  const open = useOpenSearch();
  const update = useCommand('searches.update');
  const isAsked = useStore((state) => questionAsked(state) !== null);
  const disabled = isAsked ? null : NOTHING_ASKED;

  const save = (): void => {
    const asks = questionAsked();
    if (!asks) return;
    if (!open) {
      saveNew();
      return;
    }
    const { id, name } = open.saved;
    if (!open.isChanged) {
      showToast({ message: `“${name}” is saved as it is` });
      return;
    }
    update.mutate(
      { id, asks },
      {
        onSuccess: () => {
          showToast({ message: `Changed: ${name}`, undo: () => void undoLast() });
        },
      },
    );
  };
  useActions({
    'search.save': { run: save, disabled },
    'search.saveNew': { run: saveNew, disabled },
  });
  return null;
}
