import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResultParts } from './result-parts.ts';

describe('readResultParts', () => {
  it.each([
    ['Coffee was associated with a lower risk of gout in men.', 'risk of gout', 'Coffee'],
    ['We found that salted feed reduced milk yield by 8%.', 'milk yield', 'salted feed'],
    ['The risk of gout was significantly lower in those who drank coffee.', 'risk of gout', null],
    ['However, litter size did not differ between the barns.', 'litter size', null],
    ['Milk yields fell by 3 kg in lame cows.', 'Milk yields', null],
    ['There was no difference in weight between the barns.', 'weight', null],
    [
      'RESULTS: Hedges were linked to greater richness of hoverflies.',
      'richness of hoverflies',
      'Hedges',
    ],
    ['In dry years, early sowing increased losses.', 'losses', 'early sowing'],
    ['Sopranos stood on the left.', null, null],
    ['They were lower.', null, null],
  ])('%s', (sentence, outcome, exposure) => {
    expect(readResultParts(sentence)).toMatchObject({ outcome, exposure });
  });

  it('reads the dose of an exposure', () => {
    expect(readResultParts('Zinc 20 mg daily reduced colds by a third.')).toEqual({
      outcome: 'colds',
      exposure: 'Zinc 20 mg daily',
      dose: '20 mg daily',
    });
  });

  it('gives parts of the sentence only, whatever the text is', () => {
    const word = fc.constantFrom(
      'was',
      'lower',
      'associated with',
      'the',
      'reduced',
      ',',
      '(',
      'risk of',
      'a',
      '5 mg',
      '\u{1f33e}',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const sentence = words.join(' ');
        for (const part of Object.values(readResultParts(sentence)))
          expect(part === null || sentence.includes(part)).toBe(true);
      }),
    );
  });
});
