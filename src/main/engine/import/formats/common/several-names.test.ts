import { expect, test } from 'vitest';
import { namesIn } from './several-names.ts';

const OKAFOR = { family: 'Okafor', given: 'Ada' };
const BERG = { family: 'Berg', given: 'Jan' };

test.each([
  ['Okafor, Ada; Berg, Jan', [OKAFOR, BERG]],
  ['Okafor, Ada and Berg, Jan', [OKAFOR, BERG]],
  ['Okafor, Ada & Berg, Jan', [OKAFOR, BERG]],
  [
    'Okafor AB, Berg J',
    [
      { family: 'Okafor', given: 'AB' },
      { family: 'Berg', given: 'J' },
    ],
  ],
  ['Okafor, Ada, et al.', [OKAFOR]],
  ['et al.', []],
  ['Okafor, Ada, Jr.', [{ ...OKAFOR, suffix: 'Jr.' }]],
  [
    'Institute of Ponds, Rivers and Lakes',
    [{ family: 'Institute of Ponds', given: 'Rivers and Lakes' }],
  ],
  ['Ponds and Rivers Group', [{ literal: 'Ponds and Rivers Group' }]],
])('the field %j holds its people', (written, people) => {
  expect(namesIn(written)).toEqual(people);
});
