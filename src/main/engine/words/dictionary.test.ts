import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDictionary, MOST_COMPLETIONS } from './dictionary.ts';

const nearOf = (word: string, held: readonly string[]): string[] =>
  makeDictionary(held.map((one) => ({ word: one, rows: 1 })))
    .oneEditAway(word)
    .map((one) => one.word);

test.each([
  ['mouse', 'house'],
  ['mouse', 'mous'],
  ['mouse', 'moduse'],
  ['mouse', 'mosue'],
  ['mouse', 'mouses'],
  ['mouse', 'ouse'],
  ['ab', 'ba'],
  ['μs', 'ms'],
  ['𝒜b', 'b'],
  ['𝒜b', '𝒞b'],
])('%s and %s are one letter apart', (one, other) => {
  expect(nearOf(one, [other])).toEqual([other]);
  expect(nearOf(other, [one])).toEqual([one]);
});

test.each([
  ['mouse', 'mouse'],
  ['mouse', 'mice'],
  ['mouse', 'mo'],
  ['mouse', 'hause'],
  ['mouse', 'omuse!'],
  ['abcd', 'badc'],
  ['mouse', 'mosxe'],
])('%s and %s are not', (one, other) => {
  expect(nearOf(one, [other])).toEqual([]);
  expect(nearOf(other, [one])).toEqual([]);
});

/** Whether one letter added, dropped, changed, or swapped with its neighbour turns one word into another. */
function isOneEdit(a: string, b: string): boolean {
  const [from, to] = [[...a], [...b]];
  const letters = new Set([...to, '']);
  const edits = [...from.keys(), from.length].flatMap((at) => [
    ...Array.from(letters, (letter) => from.toSpliced(at, 0, letter)),
    ...Array.from(letters, (letter) => from.toSpliced(at, 1, letter)),
    from.toSpliced(at, 2, ...from.slice(at, at + 2).toReversed()),
  ]);
  return a !== b && edits.some((edit) => edit.join('') === b);
}

const letter = fc.constantFrom('a', 'b', 'é', '鼠', '𝒜');
const word = fc.string({ unit: letter, minLength: 1, maxLength: 5 });
const words = fc.uniqueArray(word, { maxLength: 60 });

test('every word one edit away is found, and no other', () => {
  fc.assert(
    fc.property(word, words, (typed, held) => {
      const near = held.filter((one) => isOneEdit(typed, one));
      expect(nearOf(typed, held).toSorted()).toEqual(near.toSorted());
    }),
  );
});

test('words are counted and completed as they stand in a list', () => {
  const counted = fc.array(fc.nat(50), { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(word, words, counted, (prefix, held, rows) => {
      const entries = held.map((one, at) => ({ word: one, rows: rows[at]! + 1 }));
      const dictionary = makeDictionary(entries);
      const begin = entries.filter((one) => one.word.startsWith(prefix));
      expect(entries.map((one) => dictionary.rowsWith(one.word))).toEqual(
        entries.map((one) => one.rows),
      );
      expect(dictionary.rowsBeginning(prefix)).toBe(begin.reduce((sum, one) => sum + one.rows, 0));
      const completions = dictionary.completions(prefix);
      expect(new Set(completions)).toEqual(new Set(begin));
      expect(completions.map((one) => one.rows)).toEqual(
        begin.map((one) => one.rows).toSorted((a, b) => b - a),
      );
    }),
  );
});

test('of many completions the most frequent are told, and all are counted', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({ word: `a${String(at)}`, rows: at + 1 }));
  const dictionary = makeDictionary(many);
  const most = many.toReversed().slice(0, MOST_COMPLETIONS);
  expect(dictionary.completions('a')).toEqual(most);
  expect(dictionary.rowsBeginning('a')).toBe(500_500);
});
