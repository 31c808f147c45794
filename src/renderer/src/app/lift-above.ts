/** A rectangle on the screen, in CSS pixels from its top left. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels kept free between the two. */
const GAP = 8;

function overlaps(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}

/** How far up a box has to move to stand clear above the obstacles that it covers. */
export function liftAbove(box: Box, obstacles: readonly Box[]): number {
  let lift = 0;
  for (const obstacle of obstacles.toSorted((one, other) => other.bottom - one.bottom)) {
    const lifted = { ...box, top: box.top - lift, bottom: box.bottom - lift };
    if (overlaps(lifted, obstacle)) lift = box.bottom - obstacle.top + GAP;
  }
  return lift;
}
