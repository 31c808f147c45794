import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFieldWords, placeFieldWords } from './field-words.ts';

const QUOTE = 'Of 12 mice on 1.2 mg, 2 slept; Mice without slept longer (p = 0.02).';

describe('the words of a field', () => {
  it('are found as the quote writes them, whatever their case', () => {
    expect(findFieldWords(QUOTE, 'mice without')).toEqual({ start: 31, exact: 'Mice without' });
    expect(findFieldWords(QUOTE, ' = 0.02 ')).toEqual({ start: 60, exact: '= 0.02' });
  });

  it('are whole words and numbers', () => {
    expect(findFieldWords(QUOTE, '2')).toEqual({ start: 22, exact: '2' });
    expect(findFieldWords(QUOTE, '1')).toBeNull();
    expect(findFieldWords(QUOTE, 'mic')).toBeNull();
    expect(findFieldWords(QUOTE, '0.0')).toBeNull();
  });

  it('are those nearest to a place', () => {
    expect(findFieldWords(QUOTE, 'slept')?.start).toBe(24);
    expect(findFieldWords(QUOTE, 'slept', 50)?.start).toBe(44);
  });

  it('are none where the field is empty or says something else', () => {
    expect(findFieldWords(QUOTE, '  ')).toBeNull();
    expect(findFieldWords(QUOTE, 'rats')).toBeNull();
  });

  it('stand where they were read, else in the nearest place, else nowhere', () => {
    const words = { start: 44, exact: 'slept' };
    expect(placeFieldWords(words, QUOTE)).toEqual({ start: 44, end: 49 });
    expect(placeFieldWords(words, `A note. ${QUOTE}`)).toEqual({ start: 52, end: 57 });
    expect(placeFieldWords(words, 'Nobody woke.')).toBeNull();
  });

  it('are words of the quote, at their place, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.nat(60),
        fc.nat(60),
        (quote, from, length) => {
          const field = quote.slice(from, from + length);
          const words = findFieldWords(quote, field, from);
          if (!words) return;
          expect(quote.slice(words.start, words.start + words.exact.length)).toBe(words.exact);
          expect(words.exact.toLowerCase()).toBe(field.trim().toLowerCase());
          expect(placeFieldWords(words, quote)?.start).toBe(words.start);
        },
      ),
    );
  });
});
