import { lastWord } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

const LAST_LETTERS = /(?<![\p{L}\p{N}'’‐‑-])\p{L}+$/u;
const FIRST_LETTERS = /^[\p{L}\p{N}]+(?![\p{L}\p{N}'’‐‑-])/u;
/** The whole has so many letters, and one of its parts no more than these: two longer ones may be words. */
const SHORTEST = 5;
const LONGEST_PIECE = 3;

/**
 * Does a word go on in the next line without a hyphen (`TMPR` + `SS2`)? It does where the document writes
 * the whole within a line, and neither part anywhere else.
 */
export function isTornWord(before: string, after: string, vocabulary: Vocabulary): boolean {
  const a = LAST_LETTERS.exec(lastWord(before))?.[0] ?? '';
  const b = FIRST_LETTERS.exec(after)?.[0] ?? '';
  const shorter = Math.min(a.length, b.length);
  if (shorter < 2 || shorter > LONGEST_PIECE || a.length + b.length < SHORTEST) return false;
  return vocabulary.count(a + b) > 0 && vocabulary.count(a) <= 1 && vocabulary.count(b) <= 1;
}
