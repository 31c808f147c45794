import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { layoutNotes } from './layout.ts';
import { NOTE_DROP } from './measure-marks.ts';
import { notesInView, type PageView, type PlacedNote } from './notes-in-view.ts';

const GAP = 12;
/** The height that a note is taken to have until it was drawn: that of a suggestion of three lines. */
const TYPICAL_HEIGHT = 70;

interface Places {
  readonly tops: ReadonlyMap<string, number>;
  /** Where the last note ends. */
  readonly bottom: number;
}

interface NoteLayout extends Places {
  /** The notes to draw as the children of the list. */
  readonly drawn: readonly PlacedNote[];
}

interface Margin {
  /** Its children are the notes that are drawn, each with its `data-note`. */
  readonly list: RefObject<HTMLElement | null>;
  /** What stands above them. */
  readonly summary: RefObject<HTMLElement | null>;
  readonly view: PageView;
}

const EMPTY: Places = { tops: new Map(), bottom: 0 };

/**
 * Places the notes down the margin and says which to draw. Places are in CSS pixels from the top
 * of the margin. The level note stands beside its line while the others give way; notes that are
 * kept are drawn wherever they stand.
 */
export function useNoteLayout(
  { list, summary, view }: Margin,
  notes: readonly PlacedNote[],
  { level, kept }: { readonly level: string | null; readonly kept: ReadonlySet<string | null> },
): NoteLayout {
  const [layout, setLayout] = useState<Places>(EMPTY);
  const heights = useRef(new Map<string, number>());
  const drawn = useMemo(
    () => notesInView(notes, layout.tops, view, kept),
    [notes, layout.tops, view, kept],
  );
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const place = (): void => {
      const top =
        (summary.current ? summary.current.offsetTop + summary.current.offsetHeight : 0) + GAP;
      for (const child of element.children) {
        const note = child as HTMLElement;
        heights.current.set(note.dataset['note'] ?? '', note.offsetHeight);
      }
      const boxes = notes.map(({ key, line }) => ({
        key,
        wanted: line === null ? top : line + NOTE_DROP,
        height: heights.current.get(key) ?? TYPICAL_HEIGHT,
      }));
      const tops = layoutNotes(boxes, { top, gap: GAP, level });
      const bottom = boxes.reduce(
        (lowest, { key, height }) => Math.max(lowest, (tops.get(key) ?? 0) + height),
        top,
      );
      setLayout((before) => (sameLayout(before, tops, bottom) ? before : { tops, bottom }));
    };
    place();
    const observer = new ResizeObserver(place);
    for (const child of element.children) observer.observe(child);
    if (summary.current) observer.observe(summary.current);
    return () => {
      observer.disconnect();
    };
  }, [list, summary, notes, drawn, level]);
  return { ...layout, drawn };
}

function sameLayout(before: Places, tops: ReadonlyMap<string, number>, bottom: number): boolean {
  return (
    before.bottom === bottom &&
    before.tops.size === tops.size &&
    [...tops].every(([key, top]) => before.tops.get(key) === top)
  );
}
