/** What a number measures, so that only like is held against like. */
export type Dimension =
  | 'share'
  | 'mass'
  | 'volume'
  | 'length'
  | 'energy'
  | 'time'
  | 'money'
  | 'times'
  | 'year'
  /** A name that holds digits: a gene, a virus, the end of an address. Its value is 0. */
  | 'name'
  | 'count';

/** How a number is written. */
export type QuantityForm = 'digits' | 'words' | 'fraction' | 'ratio';

/** How near the number is said to be: "about 40", "more than 40", "nearly 40". */
export type Nearness = 'exact' | 'about' | 'above' | 'below';

/** A number as a text writes it, with what it measures. Offsets are UTF-16 into the text it was read in. */
export interface Quantity {
  /** In the unit of the dimension: shares in percent, masses in grams, times in days. */
  readonly value: number;
  /** Half a step of its last digit that counts, in the same unit: 6,000 may stand for 5,500 to 6,500. */
  readonly slack: number;
  readonly dimension: Dimension;
  /** The unit as written and folded (`mg`, `percent`, `patients`); empty where there is none. */
  readonly unit: string;
  readonly form: QuantityForm;
  readonly nearness: Nearness;
  readonly start: number;
  readonly end: number;
  /** The number as written, without its unit. */
  readonly written: string;
  /** For "1 in 7" the two numbers as written; null for others. */
  readonly ratio: readonly [string, string] | null;
  /** Significant digits. */
  readonly digits: number;
  /** Numbers that are seldom meant as such ("one of them"): they may match and are never missed. */
  readonly faint: boolean;
  /** The words around it, nearest first, folded and without numbers. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}
