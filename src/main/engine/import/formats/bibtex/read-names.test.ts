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
    ['Ada B. Okafor 0002', { family: 'Okafor', given: 'Ada B.' }],
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

  it.each([
    'Okafor A, Berg J K',
    'A. Okafor, J. K. Berg',
    'A. Okafor, J. K. Berg and others',
    'Okafor A and Berg JK',
  ])('parts people whose initials tell that a comma stands between them: %s', (written) => {
    expect(readNames(written)).toMatchObject([{ family: 'Okafor' }, { family: 'Berg' }]);
  });

  it('reads a list in braces, as Web of Science writes its editors, but no body with a comma', () => {
    expect(readNames('{Okafor, A and Berg, J. K.}')).toEqual([
      { family: 'Okafor', given: 'A' },
      { family: 'Berg', given: 'J. K.' },
    ]);
    const body = 'Ministry of Ponds, Rivers and Lakes, North';
    expect(readNames(`{${body}}`)).toEqual([{ literal: body }]);
    expect(readNames('[No author name available]')).toEqual([]);
  });
});
