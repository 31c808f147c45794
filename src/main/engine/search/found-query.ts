import { isText, type TextTerm } from '../../../shared/domain/query/terms.ts';
import type { Part, Query, Span } from '../../../shared/domain/query/tree.ts';
import type { SearchReading } from '../../../shared/domain/search-hit.ts';

type Used = Pick<SearchReading, 'words' | 'corrections'>;

const isWords = (part: Part): boolean => isText(part) && part.of !== 'not';

const asTyped = (word: string): string => word;

/** A term as it is written in a query, its words as they were used. */
function written({ words, prefix, quoted }: TextTerm, used: (word: string) => string): string {
  const text = words.map(used).join(' ');
  const end = prefix ? '*' : '';
  return quoted === true || words.length > 1 ? `"${text}"${end}` : text + end;
}

/** The terms that were corrected, in the place where each was typed. */
function correctedAt(
  { text }: Query,
  { start, end }: Span,
  terms: readonly TextTerm[],
  { corrections }: Used,
): string {
  const known = new Map(corrections.map((one) => [one.typed, one]));
  const inside = terms.filter(({ span }) => start <= span.start && span.end <= end);
  const touched = inside.filter(({ words }) => words.some((word) => known.has(word)));
  if (touched.length === 0) return text.slice(start, end);
  const use = (word: string): string => known.get(word)?.used ?? word;
  const ways = inside.map((term) => {
    const isBeside = term.words.some((word) => known.get(word)?.isFound === true);
    return isBeside ? `(${written(term, asTyped)} OR ${written(term, use)})` : written(term, use);
  });
  return ways.join(' ');
}

/**
 * The query that finds in a list what a search found: with slips corrected as they were, and, where no
 * text holds all the words, with any of them. Other forms of words a list finds by itself.
 */
export function foundQuery(query: Query, terms: readonly TextTerm[], used: Used): string {
  if (used.words === 'all' && used.corrections.length === 0) return query.text;
  const slices = query.parts.map((part) => ({
    isWords: isWords(part),
    text: correctedAt(query, part.span, isWords(part) ? terms : [], used),
  }));
  const words = slices.filter((slice) => slice.isWords).map(({ text }) => text);
  const others = slices.filter((slice) => !slice.isWords).map(({ text }) => text);
  if (used.words === 'all') return slices.map(({ text }) => text).join(' ');
  return [...others, words.length > 1 ? `(${words.join(' OR ')})` : words.join('')]
    .join(' ')
    .trim();
}
