import { useLayoutEffect, useState, type RefObject } from 'react';
import { layoutNotes } from './layout.ts';
import { NOTE_DROP } from './measure-marks.ts';

const GAP = 12;

/** What the layout needs to know of a note besides its height, which is measured. */
export interface PlacedNote {
  readonly key: string;
  /** The line it belongs to; null for what has no place in the text. */
  readonly line: number | null;
}

interface NoteLayout {
  readonly tops: ReadonlyMap<string, number>;
  /** Where the last note ends. */
  readonly bottom: number;
}

const EMPTY: NoteLayout = { tops: new Map(), bottom: 0 };

/**
 * Places the children of `list`, each with its `data-note`, down the margin. `summary` is what
 * stands above them; places are in CSS pixels from the top of the margin.
 */
export function useNoteLayout(
  list: RefObject<HTMLElement | null>,
  summary: RefObject<HTMLElement | null>,
  notes: readonly PlacedNote[],
  level: string | null,
): NoteLayout {
  const [layout, setLayout] = useState<NoteLayout>(EMPTY);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const place = (): void => {
      const top =
        (summary.current ? summary.current.offsetTop + summary.current.offsetHeight : 0) + GAP;
      const heights = new Map(
        [...element.children].map((child) => {
          const note = child as HTMLElement;
          return [note.dataset['note'] ?? '', note.offsetHeight] as const;
        }),
      );
      const boxes = notes.map(({ key, line }) => ({
        key,
        wanted: line === null ? top : line + NOTE_DROP,
        height: heights.get(key) ?? 0,
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
  }, [list, summary, notes, level]);
  return layout;
}

function sameLayout(
  before: NoteLayout,
  tops: ReadonlyMap<string, number>,
  bottom: number,
): boolean {
  return (
    before.bottom === bottom &&
    before.tops.size === tops.size &&
    [...tops].every(([key, top]) => before.tops.get(key) === top)
  );
}
