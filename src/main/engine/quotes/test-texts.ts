import fc from 'fast-check';
import { describeQuote, type Selectors } from './selectors.ts';

/** Letters of one and two code units, blanks, quotation marks, dashes, ligatures, and what is not seen. */
const UNITS = 'a A b c ß İ Σ ﬁ 𝑝 😀 1 . < - – ’ \' “ " \u200b \u00ad \u00a0 \n'
  .split(' ')
  .concat(' ');
/** Texts that are as repetitive and odd as they can be. */
export const anyText = fc
  .array(fc.constantFrom(...UNITS), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** A text with a span of it. */
export const textWithSpan = anyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([one, other]) => ({
      text,
      start: Math.min(one, other),
      end: Math.max(one, other) + 1,
    })),
  );

/** The quote of these words where they stand first, from a place on. Throws when they do not. */
export function quoteOf(text: string, words: string, from = 0): Selectors {
  const start = text.indexOf(words, from);
  if (start === -1) throw new Error(`“${words}” does not stand in the text`);
  return describeQuote(text, start, start + words.length);
}
