import { useActions } from '../services/actions.ts';
import { closeArticle } from '../services/navigation.ts';
import { focusPaneWhenReady } from '../services/pane-focus.ts';
import { otherSide } from '../services/reader-state.ts';
import { activate, activeReader, useStore } from '../services/store.ts';

interface PairActionsProps {
  /** Whether there is room for one of the two only. */
  readonly onePane: boolean;
}

/** Offers what can be done with two articles that are read side by side. Draws nothing. */
export function PairActions({ onePane }: PairActionsProps): null {
  useActions({
    'pair.swap': { run: onePane ? showOther : swap },
    'pair.scroll': {
      run: () => {
        useStore.setState(({ scrollsTogether }) => ({ scrollsTogether: !scrollsTogether }));
      },
      disabled: onePane ? 'There is room for one of the two only' : null,
    },
    'pair.close': {
      run: () => {
        const { articleId } = activeReader();
        if (articleId !== null) closeArticle(articleId);
      },
    },
  });
  return null;
}

function swap(): void {
  useStore.setState(({ swapped }) => ({ swapped: !swapped }));
}

function showOther(): void {
  activate(otherSide(useStore.getState().active));
  focusPaneWhenReady('reader');
}
