import type { SearchResults } from '../../../../shared/domain/search-hit.ts';

/** With fewer words a title may be found by chance. */
const FEWEST_WORDS = 3;
/** So much of the letters of a title is found where it was typed, and not a few words of it. */
const MOST_OF_TITLE = 0.6;

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Whether what was typed is the title of the first article, or most of it. */
export function isTitleTyped({ reading, articles }: SearchResults): boolean {
  const title = articles.hits[0]?.title;
  const words = reading.terms.reduce((sum, term) => sum + term.words.length, 0);
  if (!title || reading.words !== 'all' || words < FEWEST_WORDS) return false;
  const found = title.marks.reduce(
    (sum, { start, end }) => sum + lettersIn(title.text.slice(start, end)),
    0,
  );
  return found >= lettersIn(title.text) * MOST_OF_TITLE;
}
