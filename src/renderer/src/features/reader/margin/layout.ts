/** A note and where it wants to stand, in CSS pixels from the top of the page. */
export interface NoteBox {
  readonly key: string;
  /** Level with the line of its quote. */
  readonly wanted: number;
  readonly height: number;
}

export interface LayoutOptions {
  /** No note stands above this. */
  readonly top: number;
  readonly gap: number;
  /** The note that stays level with its line while the others give way. */
  readonly level: string | null;
}

/**
 * Places notes in their order, without overlap: each level with its line, else pushed down by
 * the one above it. The level note stays where it wants to be and those above it move up; where
 * there is too little room above, it moves down by what is missing and no more.
 */
export function layoutNotes(
  notes: readonly NoteBox[],
  { top, gap, level }: LayoutOptions,
): Map<string, number> {
  const tops: number[] = [];
  let free = top;
  for (const note of notes) {
    const at = Math.max(free, note.wanted);
    tops.push(at);
    free = at + note.height + gap;
  }
  const pinned = level === null ? -1 : notes.findIndex((note) => note.key === level);
  const pinnedNote = notes[pinned];
  if (pinnedNote) {
    const needed = notes.slice(0, pinned).reduce((height, note) => height + note.height + gap, 0);
    const at = Math.max(pinnedNote.wanted, top + needed);
    placeAbove(notes, tops, pinned, at, gap);
    placeBelow(notes, tops, pinned, at, gap);
  }
  return new Map(notes.map((note, index) => [note.key, tops[index] ?? top]));
}

function placeAbove(
  notes: readonly NoteBox[],
  tops: number[],
  pinned: number,
  at: number,
  gap: number,
): void {
  tops[pinned] = at;
  let limit = at - gap;
  for (let index = pinned - 1; index >= 0; index -= 1) {
    const height = notes[index]?.height ?? 0;
    tops[index] = Math.min(tops[index] ?? limit, limit - height);
    limit = tops[index]! - gap;
  }
}

function placeBelow(
  notes: readonly NoteBox[],
  tops: number[],
  pinned: number,
  at: number,
  gap: number,
): void {
  let free = at + (notes[pinned]?.height ?? 0) + gap;
  for (let index = pinned + 1; index < notes.length; index += 1) {
    const note = notes[index];
    if (!note) return;
    tops[index] = Math.max(free, note.wanted);
    free = tops[index]! + note.height + gap;
  }
}
