import { useEffect, type RefObject } from 'react';
import { useOnePane } from '../../../lib/media.ts';
import { useMarkTopsOfPair } from '../../../services/mark-tops.ts';
import type { PageView } from '../../../services/page-views.ts';
import { useReaderState, useSide } from '../../../services/readers.ts';
import { isPair, useStore } from '../../../services/store.ts';

/** On which side of a text lines to the other one run. */
export type LinesAt = 'right' | 'left';

/**
 * On which side of this pane's text lines run to the text that it is compared with, in the place of its notes; null where
 * none do. While something is written its form has that place.
 */
export function useLinesAt(shown: PageView, isWriting: boolean): LinesAt | null {
  const side = useSide();
  const comparing = useStore((state) => state.comparing && isPair(state));
  const isLeft = useStore(({ swapped }) => (side === 'first') !== swapped);
  const isEditing = useReaderState(({ claimEditing }) => claimEditing !== null);
  const onePane = useOnePane();
  if (!comparing || onePane || shown !== 'text' || isEditing || isWriting) return null;
  return isLeft ? 'right' : 'left';
}

/** Tells where the marks of this pane stand, for the lines to the other one. */
export function useTopsForLines(
  isBesideLines: boolean,
  tops: ReadonlyMap<string, number>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const side = useSide();
  useEffect(() => {
    const element = scroller.current;
    useMarkTopsOfPair.setState({
      [side]: isBesideLines && element ? { tops, scroller: element } : null,
    });
    return () => {
      useMarkTopsOfPair.setState({ [side]: null });
    };
  }, [side, isBesideLines, tops, scroller]);
}
