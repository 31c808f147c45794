import { useEffect, useRef } from 'react';
import { useRecentSearches } from '../../services/recent-searches.ts';

/**
 * Keeps what was searched among the recent searches: the last text that found something and at which typing
 * paused, when the search is left or its text is cleared. So a word is not kept once for each of its letters.
 * @param found whether the text, as it stands, has found something
 */
export function useRemembering(text: string, found: boolean): void {
  const last = useRef('');
  const { remember } = useRecentSearches();
  useEffect(() => {
    if (found) last.current = text;
  }, [text, found]);
  const isCleared = text.trim() === '';
  useEffect(() => {
    if (!isCleared) return undefined;
    remember(last.current);
    last.current = '';
    return undefined;
  }, [isCleared, remember]);
  useEffect(
    () => () => {
      remember(last.current);
    },
    [remember],
  );
}
