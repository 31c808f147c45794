/** A p-value in digits: "1.3 × 10−8", "2e-9", "0.47". */
const SCIENTIFIC = String.raw`\d{1,2}(?:[.·]\d{1,4})?(?: ?[×x*] ?10 ?[(^]? ?[-−–]?\d{1,3}|[eE][-−–]\d{1,3})`;
const DECIMAL = String.raw`[01]?[.·]\d{1,8}(?!\d)`;
/** A p-value of the trend or of groups that differ among themselves is none of the result itself. */
const ASIDE = String.raw`(?!\)? for (?:interaction|heterogeneity|trend))`;
const P_VALUES = new RegExp(
  String.raw`\b[pP](?:-| )?(?:values?)?(?: of| was)?\s?((?:(?:[=<>≤≥]{1,2}|[<>] or =)\s?)?(?:${SCIENTIFIC}|${DECIMAL})|(?:less|greater) than ${DECIMAL})${ASIDE}`,
  'g',
);
const BOUND = String.raw`[-−–]?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}(?:[.·]\d{1,6})?|[.·]\d{1,6})%?`;
/** The level of an interval, as in "CI 95%", is no bound: "CI 95.2 to 97". */
const LEVEL = String.raw`(?: ?9\d(?:\.\d)? ?%?(?![\d.·]))?`;
const INTERVALS = new RegExp(
  String.raw`\b(?:CI|CrI|confidence interval|credible interval)s?(?: [[(]Cr?I[\])])?${LEVEL}(?: was| of|,)?[\s:=,([]{0,4}(?:from )?((${BOUND}) ?(?:to|,|-|–|−|;) ?(${BOUND}))`,
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

/** A p-value as the sentence writes it: "= 0.47", "<.05", "greater than 0.1", and where its p stands. */
export interface PValue {
  readonly written: string;
  readonly start: number;
}

/** The p-values that a sentence states. Linear. */
export function listPlacedPValues(sentence: string): PValue[] {
  return Array.from(sentence.matchAll(P_VALUES), (match) => ({
    written: match[1] ?? '',
    start: match.index,
  }));
}

/** The p-values that a sentence states, as written. Linear. */
export function listPValues(sentence: string): string[] {
  return listPlacedPValues(sentence).map(({ written }) => written);
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
  return Number(written.replace('·', '.').replace(/^[−–]/, '-').replace(/[%,]/g, ''));
}
