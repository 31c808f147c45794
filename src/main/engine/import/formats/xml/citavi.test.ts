import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTestFile } from '../test-file.ts';

const PROJECT = `<?xml version="1.0" encoding="utf-8"?>
<CitaviExchangeData Version="6.8.0.0">
<Categories><Category id="c1"><Name>Sea</Name></Category><Category id="c2"><Name>Kelp</Name></Category></Categories>
<CategoryCategories><OnetoN>c1;c2</OnetoN></CategoryCategories>
<Keywords><Keyword id="k1"><Name>tides</Name></Keyword></Keywords>
<Periodicals><Periodical id="p1"><ISSN>1111-2222</ISSN><Name>Tide Letters</Name><StandardAbbreviation>Tide Lett</StandardAbbreviation></Periodical></Periodicals>
<Persons><Person id="h1"><FirstName>Lia</FirstName><MiddleName>M.</MiddleName><LastName>Moe</LastName></Person><Person id="h2"><LastName>Tide Group</LastName></Person></Persons>
<Publishers><Publisher id="u1"><Name>Press</Name></Publisher></Publishers>
<References>
<Reference id="r1"><PeriodicalID>p1</PeriodicalID><ReferenceType>JournalArticle</ReferenceType><Title>On Fucus</Title><Subtitle>A trial</Subtitle><Year>2011</Year><Volume>4</Volume><Number>2</Number>
<PageRange><![CDATA[<sp><n>11</n><os>11</os></sp><os>11-19</os>]]></PageRange><DOI>10.1234/t.1</DOI><CitationKey>Moe 2011</CitationKey><Abstract>Cold &amp; grey.</Abstract></Reference>
<Reference id="r2"><ReferenceType>BookEdited</ReferenceType><Title>Tides</Title><Year>1999</Year><PlaceOfPublication>Oslo</PlaceOfPublication><ISBN>9781860163593</ISBN><PageCount><![CDATA[<c>90</c><os>90 S.</os>]]></PageCount></Reference>
<Reference id="r3"><ReferenceType>Contribution</ReferenceType><Title>Ebb</Title></Reference>
</References>
<ReferenceAuthors><OnetoN>r1;h1;h2</OnetoN><OnetoN>r3;h1</OnetoN></ReferenceAuthors>
<ReferenceEditors><OnetoN>r2;h1</OnetoN></ReferenceEditors>
<ReferencePublishers><OnetoN>r2;u1</OnetoN></ReferencePublishers>
<ReferenceKeywords><OnetoN>r1;k1</OnetoN></ReferenceKeywords>
<ReferenceCategories><OnetoN>r1;c2</OnetoN></ReferenceCategories>
<ReferenceReferences><OnetoN>r2;r3</OnetoN></ReferenceReferences>
<Locations><Location id="l1"><Address>{"LinkedResourceType":1,"UriString":"Moe 2011.pdf"}</Address><ReferenceID>r1</ReferenceID></Location>
<Location id="l2"><Address>10.1234/t.1</Address><MirrorsReferencePropertyId>Doi</MirrorsReferencePropertyId><ReferenceID>r1</ReferenceID></Location></Locations>
<KnowledgeItems><KnowledgeItem id="q1"><CoreStatement>It grew</CoreStatement><PageRange><![CDATA[<os>12</os>]]></PageRange><ReferenceID>r1</ReferenceID><Text>It grew at once.</Text></KnowledgeItem></KnowledgeItems>
</CitaviExchangeData>`;

describe('projects of Citavi', () => {
  it('give references with all that is linked to them', async () => {
    const { format, entries, faults } = await readTestFile(PROJECT, 'project.xml');
    expect(format).toBe('citavi');
    expect(faults).toEqual([]);
    const lia = [{ family: 'Moe', given: 'Lia M.' }];
    expect(entries.map(({ csl }) => csl)).toEqual([
      {
        type: 'article-journal',
        title: 'On Fucus: A trial',
        author: [...lia, { literal: 'Tide Group' }],
        issued: { 'date-parts': [[2011]] },
        'container-title': 'Tide Letters',
        'container-title-short': 'Tide Lett',
        ISSN: '1111-2222',
        volume: '4',
        issue: '2',
        page: '11-19',
        DOI: '10.1234/t.1',
        abstract: 'Cold & grey.',
      },
      {
        type: 'book',
        title: 'Tides',
        editor: lia,
        issued: { 'date-parts': [[1999]] },
        publisher: 'Press',
        'publisher-place': 'Oslo',
        ISBN: '9781860163593',
        'number-of-pages': '90 S.',
      },
      {
        type: 'chapter',
        title: 'Ebb',
        author: lia,
        editor: lia,
        'container-title': 'Tides',
        issued: { 'date-parts': [[1999]] },
        publisher: 'Press',
        'publisher-place': 'Oslo',
        ISBN: '9781860163593',
      },
    ]);
    expect(entries[0]).toMatchObject({
      citekey: 'Moe 2011',
      tags: ['tides'],
      collections: [['Sea', 'Kelp']],
      notes: ['It grew\nIt grew at once.\np. 12'],
      files: [{ path: 'Citavi Attachments/Moe 2011.pdf', contentType: 'application/pdf' }],
      line: 10,
    });
  });

  it('are found in the zip that Citavi backs up to', async () => {
    const zip = zipSync({ 'My project.ctv6': strToU8(PROJECT) });
    const { format, entries } = await readTestFile(zip, 'My project.ctv6bak');
    expect(format).toBe('citavi');
    expect(entries.map(({ csl, line }) => [csl.title, line])).toEqual([
      ['On Fucus: A trial', null],
      ['Tides', null],
      ['Ebb', null],
    ]);
  });
});
