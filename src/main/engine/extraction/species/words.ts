import type { SpeciesLexicon } from './lexicon.ts';
import { readTextWords } from '../text/text-words.ts';
import type { Word } from '../text/text-words.ts';
import { judgeWord } from './word-traits.ts';

/** The words of a text in order, and the indices of those that the rules start from. */
export interface TextWords {
  readonly words: readonly Word[];
  readonly marked: readonly number[];
}

/** Reads the words of the text; `marked` are those with one of the traits in `marks`. Linear. */
export function readSpeciesWords(text: string, lexicon: SpeciesLexicon, marks: number): TextWords {
  const words = readTextWords(text);
  const marked: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { info } = words[at] as Word;
    if (info.judgedBy !== lexicon) {
      info.species = judgeWord(info, lexicon);
      info.judgedBy = lexicon;
    }
    if ((info.species & marks) !== 0) marked.push(at);
  }
  return { words, marked };
}

/** True when the word continues a name begun by the word before it: a blank, hyphen or apostrophe. */
export function isJoined(word: Word | undefined): word is Word {
  return (
    word !== undefined &&
    (word.gap === 'blank' || word.gap === 'hyphen' || word.gap === 'apostrophe')
  );
}

/** Folded words from `at` on that may belong to one name, at most `limit`. */
export function joinedRun(words: readonly Word[], at: number, limit: number): string[] {
  const first = words[at];
  if (first === undefined) return [];
  const run = [first.folded];
  for (let next = at + 1; run.length < limit; next += 1) {
    const word = words[next];
    if (!isJoined(word)) break;
    run.push(word.folded);
  }
  return run;
}
