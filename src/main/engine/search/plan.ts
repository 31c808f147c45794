import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import type { Dictionary } from './dictionary.ts';

/** How a table is searched. */
export interface Plan {
  /** An FTS5 expression in which every word is quoted, so that nothing typed is an operator. */
  readonly match: string;
  /** The expressions of the terms, where all must match. */
  readonly terms: readonly string[];
  /** Weighing each match is too slow for typing: take the newest. */
  readonly order: 'best' | 'newest';
}

/**
 * A prefix whose completions stand in more rows than this is searched by its most frequent
 * completions instead: FTS5 reads the rows of every completion before it answers, and one letter
 * has thousands.
 */
const PREFIX_ROWS = 4000;
const COMPLETIONS = 24;
/** bm25 is computed for each match; beyond this many it takes longer than a keystroke may. */
const RANKED_ROWS = 25_000;
/** A word in more than this share of the rarest word's company adds nothing to a search for any word. */
const COMMON = 50;

interface Part {
  readonly match: string;
  /** At most so many rows match. */
  readonly rows: number;
}

const quoted = (words: readonly string[]): string => `"${words.join(' ').replaceAll('"', '')}"`;

/** Plans a term in all the ways to write it, as far as the dictionary knows their words. */
function planTerm(term: QueryTerm, dictionary: Dictionary): Part {
  const { words, prefix, also = [] } = term;
  const ways = also.length === 0 ? [] : [words, ...also];
  const known = ways.map((way) => planWay(way, prefix, dictionary)).filter(({ rows }) => rows > 0);
  if (known.length === 0) return planWords(term, dictionary);
  return {
    match: `(${known.map(({ match }) => match).join(' OR ')})`,
    rows: known.reduce((sum, { rows }) => sum + rows, 0),
  };
}

/** One of several ways to write a term, found by the beginning of its last word only where that is cheap. */
function planWay(words: readonly string[], prefix: boolean, dictionary: Dictionary): Part {
  const rowsWith = (list: readonly string[]): number[] =>
    list.map((word) => dictionary.rowsWith(word));
  const completions = prefix ? dictionary.completions(words.at(-1) ?? '') : [];
  const completed = completions.reduce((sum, one) => sum + one.rows, 0);
  if (completed === 0 || completed > PREFIX_ROWS) {
    return { match: quoted(words), rows: Math.min(...rowsWith(words)) };
  }
  const rows = Math.min(completed, ...rowsWith(words.slice(0, -1)));
  return { match: `${quoted(words)} *`, rows };
}

function planWords({ words, prefix }: QueryTerm, dictionary: Dictionary): Part {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (!prefix) {
    return {
      match: quoted(words),
      rows: Math.min(...words.map((word) => dictionary.rowsWith(word))),
    };
  }
  const completions = dictionary.completions(last);
  const rows = completions.reduce((sum, one) => sum + one.rows, 0);
  if (rows <= PREFIX_ROWS) return { match: `${quoted(words)} *`, rows };
  if (before.length > 0) {
    return {
      match: quoted(before),
      rows: Math.min(...before.map((word) => dictionary.rowsWith(word))),
    };
  }
  const chosen: string[] = dictionary.rowsWith(last) > 0 ? [last] : [];
  let sum = dictionary.rowsWith(last);
  for (const { word, rows: inRows } of completions) {
    if (chosen.length > 0 && (sum >= PREFIX_ROWS || chosen.length >= COMPLETIONS)) break;
    if (word === last) continue;
    chosen.push(word);
    sum += inRows;
  }
  return { match: `(${chosen.map((word) => quoted([word])).join(' OR ')})`, rows: sum };
}

/** Plans a search in which every term must match. */
export function planAll(terms: readonly QueryTerm[], dictionary: Dictionary): Plan {
  const parts = terms.map((term) => planTerm(term, dictionary));
  const matches = parts.map((part) => part.match);
  return {
    match: matches.join(' AND '),
    terms: matches,
    order: Math.min(...parts.map((part) => part.rows)) > RANKED_ROWS ? 'newest' : 'best',
  };
}

/** Plans a search in which any term may match; words far more common than the rarest are left out. */
export function planAny(terms: readonly QueryTerm[], dictionary: Dictionary): Plan | null {
  const parts = terms.map((term) => planTerm(term, dictionary)).filter((part) => part.rows > 0);
  if (parts.length === 0) return null;
  const rarest = Math.min(...parts.map((part) => part.rows));
  const telling = parts.filter((part) => part.rows <= Math.max(rarest * COMMON, PREFIX_ROWS));
  return {
    match: telling.map((part) => part.match).join(' OR '),
    terms: [],
    order: rarest > RANKED_ROWS ? 'newest' : 'best',
  };
}
