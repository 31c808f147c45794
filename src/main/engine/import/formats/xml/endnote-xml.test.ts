import { describe, expect, it } from 'vitest';
import { readTestEntry, readTestFile } from '../test-file.ts';

const styled = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
const library = (...records: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?><xml><records>${records.map((record) => `<record><database name="My.enl" path="C:\\refs\\My.enl">My.enl</database>${record}</record>`).join('')}</records></xml>`;

describe('XML of EndNote', () => {
  it('gives an article from its runs of styled text', async () => {
    const entry = await readTestEntry(
      library(
        `<ref-type name="Journal Article">17</ref-type><contributors><authors><author>${styled('Moe, Lia')}</author><author>${styled('Tide Group,')}</author></authors></contributors>
<titles><title>${styled('Uptake of CO')}<style face="subscript">2</style>${styled(' by ')}<style face="italic">Fucus</style></title><secondary-title>${styled('Tide Letters')}</secondary-title></titles>
<periodical><full-title>Tide Letters</full-title><abbr-1>Tide Lett</abbr-1></periodical><pages>11-19</pages><volume>4</volume><number>2</number>
<dates><year>2011</year><pub-dates><date>Nov 9</date></pub-dates></dates><isbn>1111-2222 (Print)&#xD;3333-444X</isbn>
<electronic-resource-num>https://doi.org/10.1234/t.1</electronic-resource-num><accession-num>2233</accession-num><remote-database-name>PubMed</remote-database-name><custom2>PMC55</custom2>
<keywords><keyword>${styled('kelp')}</keyword><keyword>tides; kelp</keyword></keywords><abstract>One.&#xD;Two.</abstract><notes>A note.</notes><research-notes>Mine.</research-notes>
<urls><related-urls><url>https://example.org/a</url><url>https://example.org/b</url></related-urls><pdf-urls><url>internal-pdf://0123/Moe%20-%202011.pdf</url></pdf-urls></urls><language>English</language>`,
      ),
    );
    expect(entry.csl).toEqual({
      type: 'article-journal',
      title: 'Uptake of CO₂ by Fucus',
      author: [{ family: 'Moe', given: 'Lia' }, { literal: 'Tide Group' }],
      issued: { 'date-parts': [[2011, 11, 9]] },
      'container-title': 'Tide Letters',
      'container-title-short': 'Tide Lett',
      page: '11-19',
      volume: '4',
      issue: '2',
      ISSN: '1111-2222 3333-444X',
      DOI: '10.1234/t.1',
      PMID: '2233',
      PMCID: 'PMC55',
      source: 'PubMed',
      abstract: 'One.\nTwo.',
      note: 'A note.',
      URL: 'https://example.org/a',
      language: 'English',
    });
    expect(entry.tags).toEqual(['kelp', 'tides']);
    expect(entry.notes).toEqual(['Mine.']);
    expect(entry.files).toEqual([
      {
        title: null,
        path: 'My.Data/PDF/0123/Moe - 2011.pdf',
        url: null,
        contentType: 'application/pdf',
      },
      { title: null, path: null, url: 'https://example.org/b', contentType: null },
    ]);
  });

  it('tells books, chapters, edited books and patents apart', async () => {
    const people = (authors: string, others: string) =>
      `<contributors><authors><author>${authors}</author></authors><secondary-authors><author>${others}</author></secondary-authors></contributors>`;
    const { entries } = await readTestFile(
      library(
        `<ref-type name="Book">6</ref-type>${people('Moe, Lia', 'Ek, Bo')}<titles><title>Tides</title><secondary-title>Shore series</secondary-title></titles><number>7</number><isbn>978-1-86016-359-3</isbn>`,
        `<ref-type>5</ref-type>${people('Moe, Lia', 'Ek, Bo')}<titles><title>Ebb</title><secondary-title>Tides</secondary-title></titles>`,
        `<ref-type name="Edited Book">28</ref-type>${people('Ek, Bo', '')}<titles><title>Floods</title></titles>`,
        `<ref-type name="Patent">25</ref-type>${people('Moe, Lia', '')}<titles><title>A gauge</title></titles><isbn>WO2011US30214</isbn>`,
      ),
    );
    const lia = [{ family: 'Moe', given: 'Lia' }];
    const bo = [{ family: 'Ek', given: 'Bo' }];
    expect(entries.map(({ csl }) => csl)).toEqual([
      {
        type: 'book',
        title: 'Tides',
        author: lia,
        'collection-editor': bo,
        'collection-title': 'Shore series',
        'collection-number': '7',
        ISBN: '978-1-86016-359-3',
      },
      { type: 'chapter', title: 'Ebb', author: lia, editor: bo, 'container-title': 'Tides' },
      { type: 'book', title: 'Floods', editor: bo },
      { type: 'patent', title: 'A gauge', author: lia, number: 'WO2011US30214' },
    ]);
  });

  it('keeps apart names that were typed into one field', async () => {
    const entry = await readTestEntry(
      library(
        '<titles><title>Curve</title></titles><contributors><authors><author>Moe, L.A., Ek, B., Bronk Ram, C.</author></authors></contributors>',
      ),
    );
    expect(entry.csl.author).toEqual([
      { family: 'Moe', given: 'L.A.' },
      { family: 'Ek', given: 'B.' },
      { family: 'Bronk Ram', given: 'C.' },
    ]);
  });

  it('reads what EndNote itself writes wrongly without a word, and refuses to fill in entities', async () => {
    const record = (title: string) => `<titles><title>${title}</title></titles>`;
    const sound = await readTestFile(library(record('One'), record('Two \u0002& three')));
    expect(sound.entries.map(({ csl }) => csl.title)).toEqual(['One', 'Two & three']);
    expect(sound.faults).toEqual([]);
    const bomb = await readTestFile(
      library(record('&b;')).replace(
        '<xml>',
        '<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><xml>',
      ),
    );
    expect(bomb.faults).toMatchObject([{ line: 1 }]);
    expect(bomb.faults[0]?.message).toContain('“&b;”');
  });
});
