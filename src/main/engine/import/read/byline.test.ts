import { describe, expect, it } from 'vitest';
import { parseByline } from './byline.ts';

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
    ['Reuters', [{ literal: 'Reuters' }]],
    ['', []],
    ['by', []],
    ['https://bench.example/ada', []],
    ['the keepers who fed the mice every morning', []],
  ])('reads %j', (line, names) => {
    expect(parseByline(line)).toEqual(names);
  });
});
