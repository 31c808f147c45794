import type { Rect } from '../pdf-reading.ts';

/** What is shown of a page, in the coordinates of the file (origin bottom left, points), and how it is turned. */
export interface PageBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Quarter turns clockwise, 0 to 3. */
  readonly turns: number;
}

/** Takes points and rectangles of the file to the page as it is seen, and back. */
export interface PageFrame {
  /** In points, as it is seen. */
  readonly width: number;
  readonly height: number;
  /** From the file's coordinates to those of the page as it is seen, origin top left. */
  readonly seen: (x: number, y: number) => readonly [x: number, y: number];
  /** The way back. */
  readonly filed: (x: number, y: number) => readonly [x: number, y: number];
  /** A rectangle of the file by any two opposite corners. */
  readonly seenRect: (x0: number, y0: number, x1: number, y1: number) => Rect;
}

/** The frame of a page by its box and rotation. */
export function frameOf({ left, bottom, right, top, turns }: PageBox): PageFrame {
  const isTurned = turns % 2 === 1;
  const seen = (x: number, y: number): readonly [number, number] => {
    switch (turns) {
      case 1:
        return [y - bottom, x - left];
      case 2:
        return [right - x, y - bottom];
      case 3:
        return [top - y, right - x];
      default:
        return [x - left, top - y];
    }
  };
  const filed = (x: number, y: number): readonly [number, number] => {
    switch (turns) {
      case 1:
        return [y + left, x + bottom];
      case 2:
        return [right - x, y + bottom];
      case 3:
        return [right - y, top - x];
      default:
        return [x + left, top - y];
    }
  };
  return {
    width: isTurned ? top - bottom : right - left,
    height: isTurned ? right - left : top - bottom,
    seen,
    filed,
    seenRect: (ax, ay, bx, by) => {
      const [x0, y0] = seen(ax, ay);
      const [x1, y1] = seen(bx, by);
      return {
        x0: Math.min(x0, x1),
        y0: Math.min(y0, y1),
        x1: Math.max(x0, x1),
        y1: Math.max(y0, y1),
      };
    },
  };
}
