const P_VALUES =
  /\b[pP](?:-| )?(?:values?)?(?: of| was)? ?((?:[=<>≤≥] ?)?[01]?[.·]\d{1,8}|(?:less|greater) than [01]?[.·]\d{1,8})/g;
const BOUND = String.raw`[-−–]?(?:\d{1,9}(?:[.·]\d{1,6})?|[.·]\d{1,6})%?`;
const INTERVALS = new RegExp(
  String.raw`\b(?:CI|CrI|confidence interval|credible interval)s?(?: ?9\d(?:\.\d)? ?%?)?(?: was| of|,)?[\s:=,([]{0,4}(?:from )?((${BOUND}) ?(?:to|,|-|–|−|;) ?(${BOUND}))`,
  'g',
);
/** Letters of which some stand wherever the pattern matches. */
const INTERVAL_SIGNS = ['CI', 'CrI', 'nterval'];

/** An interval around an estimate. */
export interface Interval {
  /** As the sentence writes it: "0.60 to 0.93". */
  readonly written: string;
  readonly low: number;
  readonly high: number;
  /** Where its name begins: the C of "CI". */
  readonly start: number;
}

/** The p-values that a sentence states, as written: "= 0.47", "<.05", "greater than 0.1". Linear. */
export function listPValues(sentence: string): string[] {
  return [...sentence.matchAll(P_VALUES)].flatMap(([, written]) => written ?? []);
}

/** The confidence and credible intervals that a sentence states. Linear. */
export function listIntervals(sentence: string): Interval[] {
  if (!INTERVAL_SIGNS.some((sign) => sentence.includes(sign))) return [];
  return Array.from(sentence.matchAll(INTERVALS), (match) => {
    const [, written = '', low = '', high = ''] = match;
    return { written, low: readNumber(low), high: readNumber(high), start: match.index };
  });
}

/** The number that is written so; NaN for none. */
export function readNumber(written: string): number {
  return Number(written.replace('·', '.').replace(/^[−–]/, '-').replace('%', ''));
}
