import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatSource, ReadFormat } from '../format-reading.ts';
import { readDocx } from '../documents/docx.ts';
import { readEpub } from '../documents/epub.ts';
import { readOdt } from '../documents/odt.ts';
import { readCitavi } from './citavi.ts';
import { readEndnoteXml } from './endnote-xml.ts';
import { readJats } from './jats.ts';
import { readPubmedXml } from './pubmed-xml.ts';
import { readZoteroRdf } from './zotero-rdf.ts';

const RDF =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"';

/** Each reader, a file around entries, and an entry with a title. */
const READERS: readonly [
  name: string,
  read: ReadFormat,
  file: (entries: string) => string,
  entry: (title: string) => string,
][] = [
  [
    'PubMed XML',
    readPubmedXml,
    (entries) => `<PubmedArticleSet>${entries}</PubmedArticleSet>`,
    (title) =>
      `<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><JournalIssue><PubDate><Year>2001</Year></PubDate></JournalIssue></Journal><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`,
  ],
  [
    'JATS',
    readJats,
    (entries) => `<pmc-articleset>${entries}</pmc-articleset>`,
    (title) =>
      `<article><front><article-meta><title-group><article-title>${title}</article-title></title-group></article-meta></front><body><sec><title>x</title><p>y<xref>1</xref></p></sec></body></article>`,
  ],
  [
    'EndNote XML',
    readEndnoteXml,
    (entries) => `<xml><records>${entries}</records></xml>`,
    (title) =>
      `<record><ref-type name="Book">6</ref-type><titles><title><style face="normal">${title}</style></title></titles></record>`,
  ],
  [
    'Zotero RDF',
    readZoteroRdf,
    (entries) => `<rdf:RDF ${RDF}>${entries}</rdf:RDF>`,
    (title) =>
      `<bib:Book rdf:about="#${encodeURIComponent(title)}"><z:itemType>book</z:itemType><dc:title>${title}</dc:title></bib:Book>`,
  ],
  [
    'Citavi',
    readCitavi,
    (entries) => `<CitaviExchangeData><References>${entries}</References></CitaviExchangeData>`,
    (title) =>
      `<Reference id="${encodeURIComponent(title)}"><ReferenceType>Book</ReferenceType><Title>${title}</Title></Reference>`,
  ],
];

const rubbish = fc
  .array(
    fc.constantFrom(
      '<a>',
      '</a>',
      '</p>',
      '<b x=1',
      '&',
      '&x;',
      '<',
      '>',
      '\n',
      ' x ',
      '\u0000',
      ']]>',
      '<?',
    ),
    {
      maxLength: 15,
    },
  )
  .map((pieces) => pieces.join(''));

function sourceOf(text: string): FormatSource {
  return { name: 'a.xml', bytes: Buffer.from(text), text };
}

describe.each(READERS)('%s', (_, read, file, entry) => {
  it('gives an answer to any text', () => {
    const template = file(entry('One') + entry('Two'));
    const place = fc.nat(template.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, rubbish), { maxLength: 5 }), (changes) => {
        let text = template;
        for (const [at, length, words] of changes) {
          text = text.slice(0, at) + words + text.slice(at + (length % 20));
        }
        for (const part of read(sourceOf(text))) {
          if (part.of === 'fault') expect(part.fault.message).toMatch(/^\p{Lu}.*\.$/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no entry around a broken one, and names the line of that', () => {
    fc.assert(
      fc.property(rubbish, fc.nat(), (words, place) => {
        const broken = entry('Broken');
        const first = broken.indexOf('>') + 1;
        const at = first + (place % (broken.length - first));
        const cut = `${broken.slice(0, at)}<cut ${words}`.replaceAll(/["']|<!|<\?/g, '');
        const parts = [...read(sourceOf(file(`${entry('One')}\n${cut}\n${entry('Two')}\n`)))];
        const titles = parts.map((part) => (part.of === 'entry' ? part.entry.csl.title : ''));
        expect(titles).toContain('One');
        expect(titles).toContain('Two');
        const lines = parts.flatMap((part) => (part.of === 'fault' ? [part.fault.line] : []));
        const last = 3 + (words.match(/\n/g)?.length ?? 0);
        expect(lines.every((line) => line !== null && line >= 2 && line <= last)).toBe(true);
        expect(lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each([
  [
    'Word',
    readDocx,
    'word/document.xml',
    '<w:document><w:body><w:p><w:r><w:t>One</w:t></w:r></w:p></w:body></w:document>',
  ],
  ['OpenDocument', readOdt, 'content.xml', '<office:text><text:p>One</text:p></office:text>'],
  ['EPUB', readEpub, 'a.xhtml', '<html><body><p>One</p></body></html>'],
] as const)('documents of %s', (_, read, name, template) => {
  it('give an answer to any contents', () => {
    const place = fc.nat(template.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, rubbish), { maxLength: 4 }), (changes) => {
        let text: string = template;
        for (const [at, words] of changes) text = text.slice(0, at) + words + text.slice(at);
        const bytes = zipSync({
          [name]: strToU8(text),
          'book.opf': strToU8(
            '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
          ),
        });
        const parts = [...read({ name: 'a', bytes, text: null })];
        expect(parts.length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
});
