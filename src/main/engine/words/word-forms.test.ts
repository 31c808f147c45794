import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeDictionary } from './dictionary.ts';
import { irregularForms } from './irregular-forms.ts';
import { otherSpellings } from './spellings.ts';
import { findForms } from './word-forms.ts';

const formsAmong = (word: string, ...held: readonly string[]): string[] => {
  const entries = held.map((one) => ({ word: one, rows: 100 }));
  const ordered = entries.toSorted((one, other) => (one.word < other.word ? -1 : 1));
  return findForms(word, [makeDictionary(ordered)]).toSorted();
};

describe('the other forms of a word', () => {
  test.each([
    ['mouse', ['mice']],
    ['mice', ['mouse']],
    ['spermatozoa', ['sperm', 'spermatozoon']],
    ['studies', ['study', 'studied']],
    ['study', ['studies']],
    ['boxes', ['box']],
    ['stopped', ['stop', 'stopping']],
    ['dosing', ['dose', 'dosed']],
    ['tumour', ['tumor', 'tumors', 'tumours']],
    ['anemia', ['anaemia']],
    ['oesophagus', ['esophagus']],
    ['randomised', ['randomized']],
    ['randomisation', ['randomization']],
    ['fibre', ['fiber', 'fibers']],
    ['labelled', ['labeled']],
  ])('of %s are %j, where the library holds them', (word, forms) => {
    expect(formsAmong(word, word, ...forms)).toEqual(forms.toSorted());
    expect(formsAmong(word, word)).toEqual([]);
  });

  test.each([
    ['virus', 'viru'],
    ['mass', 'mas'],
    ['one', 'on'],
    ['pool', 'poor'],
    ['ox', 'oxen'],
    ['il6', 'il6s'],
  ])('of %s is not %s', (word, other) => {
    expect(formsAmong(word, word, other)).toEqual([]);
  });

  test('leave out those that hardly any text holds beside the word', () => {
    const dictionary = makeDictionary([
      { word: 'dose', rows: 10_000 },
      { word: 'dosed', rows: 3 },
      { word: 'doses', rows: 900 },
    ]);
    expect(findForms('dose', [dictionary])).toEqual(['doses']);
  });

  test('never hold the word itself, whatever it is', () => {
    const letter = fc.constantFrom('a', 'e', 'i', 's', 'd', 'n', 'g', 'o', 'u', 'r', 'y');
    const word = fc.string({ unit: letter, minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, (one) => {
        expect(otherSpellings(one)).not.toContain(one);
        expect(irregularForms(one)).not.toContain(one);
        expect(formsAmong(one, one)).toEqual([]);
      }),
    );
  });
});
