import type { Sentence } from '../../../../shared/domain/sentences.ts';
import { readWords } from './words.ts';
import type { Word } from './words.ts';

const readings = new WeakMap<readonly Sentence[], { text: string; words: Word[][] }>();

/**
 * The words of every sentence of an article. The last reading of an array of sentences is kept, so
 * that several kinds of rules share it. Linear.
 */
export function readArticleWords(
  text: string,
  sentences: readonly Sentence[],
): readonly (readonly Word[])[] {
  const kept = readings.get(sentences);
  if (kept !== undefined && kept.text === text) return kept.words;
  const words = sentences.map(({ start, end }) => readWords(text, start, end));
  readings.set(sentences, { text, words });
  return words;
}
