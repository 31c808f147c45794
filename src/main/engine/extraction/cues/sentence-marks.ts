import type { Sentence } from '../../../../shared/domain/sentences.ts';
import type { ReadSentence } from './reading.ts';
import type { Section } from './part-labels.ts';

/** What models look at besides cues and words. */
const OPENING_SENTENCES = 3;
const EARLY_SENTENCES = 8;
const LATE = 0.8;
const SHORT_WORDS = 10;
const LONG_WORDS = 30;
const QUESTION = 63;
/** Quotation marks and the parenthesis that may follow the question mark. */
const CLOSING = new Set([34, 39, 0x201d, 0x2019, 41]);
const READ_CHARACTERS = 1500;
/** The names of the features that tell in which part of a paper a sentence stands. */
export const PART_MARKS: Readonly<Record<Section, string>> = {
  none: 'part-none',
  introduction: 'part-introduction',
  method: 'part-method',
  result: 'part-result',
  safety: 'part-safety',
  discussion: 'part-discussion',
  limitation: 'part-limitation',
  other: 'part-other',
};

type Facts = Pick<ReadSentence, 'sentence' | 'words' | 'drugs' | 'harms' | 'part'>;

/**
 * Features of the sentence `at` of so many, besides its cues and words: where in the text it stands,
 * how long it is, whether it quotes or asks, which names it holds, and the part of the paper
 * (`part-result`). `quoted` says whether the text holds double quotation marks at all.
 */
export function markSentence(
  text: string,
  { sentence, words, drugs, harms, part }: Facts,
  at: number,
  sentences: number,
  quoted: boolean,
): string[] {
  const marks: string[] = [PART_MARKS[part]];
  if (at < OPENING_SENTENCES) marks.push('opening');
  else if (at < EARLY_SENTENCES) marks.push('early');
  if (at >= sentences * LATE) marks.push('late');
  if (words.length < SHORT_WORDS) marks.push('short');
  if (words.length > LONG_WORDS) marks.push('long');
  if (quoted && quotes(text, sentence)) marks.push('quotes');
  if (asks(text, sentence.end)) marks.push('asks');
  if (drugs.size > 0) marks.push('drug');
  if (harms.size > 0) marks.push('harm');
  if (harms.size > 1) marks.push('harms>1');
  if (drugs.size > 0 && harms.size > 0) marks.push('drug+harm');
  return marks;
}

/** Does a text hold a double quotation mark? */
export function holdsQuotes(text: string): boolean {
  return text.includes('"') || text.includes('“') || text.includes('”');
}

/** Does a double quotation mark stand in the beginning of the sentence? */
function quotes(text: string, { start, end }: Sentence): boolean {
  const limit = Math.min(end, start + READ_CHARACTERS);
  for (let at = start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34 || code === 0x201c || code === 0x201d) return true;
  }
  return false;
}

/** Does the sentence that ends here end in a question mark, within or outside quotation marks? */
export function asks(text: string, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  return last === QUESTION || (text.charCodeAt(end - 2) === QUESTION && CLOSING.has(last));
}
