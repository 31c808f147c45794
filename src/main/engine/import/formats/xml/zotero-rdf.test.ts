import { describe, expect, it } from 'vitest';
import { readTestEntry, readTestFile } from '../test-file.ts';

const rdf = (things: string) => `<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:vcard="http://nwalsh.com/rdf/vCard#" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
${things}</rdf:RDF>`;
const person = (family: string, given: string) =>
  `<rdf:li><foaf:Person><foaf:surname>${family}</foaf:surname><foaf:givenName>${given}</foaf:givenName></foaf:Person></rdf:li>`;
const article = (id: string, title: string) =>
  `<bib:Article rdf:about="${id}"><z:itemType>journalArticle</z:itemType><dc:title>${title}</dc:title></bib:Article>\n`;

describe('RDF of Zotero', () => {
  it('gives an article with its journal, its notes, files, tags and collections', async () => {
    const entry = await readTestEntry(
      rdf(`<bib:Article rdf:about="#a"><z:itemType>journalArticle</z:itemType><dcterms:isPartOf rdf:resource="urn:issn:1"/>
<bib:authors><rdf:Seq>${person('Moe', 'Lia')}<rdf:li><foaf:Person><foaf:surname>Tide Group</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<z:translators><rdf:Seq>${person('Ek', 'Bo')}</rdf:Seq></z:translators>
<dcterms:isReferencedBy rdf:resource="#n"/><link:link rdf:resource="#f"/>
<dc:subject>kelp</dc:subject><dc:subject><z:AutomaticTag><rdf:value>tides</rdf:value></z:AutomaticTag></dc:subject><dc:subject><dcterms:LCC><rdf:value>QL1</rdf:value></dcterms:LCC></dc:subject>
<dc:title>On &lt;i&gt;Fucus&lt;/i&gt;</dc:title><dc:date>2011-11-09</dc:date><bib:pages>11-19</bib:pages><z:citationKey>moe2011</z:citationKey>
<dc:identifier><dcterms:URI><rdf:value>https://example.org/a</rdf:value></dcterms:URI></dc:identifier></bib:Article>
<bib:Journal rdf:about="urn:issn:1"><prism:volume>4</prism:volume><prism:number>2</prism:number><dc:title>Tide Letters</dc:title><dcterms:alternative>Tide Lett</dcterms:alternative><dc:identifier>DOI 10.1234/t.1</dc:identifier><dc:identifier>ISSN 1111-2222</dc:identifier></bib:Journal>
<z:Attachment rdf:about="#f"><z:itemType>attachment</z:itemType><rdf:resource rdf:resource="files/3/Moe.pdf"/><dc:title>Full text</dc:title><link:type>application/pdf</link:type></z:Attachment>
<bib:Memo rdf:about="#n"><rdf:value>&lt;p&gt;Read &lt;b&gt;this&lt;/b&gt;.&lt;/p&gt;</rdf:value></bib:Memo>
<z:Collection rdf:about="#c1"><dc:title>Thesis</dc:title><dcterms:hasPart rdf:resource="#c2"/></z:Collection>
<z:Collection rdf:about="#c2"><dc:title>Kelp</dc:title><dcterms:hasPart rdf:resource="#a"/></z:Collection>`),
    );
    expect(entry.csl).toEqual({
      type: 'article-journal',
      title: 'On <i>Fucus</i>',
      author: [{ family: 'Moe', given: 'Lia' }, { literal: 'Tide Group' }],
      translator: [{ family: 'Ek', given: 'Bo' }],
      issued: { 'date-parts': [[2011, 11, 9]] },
      'container-title': 'Tide Letters',
      'container-title-short': 'Tide Lett',
      'call-number': 'QL1',
      volume: '4',
      issue: '2',
      page: '11-19',
      DOI: '10.1234/t.1',
      ISSN: '1111-2222',
      URL: 'https://example.org/a',
    });
    expect(entry).toMatchObject({
      citekey: 'moe2011',
      tags: ['kelp', 'tides'],
      notes: ['Read this.'],
      collections: [['Thesis', 'Kelp']],
      files: [{ title: 'Full text', path: 'files/3/Moe.pdf', contentType: 'application/pdf' }],
      line: 6,
    });
  });

  it('gives a chapter with its book, and kinds that only CSL knows', async () => {
    const { entries } = await readTestFile(
      rdf(`<bib:BookSection rdf:about="#a"><z:itemType>bookSection</z:itemType><dcterms:isPartOf><bib:Book><dc:identifier>ISBN 978-1-86016-359-3</dc:identifier><dc:title>Tides</dc:title></bib:Book></dcterms:isPartOf><dcterms:isPartOf><bib:Series><dc:title>Shores</dc:title></bib:Series></dcterms:isPartOf><dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Oslo</vcard:locality></vcard:Address></vcard:adr><foaf:name>Press</foaf:name></foaf:Organization></dc:publisher><dc:title>Ebb</dc:title></bib:BookSection>
<rdf:Description rdf:about="#b"><z:itemType>treaty</z:itemType><dc:title>Code</dc:title></rdf:Description>`),
    );
    expect(entries.map(({ csl }) => csl)).toEqual([
      {
        type: 'chapter',
        title: 'Ebb',
        'container-title': 'Tides',
        'collection-title': 'Shores',
        ISBN: '978-1-86016-359-3',
        publisher: 'Press',
        'publisher-place': 'Oslo',
      },
      { type: 'treaty', title: 'Code' },
    ]);
  });

  it('loses no note and no file that stands alone', async () => {
    const { entries, faults } = await readTestFile(
      rdf(`<bib:Memo rdf:about="#n"><rdf:value>&lt;p&gt;Only a note&lt;/p&gt;</rdf:value></bib:Memo>
<z:Attachment rdf:about="#f"><z:itemType>attachment</z:itemType><z:path rdf:resource="files/5/x.pdf"/><dc:title>x.pdf</dc:title></z:Attachment>`),
    );
    expect(entries).toMatchObject([
      { csl: { title: 'Only a note' }, text: 'Only a note' },
      { csl: { title: 'x.pdf' }, files: [{ path: 'files/5/x.pdf' }] },
    ]);
    expect(faults).toEqual([]);
  });

  it('reads the items around one that is never ended, and collections in a circle', async () => {
    const { entries, faults } = await readTestFile(
      rdf(`${article('#a', 'One')}<bib:Article rdf:about="#b"><z:itemType>journalArticle</z:itemType><dc:title>Two</dc:title>
${article('#c', 'Three')}<z:Collection rdf:about="#x"><dc:title>X</dc:title><dcterms:hasPart rdf:resource="#x"/><dcterms:hasPart rdf:resource="#a"/></z:Collection>`),
    );
    expect(entries.map(({ csl }) => csl.title)).toEqual(['One', 'Two', 'Three']);
    expect(faults.map(({ line }) => line)).toEqual([7]);
    expect(entries[0]?.collections[0]?.at(-1)).toBe('X');
  });
});
