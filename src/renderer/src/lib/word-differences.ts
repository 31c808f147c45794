import { diffArrays } from 'diff';

/** A piece of two texts that are compared. */
export interface Piece {
  readonly text: string;
  /** Where it begins in its text. */
  readonly start: number;
  /** Whether the other text lacks it. */
  readonly differs: boolean;
}

/** So many words, blanks and signs may be added or removed; texts that differ more differ as a whole. */
const MOST_EDITS = 400;

const tokensOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|./gsu) ?? [];

/** Appends a piece where there is anything to append. */
function add(pieces: Piece[], text: string, differs: boolean): void {
  const last = pieces.at(-1);
  if (text !== '') pieces.push({ text, start: last ? last.start + last.text.length : 0, differs });
}

/** Compares two texts word by word: each in pieces, with those marked that the other lacks. */
export function compareWords(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const pieces = { before: [] as Piece[], after: [] as Piece[] };
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (!changes) {
    add(pieces.before, before, true);
    add(pieces.after, after, true);
    return pieces;
  }
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    if (!added) add(pieces.before, text, removed);
    if (!removed) add(pieces.after, text, added);
  }
  return pieces;
}
