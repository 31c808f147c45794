import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('goes on after abbreviations, initials and titles', () => {
    expect(split('Dr. Moor met J. K. Lund. They spoke of E. coli.')).toEqual([
      'Dr. Moor met J. K. Lund.',
      'They spoke of E. coli.',
    ]);
    expect(split('Oats (e.g. Avena) won vs. Rye. See Fig. 2. It was cold.')).toEqual([
      'Oats (e.g. Avena) won vs. Rye.',
      'See Fig. 2.',
      'It was cold.',
    ]);
  });

  it('goes on after et al. before a year but not before a new sentence', () => {
    expect(split('As Holm et al. (2011) wrote, bees sleep. So do we.')).toEqual([
      'As Holm et al. (2011) wrote, bees sleep.',
      'So do we.',
    ]);
    expect(split('This was seen by Holm et al. The bees slept.')).toEqual([
      'This was seen by Holm et al.',
      'The bees slept.',
    ]);
  });

  it('keeps decimals whole and ends after a vitamin', () => {
    expect(split('The ratio was 0.35. All took vitamin D. The dose was 3.5 mg.')).toEqual([
      'The ratio was 0.35.',
      'All took vitamin D.',
      'The dose was 3.5 mg.',
    ]);
  });

  it('begins a sentence with a number', () => {
    expect(split('We asked at home. 24 farmers answered.')).toEqual([
      'We asked at home.',
      '24 farmers answered.',
    ]);
  });

  it('leaves citations with the sentence before them', () => {
    expect(split('Bees sleep.[3,4] Wasps do not.5 Ants might.')).toEqual([
      'Bees sleep.[3,4]',
      'Wasps do not.5',
      'Ants might.',
    ]);
  });

  it('splits where the blank is missing', () => {
    expect(split('It was a success.The bees slept.')).toEqual([
      'It was a success.',
      'The bees slept.',
    ]);
  });

  it('joins wrapped lines and keeps blank lines apart', () => {
    expect(split('The hive was kept in\nthe garden of the school.\n\nIt was warm.')).toEqual([
      'The hive was kept in\nthe garden of the school.',
      'It was warm.',
    ]);
  });

  it('keeps a list mark with its item', () => {
    expect(split('1. Feed the bees.\n2. Close the hive.')).toEqual([
      '1. Feed the bees.',
      '2. Close the hive.',
    ]);
  });

  it('marks headings', () => {
    const text = 'Sleep in bees\n\nMethods\nWe watched 20 hives.\n\n## Results\nThey slept.';
    expect(splitSentences(text).map(({ heading }) => heading)).toEqual([
      true,
      true,
      false,
      true,
      false,
    ]);
  });

  it('takes a single line for a sentence, not for a heading', () => {
    expect(splitSentences('Bees in winter')).toEqual([
      { index: 0, start: 0, end: 14, heading: false },
    ]);
  });

  it('covers every character that is not blank, in order, without overlaps', () => {
    const pieces = fc.constantFrom(...'aB1. \n?!)"[]-,:', 'Fig. ', 'et al. ', '\ud800', '\u2009');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const [index, { start, end, index: named }] of splitSentences(text).entries()) {
          expect(named).toBe(index);
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
