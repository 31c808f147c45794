import { expect, it } from 'vitest';
import { openSource, recogniseFormat } from '../../formats.ts';
import { faultLines, itemsOf, partsOf } from '../../test-reading.ts';
import { readCochrane } from './read-cochrane.ts';

const formatOf = (text: string): string | null =>
  recogniseFormat(openSource('citation-export.txt', new TextEncoder().encode(text)))?.name ?? null;

const RECORDS = `Record #1 of 2
ID: CN-01234567
AU: Okafor AN
AU: van der Berg J
TI: Sleep of mice in the attic: a trial
SO: Journal of sleep
YR: 2021
VL: 30
NO: 2
PG: 101‐109
PM: PUBMED 32372463
XR: EMBASE 6123
PT: Journal article
KY: Sleep; *Mice
DOI: 10.5555/sleep.1
AB: Background: Mice sleep.
BMI: that of mice was not measured.

Record #2 of 2
ID: CN-2
TI: Voles at a meeting
SO: Dusk
PT: Conference abstract
US: https://library.example.org/CN-2
`;

it('the plain text of the Cochrane Library is told by content, and read', () => {
  expect(formatOf(RECORDS)).toBe('cochrane');
  expect(itemsOf(readCochrane, RECORDS)).toEqual([
    {
      type: 'article-journal',
      title: 'Sleep of mice in the attic: a trial',
      author: [
        { family: 'Okafor', given: 'AN' },
        { 'non-dropping-particle': 'van der', family: 'Berg', given: 'J' },
      ],
      'container-title': 'Journal of sleep',
      issued: { 'date-parts': [[2021]] },
      volume: '30',
      issue: '2',
      page: '101-109',
      PMID: '32372463',
      DOI: '10.5555/sleep.1',
      abstract: 'Background: Mice sleep. BMI: that of mice was not measured.',
    },
    {
      type: 'paper-conference',
      title: 'Voles at a meeting',
      'container-title': 'Dusk',
      URL: 'https://library.example.org/CN-2',
    },
  ]);
  expect(partsOf(readCochrane, RECORDS)).toMatchObject([
    { entry: { line: 1, tags: ['Sleep', 'Mice'] } },
    { entry: { line: 19 } },
  ]);
});

it('an empty record is named by its line, and those around it are read', () => {
  const text = `${RECORDS}\nRecord #3 of 4\n\n${RECORDS}`;
  expect(itemsOf(readCochrane, text)).toHaveLength(4);
  expect(faultLines(readCochrane, text)).toEqual([26]);
});

it.each([
  'Record #1 of 2\nTY  - JOUR\nTI  - Mice\nER  - \n',
  'Record #1 of 2\nWe found mice.\nTI: none\n',
])('%j is not taken for it', (text) => {
  expect(formatOf(text)).not.toBe('cochrane');
});
