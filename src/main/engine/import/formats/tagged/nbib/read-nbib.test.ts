import { describe, expect, it } from 'vitest';
import { faultLines, itemsOf, partsOf, titlesOf } from '../../test-reading.ts';
import { noticesOf } from '../../../../../../shared/domain/publication-notice.ts';
import { readNbib } from './read-nbib.ts';

const item = (...lines: string[]): object | undefined => itemsOf(readNbib, lines.join('\n'))[0];

describe("MEDLINE's display format", () => {
  it('reads a record', () => {
    const record = [
      'PMID- 123',
      'OWN - NLM',
      'IS  - 1545-1534 (Electronic)',
      'VI  - 5',
      'IP  - 2',
      'DP  - 2016 Jul 9',
      'TI  - Sleep of mice: how a long',
      '      title goes on.',
      'PG  - 6913-7',
      'LID - S1080-6032(22)00139-9 [pii]',
      'LID - 10.5555/sleep.1 [doi]',
      'AB  - Mice slept.',
      'FAU - Okafor, Ada',
      'AU  - Okafor A',
      'CN  - The Sleep Group',
      'LA  - eng',
      'PT  - Journal Article',
      'TA  - J Sleep',
      'JT  - Journal of sleep',
      'MH  - *Sleep/drug effects',
      'OT  - mice',
      'PMC - PMC77',
    ];
    expect(item(...record)).toEqual({
      type: 'article-journal',
      PMID: '123',
      PMCID: 'PMC77',
      ISSN: '1545-1534',
      volume: '5',
      issue: '2',
      issued: { 'date-parts': [[2016, 7, 9]] },
      title: 'Sleep of mice: how a long title goes on.',
      page: '6913-6917',
      DOI: '10.5555/sleep.1',
      abstract: 'Mice slept.',
      author: [{ family: 'Okafor', given: 'Ada' }, { literal: 'The Sleep Group' }],
      language: 'eng',
      'container-title': 'Journal of sleep',
      'container-title-short': 'J Sleep',
    });
    const [part] = partsOf(readNbib, record.join('\n'));
    expect(part).toMatchObject({ entry: { tags: ['mice', 'Sleep/drug effects'], line: 1 } });
  });

  it('parts records by blank lines and by a second number', () => {
    const text = 'PMID- 1\nTI  - One\n\nPMID- 2\nTI  - Two\nPMID- 3\nTI  - Three\n';
    expect(titlesOf(readNbib, text)).toEqual(['One', 'Two', 'Three']);
    expect(faultLines(readNbib, text)).toEqual([]);
  });

  it.each([
    [
      'DP  - 2002 Mar-Apr',
      {
        issued: {
          'date-parts': [
            [2002, 3],
            [2002, 4],
          ],
        },
      },
    ],
    ['DP  - 2003 Winter', { issued: { 'date-parts': [[2003]], season: 4 } }],
    ['DEP - 20221007', { issued: { 'date-parts': [[2022, 10, 7]] } }],
    [
      'AU  - van der Berg J Jr',
      {
        author: [{ 'non-dropping-particle': 'van der', family: 'Berg', given: 'J', suffix: 'Jr' }],
      },
    ],
    ['FAU - Okafor, Ada B Jr', { author: [{ family: 'Okafor', given: 'Ada B', suffix: 'Jr' }] }],
    ['FAU - Selvamani', { author: [{ family: 'Selvamani' }] }],
    ['LID - 1042 [pii]', { page: '1042' }],
    ['AID - doi:10.5555/a.1', { DOI: '10.5555/a.1' }],
    ['ISSN - EISSN-2375-5636', { ISSN: '2375-5636' }],
  ])('reads %j', (line, stated) => {
    expect(item('PMID- 1', 'TI  - T', line)).toMatchObject(stated);
  });

  it('tells of retractions and corrections, and where they stand', () => {
    const told = item(
      'PMID- 1',
      'TI  - T',
      'PT  - Retracted Publication',
      'RIN - J Voles. 2020;3:1. PMID: 2',
      'EIN - J Voles. 2019;2:9',
    );
    expect(noticesOf({ ...told })).toEqual([
      { kind: 'retracted', place: 'J Voles. 2020;3:1. PMID: 2', source: 'PubMed' },
      { kind: 'corrected', place: 'J Voles. 2019;2:9', source: 'PubMed' },
    ]);
    const bare = item('PMID- 1', 'TI  - T', 'PT  - Retracted Publication');
    expect(noticesOf({ ...bare })).toEqual([{ kind: 'retracted', place: '', source: 'PubMed' }]);
    expect(item('PMID- 1', 'TI  - T', 'PT  - Retraction of Publication')).not.toHaveProperty(
      'custom',
    );
  });

  it('knows books, chapters, theses and reports', () => {
    expect(item('PMID- 1', 'TI  - Part', 'BTI - Whole')).toMatchObject({
      type: 'chapter',
      title: 'Part',
      'container-title': 'Whole',
    });
    expect(item('PMID- 1', 'BTI - Whole', 'PB  - Press')).toMatchObject({
      type: 'book',
      title: 'Whole',
      publisher: 'Press',
    });
    expect(
      item(
        'OWN - ERIC',
        'TI  - T',
        'SO  - Ph.D. Dissertation, Drexel University',
        'PT  - Dissertations/Theses',
      ),
    ).toMatchObject({ type: 'thesis', publisher: 'Drexel University' });
    expect(
      item('OWN - ERIC', 'TI  - T', 'JT  - ACT, Inc.', 'PT  - Reports - Research'),
    ).toMatchObject({
      type: 'report',
      publisher: 'ACT, Inc.',
    });
  });
});
