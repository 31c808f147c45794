import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAuthors, formatNames, parseNames } from './csl-names.ts';

describe('parseNames', () => {
  it.each([
    ['Okafor, Ada', { family: 'Okafor', given: 'Ada' }],
    ['Ada N. Okafor', { family: 'Okafor', given: 'Ada N.' }],
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['van der Berg, Jan', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }],
    ['Jan van der Berg', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' }],
    ['La Fontaine, Jean de', { family: 'La Fontaine', given: 'Jean', 'dropping-particle': 'de' }],
    ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Vale RT', { family: 'Vale', given: 'R. T.' }],
    ['van der Berg J', { 'non-dropping-particle': 'van der', family: 'Berg', given: 'J.' }],
    ['Lin M-L', { family: 'Lin', given: 'M.-L.' }],
    ['Okafor MD', { family: 'Okafor', given: 'M. D.' }],
    ['Vale RT Jr.', { family: 'Vale', given: 'R. T.', suffix: 'Jr.' }],
    ['Ada Okafor, MD, PhD', { family: 'Okafor', given: 'Ada' }],
    ['Ada Okafor PhD MPH', { family: 'Okafor', given: 'Ada' }],
    ['Okafor, Ada, M.D.', { family: 'Okafor', given: 'Ada' }],
    ['Prof. Dr. Ada Okafor', { family: 'Okafor', given: 'Ada' }],
    ['Jan Van der Berg', { family: 'Van der Berg', given: 'Jan' }],
    ['[[Ada Okafor]]', { family: 'Okafor', given: 'Ada' }],
    ['[[people/okafor|Ada Okafor]]', { family: 'Okafor', given: 'Ada' }],
    ['RECOVERY Trial Investigators', { literal: 'RECOVERY Trial Investigators' }],
    ['田中 太郎', { family: '田中', given: '太郎' }],
    ['Reuters', { literal: 'Reuters' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    ['The Embryo Consortium, Site 4', { literal: 'The Embryo Consortium, Site 4' }],
    ['Smith & Sons', { literal: 'Smith & Sons' }],
    ['Press, Jane', { family: 'Press', given: 'Jane' }],
    ['{Ada Okafor}', { literal: 'Ada Okafor' }],
  ])('reads %s', (line, name) => {
    expect(parseNames(line)).toEqual([name]);
  });

  it('reads one name a line and skips blank lines', () => {
    expect(parseNames('Okafor, Ada\r\n\n  Lin,  Mei \n')).toEqual([
      { family: 'Okafor', given: 'Ada' },
      { family: 'Lin', given: 'Mei' },
    ]);
  });
});

describe('formatNames', () => {
  it('writes what parseNames reads back, institutions that look like people included', () => {
    const names = [
      { literal: 'Ada Okafor' },
      { literal: 'Okafor, Ada' },
      { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Jan' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { literal: 'Daily Bench Staff' },
    ];
    expect(formatNames(names)).toBe(
      '{Ada Okafor}\n{Okafor, Ada}\nvan der Berg, Jan\nKing, Martin, Jr.\nDaily Bench Staff',
    );
    expect(parseNames(formatNames(names))).toEqual(names);
  });

  it('is stable: what was read and written once is written the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const written = formatNames(parseNames(text));
        expect(formatNames(parseNames(written))).toBe(written);
      }),
    );
  });
});

describe('formatAuthors', () => {
  const [first, second, third] = [{ family: 'Tanaka' }, { family: 'Saitou' }, { family: 'Ito' }];
  it.each([
    [{ author: [first] }, 'Tanaka'],
    [{ author: [first, second] }, 'Tanaka and Saitou'],
    [{ author: [first, second, third] }, 'Tanaka et al.'],
    [{ author: [{ family: 'Berg', 'non-dropping-particle': 'van der' }] }, 'van der Berg'],
    [{ author: [{ literal: 'Daily Bench' }], 'container-title': 'Elsewhere' }, 'Daily Bench'],
    [{ author: [], editor: [second] }, 'Saitou'],
    [{ 'container-title': 'Health Wire', publisher: 'Wire Group' }, 'Health Wire'],
    [{ publisher: 'Wire Group' }, 'Wire Group'],
    [{}, ''],
  ])('writes %j', (item, written) => {
    expect(formatAuthors({ type: 'article-journal', ...item })).toBe(written);
  });
});
