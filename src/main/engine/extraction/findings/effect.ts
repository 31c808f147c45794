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
const RATIO = new RegExp(
  String.raw`\b(?:hazards? ratio|odds ratio|risk ratio|rate ratio|relative risk|prevalence ratio|a?HR|a?OR|a?RR|IRR)\b[^\d;]{0,30}(${NUMBER})`,
);
const DIFFERENCE = new RegExp(
  String.raw`\b(?:mean|risk|absolute|standardi[sz]ed mean|between-group|treatment) differences?\b[^\d;−–-]{0,30}(${NUMBER}) ?(%|percent|points?|kg|mm ?Hg|mg\/d[lL]|mmol\/[lL]|cm|mm|days?|weeks?|months?|years?)?`,
  'i',
);
const SHARE = new RegExp(
  String.raw`((?:${NUMBER} ?(?:-|–|to) ?)?(?:\d{1,9}(?:[.·,]\d{1,6})?|${NUMBER})) ?(%|percent|per cent|percentage points?)(?: (?:relative |absolute )?(lower|higher|less|more|fewer|greater|reduction|increase|decrease|improvement|decline|drop|faster|slower|better|smaller|larger|reduced|increased)\b)?`,
  'g',
);
const FOLD =
  /\b(\d{1,4}(?:\.\d{1,3})?|two|three|four|five|six|seven|eight|nine|ten)(?: |-)?(times|fold)\b/i;
const CHANGE = new RegExp(
  String.raw`\b(?:by|of|about|average|than|was|were|lost|gained) (?:an? )?(?:about |around |nearly |almost |roughly |average of |average |mean of )?(${NUMBER}) ?(kg|kilograms?|pounds?|lbs?|points?|mm ?Hg|mg\/d[lL]|mmol\/[lL]|cm|mm|grams?|g|minutes?|hours?|days?|weeks?|months?|years?)\b`,
);
const INTERVAL =
  /\b9\d(?:\.\d)? ?% ?(?:confidence intervals?|CIs?|credible intervals?|CrIs?)[\s:=,([]{0,4}([-−–]?\d{1,9}(?:[.·]\d{1,6})?%? ?(?:to|,|-|–|−|;) ?[-−–]?\d{1,9}(?:[.·]\d{1,6})?%?)/;
const P_VALUE =
  /\b[pP](?:-| )?(?:values?)? ?([=<>≤≥] ?0?[.·]\d{1,8}|(?:less|greater) than 0?[.·]\d{1,8})/;
const COMPARED =
  /\b(?:compared (?:with|to)|in comparison (?:with|to)|relative to|versus|vs\.?|than) /;
/** A comparator ends at a mark or at one of these words. */
const COMPARATOR_END = /[,;:()."”]|\b(?:at|after|during|over|by|from|when|while|but)\b/;
const ARTICLES = /^(?:did |was |were |that of |those |the ones |seen )/;
/** After "than", only these make a comparison between groups. */
const GROUPS =
  /\b(?:placebo|controls?|group|patients|people|women|men|children|participants|usual|standard|those|others|treatment|therapy|mice|rats|without|non|not|diet|care|drug|surgery|before|baseline)\b/;

/** Reads the effect that a sentence states. Pure; linear in the length of the sentence. */
export function readEffect(sentence: string): Effect {
  const words = sentence.slice(0, READ_CHARACTERS);
  const size = readSize(words);
  return {
    value: size?.value ?? null,
    unit: size?.unit ?? null,
    interval: INTERVAL.exec(words)?.[1] ?? null,
    p: P_VALUE.exec(words)?.[1] ?? null,
    comparator: readComparator(words),
  };
}

function readSize(words: string): { value: string; unit: string | null } | null {
  const ratio = RATIO.exec(words);
  if (ratio?.[1] !== undefined) {
    const name = /hazard|HR/.test(ratio[0])
      ? 'hazard ratio'
      : /odds|OR/.test(ratio[0])
        ? 'odds ratio'
        : 'risk ratio';
    return { value: ratio[1], unit: name };
  }
  const difference = DIFFERENCE.exec(words);
  if (difference?.[1] !== undefined)
    return { value: difference[1], unit: difference[2] ?? 'difference' };
  const shares = [...words.matchAll(SHARE)].filter(
    (share) =>
      !/^ ?(?:CI|confidence)/.test(
        words.slice(share.index + share[0].length, share.index + share[0].length + 12),
      ),
  );
  const share = shares.find((one) => one[3] !== undefined) ?? shares[0];
  if (share?.[1] !== undefined)
    return { value: share[1], unit: share[3] === undefined ? '%' : `% ${share[3]}` };
  const fold = FOLD.exec(words);
  if (fold?.[1] !== undefined) return { value: fold[1], unit: 'times' };
  const change = CHANGE.exec(words);
  return change?.[1] === undefined ? null : { value: change[1], unit: change[2] ?? null };
}

function readComparator(words: string): string | null {
  const found = COMPARED.exec(words);
  if (found === null) return null;
  const rest = words.slice(found.index + found[0].length, found.index + found[0].length + 120);
  const stop = rest.search(COMPARATOR_END);
  const named = (stop < 0 ? rest : rest.slice(0, stop))
    .trim()
    .split(' ')
    .slice(0, COMPARATOR_WORDS)
    .join(' ')
    .replace(ARTICLES, '');
  if (named.length < 3 || /^\d/.test(named)) return null;
  return found[0].startsWith('than') && !GROUPS.test(named) ? null : named;
}

/** One line with every part of an effect, or '' where nothing is stated. */
export function writeEffect(effect: Effect): string {
  const parts: string[] = [];
  if (effect.value !== null)
    parts.push(effect.unit === null ? effect.value : `${effect.value} ${effect.unit}`);
  if (effect.interval !== null) parts.push(`interval ${effect.interval}`);
  if (effect.p !== null) parts.push(`p ${effect.p}`);
  if (effect.comparator !== null) parts.push(`compared with ${effect.comparator}`);
  return parts.join('; ');
}
