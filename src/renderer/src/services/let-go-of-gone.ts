import type { ArticleId } from '../../../shared/domain/ids.ts';
import { call } from '../lib/api.ts';
import { reportError } from './banners.ts';
import { useStore } from './store.ts';

const WHOLE_LIBRARY = {
  scope: { of: 'all' },
  sort: 'added',
  descending: true,
  filter: '',
} as const;

/** Of these articles those that the library has, apart from its trash. */
export async function stillThere(ids: readonly ArticleId[]): Promise<ReadonlySet<ArticleId>> {
  if (ids.length === 0) return new Set();
  return new Set(await call('articles.listed', { list: WHOLE_LIBRARY, ids: [...ids] }));
}

/** Takes out of the comparison what undo, or another window, took out of the library. */
export async function letGoOfGone(): Promise<void> {
  const { compareTray } = useStore.getState();
  if (compareTray.length === 0) return;
  try {
    const there = await stillThere(compareTray);
    useStore.setState((state) => ({
      compareTray: state.compareTray.filter((id) => there.has(id) || !compareTray.includes(id)),
    }));
  } catch (error) {
    reportError(error);
  }
}
