import { useLayoutEffect, useState } from 'react';
import type { ClaimEditing } from '../../services/reader-state.ts';
import { useReaderState } from '../../services/readers.ts';
import { paint } from './marking/highlight-paint.ts';
import { rangeOfSpan, readParagraphs } from './text/places.ts';
import type { ViewElements } from './use-view-elements.ts';

/**
 * The line beside which a new claim is written, in CSS pixels down the page; null when none is.
 * Its words stay painted while the focus is in the form.
 */
export function useEditingLine({ root, page, scroller }: ViewElements): number | null {
  const editing = useReaderState((reader) => reader.claimEditing);
  const [line, setLine] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (editing?.of !== 'new') {
      setLine(null);
      return;
    }
    const range = rangeOfEditing(root.current, editing);
    const wipe = paint('collate-words', range ? [range] : []);
    const box = range?.getClientRects()[0];
    const origin = page.current?.getBoundingClientRect().top ?? 0;
    setLine(box ? box.top + box.height / 2 - 14 - origin : (scroller.current?.scrollTop ?? 0));
    return wipe;
  }, [editing, root, page, scroller]);
  return line;
}

function rangeOfEditing(root: HTMLElement | null, editing: ClaimEditing): Range | null {
  if (!root || editing.of !== 'new' || !editing.selection) return null;
  return rangeOfSpan(readParagraphs(root), editing.selection.span);
}
