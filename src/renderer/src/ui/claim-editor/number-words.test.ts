import { describe, expect, it } from 'vitest';
import { findNumber } from './number-words.ts';

describe('findNumber', () => {
  it.each([
    ['41 voles', 41, '41'],
    ['a total of 1,204 owls', 1204, '1,204'],
    ['1\u202f204 owls', 1204, '1\u202f204'],
    ['Fifteen hens', 15, 'Fifteen'],
    ['twenty-two geese', 22, 'twenty-two'],
    ['three hundred and twelve goats', 312, 'three hundred and twelve'],
    ['two thousand five hundred bees', 2500, 'two thousand five hundred'],
    ['n = 45', 45, '45'],
    ['nine of 30 nests', 9, 'nine'],
    ['30 of nine', 30, '30'],
  ])('reads %j', (words, value, written) => {
    const found = findNumber(words);
    expect(found?.value).toBe(value);
    expect(words.slice(found?.start, found?.end)).toBe(written);
  });

  it('finds none where there is none', () => {
    expect(findNumber('the voles and their young')).toBeNull();
    expect(findNumber('')).toBeNull();
    expect(findNumber('hundred-year-old trees')).toBeNull();
  });
});
