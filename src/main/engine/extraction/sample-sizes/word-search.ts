import type { Token } from '../numbers/tokens.ts';

/** Is one of the words among the tokens `from` to `to` (exclusive)? */
export function hasWithin(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let at = Math.max(0, from); at < to && at < tokens.length; at += 1) {
    if (words.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}
