import { changeGlyph, type Glyph } from '../pdfium/glyph.ts';
import type { Rect } from '../pdf-reading.ts';

/** A page turned so that type which reads in one direction reads from left to right. */
interface Frame {
  readonly turn: number;
  readonly point: (x: number, y: number) => readonly [x: number, y: number];
  /** Back to the page as it is seen. */
  readonly seenRect: (x0: number, y0: number, x1: number, y1: number) => Rect;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The quarter turns in which a page is read; type at any other angle is read where it stands. */
const QUARTER = 90;

/** The frame for type that reads `turn` degrees clockwise from left to right. */
export function frameFor(turn: number, { width, height }: Size): Frame {
  switch (turn) {
    case QUARTER:
      return {
        turn,
        point: (x, y) => [y, width - x],
        seenRect: (x0, y0, x1, y1) => ({ x0: width - y1, y0: x0, x1: width - y0, y1: x1 }),
      };
    case 2 * QUARTER:
      return {
        turn,
        point: (x, y) => [width - x, height - y],
        seenRect: (x0, y0, x1, y1) => ({
          x0: width - x1,
          y0: height - y1,
          x1: width - x0,
          y1: height - y0,
        }),
      };
    case 3 * QUARTER:
      return {
        turn,
        point: (x, y) => [height - y, x],
        seenRect: (x0, y0, x1, y1) => ({ x0: y0, y0: height - x1, x1: y1, y1: height - x0 }),
      };
    default:
      return {
        turn,
        point: (x, y) => [x, y],
        seenRect: (x0, y0, x1, y1) => ({ x0, y0, x1, y1 }),
      };
  }
}

/** Whether a frame is the page as it is seen: type at an angle is read where it stands. */
export const isAsSeen = (turn: number): boolean => turn === 0 || turn % QUARTER !== 0;

/** Turns a glyph into a frame; its box stays upright there. */
export function turnGlyph(glyph: Glyph, frame: Frame): Glyph {
  if (frame.turn === 0) return glyph;
  const [ax, ay] = frame.point(glyph.x0, glyph.y0);
  const [bx, by] = frame.point(glyph.x1, glyph.y1);
  const [x, y] = frame.point(glyph.x, glyph.y);
  return changeGlyph(glyph, {
    x0: Math.min(ax, bx),
    y0: Math.min(ay, by),
    x1: Math.max(ax, bx),
    y1: Math.max(ay, by),
    x,
    y,
  });
}
