import { create } from 'zustand';
import { keep, readKept } from '../lib/kept.ts';

const NAME = 'collate.folded';
/** More than anybody folds: the oldest are open again. */
const MOST = 2000;

interface FoldedState {
  /** By their ids, of whatever library they are. */
  readonly folded: ReadonlySet<string>;
}

/** The collections of the sidebar that hide what is inside them; it outlives the window. */
export const useFolded = create<FoldedState>()(() => {
  const kept = readKept(NAME);
  const ids: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return { folded: new Set(ids.filter((id) => typeof id === 'string')) };
});

/** Folds a collection, or unfolds it. */
export function setFolded(id: string, isFolded: boolean): void {
  const folded = new Set(useFolded.getState().folded);
  folded.delete(id);
  if (isFolded) folded.add(id);
  useFolded.setState({ folded });
  keep(NAME, [...folded].slice(-MOST));
}
