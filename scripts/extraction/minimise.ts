/** So many steps are remembered to tell how the slope bends. */
const MEMORY = 8;
/** A step is halved so often at most; what a step must gain of what the slope promises. */
const HALVINGS = 20;
const LEAST_GAIN = 1e-4;

/** A step that was taken and how the slope changed by it. */
interface Step {
  readonly moved: Float64Array;
  readonly bent: Float64Array;
  readonly product: number;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] as number) * (right[at] as number);
  return sum;
}

function add(target: Float64Array, times: number, other: Float64Array): void {
  for (let at = 0; at < target.length; at += 1)
    target[at] = (target[at] as number) + times * (other[at] as number);
}

/** The way down from a slope, by the two loops of L-BFGS (Nocedal and Wright, 2006, algorithm 7.4). */
function findWay(slope: Float64Array, steps: readonly Step[]): Float64Array {
  const way = slope.slice();
  const shares: number[] = [];
  for (const { moved, bent, product } of steps.toReversed()) {
    const share = dot(moved, way) / product;
    shares.unshift(share);
    add(way, -share, bent);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.product / dot(last.bent, last.bent);
    for (let at = 0; at < way.length; at += 1) way[at] = (way[at] as number) * scale;
  }
  for (const [place, { moved, bent, product }] of steps.entries())
    add(way, (shares[place] as number) - dot(bent, way) / product, moved);
  return way.map((value) => -value);
}

/**
 * The point at which a smooth function of many numbers is least, as far as so many rounds lead from `start`.
 * `judge` answers with the function's value and writes its slope. Deterministic.
 */
export function minimise(
  start: Float64Array,
  rounds: number,
  judge: (point: Float64Array, slope: Float64Array) => number,
): Float64Array {
  let point = start;
  let slope = new Float64Array(start.length);
  let value = judge(point, slope);
  const steps: Step[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const way = findWay(slope, steps);
    const promise = dot(way, slope);
    if (promise >= 0) break;
    // The first step knows nothing of how the slope bends.
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    let next = point;
    let nextValue = Infinity;
    const nextSlope = new Float64Array(start.length);
    for (let halving = 0; halving <= HALVINGS; halving += 1) {
      next = point.slice();
      add(next, length, way);
      nextValue = judge(next, nextSlope);
      if (nextValue <= value + LEAST_GAIN * length * promise) break;
      length /= 2;
    }
    if (nextValue >= value) break;
    const moved = next.slice();
    add(moved, -1, point);
    const bent = nextSlope.slice();
    add(bent, -1, slope);
    const product = dot(moved, bent);
    if (product > 1e-10) steps.push({ moved, bent, product });
    if (steps.length > MEMORY) steps.shift();
    point = next;
    slope = nextSlope;
    value = nextValue;
  }
  return point;
}
