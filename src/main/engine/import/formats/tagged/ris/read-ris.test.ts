import { describe, expect, it } from 'vitest';
import { faultLines, itemsOf, partsOf, titlesOf } from '../../test-reading.ts';
import { readRis } from './read-ris.ts';

const ris = (...lines: string[]): string => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;
const item = (...lines: string[]): object | undefined => itemsOf(readRis, ris(...lines))[0];

describe('RIS', () => {
  it('leaves out what says that there is nothing', () => {
    const nothing = [
      'VL  - n/a',
      'IS  - n/a',
      'SP  - n/a',
      'EP  - n/a',
      'AB  - [No abstract available]',
    ];
    expect(item('TI  - T', 'AU  - [No author name available]', ...nothing)).toEqual({
      type: 'article-journal',
      title: 'T',
    });
  });

  it('knows the path of a file by its address', () => {
    const files = [
      'L1  - file:///C:/My%20papers/a%201.pdf',
      'L1  - file:///home/ada/b.pdf',
      'L1  - c 100%.pdf',
    ];
    expect(partsOf(readRis, ris('TI  - T', ...files))).toMatchObject([
      {
        entry: {
          files: [
            { path: 'C:/My papers/a 1.pdf' },
            { path: '/home/ada/b.pdf' },
            { path: 'c 100%.pdf' },
          ],
        },
      },
    ]);
  });

  it('takes the number of PubMed that Scopus states without a name', () => {
    expect(item('TI  - T', 'DB  - Scopus', 'C2  - 385')).toMatchObject({ PMID: '385' });
    expect(item('TI  - T', 'C2  - 385')).not.toHaveProperty('PMID');
  });

  it('reads an entry', () => {
    const text = [
      'TY  - JOUR',
      'AU  - Okafor, Ada',
      'A1  - van der Berg, Jan, Jr.',
      'TI  - Sleep of mice &amp; men',
      'T2  - Journal of Sleep',
      'J2  - J Sleep',
      'PY  - 2019/03/04/',
      'VL  - 12',
      'IS  - 3',
      'SP  - 101',
      'EP  - 109',
      'SN  - 1234-5679',
      'DO  - https://doi.org/10.5555/sleep.1',
      'UR  - https://example.org/sleep',
      'L1  - internal-pdf://1/sleep.pdf',
      'KW  - sleep',
      'KW  - mice; memory',
      'N1  - read twice',
      'LA  - en',
      'ID  - okafor2019',
      'ER  - ',
    ].join('\n');
    expect(partsOf(readRis, text)).toEqual([
      {
        of: 'entry',
        entry: {
          csl: {
            type: 'article-journal',
            title: 'Sleep of mice & men',
            author: [
              { family: 'Okafor', given: 'Ada' },
              { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan', suffix: 'Jr.' },
            ],
            'container-title': 'Journal of Sleep',
            'container-title-short': 'J Sleep',
            issued: { 'date-parts': [[2019, 3, 4]] },
            volume: '12',
            issue: '3',
            page: '101-109',
            ISSN: '1234-5679',
            DOI: '10.5555/sleep.1',
            URL: 'https://example.org/sleep',
            note: 'read twice',
            language: 'en',
          },
          citekey: 'okafor2019',
          otherKeys: [],
          tags: ['sleep', 'mice', 'memory'],
          collections: [],
          notes: [],
          files: [
            { title: null, path: 'internal-pdf://1/sleep.pdf', url: null, contentType: null },
          ],
          text: null,
          line: 1,
        },
      },
    ]);
  });

  it.each([
    ['one blank before the hyphen', 'TY - JOUR\nTI - One\nER -\nTY - JOUR\nTI - Two\nER -'],
    ['no blank behind it', 'TY  -JOUR\nTI  -One\nER  -\nTY  -JOUR\nTI  -Two\nER  -\n'],
    ['carriage returns', 'TY  - JOUR\rTI  - One\rER  - \rTY  - JOUR\rTI  - Two\rER  - \r'],
    ['entries without an end', 'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n'],
    ['entries without a type', 'TI  - One\nER  - \nTI  - Two\nER  - \n'],
    [
      'lines of the provider',
      'Provider: X\n1.\nTY  - JOUR\nTI  - One\nER  - \n\nRecord #2 of 2\nTY  - JOUR\nTI  - Two\nER  - \n',
    ],
  ])('reads entries with %s', (_, text) => {
    expect(titlesOf(readRis, text)).toEqual(['One', 'Two']);
    expect(faultLines(readRis, text)).toEqual([]);
  });

  it('goes on with a value over lines, and splits keywords there', () => {
    expect(item('TI  - A title', 'of two lines', 'AB  - First.', '', 'Second.')).toEqual({
      type: 'article-journal',
      title: 'A title of two lines',
      abstract: 'First. Second.',
    });
    const [part] = partsOf(readRis, ris('TI  - T', 'KW  - one', 'two'));
    expect(part).toMatchObject({ entry: { tags: ['one', 'two'] } });
  });

  it('takes a line of a text that looks like a tag of one blank for text', () => {
    expect(item('TI  - T', 'AB  - Phases', 'II - the second')).toMatchObject({
      abstract: 'Phases II - the second',
    });
  });

  it.each([
    [['PY  - 2001///'], { 'date-parts': [[2001]] }],
    [['PY  - 2001/00/00/'], { 'date-parts': [[2001]] }],
    [['Y1  - 2015/october'], { 'date-parts': [[2015, 10]] }],
    [['PY  - 2004///spring'], { 'date-parts': [[2004]], season: 1 }],
    [['PY  - 2018', 'DA  - SEP 15'], { 'date-parts': [[2018, 9, 15]] }],
    [['DA  - 2014/06/01', 'PY  - 2014'], { 'date-parts': [[2014, 6, 1]] }],
    [['PY  - 2013', 'PY  - 2012/02/15/received'], { 'date-parts': [[2013]] }],
    [['PY  - in press'], { literal: 'in press' }],
  ])('dates %j', (lines, issued) => {
    expect(item('TI  - T', ...lines)).toMatchObject({ issued });
  });

  it.each([
    [['SN  - 978-0-00-000000-2'], { ISBN: '978-0-00-000000-2' }],
    [['SN  - 20964129 (ISSN) '], { ISSN: '20964129' }],
    [['SN  - 1932-8494', '1932-8486'], { ISSN: '1932-8494, 1932-8486' }],
    [['L3  - 10.5555/ebsco.1'], { DOI: '10.5555/ebsco.1' }],
    [['N1  - doi: 10.5555/note.1'], { DOI: '10.5555/note.1' }],
    [['M3  - doi: 10.5555/kind.1'], { DOI: '10.5555/kind.1' }],
    [['UR  - https://doi.org/10.5555/link.1'], { DOI: '10.5555/link.1' }],
    [['U1  - 23690738[pmid]'], { PMID: '23690738' }],
    [['C2  - PMC3654245'], { PMCID: 'PMC3654245' }],
    [['SP  - e12'], { page: 'e12' }],
    [['SP  - 1-22', 'EP  - 22'], { page: '1-22' }],
    [['JO  - J. Sleep'], { 'container-title': 'J. Sleep' }],
    [['M1  - 4'], { issue: '4' }],
  ])('knows what %j states', (lines, stated) => {
    expect(item('TI  - T', ...lines)).toMatchObject(stated);
  });

  it('reads tags as the type has them', () => {
    const read = (type: string, ...lines: string[]): object | undefined =>
      itemsOf(readRis, `TY  - ${type}\n${lines.join('\n')}\nER  - \n`)[0];
    expect(read('CHAP', 'TI  - C', 'T2  - Book', 'A2  - Ed, Eve', 'T3  - Series')).toEqual({
      type: 'chapter',
      title: 'C',
      'container-title': 'Book',
      'collection-title': 'Series',
      editor: [{ family: 'Ed', given: 'Eve' }],
    });
    expect(read('BOOK', 'BT  - B', 'T2  - Series', 'SP  - 214')).toEqual({
      type: 'book',
      title: 'B',
      'collection-title': 'Series',
      'number-of-pages': '214',
    });
    expect(read('RPRT', 'TI  - R', 'IS  - 7', 'SN  - TR-7/B')).toMatchObject({ number: '7' });
    expect(read('CASE', 'TI  - A v B', 'PB  - High Court')).toMatchObject({
      authority: 'High Court',
    });
    expect(read('Journal Article', 'TI  - J')).toMatchObject({ type: 'article-journal' });
    expect(read('XYZ', 'TI  - J')).toMatchObject({ type: 'document' });
  });

  it.each([
    ['Liu R.', { family: 'Liu', given: 'R.' }],
    ['Smith JA', { family: 'Smith', given: 'JA' }],
    ['Catarina Barata', { family: 'Barata', given: 'Catarina' }],
    ['World Health Organization', { literal: 'World Health Organization' }],
    ['WHO,', { literal: 'WHO' }],
    ['王, 小明', { family: '王', given: '小明' }],
    ["d'Almeida, Luís", { 'non-dropping-particle': "d'", family: 'Almeida', given: 'Luís' }],
  ])('reads the name %j', (written, name) => {
    expect(item('TI  - T', `AU  - ${written}`)).toMatchObject({ author: [name] });
  });

  it('names the entry in whose middle the file ends, and keeps those before it', () => {
    const text = `${ris('TI  - One')}\nTY  - JOUR\nAU  -`;
    expect(titlesOf(readRis, text)).toEqual(['One']);
    expect(faultLines(readRis, text)).toEqual([5]);
  });

  it('takes types that follow each other for those of one entry, the last of which counts', () => {
    expect(itemsOf(readRis, 'TY  - BOOK\nTY  - JOUR\nTI  - T\nER  - \n')).toEqual([
      { type: 'article-journal', title: 'T' },
    ]);
    expect(partsOf(readRis, 'TY  - JOUR\n'.repeat(200_000))).toHaveLength(1);
  });

  it('names an entry that states nothing', () => {
    expect(faultLines(readRis, 'TY  - JOUR\nER  - \nTY  - JOUR\nTI  - T\nER  - \n')).toEqual([1]);
  });
});
