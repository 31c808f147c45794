import type { Difference, Passage } from '../../../../../shared/domain/comparison/difference.ts';
import type { NamedSides } from '../../../../../shared/domain/comparison/difference-words.ts';

const quoted = (passage: Passage | null): string | null => {
  const [word] = passage?.differing ?? [];
  if (!passage || !word) return null;
  const from = passage.sentence.start;
  const text = passage.sentence.exact.slice(word.start - from, word.end - from);
  return text === '' ? null : `“${text}”`;
};

/** The words by which two passages differ, in a line; the whole sentence about them where there are none. */
export function shortWordsOf({ left, right, words }: Difference, names: NamedSides): string {
  const parts = [
    [quoted(left), names.left],
    [quoted(right), names.right],
  ].flatMap(([text, name]) => (text ? [`${text} in ${String(name)}`] : []));
  return parts.length > 0 ? parts.join(', ') : words;
}

/** A stretch of a sentence, and whether its words are those that differ. */
export interface SentencePiece {
  readonly text: string;
  readonly start: number;
  readonly differs: boolean;
}

/** So much stands before the first word that differs, where a sentence is shown in one line. */
const LEAD = 36;

/** A sentence from a place on, with the words that differ marked; cut at the word before them where that is asked for. */
export function piecesOf({ sentence, differing }: Passage, isWhole: boolean): SentencePiece[] {
  const { exact } = sentence;
  const words = differing
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }))
    .filter(({ start, end }) => start >= 0 && end <= exact.length)
    .toSorted((one, other) => one.start - other.start);
  const first = words[0]?.start ?? 0;
  const cut = isWhole || first <= LEAD ? 0 : exact.indexOf(' ', first - LEAD) + 1;
  const from = cut > first ? first : cut;
  const pieces: SentencePiece[] = [];
  if (from > 0) pieces.push({ text: '… ', start: -1, differs: false });
  let at = from;
  for (const { start, end } of words) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: exact.slice(at, start), start: at, differs: false });
    pieces.push({ text: exact.slice(start, end), start, differs: true });
    at = end;
  }
  if (at < exact.length) pieces.push({ text: exact.slice(at), start: at, differs: false });
  return pieces;
}
