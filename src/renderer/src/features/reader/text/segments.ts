/** What `segmentText` needs to know of a mark. */
export interface SegmentMark {
  readonly start: number;
  readonly end: number;
}

/** A run of text under the same marks. */
export interface Segment<M extends SegmentMark> {
  readonly text: string;
  /** UTF-16 offset in the canonical text. */
  readonly start: number;
  readonly end: number;
  /** The marks over it, longest first, so that the last is the one to fill. */
  readonly marks: readonly M[];
  /** The marks that end with it: their codes follow it. */
  readonly ending: readonly M[];
}

/**
 * Cuts a text into segments at every start and end of a mark. The segments joined are the text,
 * and each mark covers exactly the segments between its start and end. `at` is where the text
 * begins in the canonical text; marks are in canonical offsets and may reach beyond the text.
 */
export function segmentText<M extends SegmentMark>(
  text: string,
  marks: readonly M[],
  at = 0,
): Segment<M>[] {
  const end = at + text.length;
  const cuts = new Set([at, end]);
  for (const mark of marks) {
    if (mark.start > at && mark.start < end) cuts.add(mark.start);
    if (mark.end > at && mark.end < end) cuts.add(mark.end);
  }
  const sorted = [...cuts].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] ?? end;
    const over = marks
      .filter((mark) => mark.start < to && mark.end > from)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    return {
      text: text.slice(from - at, to - at),
      start: from,
      end: to,
      marks: over,
      ending: over.filter((mark) => mark.end === to),
    };
  });
}
