import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers.ts';
import { tokenise } from './tokens.ts';

const first = (text: string) => readNumber(text, tokenise(text, 0, text.length), 0);
const read = (text: string): number | null => first(text)?.value ?? null;

describe('readNumber', () => {
  it.each([
    ['fourteen', 14],
    ['Twenty-three', 23],
    ['forty two', 42],
    ['one hundred and four', 104],
    ['two-hundred', 200],
    ['three hundred twenty-one', 321],
    ['twelve hundred', 1200],
    ['two thousand three hundred and twelve', 2312],
    ['a hundred', 100],
    ['two dozen', 24],
    ['half a million', 500_000],
    ['half a dozen', 6],
    ['1.2 million', 1_200_000],
    ['1,204', 1204],
    ['1 204', 1204],
    ['1\u2009204', 1204],
    ['1\u00a0204', 1204],
    ['1\u202f204\u202f567', 1_204_567],
    ['1.204', 1204],
    ['1,204,567', 1_204_567],
    ['0.5', 0.5],
    ['3·5', 3.5],
  ])('reads %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    'hundred',
    'half a day',
    'and',
    '12,13',
    '1.2.3',
    '1,2045',
    '0,123',
    '1,204.567',
    '12345678901234567',
    'a day',
    '',
  ])('reads no number in "%s"', (text) => {
    expect(read(text)).toBeNull();
  });

  it('ends before the next number', () => {
    expect(read('five six')).toBe(5);
    expect(read('twenty and thirty')).toBe(20);
    expect(read('12 45')).toBe(12);
  });

  it('tells decimals and dotted groups apart from plain counts', () => {
    expect(first('0.35')).toMatchObject({ decimal: true, dotted: false });
    expect(first('1.204')).toMatchObject({ decimal: false, dotted: true });
  });
});
