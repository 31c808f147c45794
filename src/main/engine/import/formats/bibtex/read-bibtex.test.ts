import { describe, expect, it } from 'vitest';
import type { FormatFault, ReadEntry } from '../format-reading.ts';
import { openSource } from '../formats.ts';
import { readBibtex } from './read-bibtex.ts';

interface Read {
  readonly entries: readonly ReadEntry[];
  readonly faults: readonly FormatFault[];
}

function read(text: string | Uint8Array): Read {
  const parts = [...readBibtex(openSource('library.bib', Buffer.from(text)))];
  return {
    entries: parts.flatMap((part) => (part.of === 'entry' ? [part.entry] : [])),
    faults: parts.flatMap((part) => (part.of === 'fault' ? [part.fault] : [])),
  };
}

const first = (text: string): ReadEntry => read(text).entries[0]!;
const csl = (text: string): object => first(text).csl;

describe('readBibtex: what an entry says', () => {
  it('reads an article', () => {
    const entry = first(`
      @article{Okafor:2019/α,
        author = {Okafor, Ada and de la Cruz, Ana},
        title = {{Voles} sleep \\& wake},
        journal = {J. Sleep}, year = 2019, month = mar, volume = 5, number = {2},
        pages = {10--19}, doi = {https://doi.org/10.1000/a\\_b}, issn = {1234-5678},
        url = {https://example.org/a\\_b\\%20c}, pmid = {123}, pmcid = {PMC9},
        language = {english}, abstract = {One.

        Two.}, note = {A note}, keywords = {sleep, {a, b}, sleep}}
    `);
    expect(entry.csl).toEqual({
      type: 'article-journal',
      author: [
        { family: 'Okafor', given: 'Ada' },
        { 'non-dropping-particle': 'de la', family: 'Cruz', given: 'Ana' },
      ],
      title: 'Voles sleep & wake',
      'container-title': 'J. Sleep',
      issued: { 'date-parts': [[2019, 3]] },
      volume: '5',
      issue: '2',
      page: '10-19',
      DOI: '10.1000/a_b',
      ISSN: '1234-5678',
      URL: 'https://example.org/a_b%20c',
      PMID: '123',
      PMCID: 'PMC9',
      language: 'english',
      abstract: 'One.\n\nTwo.',
      note: 'A note',
    });
    expect([entry.citekey, entry.line, entry.tags]).toEqual([
      'Okafor:2019/α',
      2,
      ['sleep', 'a, b'],
    ]);
  });

  it('tells the place of a publisher from that of a meeting, as ACM states both', () => {
    const text = '@inproceedings{a, title={T}, address={New York}, location={Oslo}, volume={n/a}}';
    const item = csl(text);
    expect(item).toMatchObject({ 'publisher-place': 'New York', 'event-place': 'Oslo' });
    expect(item).not.toHaveProperty('volume');
  });

  it('reads a part of a book of biblatex', () => {
    const entry = first(`
      @incollection{k, ids = {old1, old2}, title = {Part}, subtitle = {More}, booktitle = {Whole},
        maintitle = {Works}, editor = {Bee, C.}, date = {2001-02/2001-03}, publisher = {A and B},
        location = {Bern}, series = {Texts}, number = 7, urldate = {2020-01-02}, langid = {german},
        origdate = {1843}, annotation = {Good.}, eprint = {1902.07120}, eprinttype = {arxiv}}`);
    expect(entry.csl).toMatchObject({
      type: 'chapter',
      title: 'Part: More',
      'container-title': 'Works',
      'volume-title': 'Whole',
      issued: {
        'date-parts': [
          [2001, 2],
          [2001, 3],
        ],
      },
      publisher: 'A; B',
      'publisher-place': 'Bern',
      'collection-title': 'Texts',
      'collection-number': '7',
      accessed: { 'date-parts': [[2020, 1, 2]] },
      language: 'german',
      'original-date': { 'date-parts': [[1843]] },
      URL: 'https://arxiv.org/abs/1902.07120',
      archive: 'arXiv',
      archive_location: '1902.07120',
    });
    expect([entry.otherKeys, entry.notes]).toEqual([['old1', 'old2'], ['Good.']]);
  });

  it.each([
    ['@phdthesis{k, school = {Uni}}', { type: 'thesis', genre: 'PhD thesis', publisher: 'Uni' }],
    ['@thesis{k, type = {mathesis}}', { type: 'thesis', genre: "Master's thesis" }],
    ['@techreport{k, number = {R-7}}', { type: 'report', number: 'R-7' }],
    ['@article{k, entrysubtype = {newspaper}}', { type: 'article-newspaper' }],
    [
      '@book{k, title = {Part}, booktitle = {Whole}}',
      { type: 'chapter', 'container-title': 'Whole' },
    ],
    ['@book{k, title = {Whole}, booktitle = {Whole}}', { type: 'book', title: 'Whole' }],
    ['@nonsense{k, title = {T}}', { type: 'document', title: 'T' }],
    ['@misc{k, howpublished = {\\url{http://a.b/c_d}}}', { URL: 'http://a.b/c_d' }],
    ['@misc{k, howpublished = {\\href {http://a.b/~c} {\\texttt{x}}}}', { URL: 'http://a.b/~c' }],
    ['@misc{k, url = "http://a.b/шар"}', { URL: 'http://a.b/%D1%88%D0%B0%D1%80' }],
    ['@article{k, note = {{PMID:} 234}}', { PMID: '234' }],
    ['@book{k, volume = 7, part = 2}', { volume: '7.2' }],
    ['@misc{k, eprint = {hep-th/9603067}}', { URL: 'https://arxiv.org/abs/hep-th/9603067' }],
    ['@article{k, author = {M&uuml;ller, A.}}', { author: [{ family: 'Müller', given: 'A.' }] }],
    ['@article{k, eid = {e17}}', { page: 'e17' }],
    ['@book{k, title = {The <i>Mus</i> &amp; more}}', { title: 'The Mus & more' }],
    ['@misc{k, title = "Round {"}brackets{"} \\"uber"}', { title: 'Round "brackets" über' }],
  ])('reads %s', (text, fields) => {
    expect(csl(text)).toMatchObject(fields);
  });

  it('inherits what a part lacks from its parent and from data that entries share', () => {
    const { entries, faults } = read(`
      @inbook{a, crossref = {Whole}, title = {Part}, pages = {1--2}}
      @inbook{b, crossref = {a}, xdata = {press, none}, title = {Circle}}
      @book{whole, title = {Book}, subtitle = {Sub}, author = {Bee, C.}, year = 1999, doi = {10.1/x},
        xdata = {press}}
      @xdata{press, publisher = {Press}, xdata = {press}}`);
    expect(entries.map(({ citekey }) => citekey)).toEqual(['a', 'b', 'whole']);
    expect(entries[0]!.csl).toEqual({
      type: 'chapter',
      title: 'Part',
      'container-title': 'Book: Sub',
      author: [{ family: 'Bee', given: 'C.' }],
      'container-author': [{ family: 'Bee', given: 'C.' }],
      issued: { 'date-parts': [[1999]] },
      page: '1-2',
      publisher: 'Press',
    });
    expect([entries[1]!.csl['publisher'], faults]).toEqual(['Press', []]);
  });
});

