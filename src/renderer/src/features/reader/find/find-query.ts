/** What was typed into the find bar, taken apart. */
export interface FindQuery {
  /** Found letter by letter, without regard to case: what stood in quotation marks. */
  readonly phrases: readonly string[];
  /** Found as words: stemmed, and tolerant of typing errors. */
  readonly words: readonly string[];
  /** The last word is still being typed, so its beginning is enough. */
  readonly open: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)/g;
/** Scripts that put no blanks between words: their text is found as it is written. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** The words of a text with their places: letters and digits in any script. */
export function findWords(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word as it is compared: lower case, without accents. */
function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Takes a query apart. */
export function parseFindQuery(text: string): FindQuery {
  const phrases: string[] = [];
  const rest = text.replace(QUOTED, (_, phrase: string) => {
    if (phrase.trim() !== '') phrases.push(phrase.trim());
    return ' ';
  });
  const words: string[] = [];
  for (const part of rest.split(/\s+/)) {
    if (UNSPACED.test(part)) phrases.push(part);
    else words.push(...findWords(part).map(({ word }) => word));
  }
  return { phrases, words, open: words.length > 0 && /[\p{L}\p{N}\p{M}]$/u.test(text) };
}

/** Every place of a phrase: case, width of blanks and shape of quotation marks do not matter. */
export function findPhrase(
  text: string,
  phrase: string,
): { readonly start: number; readonly end: number }[] {
  const pattern = phrase
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/['’‘]/g, "['’‘]"))
    .join('\\s+');
  if (pattern === '') return [];
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
