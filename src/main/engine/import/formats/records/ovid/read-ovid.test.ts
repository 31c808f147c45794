import { describe, expect, it } from 'vitest';
import { openSource, recogniseFormat } from '../../formats.ts';
import { faultLines, itemsOf, partsOf } from '../../test-reading.ts';
import { readOvid } from './read-ovid.ts';

const formatOf = (text: string): string | null =>
  recogniseFormat(openSource('ovid.txt', new TextEncoder().encode(text)))?.name ?? null;

const LABELLED = `Database: Some Database <1946 to May 12, 2023>
Search Strategy:
--------------------------------------------------------------------------------
1     mice.mp. (1000)
2     1 and sleep.mp. (20)
***************************

<1>
Unique Identifier
  32372463
Title
  Sleep of mice in the attic:
  a trial. [Review]
Source
  Journal of Sleep. 30(2):101-9, 2021 04.
Status
  MEDLINE
Authors
  Okafor AN; Lin M.
Authors Full Name
  Okafor, Ada N; Lin, Mei.
MeSH Subject Headings
  *Sleep/ph [Physiology]
  Mice
Abstract
  BACKGROUND: Mice sleep. METHODS: We watched
  12 mice.
Digital Object Identifier
  https://dx.doi.org/10.5555/sleep.1
ISSN
  1545-1534
PMID
  32372463 [https://pubmed.example.org/?term=32372463]

<2>
Title
  Voles at dusk
Source
  Dusk. Vol.12(3), 2020, pp. 7-9.
Publication Type
  Dissertation Abstract.
`;
const TAGGED = `<1. >
VN  - Ovid Technologies
DB  - Some Database
AU  - Okafor A.N.
AU  - Lin M. [Reprint Author]
TI  - Sleep of mice
      in the attic.
SO  - Sleep. 30 (2) (pp 101-109), 2021. Date of Publication: April 2021.
JN  - Sleep
IS  - 0098-1133 (ISSN print)
KW  - sleep; mice.
LG  - English.
YR  - 2021
DO  - 10.5555/sleep.1
PM  - 77
`;

describe('a text of Ovid', () => {
  it('with the names of its fields in full is told by content, and read', () => {
    expect(formatOf(LABELLED)).toBe('ovid');
    expect(itemsOf(readOvid, LABELLED)).toEqual([
      {
        type: 'article-journal',
        title: 'Sleep of mice in the attic: a trial',
        author: [
          { family: 'Okafor', given: 'Ada N' },
          { family: 'Lin', given: 'Mei' },
        ],
        'container-title': 'Journal of Sleep',
        volume: '30',
        issue: '2',
        page: '101-109',
        issued: { 'date-parts': [[2021, 4]] },
        abstract: 'BACKGROUND: Mice sleep. METHODS: We watched 12 mice.',
        DOI: '10.5555/sleep.1',
        ISSN: '1545-1534',
        PMID: '32372463',
      },
      {
        type: 'thesis',
        title: 'Voles at dusk',
        'container-title': 'Dusk',
        volume: '12',
        issue: '3',
        page: '7-9',
        issued: { 'date-parts': [[2020]] },
      },
    ]);
    expect(partsOf(readOvid, LABELLED)).toMatchObject([
      { entry: { line: 8, tags: ['Sleep/ph [Physiology]', 'Mice'] } },
      {},
    ]);
  });

  it('with tags is told by content, and read', () => {
    expect(formatOf(TAGGED)).toBe('ovid');
    expect(itemsOf(readOvid, TAGGED)).toEqual([
      {
        type: 'article-journal',
        title: 'Sleep of mice in the attic',
        author: [
          { family: 'Okafor', given: 'A.N.' },
          { family: 'Lin', given: 'M.' },
        ],
        'container-title': 'Sleep',
        volume: '30',
        issue: '2',
        page: '101-109',
        issued: { 'date-parts': [[2021]] },
        language: 'English',
        ISSN: '0098-1133',
        DOI: '10.5555/sleep.1',
        PMID: '77',
      },
    ]);
  });

  it('is read around a record with nothing in it, whose line is named', () => {
    const text = `${TAGGED}\n<2. >\nVN  - Ovid Technologies\n\n${TAGGED}`;
    expect(itemsOf(readOvid, text)).toHaveLength(2);
    expect(faultLines(readOvid, text)).toEqual([17]);
  });

  it.each([
    '<1>\nSome words of a text.\n',
    '<1>\nTitle\nOf mice\n',
    'Title\n  Mice\nSource\n  J. 1, 2020\n',
  ])('is not seen in %j', (text) => {
    expect(formatOf(text)).toBeNull();
  });
});
