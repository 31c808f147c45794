import type { Place } from '../../../shared/contract/actions.ts';
import { enclosing } from '../lib/landmarks.ts';
import { usePaneFocus } from './pane-focus.ts';
import { activeReader, isPair, useStore } from './store.ts';

const EVERYWHERE: readonly Place[] = ['everywhere'];

/** The places whose keys act now, the nearest first: where the focus is, and no other. */
export function currentPlaces(): readonly Place[] {
  const state = useStore.getState();
  const { room } = state;
  const { articleId } = activeReader(state);
  const focused = document.activeElement;
  // Nothing has the focus: what it was lost from goes on.
  const isLost = focused === null || focused === document.body;
  const isIn = (...names: readonly Parameters<typeof enclosing>[0][]): boolean =>
    names.some((name) => enclosing(name, focused) !== null);
  if (isIn('sidebar')) return EVERYWHERE;
  switch (room.name) {
    case 'evidence':
      return isLost || isIn('start', 'foot')
        ? ['cell', 'evidence', 'everywhere']
        : ['evidence', 'everywhere'];
    case 'search':
      return isLost || isIn('room') ? ['search', 'everywhere'] : EVERYWHERE;
    case 'trash':
      return isLost || isIn('room') ? ['trash', 'everywhere'] : EVERYWHERE;
    case 'question':
      return isLost || isIn('room') ? ['question', 'everywhere'] : EVERYWHERE;
    case 'review':
      return isLost || isIn('room') ? ['review', 'everywhere'] : EVERYWHERE;
    case 'export':
      return isLost || isIn('room') ? ['export', 'everywhere'] : EVERYWHERE;
    case 'library': {
      if (isIn('differences')) return ['differences', 'everywhere'];
      const pane = isLost ? usePaneFocus.getState().pane : null;
      if (pane === 'list' || (isIn('list') && isIn('start'))) return ['list', 'everywhere'];
      const isRead = isLost || (isIn('reader') && !isIn('tools', 'find'));
      if (!isRead || articleId === null) return EVERYWHERE;
      return isPair(state) ? ['pair', 'reader', 'everywhere'] : ['reader', 'everywhere'];
    }
  }
}
