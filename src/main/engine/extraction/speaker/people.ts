import type { Speaker } from '../../../../shared/domain/claim.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { OutsideWords } from './outside-words.ts';
import { SPEAKER_TRAITS } from './speaker-traits.ts';
import { AUTHOR_PHRASES, INSTITUTION_WORDS, OUTSIDE_PHRASES } from './speaker-words.ts';

const { introduces, namePart, tellsPart } = SPEAKER_TRAITS.bits;
const anyOf = (phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'i');

const OUTSIDE = anyOf(OUTSIDE_PHRASES);
const AUTHOR = anyOf(AUTHOR_PHRASES);
const OWN_STUDY =
  /\b(?:our|my) (?:study|findings|results|research|data|work|trial|team|analysis)\b|\bwe (?:found|showed|studied|looked at|discovered|tested)\b/i;
/** Between two parts of a name stand at most so many characters. */
const MOST_BETWEEN = 20;
const TITLED = /\b(?:Drs?|Prof|Professor)\b/;

/** Do the words tell that somebody had no part in the study? */
export function isOutside({ signs, text }: OutsideWords): boolean {
  return (signs & tellsPart) !== 0 && OUTSIDE.test(text);
}

/**
 * Remembers by surname the people whom the words of a sentence make authors or outsiders; the first
 * word on a person stands. `article` is the whole text.
 */
export function introducePeople(
  article: string,
  outside: OutsideWords,
  traits: WordTraits,
  people: Map<string, Speaker>,
): void {
  if ((outside.signs & tellsPart) === 0) return;
  const outsider = isOutside(outside);
  if (!outsider && !AUTHOR.test(outside.text)) return;
  for (const name of readNames(article, outside, traits))
    if (!people.has(name)) people.set(name, outsider ? 'outside_expert' : 'authors');
}

/**
 * Remembers who speaks of a study as their own (quotations count), and people introduced by a title
 * or a post, of whom no more is known, as outsiders. `article` is the whole text.
 */
export function introduceByWords(
  article: string,
  outside: OutsideWords,
  traits: WordTraits,
  people: Map<string, Speaker>,
): void {
  if ((outside.signs & introduces) === 0 && !outside.person) return;
  const own = OWN_STUDY.test(outside.sentence);
  if (!own && !TITLED.test(outside.text) && !outside.person) return;
  for (const name of readNames(article, outside, traits))
    if (!people.has(name) && !INSTITUTION_WORDS.has(name))
      people.set(name, own ? 'authors' : 'outside_expert');
}

/** The last words of the capitalised names in a sentence of the article, in lower case. */
export function readNames(article: string, { words }: OutsideWords, traits: WordTraits): string[] {
  const names: string[] = [];
  let last = '';
  let end = 0;
  const close = (): void => {
    if (last.length > 1) names.push(last);
    last = '';
  };
  for (const word of words) {
    const isPart = (traits.of(word.info) & namePart) !== 0;
    if (!isPart || !joinsName(article, end, word.start)) close();
    if (!isPart) continue;
    last = word.info.folded.replace(/'s$/, '');
    ({ end } = word);
  }
  close();
  return names;
}

/** Do only blanks, full stops and hyphens stand between two words of a name? */
function joinsName(article: string, from: number, to: number): boolean {
  return to - from <= MOST_BETWEEN && /^[\s.-]*$/.test(article.slice(from, to));
}
