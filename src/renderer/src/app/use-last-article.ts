import { useEffect } from 'react';
import { useListShown } from '../services/list-shown.ts';
import { stillThere } from '../services/let-go-of-gone.ts';
import { lastRead } from '../services/reading-places.ts';
import { selectOne } from '../services/selection.ts';
import { activeReader, setReader, useStore } from '../services/store.ts';

/** Articles of other libraries may have been read since this one was open. */
const LOOKED_AT = 100;

/** Opens the article that was read last in this library, once the list is there. */
export function useLastArticle(): void {
  const isShown = useListShown((state) => state.shown);
  useEffect(() => {
    if (!isShown) return;
    const ids = lastRead(LOOKED_AT);
    const open = async (): Promise<void> => {
      const there = await stillThere(ids);
      const last = ids.find((id) => there.has(id));
      const { room } = useStore.getState();
      if (last === undefined || activeReader().articleId !== null || room.name !== 'library')
        return;
      setReader('first', { articleId: last });
      useStore.setState({ selection: selectOne(last) });
    };
    // Nobody asked for it: where it does not open, the window is as it was before.
    open().catch(() => undefined);
  }, [isShown]);
}
