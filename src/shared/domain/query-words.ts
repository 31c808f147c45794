/** One thing that must be found: a word, or the words of a quoted phrase in their order. */
export interface QueryTerm {
  /** Folded words, at least one; see `foldWord`. */
  readonly words: readonly string[];
  /** Whether the last word is still being typed, so that longer words match too. */
  readonly prefix: boolean;
}

/** What a search text asks for. Nothing in it is an operator except double quotes. */
export interface QueryWords {
  readonly terms: readonly QueryTerm[];
}

/** More words than these say nothing more about what is sought. */
const TERM_LIMIT = 24;

/**
 * A word of a text: what the full-text index takes for one (letters and digits with the accents
 * that follow them).
 */
export const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/**
 * A word without case and without the accents of Latin letters: what the full-text index compares
 * (SQLite's unicode61 with remove_diacritics 2, which leaves other scripts as they are).
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase();
}

/** The folded words of a text, in order. */
function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(foldWord).filter((word) => word !== '');
}

/**
 * Reads what was typed. Words stand alone, words between double quotes (straight or curly) belong
 * together; a quote that is not closed ends with the text. The last word is a prefix unless a blank
 * or a closing quote follows it. Takes any input.
 */
export function parseQuery(text: string): QueryWords {
  const terms: QueryTerm[] = [];
  const parts = text.split(/["“”„«»]/u);
  const open = parts.length % 2 === 0;
  for (const [index, part] of parts.entries()) {
    const words = foldedWords(part);
    if (words.length === 0) continue;
    const typing = index === parts.length - 1 && !/[\s\p{P}]$/u.test(part);
    if (index % 2 === 1) {
      terms.push({ words, prefix: typing && open });
    } else {
      for (const [at, word] of words.entries()) {
        terms.push({ words: [word], prefix: typing && at === words.length - 1 });
      }
    }
  }
  return { terms: withoutRepeats(terms).slice(0, TERM_LIMIT) };
}

function withoutRepeats(terms: readonly QueryTerm[]): QueryTerm[] {
  const seen = new Map<string, QueryTerm>();
  for (const term of terms) {
    const key = term.words.join(' ');
    const earlier = seen.get(key);
    if (!earlier || (earlier.prefix && !term.prefix)) seen.set(key, term);
  }
  return [...seen.values()];
}

/** The terms as a reader would write them: `"stem cell" mouse`. */
export function writeQuery(query: QueryWords): string {
  return query.terms
    .map((term) => (term.words.length > 1 ? `“${term.words.join(' ')}”` : term.words.join('')))
    .join(' ');
}
