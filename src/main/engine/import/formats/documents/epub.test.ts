import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTestEntry, readTestFile } from '../test-file.ts';

const page = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="urn:e"><head><title/></head><body>${body}</body></html>`;

function epub(
  pages: Readonly<Record<string, string>>,
  metadata = '',
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(pages);
  const items = names.map(
    (name, at) =>
      `<item id="i${String(at)}" href="text/${encodeURI(name)}" media-type="application/xhtml+xml"${name === 'nav.xhtml' ? ' properties="nav"' : ''}/>`,
  );
  const spine = names.map((_, at) => `<itemref idref="i${String(at)}"/>`).toReversed();
  const all = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="urn:opf" xmlns:dc="urn:dc" xmlns:opf="urn:o"><metadata>${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(names.map((name) => [`OPS/text/${name}`, pages[name]!])),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  );
}

describe('EPUB books', () => {
  it('give the text of their documents in the order of the spine, without navigation', async () => {
    const entry = await readTestEntry(
      epub({
        'second chapter.xhtml': page(
          '<h1>Two</h1><p>A<span epub:type="pagebreak" title="9">9</span>ny <a id="x"/>words.</p><ol><li>one</li></ol>',
        ),
        'first.xhtml': page(
          '<nav><p>Menu</p></nav><h1>One</h1><p>Some<br/>words.</p><aside epub:type="footnote"><p>A note.</p></aside>',
        ),
        'nav.xhtml': page('<p>Contents</p>'),
      }),
      'a.epub',
    );
    expect(entry.text).toBe('One\n\nSome\nwords.\n\nA note.\n\nTwo\n\nAny words.\n\n1. one');
    expect(entry.csl).toEqual({ type: 'book', title: 'One' });
  });

  it('give what they state about themselves', async () => {
    const entry = await readTestEntry(
      epub(
        { 'a.xhtml': page('<p>Words.</p>') },
        `<dc:title id="t">On tides</dc:title><dc:title id="s">A trial</dc:title><meta refines="#t" property="title-type">main</meta><meta refines="#s" property="title-type">subtitle</meta>
<dc:creator id="c">Lia van der Moe</dc:creator><meta refines="#c" property="file-as">van der Moe, Lia</meta><dc:creator opf:role="trl">Bo Ek</dc:creator>
<dc:contributor opf:role="edt" opf:file-as="Alm, Ida">Ida Alm</dc:contributor><dc:contributor opf:role="bkp">A program</dc:contributor>
<dc:publisher>Press</dc:publisher><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2011-11-09</dc:date><dc:language>nb</dc:language>
<dc:identifier>urn:isbn:9781860163593</dc:identifier><dc:identifier>urn:uuid:1234</dc:identifier><dc:identifier>doi:10.1234/t.1</dc:identifier><dc:subject>kelp</dc:subject><dc:description>&lt;p&gt;Of the sea.&lt;/p&gt;</dc:description>`,
      ),
    );
    expect(entry.csl).toEqual({
      type: 'book',
      title: 'On tides: A trial',
      author: [{ 'non-dropping-particle': 'van der', family: 'Moe', given: 'Lia' }],
      editor: [{ family: 'Alm', given: 'Ida' }],
      translator: [{ family: 'Ek', given: 'Bo' }],
      publisher: 'Press',
      issued: { 'date-parts': [[2011, 11, 9]] },
      language: 'nb',
      abstract: 'Of the sea.',
      ISBN: '9781860163593',
      DOI: '10.1234/t.1',
    });
    expect(entry.tags).toEqual(['kelp']);
  });

  it('are read as pages of the web where they are no sound XHTML', async () => {
    const entry = await readTestEntry(epub({ 'a.html': '<html><body><h1>One<p>Loose <b>words' }));
    expect(entry.text).toContain('Loose words');
  });

  it('say what is wrong, in one line', async () => {
    const locked =
      '<encryption><EncryptedData><CipherData><CipherReference URI="OPS/text/a.xhtml"/></CipherData></EncryptedData></encryption>';
    for (const [bytes, words] of [
      [epub({ 'a.xhtml': page('<p>x</p>') }, '', { 'META-INF/encryption.xml': locked }), /DRM/],
      [epub({ 'a.xhtml': page('<p><img src="x"/></p>') }), /no text/],
      [epub({ 'a.xhtml': page('<p>x</p>') }, '', { 'OPS/book.opf': 'nothing' }), /does not say/],
    ] as const) {
      const { format, entries, faults } = await readTestFile(bytes, 'a.epub');
      expect([format, entries.length, faults.length]).toEqual(['epub', 0, 1]);
      expect(faults[0]?.message).toMatch(words);
    }
  });
});
