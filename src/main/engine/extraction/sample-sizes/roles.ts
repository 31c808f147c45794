import type { SampleRole } from '../../../../shared/domain/claim.ts';
import type { Token } from '../numbers/tokens.ts';
import { countsBirths } from './births.ts';
import { skipAside } from './candidate.ts';
import type { Candidate, CountForm } from './candidate.ts';
import { isPerGroup } from './groups.ts';
import { BIT, isOf } from '../numbers/word-bits.ts';
import { hasWithin } from './word-search.ts';

const ANALYSED = new Set(
  'analysed analyzed evaluable assessable available evaluated completed complete'.split(' '),
);
const ANALYSIS = new Set(['analysis', 'analyses']);
const OUTCOMES = new Set(
  'died had developed responded relapsed achieved conceived survived'.split(' '),
);

/** Forms that count a part of what was studied. */
const PARTS: ReadonlySet<CountForm> = new Set(['share', 'label', 'group-size'] as const);
/** From this probability on a count is the whole. */
const SURE_TOTAL = 0.5;

/** Words for a group of a comparison; narrower than what a group may be given. */
const ARMS = new Set(
  'group groups arm arms placebo control controls sham comparator vehicle waitlist intervention'.split(
    ' ',
  ),
);
const TAKING_IN = new Set(
  `enrolled enroled recruited included involved invited enlisted registered randomised randomized surveyed
   interviewed enrolling recruiting including involving involves includes enrols enrolls asked polled`.split(
    /\s+/,
  ),
);
const ANALYSING = new Set(
  'analysed analyzed evaluated examined assessed reviewed analysing analyzing evaluating'.split(
    ' ',
  ),
);
const AMOUNTS = new Set(
  'more than nearly about almost at least over some approximately around the only just roughly all'.split(
    ' ',
  ),
);
const LINKS = new Set(['of', 'with', 'in', 'on', 'from', 'among']);
const WHOLE_STUDIES = new Set(
  'study trial survey experiment cohort sample poll census tested tried conducted performed'.split(
    ' ',
  ),
);
const GATHERED = new Set(
  'data records results analysis analyses samples scans charts interviews findings dataset'.split(
    ' ',
  ),
);
const RELATIVES = new Set(['who', 'that', 'which']);

/** The token where the verb of the counted is looked for: not in what tells who they are. */
const isTold = (tokens: readonly Token[], phraseTo: number): boolean =>
  !RELATIVES.has(tokens[phraseTo]?.lower ?? '');

/** Is the word at `at` a group, not the first part of "placebo-controlled"? */
function isArm(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const compound = next?.lower === '-' && !next.spaced;
  return !compound && ARMS.has(tokens[at]?.lower ?? '');
}

/** Does the sentence put the count into one of the groups that are compared? */
function isInGroup({ quoteFrom, phraseTo }: Candidate, tokens: readonly Token[]): boolean {
  const end = Math.min(tokens.length, phraseTo + 7);
  for (let at = phraseTo; at < end; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (isArm(tokens, at)) return true;
    // "234 patients (group A, 118; group B, 116)"
    if (lower === '(' && hasNumber(tokens, at)) break;
    if (lower === ';' || lower === 'into' || lower === 'among') break;
  }
  for (let at = Math.max(0, quoteFrom - 5); at < quoteFrom; at += 1) {
    // "a group of 43 nurses" is no group of a comparison; "groups of 20" are.
    const gathered =
      tokens[at]?.lower === 'group' && tokens[at + 1]?.lower === 'of' && at + 2 >= quoteFrom - 1;
    if (isArm(tokens, at) && !gathered) return true;
  }
  return false;
}

function hasNumber(tokens: readonly Token[], open: number): boolean {
  for (let at = open + 1; at < open + 12 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'digits') return true;
    if (token?.lower === ')') return false;
  }
  return false;
}

/** What leads to the number: "a trial of more than 40 men" enrolled them, "data on 40 men" were analysed. */
function readKindOfStudy(quoteFrom: number, tokens: readonly Token[]): SampleRole | null {
  let at = quoteFrom - 1;
  while (at > quoteFrom - 5 && AMOUNTS.has(tokens[at]?.lower ?? '')) at -= 1;
  if (!LINKS.has(tokens[at]?.lower ?? '')) return null;
  for (let back = at - 1; back >= at - 3; back -= 1) {
    const lower = tokens[back]?.lower ?? '';
    if (WHOLE_STUDIES.has(lower)) return 'enrolled';
    if (GATHERED.has(lower)) return 'analysed';
    if (tokens[back]?.kind !== 'word' || isOf(tokens[back], BIT.stop)) return null;
  }
  return null;
}

/** What the nearest words say was done with the counted; null where they do not say. */
function readDone(candidate: Candidate, tokens: readonly Token[]): SampleRole | null {
  const { quoteFrom, phraseTo } = candidate;
  for (let at = phraseTo; at < phraseTo + 4 && at < tokens.length; at += 1) {
    const lower = tokens[at]?.lower ?? '';
    if (lower === 'included' || lower === 'entered') {
      return hasWithin(tokens, at + 1, at + 5, ANALYSIS) ? 'analysed' : 'enrolled';
    }
    if (ANALYSED.has(lower)) return 'analysed';
    if (TAKING_IN.has(lower) || isOf(tokens[at], BIT.assign | BIT.join)) return 'enrolled';
    if (lower === 'took' && tokens[at + 1]?.lower === 'part') return 'enrolled';
  }
  for (let at = quoteFrom - 1; at >= 0 && at > quoteFrom - 6; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') break;
    if (TAKING_IN.has(token.lower)) return 'enrolled';
    if (ANALYSING.has(token.lower)) return 'analysed';
    if (token.lower === 'assigned' && tokens[at - 1]?.lower === 'randomly') return 'enrolled';
  }
  return readKindOfStudy(quoteFrom, tokens);
}

/** What part the count plays in the study; `total` is the probability that it is the whole. */
export function readRole(
  candidate: Candidate,
  tokens: readonly Token[],
  total: number,
): SampleRole {
  const { form, phraseTo } = candidate;
  if (form === 'sex' || isPerGroup(tokens, phraseTo)) return 'group';
  const done = readDone(candidate, tokens);
  if (total >= SURE_TOTAL) return done ?? 'enrolled';
  if (countsBirths(candidate, tokens)) return 'outcome';
  // "17 patients (65%) had a fever"
  const told = skipAside(tokens, phraseTo);
  if (isTold(tokens, told) && hasWithin(tokens, told, told + 3, OUTCOMES)) return 'outcome';
  if (form === 'part-of') return done ?? 'outcome';
  const grouped = isInGroup(candidate, tokens);
  if (PARTS.has(form) || (form === 'n-equals' && grouped)) return 'group';
  return grouped ? 'group' : (done ?? 'unspecified');
}
