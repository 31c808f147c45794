import { describe, expect, it } from 'vitest';
import { readEffect, writeEffect } from './effect.ts';

describe('readEffect', () => {
  it.each([
    ['an odds ratio of 2.4 was seen', '2.4', 'odds ratio'],
    ['they were 17 percent less likely to fall', '17', '% less'],
    ['deaths fell by 10-15%', '10-15', '%'],
    ['the rate was three times as high', 'three', 'times'],
    ['weight fell by about 4.5 kg', '4.5', 'kg'],
    ['a mean difference of −1.2 points', '−1.2', 'points'],
  ])('reads the size in: %s', (text, value, unit) => {
    expect(readEffect(text)).toMatchObject({ value, unit });
  });

  it('keeps the sign of an interval', () => {
    expect(readEffect('difference 2 (95% CI: -1.1 to 0.5)').interval).toBe('-1.1 to 0.5');
  });

  it('takes a number after "than" for no comparator', () => {
    expect(readEffect('It was seen in more than 300 patients.').comparator).toBeNull();
    expect(readEffect('It was worse than in patients on water.').comparator).toBe(
      'in patients on water',
    );
  });

  it('states nothing where nothing is stated', () => {
    expect(writeEffect(readEffect('The hens were content.'))).toBe('');
  });
});
