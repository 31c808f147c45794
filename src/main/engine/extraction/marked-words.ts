import { splitSentences } from '../../../shared/domain/sentences.ts';
import type { Sentence } from '../../../shared/domain/sentences.ts';
import type { Article, MarkedWords } from './rules/kind-rules.ts';
import type { TextSpan } from './types.ts';

/** So much of the text on either side of the words is read, in UTF-16 code units: a few sentences. */
const AROUND = 2000;
/** Of more words only so many code units are read, so that an answer comes within a keystroke. */
const MOST_WORDS = 4000;

/** A piece of a text, and where in it the words of a span stand. */
interface CutOut {
  readonly text: string;
  readonly span: TextSpan;
}

/** The words of a span with what stands around them, cut out of a text. */
export function cutOut(text: string, { start, end }: TextSpan): CutOut {
  const from = Math.max(0, start - AROUND);
  const stop = Math.min(end, start + MOST_WORDS);
  return {
    text: text.slice(from, stop + AROUND),
    span: { start: start - from, end: stop - from },
  };
}

/** The words of a span, as the rules of a kind are asked about them. */
export function markWords(
  { text, span }: CutOut,
  open: (text: string, sentences: readonly Sentence[]) => Article,
): MarkedWords {
  const sentences = splitSentences(text);
  return {
    around: open(text, sentences),
    span,
    alone: () => {
      const words = text.slice(span.start, span.end);
      return open(words, [{ index: 0, start: 0, end: words.length, heading: false }]);
    },
    asSentence: () => {
      const before = sentences.filter(({ end }) => end <= span.start);
      const after = sentences.filter(({ start }) => start >= span.end);
      const words = { index: 0, ...span, heading: false };
      const all = [...before, words, ...after].map((one, index) => ({ ...one, index }));
      return open(text, all).reads[before.length]!;
    },
  };
}
