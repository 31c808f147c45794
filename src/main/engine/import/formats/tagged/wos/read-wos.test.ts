import { describe, expect, it } from 'vitest';
import { faultLines, itemsOf, partsOf } from '../../test-reading.ts';
import { readWos } from './read-wos.ts';

const wos = (...lines: string[]): string =>
  ['FN Some Index', 'VR 1.0', ...lines, 'ER', '', 'EF'].join('\n');

describe('the plain text of Web of Science', () => {
  it('reads an article', () => {
    const text = wos(
      'PT J',
      'AU Okafor, A',
      '   Berg, J',
      'AF Okafor, Ada',
      '   van der Berg, Jan',
      'TI Sleep of mice in a long',
      '   title',
      'SO JOURNAL OF SLEEP',
      'DT Article',
      'DE sleep; mice',
      'PD FEB',
      'PY 2011',
      'VL 77',
      'IS 3',
      'BP 732',
      'EP 738',
      'DI 10.5555/sleep.1',
      'SN 0099-2240',
      'EI 1098-5336',
      'PM 77',
    );
    expect(partsOf(readWos, text)).toMatchObject([{ entry: { tags: ['sleep', 'mice'], line: 3 } }]);
    expect(itemsOf(readWos, text)).toEqual([
      {
        type: 'article-journal',
        title: 'Sleep of mice in a long title',
        author: [
          { family: 'Okafor', given: 'Ada' },
          { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' },
        ],
        'container-title': 'JOURNAL OF SLEEP',
        issued: { 'date-parts': [[2011, 2]] },
        volume: '77',
        issue: '3',
        page: '732-738',
        DOI: '10.5555/sleep.1',
        ISSN: '0099-2240, 1098-5336',
        PMID: '77',
      },
    ]);
  });

  it.each([
    [['PT P', 'PN US 0796', 'AE Acme Inc'], { type: 'patent', number: 'US 0796' }],
    [['PT B', 'SO T', 'BN 978-0-00-000000-2'], { type: 'book', ISBN: '978-0-00-000000-2' }],
    [
      ['PT C', 'CT Meeting on Sleep'],
      { type: 'paper-conference', 'event-title': 'Meeting on Sleep' },
    ],
    [
      ['PT J', 'AR e12', 'PD MAR-APR', 'PY 2012'],
      {
        page: 'e12',
        issued: {
          'date-parts': [
            [2012, 3],
            [2012, 4],
          ],
        },
      },
    ],
    [['PT J', 'AU YANG Y'], { author: [{ family: 'YANG', given: 'Y' }] }],
  ])('reads %j', ([type, ...lines], stated) => {
    expect(itemsOf(readWos, wos(type!, 'TI T', ...lines))).toMatchObject([stated]);
  });

  it('names a record that breaks off before its title', () => {
    const text = `${wos('PT J', 'TI One')}\nPT J\nAU Okafor`;
    expect(itemsOf(readWos, text)).toMatchObject([{ title: 'One' }, {}]);
    expect(faultLines(readWos, text)).toEqual([8]);
  });
});
