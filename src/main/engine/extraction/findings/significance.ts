/** Only so much of a sentence is read. */
const READ_CHARACTERS = 1500;
const P_VALUES = /\bp(?:[- ]values?)? ?([=<>≤≥]) ?(\d?[.·]\d{1,8})/gi;
/** The usual limit, above which a difference is called chance (Fisher, 1925). */
const LIMIT = 0.05;

/**
 * Does a sentence state p-values of which none reaches significance: "(p = 0.47)", "P > .05"? Linear in
 * the length of the sentence.
 */
export function statesOnlyChance(sentence: string): boolean {
  const values = [...sentence.slice(0, READ_CHARACTERS).matchAll(P_VALUES)];
  return values.length > 0 && values.every(([, sign = '', value = '']) => isChance(sign, value));
}

function isChance(sign: string, value: string): boolean {
  const p = Number(value.replace('·', '.'));
  return sign === '>' || sign === '≥' ? p >= LIMIT : sign === '=' && p > LIMIT;
}
