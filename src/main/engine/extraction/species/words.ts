import type { Word } from '../text/text-words.ts';
import type { WordTraits } from '../text/word-traits.ts';
import { STARTS_NAME } from './name-traits.ts';

/** The words of a text in order, with what each tells of names. */
export interface TextWords {
  readonly words: readonly Word[];
  /** For each word its bits of `NAME`. */
  readonly traits: readonly number[];
  /** The indices of the words that the rules start from. */
  readonly marked: readonly number[];
}

/** Marks the words of a text by `names`, the traits of `NAME`. Linear. */
export function markWords(words: readonly Word[], names: WordTraits): TextWords {
  const traits: number[] = [];
  const marked: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const held = names.of((words[at] as Word).info);
    traits.push(held);
    if ((held & STARTS_NAME) !== 0) marked.push(at);
  }
  return { words, traits, marked };
}

/** Does the word at `at` have one of these traits of `NAME`? False where there is none. */
export function hasTrait({ traits }: TextWords, at: number, bits: number): boolean {
  return ((traits[at] ?? 0) & bits) !== 0;
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
