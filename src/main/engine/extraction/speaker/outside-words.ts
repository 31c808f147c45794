import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import type { TextSpan } from '../types.ts';
import { SPEAKER_TRAITS } from './speaker-traits.ts';
import { POSTS } from './speaker-words.ts';

/** What a sentence says outside quotation marks. */
export interface OutsideWords {
  readonly words: readonly Word[];
  /** As written; left empty where it tells nothing of who speaks. */
  readonly text: string;
  /** The `SPEAKER_TRAITS` of its words that are signs of who speaks. */
  readonly signs: number;
  /** Is a person with a post named ("Jane Roe, a cardiologist at ...")? */
  readonly person: boolean;
  /** The whole sentence, quotations too; left empty as `text` is. */
  readonly sentence: string;
}

/** Of a longer sentence only so much is read. */
const SENTENCE_CHARACTERS = 1200;
const COMMA = 44;
const BLANK = 32;

const { reports, tellsPart, introduces, capitalised } = SPEAKER_TRAITS.bits;
const SIGNS = reports | tellsPart | introduces;
const AFTER_NAME = new Set(['of', 'at', 'from']);
const POST_WORDS = new Set(POSTS);

/**
 * The words of a sentence that stand outside quotation marks, with the signs that they set.
 * `quotations` are those of the article in order, of which those before index `from` end before the
 * sentence. Linear in the length of the sentence.
 */
export function readOutsideWords(
  text: string,
  sentence: Sentence,
  words: readonly Word[],
  traits: WordTraits,
  quotations: readonly TextSpan[],
  from: number,
): OutsideWords {
  const end = Math.min(sentence.end, sentence.start + SENTENCE_CHARACTERS);
  const quoted = (quotations[from]?.start ?? end) < end;
  const outside =
    quoted || end < sentence.end ? leaveOutQuoted(words, quotations, from, end) : words;
  // What stands in quotation marks can still speak of a study as one's own.
  const held = traits.ofAny(words);
  const signs =
    ((outside === words ? held : traits.ofAny(outside)) & SIGNS) | (quoted ? held & introduces : 0);
  const person = (held & capitalised) !== 0 && namesPerson(text, outside, traits);
  if (signs === 0 && !person) return { words: outside, text: '', signs, person, sentence: '' };
  const whole = text.slice(sentence.start, end);
  return {
    words: outside,
    text: quoted ? cutQuoted(text, sentence.start, end, quotations, from) : whole,
    signs,
    person,
    sentence: whole,
  };
}

/** Do two capitalised words with a post behind them name a person? */
function namesPerson(text: string, words: readonly Word[], traits: WordTraits): boolean {
  let end = -1;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    if ((traits.of(word.info) & capitalised) === 0) continue;
    if (word.start === end + 1 && text.charCodeAt(end) === BLANK && postFollows(text, words, at))
      return true;
    ({ end } = word);
  }
  return false;
}

/** May a post follow the name that ends in the word `at`: "..., a cardiologist", "... of the"? */
function postFollows(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  const code = text.charCodeAt(words[at]?.end ?? 0);
  if (code === COMMA) return POST_WORDS.has(next.info.text);
  return code === BLANK && AFTER_NAME.has(next.info.text) && words[at + 2]?.info.text === 'the';
}

function leaveOutQuoted(
  words: readonly Word[],
  quotations: readonly TextSpan[],
  from: number,
  end: number,
): readonly Word[] {
  let next = from;
  return words.filter((word) => {
    while ((quotations[next]?.end ?? end) <= word.start && next < quotations.length) next += 1;
    return word.end <= end && word.end <= (quotations[next]?.start ?? end);
  });
}

function cutQuoted(
  text: string,
  start: number,
  end: number,
  quotations: readonly TextSpan[],
  from: number,
): string {
  let words = '';
  let at = start;
  for (let one = from; one < quotations.length && at < end; one += 1) {
    const quotation = quotations[one];
    if (quotation === undefined || quotation.start >= end) break;
    if (quotation.start > at) words += `${text.slice(at, quotation.start)} `;
    at = Math.max(at, quotation.end);
  }
  return at < end ? words + text.slice(at, end) : words;
}
