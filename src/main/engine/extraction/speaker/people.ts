import type { Speaker } from '../../../../shared/domain/claim.ts';
import { tokenise } from '../tokens.ts';
import {
  AUTHOR_PHRASES,
  INSTITUTION_WORDS,
  NOT_NAMES,
  OUTSIDE_PHRASES,
  TITLES,
} from './speaker-words.ts';

const anyOf = (phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'i');

const OUTSIDE = anyOf(OUTSIDE_PHRASES);
const AUTHOR = anyOf(AUTHOR_PHRASES);
const OWN_STUDY =
  /\b(?:our|my) (?:study|findings|results|research|data|work|trial|team|analysis)\b|\bwe (?:found|showed|studied|looked at|discovered|tested)\b/i;
const TITLED = /\b(?:Drs?|Prof|Professor)\b/;
const POSTED =
  /\p{Lu}\p{L}{1,20} \p{Lu}\p{L}{1,20}, {1,2}(?:an?|the|who|chief|director|head|professor|senior|associate|assistant|MD|M\.D|PhD|Ph\.D|president|chair)\b|\p{Lu}\p{L}{1,20} \p{Lu}[\p{L}-]{1,30} (?:of|at|from) the\b/u;

/** Do words tell that somebody had no part in the study? */
export function isOutside(words: string): boolean {
  return OUTSIDE.test(words);
}

/** Do words name a person with a post ("Jane Roe, a cardiologist at ...")? */
export function isPersonAt(words: string): boolean {
  return POSTED.test(words);
}

/**
 * Remembers by surname the people whom the words of a sentence outside quotation marks make authors
 * or outsiders; the first word on a person stands.
 */
export function introducePeople(words: string, people: Map<string, Speaker>): void {
  const outsider = isOutside(words);
  if (!outsider && !AUTHOR.test(words)) return;
  for (const name of readNames(words))
    if (!people.has(name)) people.set(name, outsider ? 'outside_expert' : 'authors');
}

/**
 * Remembers who speaks of a study as their own (in the whole `sentence`), and people introduced by a
 * title or a post, of whom no more is known, as outsiders.
 */
export function introduceByWords(
  sentence: string,
  words: string,
  people: Map<string, Speaker>,
): void {
  const own = OWN_STUDY.test(sentence);
  if (!own && !TITLED.test(words) && !isPersonAt(words)) return;
  for (const name of readNames(words))
    if (!people.has(name) && !INSTITUTION_WORDS.has(name))
      people.set(name, own ? 'authors' : 'outside_expert');
}

/** The last words of the capitalised names in a sentence, in lower case. */
export function readNames(words: string): string[] {
  const names: string[] = [];
  let run = 0;
  let last = '';
  for (const token of [...tokenise(words, 0, words.length), null]) {
    const isName =
      token !== null &&
      token.kind === 'word' &&
      token.capital &&
      !NOT_NAMES.has(token.lower) &&
      !TITLES.has(token.lower);
    if (isName) {
      run += 1;
      last = token.lower.replace(/['’]s$/, '');
      continue;
    }
    const joins = token !== null && (token.lower === '.' || token.lower === '-') && run > 0;
    if (joins) continue;
    if (run > 0 && last.length > 1) names.push(last);
    run = 0;
  }
  return names;
}
