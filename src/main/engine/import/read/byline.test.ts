import { describe, expect, it } from 'vitest';
import { parseByline, parseCreators } from './byline.ts';

const okafor = { family: 'Okafor', given: 'Ada' };
const lin = { family: 'Lin', given: 'Mei' };

describe('parseByline', () => {
  it.each([
    ['By Ada Okafor', [okafor]],
    ['Written by: Ada Okafor and Mei Lin', [okafor, lin]],
    [
      'Ada Okafor, Mei Lin & Jan van der Berg',
      [okafor, lin, { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ],
    ['Okafor, Ada; Lin, Mei', [okafor, lin]],
    ['Ada Okafor | Science Desk', [okafor]],
    ['Ada Okafor, Science Desk', [okafor, { literal: 'Science Desk' }]],
    ['Ada Okafor, MD, PhD, and Mei Lin, MPH', [okafor, lin]],
    [
      'Okafor A; Lin ML',
      [
        { family: 'Okafor', given: 'A.' },
        { family: 'Lin', given: 'M. L.' },
      ],
    ],
    [
      'Okafor A, Lin ML',
      [
        { family: 'Okafor', given: 'A.' },
        { family: 'Lin', given: 'M. L.' },
      ],
    ],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['', []],
    ['by', []],
    ['https://bench.example/ada', []],
    ['the keepers who fed the mice every morning', []],
  ])('reads %j', (line, names) => {
    expect(parseByline(line)).toEqual(names);
  });
});

describe('parseCreators', () => {
  it.each([
    ['Okafor, Ada', [okafor]],
    ['Okafor, Ada; Lin, Mei', [okafor, lin]],
    [
      'Ada Okafor, Mei Lin, Jan van der Berg, PhD',
      [okafor, lin, { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ],
    ['Ada Okafor and Mei Lin', [okafor, lin]],
    [
      'A. Okafor, M. Lin',
      [
        { family: 'Okafor', given: 'A.' },
        { family: 'Lin', given: 'M.' },
      ],
    ],
    ['García Márquez, Gabriel José', [{ family: 'García Márquez', given: 'Gabriel José' }]],
    ['King, Martin Luther, Jr.', [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]],
    [
      'Department of Health and Human Services',
      [{ literal: 'Department of Health and Human Services' }],
    ],
  ])('reads %j', (value, names) => {
    expect(parseCreators(value)).toEqual(names);
  });
});
