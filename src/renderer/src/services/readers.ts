import { createContext, useContext } from 'react';
import type { ArticleId } from '../../../shared/domain/ids.ts';
import { enclosing, listLandmarks } from '../lib/landmarks.ts';
import { useActions, type ActionHandlers } from './actions.ts';
import { SIDES, type ReaderState, type Side } from './reader-state.ts';
import { activeReader, isPair, useStore } from './store.ts';

/** The pane that the parts below belong to. */
export const SideContext = createContext<Side>('first');

/** The pane that this part of the window belongs to. */
export function useSide(): Side {
  return useContext(SideContext);
}

/** What this pane has in hand. */
export function useReaderState<T>(select: (reader: ReaderState) => T): T {
  const side = useSide();
  return useStore((state) => select(state.readers[side]));
}

/** What the pane that had the focus last has in hand. */
export function useActiveReader<T>(select: (reader: ReaderState) => T): T {
  return useStore((state) => select(activeReader(state)));
}

/** What a pane has in hand now. */
export function readerAt(side: Side): ReaderState {
  return useStore.getState().readers[side];
}

/** The element of a pane; null while it is not drawn. */
export function elementOfReader(side: Side): HTMLElement | null {
  return listLandmarks('reader').find(({ dataset }) => dataset['side'] === side) ?? null;
}

/** The article of the pane that a node stands in; null where it stands in none, or nothing is open there. */
export function articleUnder(node: EventTarget | null): ArticleId | null {
  const pane = enclosing('reader', node);
  const side = SIDES.find((one) => one === pane?.dataset['side']);
  return side ? readerAt(side).articleId : null;
}

/** As `useActions`, while this pane is the one that the keys are about. */
export function useReaderPaneActions(handlers: ActionHandlers): void {
  const side = useSide();
  const isActive = useStore((state) => state.active === side);
  useActions(isActive ? handlers : NO_ACTIONS);
}

const NO_ACTIONS: ActionHandlers = {};

/** The name of a region of this pane, told from that of the same region of the other one. */
export function usePaneLabel(label: string): string {
  const side = useSide();
  const areTwo = useStore(isPair);
  const isLeft = useStore(({ swapped }) => (side === 'first') !== swapped);
  return areTwo ? `${label}, ${isLeft ? 'left' : 'right'} article` : label;
}
