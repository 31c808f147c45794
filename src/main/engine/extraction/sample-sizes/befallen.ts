import type { Token } from '../numbers/tokens.ts';
import { setOf } from '../numbers/studied-words.ts';
import { skipAside } from './candidate.ts';
import type { Candidate } from './candidate.ts';

/** What the words around a count say befell the counted, and where they say it. */
export type Befallen = 'behind' | 'before' | 'unit' | 'listed';

/** Verbs behind the counted that tell what became of them: "17 ewes died". */
const BEFELL = setOf(
  `died had developed responded relapsed achieved conceived survived aborted recurred experienced reported
   suffered required needed showed failed refused declined withdrew withdrawn dropped stopped discontinued
   left lost missed tested became remained improved worsened recovered progressed fell rose bled vomited
   complained said believed felt preferred trusted agreed hatched bent broke split closed crashed cracked dead
   alive ill affected infected killed injured hospitalised hospitalized excluded overridden felled found
   classified declared miscarried delivered voted vanished`,
);
/** Verbs before the counted that tell what was seen in them: "fever was noted in 17 ewes". */
const SEEN = setOf(
  `occurred occurring seen noted found observed reported recorded detected developed diagnosed achieved
   required needed removed missed absent present happened experienced administered given affected affecting
   identified confirmed recurred failed succeeded successful died lost injured killed struck rose fell`,
);
const SEEN_LINKS = setOf('in by among to at for from');
const AMOUNTS = setOf('only just about some nearly almost over the all another a further');
/** Nouns that name what befell someone rather than who was studied. */
const EVENTS = setOf(
  `deaths death events event injuries injury falls fall infections infection fractures complications
   relapses recurrences births pregnancies miscarriages abortions flares crashes accidents complaints attacks
   strokes failures withdrawals hospitalisations hospitalizations`,
);
const REACH_BEHIND = 7;
const REACH_BEFORE = 7;
const ENDS = new Set([';', '.', ',', ':', ')', ']']);

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';

function isToldBehind({ phraseTo }: Candidate, tokens: readonly Token[]): boolean {
  const from = skipAside(tokens, phraseTo);
  for (let at = from; at < from + REACH_BEHIND && at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (ENDS.has(token.lower) || token.kind === 'digits') return false;
    if (BEFELL.has(token.lower)) return true;
  }
  return false;
}

function isSeenBefore({ quoteFrom }: Candidate, tokens: readonly Token[]): boolean {
  let link = quoteFrom - 1;
  while (AMOUNTS.has(lowerAt(tokens, link))) link -= 1;
  if (!SEEN_LINKS.has(lowerAt(tokens, link))) return false;
  for (let at = link - 1; at >= 0 && at > link - REACH_BEFORE; at -= 1) {
    const { lower } = tokens[at]!;
    if (ENDS.has(lower)) return false;
    if (SEEN.has(lower)) return true;
  }
  return false;
}

/** "dizziness (three patients), fatigue (two patients)": counts behind the names of what befell them. */
function isListed({ form, quoteFrom, phraseTo }: Candidate, tokens: readonly Token[]): boolean {
  if (form === 'n-equals' || lowerAt(tokens, quoteFrom - 1) !== '(') return false;
  return lowerAt(tokens, phraseTo) === ')' && tokens[quoteFrom - 2]?.kind === 'word';
}

/** Tells where the sentence says that something befell the counted; null where it does not. */
export function readBefallen(candidate: Candidate, tokens: readonly Token[]): Befallen | null {
  if (EVENTS.has(lowerAt(tokens, candidate.phraseTo - 1))) return 'unit';
  if (isToldBehind(candidate, tokens)) return 'behind';
  if (isSeenBefore(candidate, tokens)) return 'before';
  return isListed(candidate, tokens) ? 'listed' : null;
}
