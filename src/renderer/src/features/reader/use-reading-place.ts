import { useEffect, useLayoutEffect, type RefObject } from 'react';
import type { ArticleId } from '../../../../shared/domain/ids.ts';
import {
  keepPlaceOfReading,
  placeOfReading,
  type ReadingPlace,
} from '../../services/reading-places.ts';
import { useSide } from '../../services/readers.ts';
import { isPlaceAskedFor } from './use-jump.ts';
import { offsetAtLine, topOfLine } from './text/text-lines.ts';

/** A place is kept when nothing was scrolled for so many milliseconds. */
const CALM = 200;
/** Paragraphs that were skipped until now take their true heights within so many frames. */
const FRAMES = 3;

/** Opens an article where it was left, unless a place in it was asked for, and remembers where it is read. */
export function useReadingPlace(
  id: ArticleId,
  root: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const side = useSide();
  useLayoutEffect(() => {
    if (isPlaceAskedFor(side, id)) return;
    const place = placeOfReading(id);
    if (place.at === 0 && place.below === 0) return;
    let frames = 0;
    let frame = 0;
    const show = (): void => {
      if (root.current && scroller.current) scrollTo(root.current, scroller.current, place);
      frames += 1;
      if (frames <= FRAMES) frame = requestAnimationFrame(show);
    };
    show();
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [side, id, root, scroller]);

  useEffect(() => {
    const view = scroller.current;
    if (!view) return;
    let timer = 0;
    let seen: ReadingPlace = placeOfReading(id);
    const save = (): void => {
      window.clearTimeout(timer);
      keepPlaceOfReading(id, seen);
    };
    const look = (): void => {
      if (root.current) seen = placeInView(root.current, view);
      window.clearTimeout(timer);
      timer = window.setTimeout(save, CALM);
    };
    save();
    view.addEventListener('scroll', look, { passive: true });
    window.addEventListener('pagehide', save);
    return () => {
      view.removeEventListener('scroll', look);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [id, root, scroller]);
}

/** The first line on the screen, and how far below its top the screen begins. */
function placeInView(root: HTMLElement, view: HTMLElement): ReadingPlace {
  if (view.scrollTop <= 0) return { at: 0, below: 0 };
  const { top } = view.getBoundingClientRect();
  const at = offsetAtLine(root, top);
  const line = at === null ? null : topOfLine(root, at);
  return at === null || line === null ? { at: 0, below: 0 } : { at, below: Math.round(top - line) };
}

function scrollTo(root: HTMLElement, view: HTMLElement, { at, below }: ReadingPlace): void {
  const top = topOfLine(root, at);
  if (top !== null) view.scrollTop += top - view.getBoundingClientRect().top + below;
}
