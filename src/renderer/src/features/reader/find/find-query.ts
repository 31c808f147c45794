import { readExpressions } from '../../../../../shared/domain/query-expressions.ts';
import type { QueryTerm } from '../../../../../shared/domain/query-words.ts';
import { foldText, foldWithPlaces } from '../../../../../shared/domain/search-folding.ts';

/** What was typed into the find bar, taken apart. */
export interface FindQuery {
  /** Found letter by letter, without regard to case: what stood in quotation marks. */
  readonly phrases: readonly string[];
  /** Found as words, however they are written: numbers of thousands, names of letters and digits. */
  readonly terms: readonly QueryTerm[];
  /** Found as words: stemmed, and tolerant of typing errors. */
  readonly words: readonly string[];
  /** The last word is still being typed, so its beginning is enough. */
  readonly open: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/g;
/** Scripts that put no blanks between words: their text is found as it is written. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text as they are compared, with their places: letters and digits in any script. */
export function findWords(text: string): { word: string; start: number; end: number }[] {
  const folded = foldWithPlaces(text);
  return [...folded.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: folded.start(index),
    end: folded.end(index + word.length),
  }));
}

/** Takes a query apart. */
export function parseFindQuery(text: string): FindQuery {
  const phrases: string[] = [];
  const rest = text.replace(QUOTED, (_, phrase: string) => {
    if (phrase.trim() !== '') phrases.push(phrase.trim());
    return ' ';
  });
  const parts = rest.split(/\s+/);
  phrases.push(...parts.filter((part) => UNSPACED.test(part)));
  const expressions = readExpressions(
    foldText(parts.filter((part) => !UNSPACED.test(part)).join(' ')),
  );
  const isTyping = /[\p{L}\p{N}\p{M}]$/u.test(text);
  const words: string[] = [];
  const terms: QueryTerm[] = [];
  for (const [at, [typed = [], ...also]] of expressions.entries()) {
    const [word] = typed;
    const prefix = isTyping && at === expressions.length - 1;
    if (also.length > 0) terms.push({ words: typed, prefix, also });
    else if (word !== undefined) words.push(word);
  }
  const isLastAWord = expressions.at(-1)?.length === 1;
  return { phrases, terms, words, open: isLastAWord && isTyping };
}

/** Every place of a phrase: case, accents, width of blanks and shape of quotation marks do not matter. */
export function findPhrase(
  text: string,
  phrase: string,
): { readonly start: number; readonly end: number }[] {
  const pattern = foldText(phrase)
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/['’‘]/g, "['’‘]"))
    .join('\\s+');
  if (pattern === '') return [];
  const folded = foldWithPlaces(text);
  return [...folded.text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    start: folded.start(match.index),
    end: folded.end(match.index + match[0].length),
  }));
}
