import { roundWeight } from './fit-table.ts';
import { minimise } from './minimise.ts';

/** Something with named yes-or-no features and the number of the class that it belongs to. */
export interface ClassExample {
  readonly features: ReadonlySet<string>;
  readonly label: number;
}

/** How a softmax model is fitted. */
export interface SoftmaxPlan {
  readonly classes: number;
  /** Features of fewer examples are left out. */
  readonly leastSeen: number;
  /** So many features are kept: those that move most examples most. */
  readonly most: number;
  /** The ridge penalty of a feature. */
  readonly penalty: (name: string) => number;
}

/** For each feature the weights of the classes, in order, and `bias` among them. */
export type SoftmaxTable = Readonly<Record<string, readonly number[]>>;

/** From nothing, and again for the features that are kept. */
const ROUNDS = 120;
const ROUNDS_AGAIN = 80;
const BIAS = 'bias';

/** The chance of each class, by the weights of the features. */
export function weighClasses(
  table: SoftmaxTable,
  features: Iterable<string>,
  classes: number,
): number[] {
  const sums = Array.from({ length: classes }, (_, at) => table[BIAS]?.[at] ?? 0);
  for (const name of features) {
    const weights = table[name];
    if (weights !== undefined)
      for (let at = 0; at < classes; at += 1) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((left, right) => left + right, 0);
  return shares.map((share) => share / total);
}

function countSeen(examples: readonly ClassExample[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  return seen;
}

/**
 * Fits a softmax model by L-BFGS with a ridge penalty for each feature and none for the bias, keeps the
 * features that weigh most and fits these again; deterministic. Weights are in hundredths.
 */
export function fitSoftmax(examples: readonly ClassExample[], plan: SoftmaxPlan): SoftmaxTable {
  const seen = countSeen(examples);
  const names = [...seen].filter(([, times]) => times >= plan.leastSeen).map(([name]) => name);
  const weights = fitWeights(examples, names, plan, ROUNDS);
  const { classes } = plan;
  const weighed = names.map((name, at) => {
    const own = [...weights.subarray(at * classes, (at + 1) * classes)];
    return { name, worth: (Math.max(...own) - Math.min(...own)) * Math.sqrt(seen.get(name) ?? 0) };
  });
  const kept = weighed
    .toSorted((left, right) => right.worth - left.worth || (left.name < right.name ? -1 : 1))
    .slice(0, plan.most)
    .map(({ name }) => name)
    .toSorted();
  const again = fitWeights(examples, kept, plan, ROUNDS_AGAIN);
  const rowOf = (at: number): number[] =>
    [...again.subarray(at * classes, (at + 1) * classes)].map(roundWeight);
  return Object.fromEntries([
    [BIAS, rowOf(kept.length)],
    ...kept.map((name, at) => [name, rowOf(at)] as const),
  ]);
}

/** One row of weights for each name and, last, one for the bias. */
function fitWeights(
  examples: readonly ClassExample[],
  names: readonly string[],
  { classes, penalty }: SoftmaxPlan,
  rounds: number,
): Float64Array {
  const numbers = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ features, label }) => ({
    label,
    at: Int32Array.from(
      [...features].flatMap((name) => numbers.get(name) ?? []).concat(names.length),
    ),
  }));
  const penalties = Float64Array.from([...names.map(penalty), 0]);
  const sums = new Float64Array(classes);
  return minimise(new Float64Array((names.length + 1) * classes), rounds, (weights, slope) => {
    let loss = 0;
    slope.fill(0);
    for (const row of rows) loss += addSlope(row, weights, sums, slope);
    for (let at = 0; at < weights.length; at += 1) {
      const weight = weights[at] as number;
      const ridge = penalties[Math.floor(at / classes)] as number;
      loss += (ridge * weight * weight) / 2;
      slope[at] = (slope[at] as number) + ridge * weight;
    }
    return loss;
  });
}

/** Adds what one example says of the slope of the loss; answers with its loss. */
function addSlope(
  { label, at }: { readonly label: number; readonly at: Int32Array },
  weights: Float64Array,
  sums: Float64Array,
  slope: Float64Array,
): number {
  const classes = sums.length;
  sums.fill(0);
  for (const feature of at)
    for (let one = 0; one < classes; one += 1)
      sums[one] = (sums[one] as number) + (weights[feature * classes + one] as number);
  const most = Math.max(...sums);
  let total = 0;
  for (let one = 0; one < classes; one += 1) {
    sums[one] = Math.exp((sums[one] as number) - most);
    total += sums[one] as number;
  }
  const loss = Math.log(total) - Math.log(sums[label] as number);
  for (let one = 0; one < classes; one += 1)
    sums[one] = (sums[one] as number) / total - (one === label ? 1 : 0);
  for (const feature of at)
    for (let one = 0; one < classes; one += 1) {
      const place = feature * classes + one;
      slope[place] = (slope[place] as number) + (sums[one] as number);
    }
  return loss;
}
