const P_VALUES =
  /\b[pP](?:-| )?(?:values?)?(?: of| was)? ?((?:[=<>≤≥] ?)?[01]?[.·]\d{1,8}|(?:less|greater) than [01]?[.·]\d{1,8})/g;
/** What says that p lies below a number, and what says that it lies above. */
const BELOW = /^(?:[<≤]|less)/;
const ABOVE = /^(?:[>≥]|greater)/;
/** The usual limit, above which a difference is called chance (Fisher, 1925). */
const LIMIT = 0.05;

const BOUND = String.raw`([-−–]?\d{1,6}(?:[.·]\d{1,6})?)`;
const INTERVALS = new RegExp(
  String.raw`(?:\bCI|\bCrI|\b(?:confidence|credible) intervals?)\b(?: ?9\d(?:\.\d)? ?%)?(?: was| of|,)?[\s:=,([]{0,4}(?:from )?${BOUND} ?%? ?(?:to|,|-|–|−|;) ?${BOUND}`,
  'g',
);
/** Signs of an interval, one of which stands wherever the pattern matches. */
const INTERVAL_SIGNS = ['CI', 'nterval', 'CrI'];
/** Around a ratio, an interval that holds 1 says that there may be no difference. */
const RATIO = /\b(?:ratios?|relative risks?|a?HRs?|a?ORs?|a?RRs?|IRRs?)\b/;

/** The p-values that a sentence states, as written: "= 0.47", "<.05", "greater than 0.1". Linear. */
export function listPValues(sentence: string): string[] {
  return [...sentence.matchAll(P_VALUES)].flatMap(([, written]) => written ?? []);
}

/** Does a sentence state p-values or intervals, and none that tells a difference from chance? Linear. */
export function statesOnlyChance(sentence: string): boolean {
  const chances = [...listPValues(sentence).map(isAboveLimit), ...listIntervalChances(sentence)];
  return chances.length > 0 && chances.every(Boolean);
}

function isAboveLimit(written: string): boolean {
  if (BELOW.test(written)) return false;
  const p = toNumber(written.replace(/^[^\d.·]+/, ''));
  return ABOVE.test(written) ? p >= LIMIT : p > LIMIT;
}

/** For each interval of the sentence, whether it holds the number that stands for no difference. */
function listIntervalChances(sentence: string): boolean[] {
  if (!INTERVAL_SIGNS.some((sign) => sentence.includes(sign))) return [];
  const isRatio = RATIO.test(sentence);
  return [...sentence.matchAll(INTERVALS)].map(([, from = '', to = '']) => {
    const [low, high] = [toNumber(from), toNumber(to)];
    return low < 0 ? high > 0 : isRatio && low < 1 && high > 1;
  });
}

const toNumber = (written: string): number =>
  Number(written.replace('·', '.').replace(/^[−–]/, '-'));
