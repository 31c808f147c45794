const P_VALUES =
  /\b[pP](?:-| )?(?:values?)?(?: of| was)? ?((?:[=<>≤≥] ?)?[01]?[.·]\d{1,8}|(?:less|greater) than [01]?[.·]\d{1,8})/g;
/** What says that p lies below a number, and what says that it lies above. */
const BELOW = /^(?:[<≤]|less)/;
const ABOVE = /^(?:[>≥]|greater)/;
/** The usual limit, above which a difference is called chance (Fisher, 1925). */
const LIMIT = 0.05;

/** The p-values that a sentence states, as written: "= 0.47", "<.05", "greater than 0.1". Linear. */
export function listPValues(sentence: string): string[] {
  return [...sentence.matchAll(P_VALUES)].flatMap(([, written]) => written ?? []);
}

/** Does a sentence state p-values of which none reaches significance? Linear. */
export function statesOnlyChance(sentence: string): boolean {
  const written = listPValues(sentence);
  return written.length > 0 && written.every(isChance);
}

function isChance(written: string): boolean {
  if (BELOW.test(written)) return false;
  const p = Number(written.replace('·', '.').replace(/^[^\d.]+/, ''));
  return ABOVE.test(written) ? p >= LIMIT : p > LIMIT;
}
