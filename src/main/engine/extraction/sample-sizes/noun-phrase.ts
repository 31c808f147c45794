import type { Token } from '../numbers/tokens.ts';
import { BIT, isOf, unitOf } from '../numbers/word-bits.ts';
import type { Unit } from '../numbers/units.ts';

/** A countable head with the words between the number and it; tokens `from` to `to` (exclusive). */
export interface NounPhrase {
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

const MOST_MODIFIERS = 9;
const MOST_CHARACTERS = 110;
/** Words in -s that are no plurals, so a phrase may run across them ("12 diabetes patients"). */
const NOT_PLURAL = /(?:ss|us|is|ous|'s|’s|ics)$/;
const SINGULAR_S = new Set(
  'diabetes aids caucasus herpes rabies series species hiv-aids ms als texas paris previous wales des'.split(
    ' ',
  ),
);
/** Endings of words that describe; commas and "and" may stand between two of them. */
const DESCRIBES =
  /(?:al|ate|ive|ic|ed|ing|ous|ent|ant|ary|able|ible|less|ful|an|ese|ish|male|white|black|old|young|type|free|high|low|naive|naïve|pre|post|non|iii|ii|i|iv|early|late|elderly|healthy|obese|lean|blind|deaf|severe|acute|mild|moderate|premature|preterm|term)$/;

/** Has the word the form of a plural? */
export function isPlural(lower: string): boolean {
  return (
    lower.length > 3 && lower.endsWith('s') && !NOT_PLURAL.test(lower) && !SINGULAR_S.has(lower)
  );
}

/** Reads the join of two modifiers ("pre- and postmenopausal", "stage II or III"); the token after it or -1. */
function readJoin(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return -1;
  const lower = token.lower;
  const comma = lower === ',' || lower === '/';
  if (!comma && lower !== 'and' && lower !== 'or' && lower !== 'to' && lower !== 'but') return -1;
  const describes =
    before.lower === '-' ||
    lower === '/' ||
    (before.kind === 'word' && DESCRIBES.test(before.lower));
  if (!describes) return -1;
  let next = at + 1;
  if (comma && (tokens[next]?.lower === 'and' || tokens[next]?.lower === 'or')) next += 1;
  return tokens[next]?.kind === 'word' ? next : -1;
}

/** Skips a short parenthesis ("45 (23%) patients", "20 type 2 diabetes (T2D) patients"); the token after it or -1. */
function skipParenthesis(tokens: readonly Token[], at: number): number {
  for (let next = at + 1; next < at + 7 && next < tokens.length; next += 1) {
    if (tokens[next]?.lower === ')') return next + 1;
    if (tokens[next]?.lower === '(') return -1;
  }
  return -1;
}

/** Units that also describe: "43 elderly insomniacs", "58 Japanese participants". */
const ADJECTIVES = new Set(
  'elderly youth chinese japanese dutch africans indians birth sperm colonies control'.split(' '),
);
const FAR_UNIT = 3;

/** Does a unit that is described by the one at `at` follow? */
function isDescribed(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + FAR_UNIT; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word' || isOf(token, BIT.stop)) return false;
    if (isOf(token, BIT.unit)) return true;
  }
  return false;
}

/** Follows "men and women", "cases or controls": one count, two heads. */
function extendHead(tokens: readonly Token[], head: number): number {
  const join = tokens[head + 1]?.lower;
  if (join !== 'and' && join !== 'or') return head + 1;
  const next = tokens[head + 2];
  return isOf(next, BIT.unit) ? head + 3 : head + 1;
}

/**
 * Reads the countable noun phrase that begins at token `from`, just after a number: modifiers, then
 * a head from the lexicon of units. Null where no such head comes before the phrase ends.
 */
export function readNounPhrase(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = tokens[from];
  if (first === undefined) return null;
  let at = from;
  let modifiers = 0;
  while (at < tokens.length && modifiers <= MOST_MODIFIERS) {
    const token = tokens[at];
    if (token === undefined || token.end - first.start > MOST_CHARACTERS) return null;
    if (token.kind === 'word') {
      const compound = tokens[at + 1]?.lower === '-' && tokens[at + 1]?.spaced === false;
      const unit = compound ? null : unitOf(token);
      if (unit !== null) {
        const following = tokens[at + 1];
        const nested = unit.use !== 'enrolled' && isOf(following, BIT.unit);
        if (!nested && !(ADJECTIVES.has(token.lower) && isDescribed(tokens, at)))
          return { unit, from, to: extendHead(tokens, at), head: at };
      }
      if (!compound && unit === null) {
        // "first-year students": only the last part of a compound tells what it is.
        const part = at > from && tokens[at - 1]?.lower === '-' && !token.spaced;
        if (isOf(token, BIT.measure) && !part) return null;
        // A name in -s (Dallas, Texas) is no plural.
        if (isPlural(token.lower) && !token.capital) return null;
        if (isOf(token, BIT.stop)) {
          const join =
            (token.lower === 'to' || token.lower === 'but') && at > from
              ? readJoin(tokens, at)
              : -1;
          if (join < 0) return null;
          at = join;
          continue;
        }
        if (token.lower === 'and' || token.lower === 'or') {
          const next = at > from ? readJoin(tokens, at) : -1;
          if (next < 0) return null;
          at = next;
          continue;
        }
      }
      modifiers += 1;
      at += 1;
    } else if (
      token.lower === '-' ||
      token.lower === '‐' ||
      token.lower === '‑' ||
      token.lower === '–'
    ) {
      if (at === from && !token.spaced && !isOf(tokens[at + 1], BIT.unit)) return null;
      at += 1;
    } else if (
      token.lower === '"' ||
      token.lower === '“' ||
      token.lower === '”' ||
      token.lower === '+'
    ) {
      at += 1;
    } else if (token.lower === '(') {
      const next = skipParenthesis(tokens, at);
      if (next < 0) return null;
      at = next;
    } else if (token.kind === 'digits' && modifiers > 0 && token.lower.length < 3) {
      at += 1;
    } else {
      const next = at > from ? readJoin(tokens, at) : -1;
      if (next < 0) return null;
      at = next;
    }
  }
  return null;
}
