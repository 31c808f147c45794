import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphNumber } from './pinpoint.ts';

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
