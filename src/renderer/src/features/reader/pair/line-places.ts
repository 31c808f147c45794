/** An end of a line: a claim with its place in the window, in CSS pixels. */
export interface End {
  readonly key: string;
  readonly code: string;
  /** The class of kinds.css that gives it its colour. */
  readonly tone: string;
  readonly y: number;
}

/** Codes on one side stand at least so far from each other. */
const APART = 15;

/**
 * Moves ends apart that would stand on top of each other, downwards and in their order, as little as it takes. Linear but
 * for putting them in order.
 */
export function moveApart(ends: readonly End[]): End[] {
  const inOrder = ends.toSorted((one, other) => one.y - other.y || (one.key < other.key ? -1 : 1));
  let least = Number.NEGATIVE_INFINITY;
  return inOrder.map((end) => {
    const y = Math.max(end.y, least);
    least = y + APART;
    return { ...end, y };
  });
}
