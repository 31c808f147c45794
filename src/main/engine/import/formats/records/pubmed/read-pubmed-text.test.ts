import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../../../../shared/domain/publication-notice.ts';
import { openSource, recogniseFormat } from '../../formats.ts';
import { faultLines, itemsOf, partsOf } from '../../test-reading.ts';
import { readPubmedAbstracts, readPubmedSummary } from './read-pubmed-text.ts';

const formatOf = (text: string): string | null =>
  recogniseFormat(openSource('set.txt', new TextEncoder().encode(text)))?.name ?? null;

const MICE = `1. J Sleep Lab. 2021 Apr;30(2):101-9. doi: 10.5555/sleep.1. Epub 2020 May 5.

Sleep of mice in the attic: a trial of long-
term darkness.

Okafor AN(1)(2), van der Berg J Jr(1); Sleep Study Group.

Collaborators: Lin M.

Author information:
(1)Department of Sleep, Utrecht, The Netherlands.
(2)Institute of Dusk.

Comment in
    J Dusk. 2021;3:1.

BACKGROUND: Mice \nsleep.
METHODS: We watched 12 mice.

© 2021 The Authors.

DOI: 10.5555/sleep.1
PMCID: PMC123
PMID: 32372463 [Indexed for MEDLINE]

Conflict of interest statement: none.`;
const VOLES = `2. J Dusk (Basel). 2020 Spring;12 Suppl 1:e7.

[Voles at dusk].

[Article in Norwegian]

[No authors listed]

1. Voles were counted.

2. There were 7.

Retraction in
    J Dusk. 2022;14:9.

PMID: 2`;
const BOOK = `3. Sleep of Rodents.

Lin M(1), Ek B.

In: The Rodent Shelf [Internet]. Oslo (NO): Shelf Press; 2024 Jan–.
2024 Mar 21.

They sleep.

PMID: 3`;

describe("PubMed's abstracts as text", () => {
  const text = [MICE, VOLES, BOOK].join('\n\n\n');

  it('are told by content, and read', () => {
    expect(formatOf(text)).toBe('pubmed_abstracts');
    expect(itemsOf(readPubmedAbstracts, text)).toMatchObject([
      {
        type: 'article-journal',
        title: 'Sleep of mice in the attic: a trial of long-term darkness',
        'container-title': 'J Sleep Lab',
        issued: { 'date-parts': [[2021, 4]] },
        volume: '30',
        issue: '2',
        page: '101-109',
        DOI: '10.5555/sleep.1',
        PMID: '32372463',
        PMCID: 'PMC123',
        author: [
          { family: 'Okafor', given: 'AN' },
          { 'non-dropping-particle': 'van der', family: 'Berg', given: 'J', suffix: 'Jr' },
          { literal: 'Sleep Study Group' },
        ],
        abstract: 'BACKGROUND: Mice sleep.\nMETHODS: We watched 12 mice.',
      },
      {
        title: 'Voles at dusk',
        'container-title': 'J Dusk (Basel)',
        issued: { 'date-parts': [[2020]], season: 1 },
        volume: '12 Suppl 1',
        page: 'e7',
        language: 'Norwegian',
        abstract: '1. Voles were counted.\n2. There were 7.',
      },
      {
        type: 'chapter',
        title: 'Sleep of Rodents',
        'container-title': 'The Rodent Shelf',
        publisher: 'Shelf Press',
        'publisher-place': 'Oslo (NO)',
        issued: { 'date-parts': [[2024]] },
        author: [{ family: 'Lin' }, { family: 'Ek' }],
      },
    ]);
    expect(noticesOf({ ...itemsOf(readPubmedAbstracts, text)[1] })).toEqual([
      { kind: 'retracted', place: 'J Dusk. 2022;14:9.', source: 'PubMed' },
    ]);
  });

  it('with one blank line between them are told apart by their numbers', () => {
    const close = [MICE, VOLES, BOOK].join('\n\n');
    expect(itemsOf(readPubmedAbstracts, close)).toHaveLength(3);
    expect(itemsOf(readPubmedAbstracts, close.replaceAll('\n', '\r\n'))).toEqual(
      itemsOf(readPubmedAbstracts, text),
    );
  });

  it('of which one has lost its title are read around it, and its line is named', () => {
    const bad = '2. J Dusk. 2020;12:7.\n\nPMID: 2';
    const broken = [MICE, bad, BOOK].join('\n\n\n');
    expect(itemsOf(readPubmedAbstracts, broken)).toHaveLength(2);
    expect(faultLines(readPubmedAbstracts, broken)).toEqual([MICE.split('\n').length + 3]);
  });
});

const SUMMARY = `1: Okafor AN, van der Berg J; Sleep Study Group. Sleep of mice vs. voles. Is it
long? J Sleep Lab. 2021 Apr-May;30(2):101-9. doi: 10.5555/sleep.1. Epub 2020 May
5. PMID: 32372463; PMCID: PMC123.

2: [Voles at dusk]. J Dusk. 2020 Mar 4:e7. PMID: 2.
`;

describe("PubMed's summary as text", () => {
  it('is told by content, and read', () => {
    expect(formatOf(SUMMARY)).toBe('pubmed_summary');
    expect(itemsOf(readPubmedSummary, SUMMARY)).toMatchObject([
      {
        title: 'Sleep of mice vs. voles. Is it long?',
        'container-title': 'J Sleep Lab',
        issued: {
          'date-parts': [
            [2021, 4],
            [2021, 5],
          ],
        },
        volume: '30',
        page: '101-109',
        DOI: '10.5555/sleep.1',
        PMID: '32372463',
        PMCID: 'PMC123',
        author: [{ family: 'Okafor' }, { family: 'Berg' }, { literal: 'Sleep Study Group' }],
      },
      { title: 'Voles at dusk', 'container-title': 'J Dusk', PMID: '2' },
    ]);
    expect(partsOf(readPubmedSummary, SUMMARY)).toMatchObject([
      { entry: { line: 1 } },
      { entry: { line: 5 } },
    ]);
  });

  it('names the line of a record that says neither journal nor date', () => {
    const text = `${SUMMARY}\n3: Lost words.\n`;
    expect(faultLines(readPubmedSummary, text)).toEqual([7]);
  });
});

it.each([
  ['one abstract, which is a text', MICE],
  ['an outline', '1. Mice\n\nThey sleep.\n\n\n2. Voles\n\nThey do not.\n'],
  [
    'a list of references',
    '1. Okafor AN. Sleep. J Sleep. 2020;3:1. PMID: 1.\n2. Lin M. Dusk. J Dusk. 2020;3:1. PMID: 2.\n',
  ],
  ['verses', '1: In the attic slept a mouse.\n\n2: It woke. In 2020. It slept.\n'],
  ['a text that quotes a record', `Of mice\n\n${MICE}\n\n\n${VOLES}\n`],
])('%s is not taken for them', (_, text) => {
  expect(formatOf(text)).toBeNull();
});
