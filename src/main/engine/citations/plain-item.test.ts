import { expect, test } from 'vitest';
import type { CslItem } from '../../../shared/domain/csl.ts';
import { plainItem } from './plain-item.ts';

/** An item with fields as a file may have them, whatever their type says. */
const item = (fields: Readonly<Record<string, unknown>>): CslItem => ({
  type: 'book',
  ...fields,
});

test('texts are in one line, names have their known parts, and what is neither is left out', () => {
  const plain = plainItem(
    '1',
    item({
      title: ' Owls\n at\tdusk ',
      volume: 7,
      author: [
        { family: 'Okafor', given: 'Ada', suffix: 'Jr.', 'comma-suffix': true },
        { given: 'Plato' },
        { family: ' ' },
        null,
        'Berg',
        ['Finch'],
      ],
      editor: 'Berg',
      custom: { owls: true },
      abstract: '',
    }),
  );
  expect(plain).toEqual({
    id: '1',
    type: 'book',
    title: 'Owls at dusk',
    volume: '7',
    author: [
      { family: 'Okafor', given: 'Ada', suffix: 'Jr.', 'comma-suffix': true },
      { literal: 'Plato' },
    ],
  });
});

test.each([
  [{ 'date-parts': [['2016', '11', '']] }, { 'date-parts': [[2016, 11]] }],
  [{ 'date-parts': [[2015], [2016, 3]] }, { 'date-parts': [[2015], [2016]] }],
  [
    { 'date-parts': [[2016]], season: '2', circa: true },
    { 'date-parts': [[2016]], season: 2, circa: true },
  ],
  [{ 'date-parts': [[2016, 3]], season: 2 }, { 'date-parts': [[2016, 3]] }],
  [{ 'date-parts': [[0]], literal: 'in press' }, { literal: 'in press' }],
  [{ raw: '3 Nov 2016' }, { 'date-parts': [[2016, 11, 3]] }],
  ['2016', undefined],
  [[2016], undefined],
])('a date of the form %j is %j', (issued, plain) => {
  expect(plainItem('1', item({ issued }))['issued']).toEqual(plain);
});

test('a type that CSL does not know is a document', () => {
  expect(plainItem('1', item({ type: 'owl' })).type).toBe('document');
});
