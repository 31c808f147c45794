import { describe, expect, it } from 'vitest';
import { readNames } from './read-names.ts';

describe('readNames', () => {
  it.each([
    ['Ada Lovelace', { family: 'Lovelace', given: 'Ada' }],
    ['Lovelace, Ada', { family: 'Lovelace', given: 'Ada' }],
    [
      'Ludwig van Beethoven',
      { 'non-dropping-particle': 'van', family: 'Beethoven', given: 'Ludwig' },
    ],
    ['van der Berg, Jan', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }],
    ['van Gogh', { 'non-dropping-particle': 'van', family: 'Gogh' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['{World Health Organization}', { literal: 'World Health Organization' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    ['Institute for Ageing', { literal: 'Institute for Ageing' }],
    ['Plato', { family: 'Plato' }],
    ['{de Gaulle}, Charles', { family: 'de Gaulle', given: 'Charles' }],
    ['al-Biruni, Abu', { family: 'al-Biruni', given: 'Abu' }],
    [String.raw`{\"U}nal, Ay{\c s}e`, { family: 'Ünal', given: 'Ayşe' }],
    [String.raw`Jan \v Cech`, { family: 'Čech', given: 'Jan' }],
    ['Smith, J.~R.', { family: 'Smith', given: 'J. R.' }],
    ['ada lovelace', { family: 'lovelace', given: 'ada' }],
    [
      'family=Goethe, given=Johann, prefix=von, useprefix=false',
      { 'dropping-particle': 'von', family: 'Goethe', given: 'Johann' },
    ],
    ['山田, 太郎', { family: '山田', given: '太郎' }],
  ])('reads %s', (written, name) => {
    expect(readNames(written)).toEqual([name]);
  });

  it.each([
    ['A. One and Two, B. AND\n {Three and Co}', ['One', 'Two', 'Three and Co']],
    ['One, A. and others', ['One']],
    ['One, A.; Two, B.; Three, C.', ['One', 'Two', 'Three']],
    ['Ada One, Bea Two, Cem Three, Dan Four', ['One', 'Two', 'Three', 'Four']],
    [' and One, A. and ', ['One']],
    ['', []],
  ])('parts %j', (written, families) => {
    expect(readNames(written).map(({ family, literal }) => family ?? literal)).toEqual(families);
  });

  it('gives particles to the given name where the entry says so', () => {
    expect(readNames('de Geer, Ingrid', true)).toEqual([
      { 'dropping-particle': 'de', family: 'Geer', given: 'Ingrid' },
    ]);
  });
});
