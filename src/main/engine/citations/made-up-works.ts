import type { CslItem } from '../../../shared/domain/csl.ts';

/**
 * Works that were made up for trying and showing styles: one of each kind that libraries are full of, and a
 * bare one.
 */
export const MADE_UP_WORKS: readonly CslItem[] = [
  {
    type: 'article-journal',
    title: 'Nests of terns on gravel roofs',
    author: [
      { family: 'Okafor', given: 'Ada' },
      { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Jan' },
    ],
    issued: { 'date-parts': [[2016, 11, 3]] },
    'container-title': 'Shore Birds',
    volume: 5,
    issue: 2,
    page: '214-226',
    DOI: '10.1234/terns',
  },
  {
    type: 'book',
    title: 'Gulls',
    author: [{ literal: 'The Gull Trust' }],
    issued: { 'date-parts': [[1998], [1999]] },
    publisher: 'Strand',
    'publisher-place': 'Cork',
    edition: 2,
  },
  {
    type: 'chapter',
    title: 'Waders',
    author: [{ family: 'Ito', given: 'Ken' }],
    editor: [{ family: 'Lund', given: 'Eva' }],
    'container-title': 'Birds of the shore',
    issued: { literal: 'in press' },
    page: '3',
  },
  {
    type: 'webpage',
    title: 'Counting terns',
    URL: 'https://example.org/terns',
    accessed: { 'date-parts': [[2020, 1, 2]] },
  },
  { type: 'article-newspaper', title: 'Terns return', 'container-title': 'The Shore Post' },
  { type: 'report', title: 'A count', number: '12', publisher: 'Bird Office' },
  {
    type: 'thesis',
    title: 'On gulls',
    genre: 'PhD thesis',
    author: [{ family: '王', given: '明' }],
  },
  {
    type: 'paper-conference',
    title: 'Nests',
    'event-title': 'Shore days',
    issued: { 'date-parts': [[-43]] },
  },
  { type: 'legal_case', title: 'Gull v. Tern', authority: 'Court of the Shore' },
  { type: 'document' },
];
