import type { MappedPage, PageRect, PlacedWord } from '../../../../../../shared/domain/page-map.ts';

/** A line of a page, or a piece of one, with its slice of the canonical text. */
export interface PageLine extends PageRect {
  readonly start: number;
  readonly end: number;
}

const height = ({ y0, y1 }: PageRect): number => y1 - y0;
const centre = ({ y0, y1 }: PageRect): number => (y0 + y1) / 2;

/** Whether a word goes on with the line before it: beside it, to the right, no further than a wide blank. */
function goesOn(line: PageRect, word: PlacedWord): boolean {
  const tallest = Math.max(height(line), height(word));
  const gap = word.x0 - line.x1;
  return (
    Math.abs(centre(line) - centre(word)) < 0.6 * tallest && gap > -tallest && gap < 4 * tallest
  );
}

/**
 * The lines of a page in the order of the text. A line takes along the blank behind it, so that words
 * that are copied over two lines keep it.
 */
export function linesOf({ words }: MappedPage, text: string): PageLine[] {
  const lines: { x0: number; y0: number; x1: number; y1: number; start: number; end: number }[] =
    [];
  for (const word of words) {
    const line = lines.at(-1);
    // What overlaps the word before has no place of its own in a text.
    if (word.end <= word.start || (line && word.start < line.end)) continue;
    const between = line ? text.slice(line.end, word.start) : '';
    if (line && /^[^\S\n]*$/.test(between) && goesOn(line, word)) {
      line.x1 = Math.max(line.x1, word.x1);
      line.y0 = Math.min(line.y0, word.y0);
      line.y1 = Math.max(line.y1, word.y1);
      line.end = word.end;
    } else {
      const { start, end, x0, y0, x1, y1 } = word;
      lines.push({ start, end, x0, y0, x1, y1 });
    }
  }
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const isOneBlank = next?.start === line.end + 1 && text[line.end] === ' ';
    return isOneBlank ? { ...line, end: line.end + 1 } : line;
  });
}

/** A code that stands in the margin of a page. */
export interface MarginCode {
  readonly key: string;
  /** The first line of its quote on this page. */
  readonly line: PageRect;
  readonly width: number;
}

export interface PlacedCode {
  readonly key: string;
  readonly left: number;
  readonly top: number;
}

export interface CodeOptions {
  /** What is printed on the page, from its left to its right edge. */
  readonly body: { readonly x0: number; readonly x1: number };
  readonly pageWidth: number;
  readonly height: number;
  readonly gap: number;
}

/** Whether a code would run into one that stands already. */
function touches(
  code: { readonly left: number; readonly top: number; readonly width: number },
  other: { readonly left: number; readonly top: number; readonly right: number },
  tall: number,
): boolean {
  const isBeside = Math.abs(other.top - code.top) < tall;
  return isBeside && code.left < other.right && code.left + code.width > other.left;
}

/**
 * Puts codes into the page's own margin, level with the line each belongs to: those of the left half in
 * the left margin, the others in the right one. One that would touch another goes further out, or
 * below it where the page is not wide enough. All measures are of one kind: points or pixels.
 */
export function placeCodes(
  codes: readonly MarginCode[],
  { body, pageWidth, height: tall, gap }: CodeOptions,
): PlacedCode[] {
  const middle = (body.x0 + body.x1) / 2;
  const placed: (PlacedCode & { right: number; isLeft: boolean })[] = [];
  for (const { key, line, width } of codes.toSorted((a, b) => a.line.y0 - b.line.y0)) {
    const isLeft = line.x0 < middle;
    const level = centre(line) - tall / 2;
    const inner = isLeft ? body.x0 - gap - width : body.x1 + gap;
    const beside = placed.filter((each) => each.isLeft === isLeft);
    let [left, top] = [inner, level];
    for (const other of beside) {
      if (!touches({ left, top, width }, other, tall)) continue;
      left = isLeft ? other.left - gap / 2 - width : other.right + gap / 2;
    }
    if (left < 1 || left + width > pageWidth - 1) {
      left = Math.min(Math.max(inner, 1), pageWidth - width - 1);
      for (const other of beside) {
        if (touches({ left, top, width }, other, tall)) top = other.top + tall;
      }
    }
    placed.push({ key, left, top, right: left + width, isLeft });
  }
  return placed.map(({ key, left, top }) => ({ key, left, top }));
}
