/** One thing that was measured, beside its baseline of the same run. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly baseline: { readonly name: string; readonly median: number };
  /** `median / baseline.median`. */
  readonly ratio: number;
  readonly runs: number;
  /** What else a reader of the figure should know. */
  readonly note?: string;
}

/** The middle of the values; the mean of the two in the middle when they are even in number. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this part of the values lies, between neighbours by straight line. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return low + (high - low) * (place - Math.floor(place));
}

interface Measured {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly baseline: { readonly name: string; readonly values: readonly number[] };
  readonly note?: string;
}

/** Makes a figure of what several runs gave. */
export function makeFigure({ values, baseline, ...rest }: Measured): Figure {
  const own = median(values);
  const base = median(baseline.values);
  return {
    ...rest,
    median: own,
    baseline: { name: baseline.name, median: base },
    ratio: own / base,
    runs: values.length,
  };
}

/** A number with three digits that mean something. */
function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Prints figures as lines that stay readable in a log. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`);
  for (const { name, unit, median: own, baseline, ratio, runs, note } of figures) {
    console.log(
      `  ${name}: ${round(own)} ${unit}, ${round(ratio)} times ${baseline.name} (${round(baseline.median)} ${unit}); median of ${String(runs)} runs${note === undefined ? '' : `; ${note}`}`,
    );
  }
}
