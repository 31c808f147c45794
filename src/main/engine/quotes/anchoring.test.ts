import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchorInRevision,
  anchorQuote,
  CONTEXT_LENGTH,
  describeQuote,
  searchedText,
  type Selectors,
} from './anchoring.ts';

/** Letters of one and two code units, blanks, quotation marks and dashes of several kinds. */
const anyText = fc
  .array(
    fc.constantFrom(
      'a',
      'A',
      'b',
      'ß',
      'İ',
      'Σ',
      '😀',
      ' ',
      '\n',
      '\u00a0',
      '\u00ad',
      '-',
      '–',
      '’',
      "'",
      '“',
      '"',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const textWithSpan = anyText
  .filter((text) => text.length > 0)
  .chain((text) =>
    fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([one, other]) => ({
      text,
      start: Math.min(one, other),
      end: Math.max(one, other) + 1,
    })),
  );

/** What two quotes have in common that differ in case, blanks, quotation marks and dashes alone. */
function evenOut(text: string): string {
  return text
    .replaceAll('\u00ad', '')
    .replace(/\s+/gu, ' ')
    .replaceAll('’', "'")
    .replaceAll('“', '"')
    .replaceAll('–', '-')
    .replace(/[AΣ]/gu, (letter) => letter.toLowerCase())
    .trim();
}

function quoteOf(text: string, words: string, from = 0): Selectors {
  const start = text.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return describeQuote(text, start, start + words.length);
}

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

describe('anchorQuote', () => {
  test('a quote is verified in the text it was taken from', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        const quote = describeQuote(text, start, end);
        expect(anchorQuote(searchedText(text), quote)).toEqual({
          state: 'verified',
          found: { start: quote.start, end: quote.end },
        });
      }),
    );
  });

  test('words that stand once are found wherever text was put in before or behind them', () => {
    const paragraph = fc.integer({ min: 1, max: 60 }).chain((count) =>
      fc.record({
        words: fc.constant(
          Array.from({ length: count }, (_, at) => `w${String(at).padStart(2, '0')}`),
        ),
        first: fc.nat(count - 1),
        length: fc.integer({ min: 1, max: 5 }),
        gap: fc.nat(count),
        added: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/w\d/u.test(text)),
      }),
    );
    fc.assert(
      fc.property(paragraph, ({ words, first, length, gap, added }) => {
        const exact = words.slice(first, first + length).join(' ');
        const before = quoteOf(words.join(' '), exact);
        const isBefore = gap <= first;
        fc.pre(isBefore || gap >= first + length);
        const text = words.toSpliced(gap, 0, added).join(' ');
        const { state, found } = anchorQuote(searchedText(text), before);
        expect(text.slice(found?.start, found?.end)).toBe(exact);
        expect(found?.start).toBe(before.start + (isBefore ? added.length + 1 : 0));
        expect(state).toBe(isBefore ? 'moved' : 'verified');
      }),
    );
  });

  test('never answers with other words, and is broken only where the words are absent', () => {
    fc.assert(
      fc.property(textWithSpan, anyText, ({ text, start, end }, other) => {
        const quote = describeQuote(text, start, end);
        const { state, found } = anchorQuote(searchedText(other), quote);
        const wanted = evenOut(quote.exact);
        if (found) {
          const slice = other.slice(found.start, found.end);
          expect(slice === quote.exact || evenOut(slice) === wanted).toBe(true);
          expect(state === 'verified').toBe(found.start === quote.start && slice === quote.exact);
        } else {
          expect(state).toBe('broken');
          expect(other.includes(quote.exact)).toBe(false);
          expect(wanted === '' || !evenOut(other).includes(wanted)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('nothing is found in an empty text', () => {
    expect(anchorQuote(searchedText(''), quoteOf('One vole.', 'vole'))).toEqual({
      state: 'broken',
      found: null,
    });
  });

  test('finds words whose case, blanks, quotation marks or dashes were changed', () => {
    const quote = quoteOf('She said: “Not one – vole’s burrow”.', '“Not one – vole’s burrow”');
    const text = 'Later on, she\nsaid: "not one -\n vole\'s   Burrow".';
    const { state, found } = anchorQuote(searchedText(text), quote);
    expect(state).toBe('moved');
    expect(text.slice(found?.start, found?.end)).toBe('"not one -\n vole\'s   Burrow"');
  });

  test('finds words across a soft hyphen beside a blank', () => {
    const text = 'Six \u00ad voles dug.';
    const { found } = anchorQuote(searchedText(text), quoteOf('Here six voles dug.', 'six voles'));
    expect(text.slice(found?.start, found?.end)).toBe('Six \u00ad voles');
  });

  test('tells the same words apart by what stands around them', () => {
    const original = 'On Monday the voles were fed. On Friday the voles were weighed.';
    const second = quoteOf(original, 'the voles', 20);
    const text = `The voles came. Each day the voles ate. ${original} At last the voles left.`;
    const { found } = anchorQuote(searchedText(text), second);
    expect(text.slice(found?.start, (found?.end ?? 0) + 14)).toBe('the voles were weighed.');
  });

  test('of places with the same words around takes the nearest', () => {
    const line = 'Count: ten voles in this one of many burrows.\n';
    const quote = quoteOf(line.repeat(5), 'ten voles', line.length * 3);
    expect(anchorQuote(searchedText(`x${line.repeat(5)}`), quote).found?.start).toBe(
      quote.start + 1,
    );
  });

  test('finds characters of two code units', () => {
    const quote = quoteOf('Fed 🐁🐀 twice.', '🐀');
    expect(anchorQuote(searchedText('Both 🐁 and 🐁🐀 fed twice.'), quote)).toEqual({
      state: 'moved',
      found: { start: 14, end: 16 },
    });
  });
});

describe('anchorInRevision', () => {
  test('is not taken in by the same words that stand at the old offset by chance', () => {
    const old = 'Voles dug. Ten voles slept in the winter.';
    const quote = quoteOf(old, 'oles', 15);
    const inserted = 'Six moles. Two moles ate. ';
    const text = inserted + old;
    const padded = `${text.slice(0, quote.start)}oles${text.slice(quote.start)}`;
    expect(anchorQuote(searchedText(padded), quote).state).toBe('verified');
    expect(anchorInRevision(searchedText(padded), quote)).toEqual({
      state: 'moved',
      found: { start: quote.start + inserted.length + 4, end: quote.end + inserted.length + 4 },
    });
  });

  test('agrees with the text that did not change', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, start, end }) => {
        expect(anchorInRevision(searchedText(text), describeQuote(text, start, end)).state).toBe(
          'verified',
        );
      }),
    );
  });
});
