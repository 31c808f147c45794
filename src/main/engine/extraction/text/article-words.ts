import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { findSpelling, hashWord } from './spelling-table.ts';
import { readTextWords, Word } from './text-words.ts';
import { LastReading } from './last-reading.ts';

/** The words of a sentence, and the traits (see `addTrait`) that any of them has. */
export interface SentenceWords {
  readonly words: readonly Word[];
  readonly traits: number;
}

const readings = new LastReading(readAnew);

/**
 * The words and numbers of every sentence of an article, marks left out, so that "drug-induced" is
 * two words but "don't" and "1.5" are one. The last reading is kept, so that several kinds of rules
 * share it. Linear.
 */
export function readArticleWords(
  text: string,
  sentences: readonly Sentence[],
): readonly SentenceWords[] {
  return readings.read(text, sentences);
}

function readAnew(text: string, sentences: readonly Sentence[]): readonly SentenceWords[] {
  const runs = readTextWords(text);
  let at = 0;
  return sentences.map(({ start, end }) => {
    const words: Word[] = [];
    let traits = 0;
    while (at < runs.length && (runs[at] as Word).start < start) at += 1;
    while (at < runs.length) {
      const first = runs[at] as Word;
      if (first.start >= end) break;
      let last = first;
      for (at += 1; at < runs.length; at += 1) {
        const next = runs[at] as Word;
        if (next.start >= end || !goesOn(text, last, next)) break;
        last = next;
      }
      const word = last === first ? first : join(text, first, last);
      traits |= word.info.traits;
      words.push(word);
    }
    return { words, traits };
  });
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const FULL_STOP = 46;
const COMMA = 44;
const RAISED_POINT = 0xb7;

/** Does the word go on behind the mark that parts it from the next: "don't", "1.5"? */
function goesOn(text: string, word: Word, next: Word): boolean {
  const { gap } = next;
  if (gap === 'apostrophe') return !isDigit(text.charCodeAt(next.start));
  if ((gap !== 'stop' && gap !== 'far') || next.start !== word.end + 1) return false;
  const mark = text.charCodeAt(word.end);
  return (
    (mark === FULL_STOP || mark === COMMA || mark === RAISED_POINT) &&
    isDigit(text.charCodeAt(word.end - 1)) &&
    isDigit(text.charCodeAt(next.start))
  );
}

function join(text: string, { start, gap }: Word, { end }: Word): Word {
  return new Word(findSpelling(text, start, end, hashWord(text, start, end)), start, end, gap);
}
