import type { ReadSentence } from './reading.ts';

/** What sort of text an article is: each states safety in its own way. */
export type TextSort = 'reportage' | 'paper' | 'abstract';

const SAYING = new Set('said says told tells added adds explained explains according'.split(' '));
/** In a report for the public at least one sentence in so many tells who said something. */
const SHARE = 1 / 25;
/** Abstracts and short reports are shorter than this. */
const PAPER_SENTENCES = 60;

/** Is the article a report for the public (people are quoted), a full paper or a short text? */
export function readTextSort(reads: readonly ReadSentence[]): TextSort {
  let saying = 0;
  for (const read of reads) if (read.words.some((word) => SAYING.has(word.lower))) saying += 1;
  if (saying > 1 && saying >= reads.length * SHARE) return 'reportage';
  return reads.length >= PAPER_SENTENCES ? 'paper' : 'abstract';
}
