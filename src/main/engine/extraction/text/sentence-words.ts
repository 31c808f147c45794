import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { hashWord } from './spelling-table.ts';
import type { SpellingTable } from './spelling-table.ts';
import { Word } from './text-words.ts';

/**
 * The words and numbers of every sentence of an article, marks left out, so that "drug-induced" is
 * two words but "don't" and "1.5" are one. `runs` are the words of the text (see `WordCutter`).
 * Linear.
 */
export function readSentenceWords(
  text: string,
  sentences: readonly Sentence[],
  runs: readonly Word[],
  spellings: SpellingTable,
): readonly (readonly Word[])[] {
  let at = 0;
  return sentences.map(({ start, end }) => {
    const words: Word[] = [];
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
      words.push(last === first ? first : join(text, first, last, spellings));
    }
    return words;
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

function join(text: string, { start, gap }: Word, { end }: Word, spellings: SpellingTable): Word {
  return new Word(spellings.find(text, start, end, hashWord(text, start, end)), start, end, gap);
}
