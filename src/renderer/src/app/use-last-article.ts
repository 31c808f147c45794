import { useEffect } from 'react';
import { keepPair, keptPairs } from '../services/kept-pairs.ts';
import { useListShown } from '../services/list-shown.ts';
import { stillThere } from '../services/let-go-of-gone.ts';
import { lastRead } from '../services/reading-places.ts';
import { selectOne } from '../services/selection.ts';
import { activeReader, setReader, useStore } from '../services/store.ts';

/** Articles of other libraries may have been read since this one was open. */
const LOOKED_AT = 100;

/**
 * Opens the article that was read last in this library, once the list is there, and the one that was
 * beside it.
 */
export function useLastArticle(): void {
  const isShown = useListShown((state) => state.shown);
  useEffect(() => {
    if (!isShown) return;
    const pairs = keptPairs();
    const ids = [...new Set([...lastRead(LOOKED_AT), ...pairs.flat()])];
    const open = async (): Promise<void> => {
      const there = await stillThere(ids);
      const last = ids.find((id) => there.has(id));
      const { room } = useStore.getState();
      if (last === undefined || activeReader().articleId !== null || room.name !== 'library')
        return;
      const pair = pairs.findLast((one) => one.includes(last) && one.every((id) => there.has(id)));
      const [left, right = null] = pair ?? [last];
      setReader('first', { articleId: left });
      setReader('second', { articleId: right });
      useStore.setState({
        selection: selectOne(last),
        active: right === last ? 'second' : 'first',
      });
    };
    // Nobody asked for it: where it does not open, the window is as it was before.
    open().catch(() => undefined);
  }, [isShown]);
  useKeptPair();
}

/** Remembers which two articles stand side by side, for the next start. */
function useKeptPair(): void {
  const first = useStore(({ readers }) => readers.first.articleId);
  const second = useStore(({ readers }) => readers.second.articleId);
  const swapped = useStore((state) => state.swapped);
  useEffect(() => {
    const open = [first, second].filter((id) => id !== null);
    if (open.length > 0) keepPair(swapped ? open.toReversed() : open);
  }, [first, second, swapped]);
}
