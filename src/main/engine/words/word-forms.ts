import lunr from 'lunr';
import type { Dictionary, WordCount } from './dictionary.ts';
import { irregularForms } from './irregular-forms.ts';
import { otherSpellings } from './spellings.ts';

/** Shorter words have forms that are other words as often as not. */
const SHORTEST = 3;
/** A stem from so many letters on tells one word from others. */
const SHORTEST_STEM = 5;
/** More forms than these are searched for longer than they find. */
const MOST_FORMS = 6;
/** Forms that are rarer than this share of all that was found are left out: bm25 would put them first. */
const RAREST = 0.002;
/** Words with one beginning that are looked through for those of one stem. */
const LOOKED_THROUGH = 120;

const stemOf = (word: string): string => lunr.stemmer(new lunr.Token(word, {})).toString();

/** Plurals and singulars, and what is done, was done and is being done. */
function inflections(word: string): string[] {
  const forms: string[] = [];
  const add = (...found: string[]): void => void forms.push(...found);
  const base = word.length;
  if (/[^aeiou]ies$/.test(word)) add(`${word.slice(0, -3)}y`);
  else if (/(?:s|x|z|ch|sh)es$/.test(word)) add(word.slice(0, -2), word.slice(0, -1));
  else if (/[^su]s$/.test(word)) add(word.slice(0, -1));
  else if (/[^aeiou]y$/.test(word)) add(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`);
  else if (/(?:s|x|z|ch|sh)$/.test(word)) add(`${word}es`);
  else add(`${word}s`);
  if (word.endsWith('ied')) add(`${word.slice(0, -3)}y`, `${word.slice(0, -3)}ies`);
  else if (word.endsWith('ed') && base > 4) {
    const root = word.slice(0, -2);
    add(root, `${root}e`, `${root}s`, `${root}es`, `${root}ing`, undouble(root));
  } else if (word.endsWith('ing') && base > 5) {
    const root = word.slice(0, -3);
    add(root, `${root}e`, `${root}s`, `${root}es`, `${root}ed`, undouble(root));
  } else if (word.endsWith('e')) add(`${word}d`, `${word.slice(0, -1)}ing`);
  else if (base > 3) {
    const doubled = word + word.slice(-1);
    add(`${word}ed`, `${word}ing`, `${doubled}ed`, `${doubled}ing`);
  }
  return forms.filter((form) => form.length >= SHORTEST && form !== word);
}

const undouble = (root: string): string =>
  /([b-df-hj-np-tv-z])\1$/.test(root) ? root.slice(0, -1) : root;

/** Where words are looked up. */
export type WordSource = Pick<Dictionary, 'knownRows' | 'completions'>;

/** Words of the dictionary that have the stem of a word, where not too many begin as it does. */
function ofStem(word: string, dictionary: WordSource): WordCount[] {
  const stem = stemOf(word);
  if (stem.length < SHORTEST_STEM) return [];
  const start = stem.slice(0, Math.max(SHORTEST_STEM, stem.length - 1));
  const near = dictionary.completions(start).slice(0, LOOKED_THROUGH);
  return near.filter((one) => one.word !== word && stemOf(one.word) === stem);
}

/**
 * The other forms of a folded word that the library holds, most frequent first: plurals and singulars,
 * of other tense, of the same stem, irregular ones, and in British and American spelling.
 */
export function findForms(word: string, dictionaries: readonly WordSource[]): string[] {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word)) return [];
  const rows = new Map<string, number>();
  const guesses = new Set<string>();
  for (const one of [word, ...otherSpellings(word)]) {
    guesses.add(one);
    for (const form of irregularForms(one)) {
      guesses.add(form);
      for (const spelling of otherSpellings(form)) guesses.add(spelling);
    }
    for (const form of inflections(one)) guesses.add(form);
  }
  const seen = (found: string, count: number): void => {
    rows.set(found, Math.max(count, rows.get(found) ?? 0));
  };
  for (const dictionary of dictionaries) {
    for (const guess of guesses) seen(guess, dictionary.knownRows(guess));
    for (const one of [word, ...otherSpellings(word)]) {
      for (const found of ofStem(one, dictionary)) seen(found.word, found.rows);
    }
  }
  const most = Math.max(...rows.values());
  rows.delete(word);
  return [...rows]
    .filter(([, count]) => count > 0 && count >= most * RAREST)
    .toSorted(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .slice(0, MOST_FORMS)
    .map(([form]) => form);
}
