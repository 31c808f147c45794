import type { MappedPage, PageRect } from '../../../../../../shared/domain/page-map.ts';
import { marksWithin, type TextMark } from '../../text/marks.ts';
import { linesOfSpan } from './page-places.ts';

/** A mark as a page shows it. */
export interface PaintedMark {
  readonly mark: TextMark;
  /** `filled` behind the words, a rule below them, or around a part of the page. */
  readonly look: 'filled' | 'ruled' | 'suggested' | 'area';
  /** One for each line. */
  readonly lines: readonly PageRect[];
  /** Whether the quote begins on this page, so that its code stands there. */
  readonly begins: boolean;
}

const lengthOf = ({ start, end }: TextMark): number => end - start;

/** Overlapping highlights: the shorter one is filled, the longer one is drawn as its rule. */
function lookOf(mark: TextMark, others: readonly TextMark[]): PaintedMark['look'] {
  if (mark.look === 'suggested') return 'suggested';
  if (mark.look === 'underlined') return 'ruled';
  const isUnder = others.some(
    (other) =>
      other !== mark &&
      other.look === 'accepted' &&
      other.start < mark.end &&
      other.end > mark.start &&
      (lengthOf(other) < lengthOf(mark) ||
        (lengthOf(other) === lengthOf(mark) && others.indexOf(other) > others.indexOf(mark))),
  );
  return isUnder ? 'ruled' : 'filled';
}

/** The marks that touch a page, with the lines that they cover there. */
export function paintMarks(page: MappedPage, marks: readonly TextMark[]): PaintedMark[] {
  const near = marksWithin(marks, {
    start: page.words[0]?.start ?? 0,
    end: page.words.at(-1)?.end ?? 0,
  });
  return near.flatMap((mark) => {
    const lines = linesOfSpan(page, mark);
    if (lines.length === 0) return [];
    const begins = linesOfSpan(page, { start: mark.start, end: mark.start + 1 }).length > 0;
    return [{ mark, look: lookOf(mark, near), lines, begins }];
  });
}

/** The mark at a point of the page, the shortest where several lie over one another; null for none. */
export function markAt(
  painted: readonly PaintedMark[],
  { x, y }: { readonly x: number; readonly y: number },
): TextMark | null {
  const under = painted.filter(({ lines }) =>
    lines.some(({ x0, y0, x1, y1 }) => x >= x0 && x <= x1 && y >= y0 && y <= y1),
  );
  return under.map(({ mark }) => mark).toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null;
}
