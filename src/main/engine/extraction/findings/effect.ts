import { FINDING_TRAITS } from './finding-traits.ts';
import { pairStatistics } from './pair-statistics.ts';

/** An effect as a sentence states it; every part only where it is stated. */
export interface Effect {
  readonly value: string | null;
  readonly unit: string | null;
  readonly interval: string | null;
  readonly p: string | null;
  readonly comparator: string | null;
}

/** Only so much of a sentence is read for numbers, so that a text without full stops costs no more. */
const READ_CHARACTERS = 1500;
const COMPARATOR_WORDS = 12;

const NUMBER = String.raw`(?<![\d.,])[-−–]?\d{1,9}(?:[.·,]\d{1,6})?`;
/** Units of change, in the order in which the longest comes first. */
const UNIT = String.raw`(?:kg\/ha|t\/ha|g\/(?:day|m2)|mg\/d[lL]|mmol\/[lL]|mm ?Hg|MPa|GPa|kPa|kWh|MWh|GWh|kN|dB|°C|degrees? (?:C|Celsius)|(?:percentage )?points?|standard deviations?|kilograms?|kilomet(?:er|re)s?|hectares?|tonnes?|tons?|pounds?|lbs?|lit(?:er|re)s?|met(?:er|re)s?|grams?|kg|km|cm|mm|mL|ml|mg|calories|dollars|euros|cents|minutes?|seconds?|hours?|days?|weeks?|months?|years?|ms|eggs|words|seedlings|species|h|g)\b`;
/** Words that say which way an amount goes. */
const WAY = String.raw`(?:lower|higher|less|more|fewer|greater|reduction|increase|decrease|improvement|decline|drop|rise|faster|slower|better|worse|smaller|larger|reduced|increased|longer|shorter|heavier|lighter|taller|earlier|later|warmer|cooler|cheaper|gain|loss)\b`;
const RATIO = new RegExp(
  String.raw`\b(?:hazards? ratio|odds ratio|risk ratio|rate ratio|relative risk(?! reduction)|prevalence ratio|a?HR|a?OR|a?RR|IRR)\b[^\d;]{0,30}(${NUMBER})(?![^;]{0,20}\bbpm\b)`,
  'g',
);
/** Of several ratios that which was adjusted counts, and one that is called crude only where it is alone. */
const ADJUSTED = /(?<!un)adjusted|multivaria|\ba(?:OR|HR|RR)\b/i;
const CRUDE = /unadjusted|crude|univaria/i;
const NAMED_CHARACTERS = 30;
/** Sizes that studies of groups and of links state: "d = 0.4", "r = .62", "β = −0.3". */
const STATISTIC = new RegExp(
  String.raw`(?<![\w.])(Cohen['’]s d|Hedges['’] g|effect size|correlation coefficient|correlation|elasticity|regression coefficient|SMD|R2|R²|η2|η²|[dgrβρb](?= ?=))(?: of| was| were|,)? ?[=:]? ?([-−–]?(?:\d{1,3})?[.·]\d{1,4})(?![\d%])`,
);
const DIFFERENCE = new RegExp(
  String.raw`\b(?:mean|risk|absolute|standardi[sz]ed mean|between-group|treatment|average|net) differences?\b(?:[^\d;−–-]{0,30}(?<!\b(?:weeks?|days?|months?|years?) )|[^;=]{0,60}? (?:of|was|were) )(${NUMBER}) ?(%|percent|${UNIT})?`,
  'i',
);
const PART = String.raw`(?:(?<=[\s(])[-−–])?\d{1,9}(?:[.·,]\d{1,6})?`;
const SHARE = new RegExp(
  String.raw`(?<![\d.,])((?:${PART} ?(?:-|–|to) ?)?${PART}) ?(%|percent|per cent|percentage points?)(?: (?:relative |absolute )?(${WAY}))?`,
  'g',
);
const MOVE = new RegExp(
  String.raw`\bfrom (?:about |around |less than |an average of |a mean of )?([$€£]?${NUMBER}) ?(%|percent|per cent|${UNIT})?(?: in \d{4})?[^\d;]{0,40}?\bto (?:about |around |more than |an average of |a mean of )?([$€£]?${NUMBER}) ?(%|percent|per cent|${UNIT})`,
);
const FOLD =
  /\b(\d{1,4}(?:\.\d{1,3})?|two|three|four|five|six|seven|eight|nine|ten)(?: |-)?(times|fold)\b/i;
