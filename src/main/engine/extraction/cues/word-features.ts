import type { ReadSentence } from './reading.ts';
import { WORD_FEATURE } from './linear-model.ts';

const ZERO = 48;
const NINE = 57;

/**
 * The names of the features that are the words of a sentence, each once; numbers are none, and where
 * `named` is false neither are the names of medicines and disorders.
 */
export function listWordFeatures(read: ReadSentence, named: boolean): string[] {
  const features = new Set<string>();
  for (const { info } of read.words) {
    const { folded } = info;
    const code = folded.charCodeAt(0);
    if (code >= ZERO && code <= NINE) continue;
    if (named || (!read.drugs.has(folded) && !read.harms.has(folded)))
      features.add(WORD_FEATURE + folded);
  }
  return [...features];
}
