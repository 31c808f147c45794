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
