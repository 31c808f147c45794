import { useEffect } from 'react';
import { findLandmark } from '../lib/landmarks.ts';
import { SIDES } from '../services/reader-state.ts';
import { elementOfReader } from '../services/readers.ts';
import { useStore } from '../services/store.ts';

/**
 * While it is on, each of two texts goes as far as the other is scrolled: what stood side by side when
 * it was turned on stays so. A text that has come to its end waits there.
 */
export function useScrollTogether(): void {
  const isOn = useStore((state) => state.scrollsTogether);
  // Another article has other places.
  const first = useStore(({ readers }) => readers.first.articleId);
  const second = useStore(({ readers }) => readers.second.articleId);
  useEffect(() => {
    if (!isOn || first === null || second === null) return;
    const over = new AbortController();
    /** How much further down the second is. */
    let ahead: number | null = null;
    /** The place that a text was put at: its scrolling there is not the reader's. */
    const put = new WeakMap<Element, number>();
    const onScroll = ({ target }: Event): void => {
      const [one, other] = SIDES.map(scrollerOf);
      const leads = [one, other].find((scroller) => scroller === target);
      if (!one || !other || !leads || put.get(leads) === leads.scrollTop) return;
      put.delete(leads);
      ahead ??= other.scrollTop - one.scrollTop;
      const follows = leads === one ? other : one;
      follows.scrollTop = leads === one ? one.scrollTop + ahead : other.scrollTop - ahead;
      put.set(follows, follows.scrollTop);
    };
    const [one, other] = SIDES.map(scrollerOf);
    if (one && other) ahead = other.scrollTop - one.scrollTop;
    document.addEventListener('scroll', onScroll, { capture: true, signal: over.signal });
    return () => {
      over.abort();
    };
  }, [isOn, first, second]);
}

function scrollerOf(side: (typeof SIDES)[number]): HTMLElement | null {
  const pane = elementOfReader(side);
  return pane && findLandmark('start', pane);
}
