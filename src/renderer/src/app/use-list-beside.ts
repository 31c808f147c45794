import { activeReader, isPair, useStore } from '../services/store.ts';
import { useMedia } from '../lib/media.ts';

/**
 * Whether the list, and the sidebar with it, stands beside what is read. Two texts take its place where
 * the window is too narrow for all: list and sidebar are 632 pixels wide, and the lines of a text with
 * less than 560 are too short to read.
 */
export function useListBeside(): boolean {
  const list = useStore((state) => state.list);
  const areTwo = useStore(isPair);
  const isAnythingOpen = useStore((state) => activeReader(state).articleId !== null);
  const isScarce = useMedia('(width < 1752px)');
  if (!isAnythingOpen) return true;
  return list === 'auto' ? !(areTwo && isScarce) : list === 'shown';
}
