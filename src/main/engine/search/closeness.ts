import type { TermFinder, TextMark } from '../../../shared/domain/text-marks.ts';

/** Words that stand in so many characters stand together: a sentence, or two short ones. */
const TOGETHER = 240;
/** Matches looked at in one text. */
const MARK_LIMIT = 400;

/** The most different terms that stand together. */
function mostTogether(marks: readonly TextMark[]): number {
  const inside = new Map<number, number>();
  let most = 0;
  let first = 0;
  for (const [at, { end, term }] of marks.entries()) {
    inside.set(term, (inside.get(term) ?? 0) + 1);
    // A match that is itself longer stands by itself.
    while (first < at && end - marks[first]!.start > TOGETHER) {
      const mark = marks[first]!;
      const left = inside.get(mark.term)! - 1;
      if (left === 0) inside.delete(mark.term);
      else inside.set(mark.term, left);
      first += 1;
    }
    most = Math.max(most, inside.size);
  }
  return most;
}

/** How many of the terms stand together in a title or in one place of a text. */
export function termsTogether(texts: readonly string[], finder: TermFinder): number {
  return Math.max(0, ...texts.map((text) => mostTogether(finder.find(text, MARK_LIMIT))));
}
