import { z } from 'zod';

const figure = (count: number): string => count.toLocaleString('en');

/**
 * What a reader is told of a text that is too long; null of one that is not.
 * @param what the text in words, to begin a sentence with: “A comment”
 * @param most UTF-16 code units
 */
export function tooLong(what: string, text: string, most: number): string | null {
  return text.length <= most
    ? null
    : `${what} may hold ${figure(most)} characters; this one has ${figure(text.length)}. Shorten it or divide it.`;
}

/**
 * A text that a reader writes, of at most so many UTF-16 code units. What cannot be stored and read
 * back as it was is mended: half a character becomes U+FFFD, and NUL goes.
 * @param what the text in words, to begin a sentence with: “A comment”
 */
export function boundedText(what: string, most: number): z.ZodString {
  return z
    .string()
    .max(most, {
      error: ({ input }) => tooLong(what, input as string, most) ?? undefined,
      abort: true,
    })
    .overwrite((text) => text.toWellFormed().replaceAll('\0', ''));
}

/**
 * A list of at most so many things; an id or a text that stands in it twice is taken once.
 * @param what the things in words: “articles”
 */
export function boundedList<T extends z.ZodType>(
  what: string,
  each: T,
  most: number,
): z.ZodArray<T> {
  return z
    .array(each)
    .max(most, {
      error: ({ input }) =>
        `${figure(most)} ${what} can be named at once; these are ${figure((input as unknown[]).length)}. Take fewer at a time.`,
      abort: true,
    })
    .overwrite((things) => [...new Set(things)]);
}
