import { foldStudyWord } from './read-study.ts';
import type { StudyReading } from './read-study.ts';
import type { Rarity } from './study-features.ts';

/** In how many of so many texts each word stands. */
export interface WordCounts {
  readonly texts: number;
  readonly words: ReadonlyMap<string, number>;
}

/** Counts the words that stand in at least so many of the texts. */
export function countWords(readings: readonly StudyReading[], least: number): WordCounts {
  const counts = new Map<string, number>();
  for (const { words } of readings)
    for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    texts: readings.length,
    words: new Map([...counts].filter(([, count]) => count >= least)),
  };
}

/** How rare words are by these counts; one that was not counted is as rare as one that stands in a single text. */
export function rarityOf({ texts, words }: WordCounts): Rarity {
  return (word) => Math.log((texts + 1) / ((words.get(foldStudyWord(word)) ?? 1) + 1));
}
