import { splitSentences } from '../../../../shared/domain/sentences.ts';
import { shortenWords } from '../../../../shared/domain/short-words.ts';

/** The longest title that is made of a sentence, in characters. */
const LONGEST = 120;
/** Fewer words are no sentence that tells one text from others. */
const FEWEST_WORDS = 3;

/** The first sentence of a text without a title, shortened where it is long; null where it tells too little. */
export function titleOfText(text: string): string | null {
  const [first] = splitSentences(text.slice(0, 4000));
  const sentence = first
    ? text.slice(first.start, first.end).replace(/\s+/g, ' ').trim().replace(/\.$/, '')
    : '';
  if (sentence.split(' ').length < FEWEST_WORDS || !/\p{L}/u.test(sentence)) return null;
  return shortenWords(sentence, LONGEST);
}