const AMOUNT = new RegExp(String.raw`([$€£]?${NUMBER})[ -]?(${UNIT}) (${WAY})`);
const CHANGE = new RegExp(
  String.raw`\b(?:by|average|averaged|mean|lost|gained|cost|saved) (?:an? )?(?:extra |additional |average |mean )?(?:of )?(?:about |around |nearly |almost |roughly |more than |up to )?([$€£]?${NUMBER})[ -]?(${UNIT})`,
);
const MONEY = new RegExp(
  String.raw`\bby (?:about |around |nearly |almost |roughly )?([$€£])(${NUMBER})`,
);
const FRACTION =
  /\bby (?:about |around |nearly |almost |roughly |more than |over |up to )?(half(?! an? )|two[- ]thirds|three[- ]quarters|(?:a|one)[- ](?:third|quarter|fifth|tenth))\b/i;
const COMPARED =
  /\b(?:compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|than) /;
/** A comparator ends at a mark or at one of these words. */
const COMPARATOR_END =
  /[,;:()?"”]|[.](?!\d)|\b(?:at|after|during|over|from|when|while|but|said|says|found)\b|(?<!\b(?:who|that|which) )\b(?:are|is|was|were|has|had|have)\b/;
const ARTICLES =
  /^(?:did |was |were |that of |those (?!who |that |which )|the ones |seen |no (?:improvement|change|reduction|increase|difference) (?:in|for|among) )/;
/** What links a comparator to the verb before it: "higher than in those ...". */
const LINK = /^(?:in|among|for|with|by|on|under) (?!which |who |the (?:past|previous|first|last) )/;
/** A share that stands before those whom it belongs to: "9 per cent of the controls". */
const SHARE_OF =
  /^(?:about |only |just |less than |more than )?\d[\d.,]{0,9} ?(?:%|percent|per cent) (?:for|in|among|with|of) (?=[a-z])/;
/** After "than", only these make a comparison between groups. */
const GROUPS =
  /\b(?:placebo|controls?|group|patients|people|women|men|children|participants|usual|standard|those|others|treatment|therapy|mice|rats|without|non|not|diet|care|drug|surgery|before|baseline|plots?|fields?|farms?|plants?|trees?|schools?|pupils|students|workers|households|cities|towns|villages|countries|firms|companies|species|sites|conventional|traditional|untreated|previous|original|old|older|younger|normal|average|classes|soils?|cows|sheep|hens|birds|bees|fish|pigs|calves|animals)\b/;

/** Of these traits of words one at least stands wherever a pattern matches: asking for them is cheaper. */
const TRAIT = FINDING_TRAITS.bits;
/** Letters that do the same. */
const SHARE_SIGNS = ['%', 'per'];
const MONEY_SIGNS = ['$', '€', '£'];
const holdsAny = (words: string, signs: readonly string[]): boolean =>
  signs.some((sign) => words.includes(sign));

/** What a sentence says of an effect, and the `FINDING_TRAITS` that any of its words has. */
interface Stated {
  readonly words: string;
  readonly traits: number;
}

/** The first match of a pattern in a sentence that holds a word with the trait. */
function match(pattern: RegExp, trait: number, { words, traits }: Stated): RegExpExecArray | null {
  return (traits & trait) === 0 ? null : pattern.exec(words);
}

/**
 * Reads the effect that a sentence states; `traits` are the `FINDING_TRAITS` that any of its
 * words has. Pure; linear in the length of the sentence.
 */
export function readEffect(sentence: string, traits: number): Effect {
  const stated = { words: sentence.slice(0, READ_CHARACTERS), traits };
  const { words } = stated;
  const comparator = readComparator(stated);
  if (!/\d/.test(words)) {
    const size = readWordedChange(stated);
    const { value = null, unit = null } = size ?? {};
    return { value, unit, interval: null, p: null, comparator };
  }
  const size = readSize(stated);
  const { value = null, unit = null, end = null } = size ?? {};
  return { value, unit, ...pairStatistics(words, end), comparator };
}

interface Size {
  readonly value: string;
  readonly unit: string | null;
  /** Where the words that state it end. */
  readonly end: number;
}

const endOf = (found: RegExpExecArray): number => found.index + found[0].length;

function readSize(stated: Stated): Size | null {
  return (
    readRatio(stated) ??
    readDifference(stated) ??
    readShare(stated.words) ??
    readAmount(stated.words) ??
    readWordedChange(stated) ??
    readChange(stated.words)
  );
}

function readRatio({ words, traits }: Stated): Size | null {
  if ((traits & TRAIT.ratio) === 0) return null;
  const ratios = [...words.matchAll(RATIO)];
  const ratio =
    ratios.find((one) => tellsBefore(words, one, ADJUSTED)) ??
    ratios.find((one) => !tellsBefore(words, one, CRUDE)) ??
    ratios[0];
  if (ratio?.[1] === undefined) return null;
  const [named, value] = ratio;
  const end = endOf(ratio);
  if (/hazard|HR/.test(named)) return { value, unit: 'hazard ratio', end };
  return { value, unit: /odds|OR/.test(named) ? 'odds ratio' : 'risk ratio', end };
}

/** Is a ratio called so by its own words or those shortly before it? */
function tellsBefore(words: string, ratio: RegExpExecArray, names: RegExp): boolean {
  return names.test(words.slice(Math.max(0, ratio.index - NAMED_CHARACTERS), endOf(ratio)));
}

function readDifference(stated: Stated): Size | null {
  const difference = match(DIFFERENCE, TRAIT.difference, stated);
  if (difference?.[1] !== undefined)
    return { value: difference[1], unit: difference[2] ?? 'difference', end: endOf(difference) };
  const statistic = match(STATISTIC, TRAIT.statistic, stated);
  if (statistic?.[2] === undefined) return null;
  return { value: statistic[2], unit: statistic[1] ?? null, end: endOf(statistic) };
}

function readShare(words: string): Size | null {
  const isShare = holdsAny(words, SHARE_SIGNS);
  const shares = (isShare ? [...words.matchAll(SHARE)] : []).filter(
    (share) =>
      !/^ ?(?:CI|confidence)/.test(words.slice(endOf(share), endOf(share) + 12)) &&
      !/(?:CI|interval) $/.test(words.slice(0, share.index)),
  );
  const directed = shares.find((one) => one[3] !== undefined);
  if (directed?.[1] !== undefined)
    return { value: directed[1], unit: `% ${directed[3]}`, end: endOf(directed) };
  const move = MOVE.exec(words);
  if (move?.[1] !== undefined) {
    const unit = move[4] ?? '';
    const value = `${move[1]} to ${move[3]}`;
    return { value, unit: unit.startsWith('per') ? '%' : unit, end: endOf(move) };
  }
  const share = shares[0];
  return share?.[1] === undefined ? null : { value: share[1], unit: '%', end: endOf(share) };
}

function readAmount(words: string): Size | null {
  const amount = AMOUNT.exec(words);
  if (amount?.[1] === undefined) return null;
  return { value: amount[1], unit: `${amount[2]} ${amount[3]}`, end: endOf(amount) };
}

function readChange(words: string): Size | null {
  const change = CHANGE.exec(words);
  if (change?.[1] !== undefined)
    return { value: change[1], unit: change[2] ?? null, end: endOf(change) };
  const money = holdsAny(words, MONEY_SIGNS) ? MONEY.exec(words) : null;
  if (money?.[2] === undefined) return null;
  return { value: money[2], unit: money[1] ?? null, end: endOf(money) };
}

/** A change told in words: "three times", "by a third". */
function readWordedChange(stated: Stated): Size | null {
  const fold = match(FOLD, TRAIT.fold, stated);
  if (fold?.[1] !== undefined) return { value: fold[1], unit: 'times', end: endOf(fold) };
  const fraction = match(FRACTION, TRAIT.fraction, stated);
  return fraction?.[1] === undefined
    ? null
    : { value: fraction[1], unit: null, end: endOf(fraction) };
}

function readComparator(stated: Stated): string | null {
  const { words } = stated;
  const found = match(COMPARED, TRAIT.compared, stated);
  if (found === null) return null;
  const rest = words.slice(found.index + found[0].length, found.index + found[0].length + 120);
  const stop = rest.search(COMPARATOR_END);
  const named = (stop < 0 ? rest : rest.slice(0, stop))
    .trim()
    .split(' ')
    .slice(0, COMPARATOR_WORDS)
    .join(' ')
    .replace(LINK, '')
    .replace(ARTICLES, '')
    .replace(LINK, '')
    .replace(SHARE_OF, '');
  if (named.length < 3 || /^(?:\d|one |two |three |half |a (?:million|third|quarter) )/.test(named))
    return null;
  return found[0].startsWith('than') && !GROUPS.test(named) ? null : named;
}
