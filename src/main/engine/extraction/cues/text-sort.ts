import type { ReadSentence } from './reading.ts';
import { LastReading } from '../text/last-reading.ts';
import { addTrait } from '../text/spelling.ts';

/** What sort of text an article is: each states safety in its own way. */
export type TextSort = 'reportage' | 'paper' | 'abstract';

const SAYING_WORDS = new Set(
  'said says told tells added adds explained explains according'.split(' '),
);
const SAYING = addTrait(({ folded }) => SAYING_WORDS.has(folded));
/** In a report for the public at least one sentence in so many tells who said something. */
const SHARE = 1 / 25;
const SCHOLARLY_WORDS = new Set('al fig figs figure table tables ci supplementary p'.split(' '));
const SCHOLARLY = addTrait(({ folded }) => SCHOLARLY_WORDS.has(folded));
/** In a paper at least one sentence in so many holds a word that only papers use. */
const SCHOLARLY_SHARE = 1 / 30;
/** Parts that only papers have. */
const OWN_PARTS = new Set(['method', 'result', 'discussion']);
/** A text shorter than this is an abstract. */
const ABSTRACT_SENTENCES = 25;
/** A text with the parts of a paper is a full one from so many sentences on. */
const PAPER_SENTENCES = 60;

const readings = new LastReading(judgeSort);

/**
 * Is the article a report for the public (people are quoted, or it is longer than an abstract
 * and has no parts of a paper), a full paper, or an abstract or other short text?
 */
export function readTextSort(reads: readonly ReadSentence[]): TextSort {
  return readings.read(reads);
}

function judgeSort(reads: readonly ReadSentence[]): TextSort {
  let saying = 0;
  let scholarly = 0;
  for (const { traits } of reads) {
    if ((traits & SAYING) !== 0) saying += 1;
    if ((traits & SCHOLARLY) !== 0) scholarly += 1;
  }
  if (saying > 1 && saying >= reads.length * SHARE) return 'reportage';
  if (reads.length < ABSTRACT_SENTENCES) return 'abstract';
  const isScholarly = scholarly >= reads.length * SCHOLARLY_SHARE;
  const hasParts = isScholarly || reads.some((read) => OWN_PARTS.has(read.part));
  if (!hasParts) return 'reportage';
  return reads.length >= PAPER_SENTENCES ? 'paper' : 'abstract';
}