describe('readBibtex: what a file has beside its entries', () => {
  it('reads groups of JabRef as collections, by the keys they list and by their names', () => {
    const { entries } = read(`
      @article{a, title = {A}, groups = {Sub, Else}}
      @article{b, title = {B}}
      @comment{jabref-meta: grouping:
      0 AllEntriesGroup:;
      1 StaticGroup:Top\\;0\\;1\\;;
      2 ExplicitGroup:Sub\\;0\\;b\\;;
      1 KeywordGroup:Key\\;0\\;keywords\\;b\\;0\\;0\\;;
      }`);
    expect(entries.map(({ collections }) => collections)).toEqual([
      [['Top', 'Sub'], ['Else']],
      [['Top', 'Sub']],
    ]);
  });

  it('reads groups of BibDesk', () => {
    const { entries } = read(`@article{a, title = {A}}
      @comment{BibDesk Static Groups{<array><dict><key>group name</key><string>Read</string>
      <key>keys</key><string>x,a</string></dict></array>}}`);
    expect(entries[0]!.collections).toEqual([['Read']]);
  });

  it.each([
    [
      'file = {Text:files/1/a.pdf:application/pdf;b:c/b.html:HTML}',
      [
        ['Text', 'files/1/a.pdf', 'application/pdf'],
        ['b', 'c/b.html', 'text/html'],
      ],
    ],
    [
      'file = {a.pdf;b c.pdf}',
      [
        [null, 'a.pdf', null],
        [null, 'b c.pdf', null],
      ],
    ],
    [
      String.raw`file = {T:E\:\\dir\\a\_b.pdf:pdf}`,
      [['T', String.raw`E:\dir\a_b.pdf`, 'application/pdf']],
    ],
    [
      String.raw`file = {:C$\backslash$:/dir/a.pdf:pdf}`,
      [[null, 'C:/dir/a.pdf', 'application/pdf']],
    ],
    ['local-url = {a/b.pdf}', [[null, 'a/b.pdf', null]]],
  ])('reads %s', (field, files) => {
    const entry = first(`@article{k, ${field}}`);
    expect(entry.files.map(({ title, path, contentType }) => [title, path, contentType])).toEqual(
      files,
    );
  });

  it('reads the path in a property list of BibDesk', () => {
    const path = 'Papers/Häuser.pdf';
    const letters = Buffer.from(path, 'utf16le').swap16();
    const list = Buffer.concat([
      Buffer.from('bplist00\xd1\x01\x02\x5crelativePath', 'latin1'),
      Buffer.from([0x6f, 0x10, path.length]),
      letters,
      Buffer.alloc(40),
    ]);
    const entry = first(`@article{k, bdsk-file-1 = {${list.toString('base64')}}}`);
    expect(entry.files.map((file) => file.path)).toEqual([path]);
  });

  it('reads strings, joined and standard ones, from where they are defined', () => {
    const { entries, faults } = read(`
      @string{ name = "Ada" # { and } }
      @STRING(both = name # "Bea")
      @misc{k, author = both # { and Cem}, journal = jacm, crossref = nowhere, month = June, year = 2001}`);
    expect(entries[0]!.csl).toMatchObject({
      author: [{ family: 'Ada' }, { family: 'Bea' }, { family: 'Cem' }],
      'container-title': 'Journal of the ACM',
      issued: { 'date-parts': [[2001, 6]] },
    });
    expect(faults).toEqual([]);
  });

  it.each([
    ['windows-1252', Buffer.from('@misc{k, title = {Gr\xf6\xdfe \x97 fa\xe7ade}}', 'latin1')],
    ['UTF-16', Buffer.from('\ufeff@misc{k, title = {Größe — façade}}', 'utf16le')],
    ['UTF-8 apart', Buffer.from('@misc{k, title = {Gro\u0308ße — fac\u0327ade}}')],
    ['old Mac line ends', Buffer.from('% x\r@misc{k,\r title = {Größe —\rfaçade}}')],
  ])('reads %s', (_, bytes) => {
    expect(read(bytes).entries.map((entry) => entry.csl.title)).toEqual(['Größe — façade']);
  });

  it('passes over comments, preambles, free words and lines that begin with %', () => {
    const { entries, faults } = read(`Words @ all, me@example.org.
      % @misc{no, title = {No}}
      @comment{@misc{hidden, title = {Hidden}}}
      @preamble{"\\newcommand{\\x}[1]{}"}
      @misc{k, title = {Yes}}`);
    expect([entries.map(({ citekey }) => citekey), faults]).toEqual([['k'], []]);
  });

  it('keeps entries of one key, and those without a key', () => {
    const { entries, faults } = read(
      '@misc{k, title={A}}@misc{K, title={B}}@misc{, title={C}}\n@misc{title={D}}',
    );
    expect(entries.map(({ citekey, csl: { title } }) => [citekey, title])).toEqual([
      ['k', 'A'],
      ['K', 'B'],
      [null, 'C'],
      [null, 'D'],
    ]);
    expect(faults).toEqual([]);
  });
});

