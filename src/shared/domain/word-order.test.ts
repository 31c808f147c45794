import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWords, foldWords, wordKey } from './word-order.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Titles in the letters of European languages, with numbers and single blanks (see below). */
const aTitle = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'été',
        'Ångström',
        'straße',
        'Łódź',
        'øre',
        'Ægir',
        'Œuvre',
        'ants',
        'Zoo',
        '-',
      ),
      fc.nat({ max: 100_000 }).map(String),
      fc.string({ unit: fc.constantFrom(...'abcxyzABCÉéüÑñçŠ'), minLength: 1, maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((words) => words.join(' '));

describe('words', () => {
  test('are in the order of an English index', () => {
    fc.assert(
      fc.property(aTitle, aTitle, (one, other) => {
        expect(Math.sign(compareWords(one, other))).toBe(Math.sign(collator.compare(one, other)));
      }),
    );
  });

  test.each([
    [' first', 'first'],
    ['“Quoted”', '1 mouse'],
    ['+ signs', '1 mouse'],
    ['1 mouse', 'Mice'],
    ['9 mice', '10 mice'],
    ['007', '8'],
    ['Zebras', 'Ωmega'],
    ['Ωmega', 'жук'],
    ['жук', '漢字'],
  ])('%j stands before %j', (one, other) => {
    expect(compareWords(one, other)).toBe(-1);
    expect(compareWords(other, one)).toBe(1);
  });

  test.each([
    ['Éclair', 'eclair'],
    ['STRASSE', 'straße'],
    ['a–b', 'a-b'],
    ['x\u0000y', 'xy'],
    ['two  blanks', 'two blanks'],
    ['07', '7'],
  ])('%j and %j are equal', (one, other) => {
    expect(compareWords(one, other)).toBe(0);
  });

  test('have keys that code points alone put in order, however long they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const key = wordKey(text);
        expect(key.length).toBeLessThanOrEqual(160);
        expect(key.isWellFormed()).toBe(true);
      }),
    );
  });
});

test('folded words are found however they are written', () => {
  expect(foldWords('Łódź, ÆSOP and Straße')).toBe('lodz, aesop and strasse');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldWords(text.normalize('NFD'))).toBe(foldWords(text.normalize('NFC')));
    }),
  );
});
