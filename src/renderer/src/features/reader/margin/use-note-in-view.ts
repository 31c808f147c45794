import { useEffect, type RefObject } from 'react';
import { EDGE } from '../use-place.ts';
import { enclosing } from '../../../lib/landmarks.ts';

/**
 * Brings the selected note of a list between paragraphs into view, as far as its words in the text
 * stay there too. `key` is null where no note of the list is selected.
 */
export function useNoteInView(list: RefObject<HTMLElement | null>, key: string | null): void {
  useEffect(() => {
    if (key === null) return;
    // The words are brought into view first, which takes until the next frame.
    const frame = requestAnimationFrame(() => {
      const note = list.current?.querySelector(`[data-note="${CSS.escape(key)}"]`);
      const scroller = note && enclosing('start', note);
      if (note && scroller) bringNoteIntoView(note, scroller, key);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [list, key]);
}

function bringNoteIntoView(note: Element, scroller: Element, key: string): void {
  const view = scroller.getBoundingClientRect();
  const hidden = note.getBoundingClientRect().bottom - view.bottom + 8;
  const mark = scroller.querySelector(`article mark[data-mark="${CSS.escape(key)}"]`);
  const room = mark ? mark.getBoundingClientRect().top - view.top - EDGE : hidden;
  scroller.scrollTop += Math.max(0, Math.min(hidden, room));
}
