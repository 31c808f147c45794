import { create } from 'zustand';

/** Whether the article list has shown its first rows (or that there are none). */
export const useListShown = create<{ readonly shown: boolean }>()(() => ({ shown: false }));

/** Called by the list when its first rows are drawn. */
export function markListShown(): void {
  if (!useListShown.getState().shown) useListShown.setState({ shown: true });
}
