import { findAll } from './find-all.ts';
import type { QuoteState } from '../../../shared/domain/quote.ts';

/** Characters kept on either side of a quote, as the Hypothesis client keeps them. */
export const CONTEXT_LENGTH = 32;

/** The two selectors of a quote: position (UTF-16 code units) and text with its context. */
export interface Selectors {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Anchor {
  readonly state: QuoteState;
  /** Where the quote stands in the text; null when broken. */
  readonly found: { readonly start: number; readonly end: number } | null;
}

/** Whether `at` stands between the two code units of one character. */
function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/**
 * Makes the selectors of a span. A span that cuts a character of two code units takes the whole of
 * it, and the context leaves it out: half a character cannot be stored. Throws a `RangeError` for a
 * span outside the text or empty.
 */
export function describeQuote(text: string, start: number, end: number): Selectors {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(
      `no such span: ${String(start)} to ${String(end)} of ${String(text.length)}`,
    );
  }
  const first = cutsCharacter(text, start) ? start - 1 : start;
  const last = cutsCharacter(text, end) ? end + 1 : end;
  const before = Math.max(0, first - CONTEXT_LENGTH);
  const after = Math.min(text.length, last + CONTEXT_LENGTH);
  return {
    start: first,
    end: last,
    exact: text.slice(first, last),
    prefix: text.slice(cutsCharacter(text, before) ? before + 1 : before, first),
    suffix: text.slice(last, cutsCharacter(text, after) ? after - 1 : after),
  };
}

function sharedSuffixLength(left: string, right: string): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left[left.length - 1 - length] === right[right.length - 1 - length]) {
    length += 1;
  }
  return length;
}

function sharedPrefixLength(left: string, right: string): number {
  const limit = Math.min(left.length, right.length);
  let length = 0;
  while (length < limit && left[length] === right[length]) length += 1;
  return length;
}

/** How many occurrences are weighed; a quote that stands more often is too short to tell apart. */
const OCCURRENCE_LIMIT = 2000;

/** A text with case, kinds of blanks, quotation marks and dashes evened out. */
interface Evened {
  readonly text: string;
  /** For each code unit of `text`, its offset in the original. */
  readonly offsets: Uint32Array;
}

const SOFT_HYPHEN = '\u00AD';
const EVENED: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛', (mark) => [mark, "'"] as const),
  ...Array.from('“”„‟«»', (mark) => [mark, '"'] as const),
  ...Array.from('‐‑‒–—−', (mark) => [mark, '-'] as const),
]);

function evenCharacter(character: string): string {
  const mark = EVENED.get(character);
  if (mark !== undefined) return mark;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

function even(text: string): Evened {
  const parts: string[] = [];
  const offsets = new Uint32Array(text.length);
  const known = new Map<string, string>();
  let length = 0;
  let inBlank = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === SOFT_HYPHEN) continue;
    let plain = known.get(character);
    if (plain === undefined) {
      plain = /\s/u.test(character) ? ' ' : evenCharacter(character);
      known.set(character, plain);
    }
    if (plain === ' ' && inBlank) continue;
    inBlank = plain === ' ';
    parts.push(plain);
    offsets[length] = at;
    length += 1;
  }
  return { text: parts.join(''), offsets: offsets.subarray(0, length) };
}

/** A text in which many quotes are looked up: it is evened out once, when the first quote asks for it. */
export interface SearchedText {
  readonly text: string;
  readonly evened: () => Evened;
}

/** Makes a text ready to look up quotes in it. */
export function searchedText(text: string): SearchedText {
  let evened: Evened | null = null;
  return { text, evened: () => (evened ??= even(text)) };
}

function bestOccurrence(
  text: string,
  places: readonly number[],
  length: number,
  selectors: Pick<Selectors, 'prefix' | 'suffix'>,
  expected: number,
): number {
  let best = places[0]!;
  let bestScore = -Infinity;
  for (const place of places) {
    const before = text.slice(Math.max(0, place - CONTEXT_LENGTH), place);
    const after = text.slice(place + length, place + length + CONTEXT_LENGTH);
    const context =
      sharedSuffixLength(before, selectors.prefix) + sharedPrefixLength(after, selectors.suffix);
    const score = context - Math.abs(place - expected) / (text.length + 1);
    if (score > bestScore) {
      bestScore = score;
      best = place;
    }
  }
  return best;
}

/**
 * Finds a quote in a text: at its position (`verified`), elsewhere by its exact words and context,
 * or by its words with case, blanks, quotation marks and dashes evened out (`moved`); else `broken`.
 * Of several places the one with the most of the old context wins, then the nearest.
 */
export function anchorQuote({ text, evened }: SearchedText, quote: Selectors): Anchor {
  if (text.slice(quote.start, quote.end) === quote.exact && quote.exact !== '') {
    return { state: 'verified', found: { start: quote.start, end: quote.end } };
  }
  const places = findAll(text, quote.exact, OCCURRENCE_LIMIT);
  if (quote.exact !== '' && places.length > 0) {
    const start = bestOccurrence(text, places, quote.exact.length, quote, quote.start);
    return { state: 'moved', found: { start, end: start + quote.exact.length } };
  }
  const wanted = even(quote.exact).text.trim();
  if (wanted === '') return { state: 'broken', found: null };
  const plain = evened();
  const loose = findAll(plain.text, wanted, OCCURRENCE_LIMIT);
  if (loose.length === 0) return { state: 'broken', found: null };
  const at = bestOccurrence(
    plain.text,
    loose,
    wanted.length,
    { prefix: even(quote.prefix).text, suffix: even(quote.suffix).text },
    (quote.start / Math.max(1, text.length)) * plain.text.length,
  );
  const start = plain.offsets[at]!;
  const end = plain.offsets[at + wanted.length - 1]! + 1;
  return { state: 'moved', found: { start, end } };
}

/**
 * Like `anchorQuote`, for a text that may be another revision than the one the quote was taken in:
 * words that stand at the same offset by chance are told apart by their context.
 */
export function anchorInRevision(searched: SearchedText, quote: Selectors): Anchor {
  const { text } = searched;
  const anchor = anchorQuote(searched, quote);
  if (anchor.state !== 'verified') return anchor;
  const places = findAll(text, quote.exact, OCCURRENCE_LIMIT);
  if (places.length >= OCCURRENCE_LIMIT) return anchor;
  const start = bestOccurrence(text, places, quote.exact.length, quote, quote.start);
  if (start === quote.start) return anchor;
  return { state: 'moved', found: { start, end: start + quote.exact.length } };
}
