import type { QueryTerm } from '../../../shared/domain/query-words.ts';
import { indexPhrase } from '../../../shared/domain/unspaced-scripts.ts';
import type { Dictionary } from '../words/dictionary.ts';

/** One term as a table is searched for it. */
export interface Part {
  /** An FTS5 expression in which every word is quoted, so that nothing typed is an operator. */
  readonly match: string;
  /** At most so many rows match. */
  readonly rows: number;
  /** The words of which each row holds one; null where it is a phrase or all that begins so. */
  readonly words: readonly string[] | null;
}

/** How a table is searched. */
export interface Plan {
  readonly match: string;
  /** The terms, where all must match. */
  readonly all: readonly Part[];
  /** So many rows match at most. */
  readonly rows: number;
  /** How many rows FTS5 goes through to learn how telling each term is. */
  readonly counted: number;
}

/**
 * A prefix whose completions stand in more rows than this is searched by its most frequent
 * completions instead: FTS5 reads the rows of every completion before it answers, and one letter
 * has thousands.
 */
const PREFIX_ROWS = 4000;
const COMPLETIONS = 24;
/** A word in more than this share of the rarest word's company adds nothing to a search for any word. */
const COMMON = 50;

const quoted = (tokens: readonly string[]): string => `"${tokens.join(' ').replaceAll('"', '')}"`;

const fewest = (tokens: readonly string[], dictionary: Dictionary): number =>
  Math.min(...tokens.map((token) => dictionary.rowsWith(token)));

/** Plans a term in all the ways to write it, as far as the dictionary knows their words. */
function planTerm({ words, prefix, also = [] }: QueryTerm, dictionary: Dictionary): Part {
  const typed = planWay(words, prefix, dictionary, true);
  const others = also
    .map((way) => planWay(way, prefix && words.length > 1, dictionary, false))
    .filter(({ rows }) => rows > 0);
  if (others.length === 0) return typed;
  const known = typed.rows > 0 ? [typed, ...others] : others;
  return {
    match: `(${known.map(({ match }) => match).join(' OR ')})`,
    rows: known.reduce((sum, { rows }) => sum + rows, 0),
    words: known.every(({ words: ones }) => ones !== null)
      ? known.flatMap(({ words: ones }) => ones ?? [])
      : null,
  };
}

/**
 * Plans one way to write a term. The way that was typed is found by the beginning of its last word
 * however many go on so, others only where that is cheap.
 */
function planWay(
  words: readonly string[],
  isTyping: boolean,
  dictionary: Dictionary,
  isTyped: boolean,
): Part {
  const { tokens, goesOn } = indexPhrase(words);
  const whole = wholeWords(tokens, dictionary);
  const last = tokens.at(-1) ?? '';
  if (!goesOn && !(isTyping && words.at(-1) === last)) return whole;
  const rows = dictionary.rowsBeginning(last);
  const before = tokens.slice(0, -1);
  if (rows <= PREFIX_ROWS) {
    return {
      match: `${quoted(tokens)} *`,
      rows: Math.min(rows, before.length > 0 ? fewest(before, dictionary) : rows),
      words: null,
    };
  }
  if (!isTyped) return whole;
  if (before.length > 0) return wholeWords(before, dictionary);
  return planCompletions(last, dictionary.completions(last), dictionary.rowsWith(last));
}

const wholeWords = (tokens: readonly string[], dictionary: Dictionary): Part => ({
  match: quoted(tokens),
  rows: fewest(tokens, dictionary),
  words: tokens.length === 1 ? tokens : null,
});

/** The most frequent words that begin so, the word itself among them. */
function planCompletions(
  word: string,
  completions: readonly { readonly word: string; readonly rows: number }[],
  rows: number,
): Part {
  const chosen = rows > 0 ? [word] : [];
  let sum = rows;
  for (const one of completions) {
    if (chosen.length > 0 && (sum >= PREFIX_ROWS || chosen.length >= COMPLETIONS)) break;
    if (one.word === word) continue;
    chosen.push(one.word);
    sum += one.rows;
  }
  return {
    match: `(${chosen.map((one) => quoted([one])).join(' OR ')})`,
    rows: sum,
    words: chosen,
  };
}

const sumOf = (parts: readonly Part[]): number => parts.reduce((sum, { rows }) => sum + rows, 0);

/** Terms that must all match. */
export function allOf(parts: readonly Part[]): Plan {
  return {
    match: parts.map(({ match }) => match).join(' AND '),
    all: parts,
    rows: Math.min(...parts.map(({ rows }) => rows)),
    counted: sumOf(parts),
  };
}

/** Plans a search in which every term must match. */
export function planAll(terms: readonly QueryTerm[], dictionary: Dictionary): Plan {
  return allOf(terms.map((term) => planTerm(term, dictionary)));
}

/** Plans a search in which any term may match; words far more common than the rarest are left out. */
export function planAny(terms: readonly QueryTerm[], dictionary: Dictionary): Plan | null {
  const parts = terms.map((term) => planTerm(term, dictionary)).filter((part) => part.rows > 0);
  if (parts.length === 0) return null;
  const rarest = Math.min(...parts.map((part) => part.rows));
  const telling = parts.filter((part) => part.rows <= Math.max(rarest * COMMON, PREFIX_ROWS));
  const rows = sumOf(telling);
  return {
    match: telling.map((part) => part.match).join(' OR '),
    all: telling.length === 1 ? telling : [],
    rows,
    counted: rows,
  };
}
