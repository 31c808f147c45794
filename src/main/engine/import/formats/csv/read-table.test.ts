import { describe, expect, it } from 'vitest';
import { openSource } from '../formats.ts';
import { faultLines, itemsOf, partsOf, titlesOf } from '../test-reading.ts';
import { isTable } from './recognise-table.ts';
import { readTable } from './read-table.ts';

const isTableText = (text: string): boolean =>
  isTable(openSource('a.txt', new TextEncoder().encode(text)));

describe('a table of references', () => {
  it('reads an export of Scopus', () => {
    const text = [
      '"Authors","Author full names","Title","Year","Source title","Volume","Issue","Art. No.","Page start","Page end","DOI","Link","Abstract","Author Keywords","Publisher","ISSN","PubMed ID","Language of Original Document","Document Type"',
      '"Okafor A.; Berg J.","Okafor, Ada (123); van der Berg, Jan (456)","Sleep, and ""mice""","2024","J Sleep","15","1","e7","","","10.5555/a.1","https://example.org/a","Mice slept.","sleep; mice","Press","20411723","385","English","Article"',
    ].join('\r\n');
    expect(itemsOf(readTable, text)).toEqual([
      {
        type: 'article-journal',
        title: 'Sleep, and "mice"',
        author: [
          { family: 'Okafor', given: 'Ada' },
          { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan' },
        ],
        issued: { 'date-parts': [[2024]] },
        'container-title': 'J Sleep',
        volume: '15',
        issue: '1',
        page: 'e7',
        DOI: '10.5555/a.1',
        URL: 'https://example.org/a',
        abstract: 'Mice slept.',
        publisher: 'Press',
        ISSN: '20411723',
        PMID: '385',
        language: 'English',
      },
    ]);
    expect(partsOf(readTable, text)).toMatchObject([
      { entry: { tags: ['sleep', 'mice'], line: 2 } },
    ]);
  });

  it('reads a head whose cells hold what stands between cells, and takes no quoting prose for one', () => {
    const text = [
      '"Title","Seen, in May","Author","Year","DOI"',
      '"Newts","yes","Okafor, Ada","2001","10.5555/n"',
    ].join('\n');
    expect(isTableText(text)).toBe(true);
    expect(itemsOf(readTable, text)).toMatchObject([
      { title: 'Newts', issued: { 'date-parts': [[2001]] }, DOI: '10.5555/n' },
    ]);
    expect(isTableText('"Newts", she said, "are a title, an author, a year."\n')).toBe(false);
  });

  it.each([
    [
      'PubMed',
      'PMID,Title,Authors,Citation,Journal/Book,Publication Year\n7,T,"Okafor A, Berg JK.","J Sleep. 2020 Jan 2;180(1):1-10. doi: 10.5555/a.",J Sleep,2020',
      {
        PMID: '7',
        volume: '180',
        issue: '1',
        page: '1-10',
        author: [
          { family: 'Okafor', given: 'A' },
          { family: 'Berg', given: 'JK.' },
        ],
      },
    ],
    [
      'Covidence',
      'Title,Authors,Published Year,Published Month,Journal,DOI\nT,"Okafor, A.; Berg, J.",2020,March,J,10.5555/a',
      { issued: { 'date-parts': [[2020, 3]] } },
    ],
    [
      'Rayyan',
      'key,title,year,month,day,journal,authors,url\nrayyan-1,T,2020,5,6,J,"Okafor, A. and Berg, J.",https://example.org/a U2 - 7',
      {
        issued: { 'date-parts': [[2020, 5, 6]] },
        URL: 'https://example.org/a',
        author: [
          { family: 'Okafor', given: 'A.' },
          { family: 'Berg', given: 'J.' },
        ],
      },
    ],
    [
      'Zotero',
      '"Item Type","Publication Year","Author","Title","Publication Title","Date","Url"\n"bookSection","2020","Okafor, Ada","T","Whole","2020-05-06","https://example.org"',
      { type: 'chapter', 'container-title': 'Whole', issued: { 'date-parts': [[2020, 5, 6]] } },
    ],
    [
      'Cochrane',
      'Author(s),Title,Source,Year,PubMed ID\n"Okafor, T; Berg, J",T,Trials,2011,21314913',
      { 'container-title': 'Trials', PMID: '21314913' },
    ],
    [
      'Web of Science',
      'PT\tAU\tAF\tTI\tSO\tPY\tBP\tEP\nJ\tOkafor, A\tOkafor, Ada; Berg, Jan\tSleep; and\tJ\t2019\t1\t9',
      {
        title: 'Sleep; and',
        page: '1-9',
        author: [
          { family: 'Okafor', given: 'Ada' },
          { family: 'Berg', given: 'Jan' },
        ],
      },
    ],
    [
      'Zotero with what its Extra and notes say',
      '"Item Type","Title","Author","DOI","Extra","Notes"\n"journalArticle","T","Okafor, Ada","10.5555/a","PMID: 7\nread twice","<p>Mine</p>"',
      { PMID: '7', note: 'read twice' },
    ],
    [
      'EBSCO',
      '"Article Title","Author","Journal Title","Publication Date","Subjects"\n"T","Okafor, Ada","J","Jul2014","Ponds; Eggs"',
      { issued: { 'date-parts': [[2014, 7]] } },
    ],
    [
      'Embase',
      '"TITLE","AUTHOR NAMES","SOURCE","PUBLICATION YEAR","MEDLINE PMID"\n"T","Okafor A., Berg J.","Ponds (2018) 49:2 (345-352). Date of Publication: 1 Feb 2018","2018","7"',
      { 'container-title': 'Ponds', PMID: '7' },
    ],
    [
      'IEEE Xplore',
      '"Document Title",Authors,"Publication Title","Publication Year","DOI",Document Identifier\n"T","A. Okafor; J. Berg","Ponds 2016","2016","10.5555/a","IEEE Conferences"',
      { type: 'paper-conference' },
    ],
    [
      'OpenAlex',
      'id,doi,title,publication_date,type,authorships.author.display_name,primary_location.source.display_name,biblio.first_page,biblio.last_page\nW1,https://doi.org/10.5555/a,T,2019-01-05,article,Ada Okafor|Jan Berg,J,1,9',
      { type: 'article-journal', 'container-title': 'J', page: '1-9', DOI: '10.5555/a' },
    ],
    [
      'a spreadsheet',
      '\ufeffTitel;Autoren;Jahr;Zeitschrift\n"A; B";"Okafor, Ada";2001;J',
      { title: 'A; B', author: [{ family: 'Okafor', given: 'Ada' }] },
    ],
    [
      'a search with lines above its head',
      'Some index\nEXPORT DATE: 1 May 2020\n\nAuthors,Title,Year,DOI\n"Okafor A., Berg J.",T,2020,10.5555/a',
      {
        author: [
          { family: 'Okafor', given: 'A.' },
          { family: 'Berg', given: 'J.' },
        ],
      },
    ],
  ])('reads one of %s', (_, text, stated) => {
    expect(isTableText(text)).toBe(true);
    expect(itemsOf(readTable, text)).toMatchObject([stated]);
    expect(faultLines(readTable, text)).toEqual([]);
  });

  it.each([
    ['Smith J, Jones AB', ['Smith', 'Jones']],
    ['Smith, J., Jones, A.B.', ['Smith', 'Jones']],
    ['Smith, John', ['Smith']],
    ['John Smith, Jane Doe', ['Smith', 'Doe']],
    ['Smith, John and Doe, Jane', ['Smith', 'Doe']],
    ['Smith J; et al.', ['Smith']],
  ])('knows the people in %j', (authors, families) => {
    const [item] = itemsOf(readTable, `Title,Authors,DOI\nT,"${authors}",10.5555/a`);
    expect(item).toMatchObject({ author: families.map((family) => ({ family })) });
  });

  it.each([
    [
      'a quote that is not closed',
      'Title,Authors,DOI\nOne,A,10.5555/1\n"Broken,B,10.5555/2\nTwo,"C, D",10.5555/3\nThree,E,10.5555/4\n',
    ],
    [
      'the last of them',
      'Title,Authors,DOI\nOne,A,10.5555/1\nX,"Broken,10.5555/2\nTwo,C,10.5555/3\nThree,E,10.5555/4\n',
    ],
  ])('loses one row alone to %s', (_, text) => {
    expect(titlesOf(readTable, text)).toEqual(['One', 'Two', 'Three']);
    expect(faultLines(readTable, text)).toEqual([3]);
  });

  it('keeps quotes within a cell, cells over lines, and rows that are too short', () => {
    const text = 'Title,Authors,Abstract,DOI\nA 5" tube,A,"One\nand two",10.5555/1\n\nShort,B\n';
    expect(itemsOf(readTable, text)).toMatchObject([
      { title: 'A 5" tube', abstract: 'One and two' },
      { title: 'Short' },
    ]);
    expect(partsOf(readTable, text)).toMatchObject([
      { entry: { line: 2 } },
      { entry: { line: 5 } },
    ]);
  });

  it('keeps the notes of Zotero’s reader apart from the reference', () => {
    const text = 'Title,Author,DOI,Notes\nT,A,10.5555/a,"<p>Mine</p><p>too</p>"';
    const [author, DOI] = [[{ literal: 'A' }], '10.5555/a'];
    expect(partsOf(readTable, text)).toMatchObject([
      { entry: { notes: ['Mine\n\ntoo'], csl: { type: 'document', title: 'T', author, DOI } } },
    ]);
  });

  it('leaves out what Scopus writes where there is nothing', () => {
    const text =
      'Authors,Title,DOI,Abstract\n[No author name available],T,10.5555/a,[No abstract available]';
    expect(itemsOf(readTable, text)).toEqual([{ type: 'document', title: 'T', DOI: '10.5555/a' }]);
  });

  it('names a row without a title', () => {
    expect(faultLines(readTable, 'Title,Authors,DOI\n,A,\nT,B,\n')).toEqual([2]);
  });

  it('reads a file in which every row opens a quote', () => {
    const rows = Array.from({ length: 600 }, (_, at) => `T${at},"A ${at},10.5555/${at}\n`);
    const parts = partsOf(readTable, `Title,Authors,DOI\n${rows.join('')}`);
    expect(parts).toHaveLength(600);
  });

  it.each([
    'title,year,rating\nA film,1999,8',
    'name,age\nAda,31',
    'time;title;value\n1;a;2',
    'Dear authors, the title, year and journal are wrong.\nPlease correct them.',
    '',
    'TY  - JOUR\nTI  - T\nER  - \n',
  ])('takes %j for none', (text) => {
    expect(isTableText(text)).toBe(false);
  });
});
