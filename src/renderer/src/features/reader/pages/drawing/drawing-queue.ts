/** Something that waits to be drawn. */
export interface Drawing {
  /** How urgent it is now: the smallest goes first. */
  readonly rank: () => number;
  /** Draws it, and ends early when the signal says so. */
  readonly draw: (signal: AbortSignal) => Promise<void>;
}

/** Draws a few things at a time, the most urgent first; what is not wanted any more is left. */
export interface DrawingQueue {
  /** Puts something in the queue; gives what takes it out again, also while it is being drawn. */
  readonly add: (drawing: Drawing) => () => void;
}

/**
 * A queue of its own for each open file.
 * @param atOnce so many are drawn at the same time
 */
export function createDrawingQueue(atOnce: number): DrawingQueue {
  const waiting = new Set<Drawing>();
  let running = 0;

  const next = (): Drawing | null => {
    let first: Drawing | null = null;
    let least = Infinity;
    for (const drawing of waiting) {
      const rank = drawing.rank();
      if (rank < least) [first, least] = [drawing, rank];
    }
    return first;
  };
  const controllers = new Map<Drawing, AbortController>();
  const start = (): void => {
    while (running < atOnce) {
      const drawing = next();
      if (!drawing) return;
      waiting.delete(drawing);
      const controller = new AbortController();
      controllers.set(drawing, controller);
      running += 1;
      void drawing.draw(controller.signal).finally(() => {
        running -= 1;
        controllers.delete(drawing);
        start();
      });
    }
  };
  return {
    add(drawing) {
      waiting.add(drawing);
      // Everything that comes in the same moment is there before the first is chosen.
      queueMicrotask(start);
      return () => {
        waiting.delete(drawing);
        controllers.get(drawing)?.abort();
      };
    },
  };
}
