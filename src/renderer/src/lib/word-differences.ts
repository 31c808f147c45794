/** A piece of two texts that are compared. */
export interface Piece {
  readonly text: string;
  /** Where it begins in its text. */
  readonly start: number;
  /** Whether the other text lacks it. */
  readonly differs: boolean;
}

/** So many words, blanks and signs of either text are compared; what is longer differs as a whole. */
const MOST_TOKENS = 400;

const tokensOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}\p{M}]+|./gsu) ?? [];

/** For each pair of places, how many tokens the texts share from there on. */
function countShared(before: readonly string[], after: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      rows[one]![other] =
        before[one] === after[other]
          ? rows[one + 1]![other + 1]! + 1
          : Math.max(rows[one + 1]![other]!, rows[one]![other + 1]!);
    }
  }
  return rows;
}

/** Puts a token behind the others, into the last piece where that differs as much. */
function add(pieces: Piece[], text: string, differs: boolean): void {
  const last = pieces.at(-1);
  if (last?.differs === differs) pieces[pieces.length - 1] = { ...last, text: last.text + text };
  else pieces.push({ text, start: last ? last.start + last.text.length : 0, differs });
}

/** Compares two texts word by word: each in pieces, with those marked that the other lacks. */
export function compareWords(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const [old, next] = [tokensOf(before), tokensOf(after)];
  if (Math.max(old.length, next.length) > MOST_TOKENS) {
    const differs = before !== after;
    return {
      before: [{ text: before, start: 0, differs }],
      after: [{ text: after, start: 0, differs }],
    };
  }
  const shared = countShared(old, next);
  const pieces = { before: [] as Piece[], after: [] as Piece[] };
  let [one, other] = [0, 0];
  while (one < old.length || other < next.length) {
    if (one < old.length && other < next.length && old[one] === next[other]) {
      add(pieces.before, old[one]!, false);
      add(pieces.after, next[other]!, false);
      one += 1;
      other += 1;
    } else if (
      other === next.length ||
      (one < old.length && shared[one + 1]![other]! >= shared[one]![other + 1]!)
    ) {
      add(pieces.before, old[one]!, true);
      one += 1;
    } else {
      add(pieces.after, next[other]!, true);
      other += 1;
    }
  }
  return pieces;
}
