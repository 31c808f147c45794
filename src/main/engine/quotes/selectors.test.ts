import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT_LENGTH, describeQuote } from './selectors.ts';
import { quoteOf, textWithSpan } from './test-texts.ts';

describe('describeQuote', () => {
  test('keeps the words and up to 32 characters on either side', () => {
    const text = `${'x'.repeat(40)}voles${'y'.repeat(40)}`;
    expect(quoteOf(text, 'voles')).toEqual({
      start: 40,
      end: 45,
      exact: 'voles',
      prefix: 'x'.repeat(CONTEXT_LENGTH),
      suffix: 'y'.repeat(CONTEXT_LENGTH),
    });
    expect(quoteOf('voles', 'voles')).toMatchObject({ prefix: '', suffix: '' });
  });

  test('never cuts a character of two code units', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const quote = describeQuote(text, start, end);
        expect(quote.start).toBeLessThanOrEqual(start);
        expect(quote.end).toBeGreaterThanOrEqual(end);
        expect([quote.exact, quote.prefix, quote.suffix].every((part) => part.isWellFormed())).toBe(
          true,
        );
        expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
      }),
    );
  });

  test.each([
    ['', 0, 0],
    ['voles', 2, 2],
    ['voles', 3, 2],
    ['voles', -1, 2],
    ['voles', 0, 6],
    ['voles', Number.NaN, 2],
  ])('refuses a span that is empty or outside %j: %d to %d', (text, start, end) => {
    expect(() => describeQuote(text, start, end)).toThrow(RangeError);
  });
});