const GOOD = (key: string): string =>
  `@article{${key},\n  title = {Title ${key}},\n  year = {2001}\n}\n`;

describe('readBibtex: a bad entry among good ones', () => {
  it.each([
    ['a missing end brace', '@book{bad,\n  title = {Bad,\n  year = {1999}\n}\n', 6, 'Bad'],
    [
      'a missing inner brace',
      '@book{bad,\n  title = {Bad {One},\n  year = {1999}\n}\n',
      6,
      'Bad One',
    ],
    ['a missing quotation mark', '@book{bad,\n  title = "Bad,\n  year = "1999"\n}\n', 6, 'Bad'],
    ['a missing comma', '@book{bad,\n  title = {Bad}\n  year = {1999}\n}\n', 7, 'Bad'],
    [
      'a value without braces',
      '@book{bad,\n  title = Bad words here,\n  year = {1999}\n}\n',
      6,
      'Bad words here',
    ],
    ['an entry without its brace', '@book{bad,\n  title = {Bad},\n  year = {1999},\n\n', 9, 'Bad'],
    ['an end brace too early', '@book{bad,\n  title = {Bad}},\n  year = {1999}\n}\n', 6, 'Bad'],
    ['what is no field', '@book{bad,\n  title = {Bad},\n  !!,\n  year = {1999}\n}\n', 7, 'Bad'],
    [
      'a name without a string',
      '@book{bad,\n  year = {1999},\n  title = nowhere\n}\n',
      7,
      'nowhere',
    ],
  ])('names %s with its line and keeps what can be read', (_, bad, line, title) => {
    const { entries, faults } = read(GOOD('one') + bad + GOOD('two') + GOOD('three'));
    expect(entries.map(({ citekey }) => citekey)).toEqual(['one', 'bad', 'two', 'three']);
    expect(entries.map(({ line: at }) => at)[1]).toBe(5);
    expect(entries[1]!.csl).toMatchObject({ title, issued: { 'date-parts': [[1999]] } });
    expect(entries[3]!.csl.title).toBe('Title three');
    expect(faults.map((fault) => fault.line)).toEqual([line]);
    expect(faults[0]!.message).toContain('“bad”');
  });

  it.each([
    ['an entry without its beginning', 'article{bad,\n  title = {Bad}\n}\n', [6]],
    [
      'an entry that ends in the middle of a value',
      '@misc{bad,\n note = {A}} and\n  title = {Bad}\n}\n',
      [7],
    ],
    ['an entry whose beginning is commented out', '%@misc{bad,\n  title = {Bad}\n}\n', []],
  ])('names what is left of %s', (_, bad, lines) => {
    const { entries, faults } = read(GOOD('one') + bad + GOOD('two'));
    expect(entries.map((entry) => entry.csl.title)).toContain('Title two');
    expect(faults.map(({ line }) => line)).toEqual(lines);
  });

  it('keeps what stands between a value without its end and a later brace too many', () => {
    const open = '@misc{open,\n  title = {Open,\n}\n';
    const shut = '@misc{shut,\n  title = {Shut}}\n}\n}\n';
    const { entries, faults } = read(GOOD('one') + open + GOOD('two') + shut + GOOD('three'));
    expect(entries.map((entry) => entry.csl.title)).toEqual([
      'Title one',
      'Open',
      'Title two',
      'Shut',
      'Title three',
    ]);
    expect(faults.map(({ line }) => line)).toEqual([6]);
  });

  it('reads what is cut off at the end', () => {
    const { entries, faults } = read(`${GOOD('one')}@misc{last,\n  title = {Cut o`);
    expect(entries.map((entry) => entry.csl.title)).toEqual(['Title one', 'Cut o']);
    expect(faults.map(({ line }) => line)).toEqual([6]);
  });

  it('reads on behind a comment that never ends', () => {
    expect(read(`@comment{ never\n${GOOD('one')}`).entries).toHaveLength(1);
  });

  it('takes a file whose strings are in another one for what it is', () => {
    const { entries, faults } = read('@misc{a, journal = aij}\n@misc{b, journal = aij}');
    expect(entries.map((entry) => entry.csl['container-title'])).toEqual(['aij', 'aij']);
    expect(faults).toEqual([]);
  });

  it('cuts strings that double each other, and puts in short ones all the same', () => {
    const doubled = Array.from(
      { length: 40 },
      (_, at) => `@string{s${String(at + 1)} = s${String(at)} # s${String(at)}}`,
    );
    const { entries, faults } = read(
      `@string{s0 = "ha"}\n${doubled.join('\n')}\n@misc{k, title = "A" # s40, note = s0}\n${GOOD('one')}`,
    );
    expect(entries.map(({ citekey }) => citekey)).toEqual(['k', 'one']);
    expect(entries[0]!.csl).toMatchObject({
      title: expect.stringMatching(/^A.{0,400000}$/),
      note: 'ha',
    });
    expect(faults.length).toBeLessThanOrEqual(40);
    expect(faults[0]!.message).toContain('the @strings of this file grow too long');
  });

  it.each([
    ['nested braces', `@misc{k, title = {${'{'.repeat(2000)}Deep${'}'.repeat(2000)}}}`],
    ['braces that never close', `@misc{k, title = {Deep ${'{'.repeat(100_000)}\n`],
    ['entries that never end', '@misc{k, title = {Deep\n'.repeat(5000)],
    ['comments that never end', `@misc{k, title={Deep}} ${'@comment{'.repeat(20_000)}`],
    ['values that never end', `@misc{k, title={Deep}, ${'a = {\n'.repeat(20_000)}`],
    [
      'shared data that names each other',
      `@misc{k, title={Deep}, xdata={x0,x1}} ${Array.from({ length: 60 }, (_, at) => `@xdata{x${String(at)}, xdata={x${String(at + 1)},x${String(at + 2)},x0}}`).join('\n')}`,
    ],
  ])('reads %s', (_, text) => {
    const { entries } = read(`${text}\n${GOOD('last')}`);
    expect(entries[0]!.csl.title).toBe('Deep');
    expect(entries.at(-1)!.csl.title).toMatch(/^Title last$|^Deep/);
  });
});
