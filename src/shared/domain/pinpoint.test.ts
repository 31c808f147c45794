import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphNumber, Paragraphs, pinpointWords } from './pinpoint.ts';

const TEXT = 'One.\n\nTwo, which\ngoes on.\n\n\n \nThree.';

describe('paragraphNumber', () => {
  it('counts paragraphs parted by blank lines, from 1', () => {
    const numberAt = (words: string) => paragraphNumber(TEXT, TEXT.indexOf(words));
    expect(numberAt('One')).toBe(1);
    expect(numberAt('Two')).toBe(2);
    expect(numberAt('goes')).toBe(2);
    expect(numberAt('Three')).toBe(3);
  });

  it('starts with 1 also in an empty text and before the first word', () => {
    expect(paragraphNumber('', 0)).toBe(1);
    expect(paragraphNumber('\n\nOne', 0)).toBe(1);
  });

  it('never goes back as the offset goes on', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (words, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(paragraphNumber(words, first)).toBeLessThanOrEqual(paragraphNumber(words, second));
      }),
    );
  });
});

describe('Paragraphs', () => {
  it('number each place as it is numbered alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, (words) => {
        const paragraphs = new Paragraphs(words);
        for (let offset = 0; offset <= words.length + 1; offset += 1) {
          expect(paragraphs.numberAt(offset)).toBe(paragraphNumber(words, offset));
        }
      }),
    );
  });
});

describe('the words of pinpoints', () => {
  const pages = (from: [number, string | null], to = from) => {
    const [first, last] = [from, to].map(([page, label]) => ({ page, label }));
    return { of: 'pages', pages: { first: first!, last: last! } } as const;
  };

  it('name printed pages, ranges, and paragraphs, each once and in order', () => {
    expect(pinpointWords([])).toBe('');
    expect(pinpointWords([pages([4, '214'])])).toBe('p. 214');
    expect(pinpointWords([pages([4, '214'], [5, '215'])])).toBe('pp. 214-215');
    expect(pinpointWords([pages([9, 'iv']), pages([2, null]), pages([9, 'iv'])])).toBe('pp. 2, iv');
    expect(
      pinpointWords([
        { of: 'paragraph', number: 8 },
        { of: 'paragraph', number: 3 },
      ]),
    ).toBe('paras. 3, 8');
  });

  it('give the number of a page whose label would end the citation', () => {
    expect(pinpointWords([pages([4, '214] @other'])])).toBe('p. 4');
    expect(pinpointWords([pages([4, ''])])).toBe('p. 4');
  });
});
