import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { LastReading } from './last-reading.ts';
import { readWords } from './words.ts';
import type { Word } from './words.ts';

const last = new LastReading(
  (text: string, sentences: readonly Sentence[]): readonly (readonly Word[])[] =>
    sentences.map(({ start, end }) => readWords(text, start, end)),
);

/**
 * The words of every sentence of an article. The last reading is kept, so that several kinds of
 * rules share it. Linear.
 */
export function readArticleWords(
  text: string,
  sentences: readonly Sentence[],
): readonly (readonly Word[])[] {
  return last.read(text, sentences);
}
