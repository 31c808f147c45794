import type { ReadSentence } from './reading.ts';

/** What models look at besides cues and words. */
const OPENING_SENTENCES = 3;
const EARLY_SENTENCES = 8;
const LATE = 0.8;
const SHORT_WORDS = 10;
const LONG_WORDS = 30;
const QUOTATION = /["“”]/;

/**
 * Features of the sentence `at` besides its cues and words: where in the text it stands, how long it
 * is, whether it quotes or asks, which names it holds, and the part of the paper (`part-result`).
 */
export function readSentenceFeatures(
  text: string,
  reads: readonly ReadSentence[],
  at: number,
): string[] {
  const read = reads[at];
  if (read === undefined) return [];
  const { sentence, words, drugs, harms, part } = read;
  const features = [`part-${part}`];
  if (at < OPENING_SENTENCES) features.push('opening');
  else if (at < EARLY_SENTENCES) features.push('early');
  if (at >= reads.length * LATE) features.push('late');
  if (words.length < SHORT_WORDS) features.push('short');
  if (words.length > LONG_WORDS) features.push('long');
  const written = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1500));
  if (QUOTATION.test(written)) features.push('quotes');
  if (asks(text, sentence.end)) features.push('asks');
  if (drugs.size > 0) features.push('drug');
  if (harms.size > 0) features.push('harm');
  if (harms.size > 1) features.push('harms>1');
  if (drugs.size > 0 && harms.size > 0) features.push('drug+harm');
  return features;
}

/** Does the sentence that ends here end in a question mark, within or outside quotation marks? */
export function asks(text: string, end: number): boolean {
  return /\?["'”’)]?$/.test(text.slice(end - 2, end));
}
