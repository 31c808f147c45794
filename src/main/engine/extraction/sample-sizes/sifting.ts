import type { Token } from '../numbers/tokens.ts';
import { setOf } from '../numbers/studied-words.ts';
import { skipAside } from './candidate.ts';
import type { Candidate } from './candidate.ts';

/**
 * What a sentence says of a count on its way into a study: `sifted` was looked through for what fits
 * ("2,306 records were screened"), `kept` is what fitted ("72 papers met the criteria"), `left-out` is
 * what did not ("97 were excluded").
 */
type Sifting = 'sifted' | 'kept' | 'left-out';

/** What was done with those among whom a study looked for its own. */
const SIFTING = setOf(
  'screened approached invited contacted retrieved searched solicited canvassed prescreened',
);
/** What is said of writings found by a search, which are seldom the ones that a review takes in. */
const SEARCHING = setOf('identified found located yielded returned produced uncovered gave');
const KEEPING = setOf('included selected kept retained eligible relevant enrolled chosen suitable');
const MEETING = setOf('met fulfilled satisfied meeting fulfilling satisfying');
const LEAVING_OUT = setOf(
  'excluded excluding removed removing omitted omitting ineligible discarded',
);
const RECORDS = setOf(
  'records record citations citation hits titles title abstracts abstract references reference',
);
/** Words between a verb and the count that it is about. */
const AMOUNTS = setOf(
  'a total more than over about only just some nearly almost all the another further',
);
const BE = setOf('was were been being had have has');
const ENDS = setOf('; . :');
const REACH_BEHIND = 5;
const MOST_AMOUNTS = 5;

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

const saysHowMany = (tokens: readonly Token[], at: number): boolean =>
  AMOUNTS.has(lowerAt(tokens, at)) ||
  (lowerAt(tokens, at) === 'of' && lowerAt(tokens, at - 1) === 'total');

/** The token before the words that only say how many: "we screened a total of 500 men". */
export function skipAmounts(tokens: readonly Token[], quoteFrom: number): number {
  let at = quoteFrom - 1;
  while (at > quoteFrom - 1 - MOST_AMOUNTS && saysHowMany(tokens, at)) at -= 1;
  return at;
}

/** The verbs and adjectives right behind the counted: "500 men (aged 40 to 60) were screened". */
function wordsBehind(tokens: readonly Token[], phraseTo: number): string[] {
  const words: string[] = [];
  for (let at = skipAside(tokens, phraseTo); words.length < REACH_BEHIND; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'digits' || ENDS.has(token.lower)) break;
    if (token.kind === 'mark' && token.lower !== ',') break;
    words.push(token.lower);
    if (!BE.has(token.lower) && !token.lower.endsWith('ly') && token.kind === 'word') break;
  }
  return words;
}

/** Tells what the sentence says of the count's way into the study; null where it says nothing of it. */
export function readSifting(
  { kind, quoteFrom, phraseTo }: Candidate,
  tokens: readonly Token[],
): Sifting | null {
  const before = lowerAt(tokens, skipAmounts(tokens, quoteFrom));
  const told = wordsBehind(tokens, phraseTo).at(-1) ?? '';
  if (LEAVING_OUT.has(told) || LEAVING_OUT.has(before)) return 'left-out';
  if (SIFTING.has(told) || SIFTING.has(before)) return 'sifted';
  if (KEEPING.has(told) || MEETING.has(told) || KEEPING.has(before)) return 'kept';
  const writings = kind === 'studies' || RECORDS.has(lowerAt(tokens, phraseTo - 1));
  return writings && (SEARCHING.has(told) || SEARCHING.has(before)) ? 'sifted' : null;
}
