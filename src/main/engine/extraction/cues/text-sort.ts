import type { ReadSentence } from './reading.ts';
import { WORD_KINDS } from './word-kinds.ts';

/** What sort of text an article is: each states safety in its own way. */
export type TextSort = 'reportage' | 'paper' | 'abstract';

const { saying: SAYING, quoting: QUOTING, scholarly: SCHOLARLY } = WORD_KINDS.bits;
/** In a report for the public at least one sentence in so many tells who said something. */
const SHARE = 1 / 25;
/** In a paper at least one sentence in so many holds a word that only papers use. */
const SCHOLARLY_SHARE = 1 / 30;
/** Parts that only papers have. */
const OWN_PARTS = new Set(['method', 'result', 'discussion']);
/** A text shorter than this is an abstract. */
const ABSTRACT_SENTENCES = 25;
/** A text with the parts of a paper is a full one from so many sentences on. */
const PAPER_SENTENCES = 60;

/**
 * Is the article a report for the public (people are quoted, or it is longer than an abstract
 * and has no parts of a paper), a full paper, or an abstract or other short text?
 */
export function judgeTextSort(reads: readonly ReadSentence[]): TextSort {
  let saying = 0;
  let scholarly = 0;
  for (const { kinds, marks } of reads) {
    const isSaid = (kinds & SAYING) !== 0 || ((kinds & QUOTING) !== 0 && marks.includes('quotes'));
    if (isSaid) saying += 1;
    if ((kinds & SCHOLARLY) !== 0) scholarly += 1;
  }
  if (saying > 1 && saying >= reads.length * SHARE) return 'reportage';
  if (reads.length < ABSTRACT_SENTENCES) return 'abstract';
  const isScholarly = scholarly >= reads.length * SCHOLARLY_SHARE;
  const hasParts = isScholarly || reads.some((read) => OWN_PARTS.has(read.part));
  if (!hasParts) return 'reportage';
  return reads.length >= PAPER_SENTENCES ? 'paper' : 'abstract';
}
