import type { Rect } from '../pdf-reading.ts';
import type { Line, PageLines } from '../text/line.ts';

/** A piece of a line that stands on it, or raised above it: marks of notes and affiliations. */
export interface LineRun {
  readonly text: string;
  readonly isRaised: boolean;
}

/** A line of a page as it is seen, with what its type tells. */
export interface HeadLine extends Rect {
  /** From 1. */
  readonly page: number;
  /** With what is raised, and without. */
  readonly text: string;
  readonly plain: string;
  readonly runs: readonly LineRun[];
  /** The size of most of its letters, in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The upright lines of a page, for what its head and margins say. */
export function headLines({ lines }: PageLines): HeadLine[] {
  return lines.flatMap((line) => (line.turn === 0 ? [headLine(line)] : []));
}

function headLine(line: Line): HeadLine {
  const runs = runsOf(line);
  return {
    page: line.page + 1,
    text: tidy(line.text),
    plain: tidy(runs.map(({ text, isRaised }) => (isRaised ? '' : text)).join('')),
    runs,
    size: line.size,
    bold: line.bold,
    italic: line.italic,
    x0: line.x0,
    y0: line.top,
    x1: line.x1,
    y1: line.bottom,
  };
}

function runsOf({ text, scripts }: Line): LineRun[] {
  const runs: LineRun[] = [];
  let at = 0;
  for (const { kind, start, end } of scripts) {
    if (kind !== 'superscript') continue;
    if (start > at) runs.push({ text: text.slice(at, start), isRaised: false });
    runs.push({ text: text.slice(start, end), isRaised: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), isRaised: false });
  return runs;
}

function tidy(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
