import { describe, expect, it } from 'vitest';
import { itemsOf, partsOf } from '../../test-reading.ts';
import { readRefworks } from './read-refworks.ts';

describe('the tagged format of RefWorks', () => {
  it('reads what stands behind its legend', () => {
    const text = [
      'Refworks Export Tagged Format',
      'T1=Primary Title',
      'BEGIN EXPORTED REFERENCES',
      '',
      'RT Journal Article',
      'ID 271',
      'A1 Okafor,Ada',
      'T1 Sleep of mice',
      'JF Journal of Sleep',
      'YR 2002',
      'FD Feb',
      'VO 32',
      'IS 3',
      'SP 551',
      'OP 565',
      'K1 sleep',
      'NO read twice',
      'SN 0191-8869',
      '',
      'RT Book, Whole',
      'A1 Berg,Jan',
      'T1 Shores',
      'YR 2003',
      'FD 01/31',
    ].join('\n');
    expect(itemsOf(readRefworks, text)).toEqual([
      {
        type: 'article-journal',
        title: 'Sleep of mice',
        author: [{ family: 'Okafor', given: 'Ada' }],
        'container-title': 'Journal of Sleep',
        issued: { 'date-parts': [[2002, 2]] },
        volume: '32',
        issue: '3',
        page: '551-565',
        note: 'read twice',
        ISSN: '0191-8869',
      },
      {
        type: 'book',
        title: 'Shores',
        author: [{ family: 'Berg', given: 'Jan' }],
        issued: { 'date-parts': [[2003, 1, 31]] },
      },
    ]);
    expect(partsOf(readRefworks, text)).toMatchObject([
      { entry: { tags: ['sleep'], line: 5 } },
      { entry: { line: 20 } },
    ]);
  });
});
