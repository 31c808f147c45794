import {
  type Expression,
  readExpressions,
  separateExpressions,
  waysOfPhrase,
} from './query-expressions.ts';
import { foldText } from './search-folding.ts';

/** One thing that must be found: a word, or the words of a quoted phrase in their order. */
export interface QueryTerm {
  /** Folded words, at least one; see `foldText`. */
  readonly words: readonly string[];
  /** Whether the last word is still being typed, so that longer words match too. */
  readonly prefix: boolean;
  /** Other ways to write the same: `1 200` for 1200, `il6` for IL-6; `25mg` where it stands beside mg. */
  readonly also?: readonly (readonly string[])[] | undefined;
  /** Between quotation marks: found as it is written, in no other form. */
  readonly quoted?: boolean | undefined;
}

/** What a search text asks for. Nothing in it is an operator except double quotes. */
export interface QueryWords {
  readonly terms: readonly QueryTerm[];
}

/** More words than these say nothing more about what is sought. */
const TERM_LIMIT = 24;

/**
 * Reads what was typed. Words stand alone, words between double quotes (straight or curly) belong
 * together; a quote that is not closed ends with the text. The last word is a prefix unless a blank
 * or a closing quote follows it. Takes any input.
 */
export function parseQuery(text: string): QueryWords {
  const terms: QueryTerm[] = [];
  const parts = foldText(text).split(/["“”„«»]/u);
  const open = parts.length % 2 === 0;
  for (const [index, part] of parts.entries()) {
    const expressions = readExpressions(part);
    if (expressions.length === 0) continue;
    const typing = index === parts.length - 1 && !/[\s\p{P}]$/u.test(part);
    if (index % 2 === 1) {
      terms.push({ ...makeTerm(waysOfPhrase(expressions), typing && open), quoted: true });
    } else {
      const separate = separateExpressions(expressions);
      for (const [at, expression] of separate.entries()) {
        terms.push(makeTerm(expression, typing && at === separate.length - 1));
      }
    }
  }
  return { terms: withoutRepeats(terms).slice(0, TERM_LIMIT) };
}

function makeTerm([words = [], ...also]: Expression, prefix: boolean): QueryTerm {
  return { words, prefix, ...(also.length > 0 && { also }) };
}

function withoutRepeats(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Map<string, QueryTerm>();
  for (const term of terms) {
    const key = `${term.quoted ? '"' : ''}${term.words.join(' ')}`;
    const earlier = seen.get(key);
    if (!earlier || (earlier.prefix && !term.prefix)) seen.set(key, term);
  }
  return [...seen.values()];
}

/**
 * The terms as a reader would write them: `“stem cell” mouse`. Words that stand in `typed` are spelled
 * as they are there, with their accents.
 */
export function writeQuery(query: QueryWords, typed = ''): string {
  const spellings = new Map(
    (typed.match(/[\p{L}\p{M}\p{N}\p{Cf}]+/gu) ?? []).map((word) => [foldText(word), word]),
  );
  return query.terms
    .map(({ words }) => words.map((word) => spellings.get(word) ?? word).join(' '))
    .map((words) => (words.includes(' ') ? `“${words}”` : words))
    .join(' ');
}
