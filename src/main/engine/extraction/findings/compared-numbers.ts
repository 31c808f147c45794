import { readNumber } from './statistics.ts';

/** What numbers that are set against each other say of a change. */
export type NumbersSay = 'up' | 'down' | 'even';

const NUMBER = String.raw`[-−–]?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})(?:[.·]\d{1,4})?`;
const SPREAD = String.raw`(?: ?(?:±|\+\/-) ?\d{1,6}(?:[.·]\d{1,4})?)?`;
const UNIT = String.raw`(?: ?%| percent| per cent| [a-zA-Z]{1,8})?`;
const PAIR = new RegExp(
  String.raw`(?<![\d.·])(${NUMBER})${SPREAD}${UNIT} (?:vs\.?|versus|v\.?|compared with|compared to|against) (${NUMBER})(?!\d)`,
);
const MOVE = new RegExp(
  String.raw`\bfrom [$€£]?(${NUMBER})${SPREAD}${UNIT}(?: in \d{4})? to [$€£]?(${NUMBER})(?!\d)`,
);
const RATIO =
  /\b(?:[Hh]azards? ratio|[Oo]dds ratio|[Rr]isk ratio|[Rr]ate ratio|[Rr]elative risk(?! reduction)|[Pp]revalence ratio|a?HR|a?OR|a?RR|IRR)\b[^\d;]{0,30}(\d{1,3}(?:[.·]\d{1,3}))(?![\d%])/;
const COEFFICIENT = /(?<![\w.])(?:d|g|r|β|ρ|SMD|rho) ?= ?([-−–]?(?:\d{1,2})?[.·]\d{1,3})/;

/** What the first ratio of a sentence says: above 1 is up. Null where it states none. Linear. */
export function readRatioSide(sentence: string): NumbersSay | null {
  const [, written] = RATIO.exec(sentence) ?? [];
  return written === undefined ? null : compare(readNumber(written), 1);
}

/** What the first two numbers say that are set against each other: "37% versus 28%" is up. Linear. */
export function readPairSide(sentence: string): NumbersSay | null {
  const [, first, second] = PAIR.exec(sentence) ?? [];
  if (first !== undefined && second !== undefined)
    return compare(readNumber(first), readNumber(second));
  const [, from, to] = MOVE.exec(sentence) ?? [];
  return from === undefined || to === undefined ? null : compare(readNumber(to), readNumber(from));
}

/** What the first coefficient of a link or difference says: below 0 is down. Linear. */
export function readCoefficientSide(sentence: string): NumbersSay | null {
  const [, written] = COEFFICIENT.exec(sentence) ?? [];
  return written === undefined ? null : compare(readNumber(written), 0);
}

function compare(one: number, other: number): NumbersSay {
  if (one === other) return 'even';
  return one > other ? 'up' : 'down';
}
