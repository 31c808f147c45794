import { describe, expect, it } from 'vitest';
import { openSource, recogniseFormat } from '../formats.ts';
import { faultLines, itemsOf, partsOf, titlesOf } from '../test-reading.ts';
import { readAnnotations } from './read-annotations.ts';
import { readBbtJson } from './read-bbt-json.ts';
import { readCslJson } from './read-csl-json.ts';

const formatOf = (text: string): string | undefined =>
  recogniseFormat(openSource('a.json', new TextEncoder().encode(text)))?.name;
const lines = (items: readonly object[]): string => JSON.stringify(items, null, 2);

describe('CSL-JSON', () => {
  const item = {
    id: 'okafor2014',
    type: 'book',
    title: 'Shores',
    issued: { 'date-parts': [[2014]] },
  };

  it.each([
    ['a list', [item]],
    ['an object with items', { items: [item] }],
    ['an item', item],
  ])('reads %s', (_, value) => {
    const text = JSON.stringify(value);
    expect(formatOf(text)).toBe('csl_json');
    const { id, ...csl } = item;
    expect(partsOf(readCslJson, text)).toMatchObject([{ entry: { csl, citekey: id } }]);
  });

  it('keeps fields that it does not know, and moves those of older versions', () => {
    expect(
      itemsOf(
        readCslJson,
        lines([{ ...item, custom: { a: 1 }, shortTitle: 'S', keyword: 'a; b' }]),
      ),
    ).toEqual([
      { type: 'book', title: 'Shores', issued: item.issued, custom: { a: 1 }, 'title-short': 'S' },
    ]);
  });

  it.each([
    [{ title: ['One'] }, { title: 'One' }],
    [{ ISSN: ['1111-1111', '2222-2222'] }, { ISSN: '1111-1111, 2222-2222' }],
    [{ volume: 7 }, { volume: 7 }],
    [{ publisher: 7 }, { publisher: '7' }],
    [{ author: ['Ada Okafor'] }, { author: [{ literal: 'Ada Okafor' }] }],
    [{ author: { family: 'Okafor' } }, { author: [{ family: 'Okafor' }] }],
    [{ issued: '2014-03' }, { issued: { 'date-parts': [[2014, 3]] } }],
    [{ issued: 2014 }, { issued: { 'date-parts': [[2014]] } }],
    [{ issued: { 'date-parts': [2014, 3] } }, { issued: { 'date-parts': [[2014, 3]] } }],
    [{ issued: { 'date-parts': [['2014', null]] } }, { issued: { 'date-parts': [[2014]] } }],
    [{ issued: { 'date-parts': [[null]] } }, {}],
    [{ title: null, DOI: {}, note: true }, {}],
  ])('puts %j into the form of CSL', (stated, csl) => {
    expect(itemsOf(readCslJson, lines([{ id: 'a', type: 'book', ...stated }]))).toEqual([
      { type: 'book', ...csl },
    ]);
  });

  it('says that a type is none of CSL', () => {
    const text = lines([{ id: 'a', type: 'hologram', title: 'T' }]);
    expect(itemsOf(readCslJson, text)).toEqual([{ type: 'document', title: 'T' }]);
    expect(faultLines(readCslJson, text)).toEqual([2]);
  });

  const three = ['One', 'Two', 'Three'].map((title) => ({ id: title, type: 'book', title }));
  it.each([
    ['has no quote at the end', (text: string) => text.replace('"Two",', '"Two,')],
    ['has no comma', (text: string) => text.replace('"Two",', '"Two"')],
    ['is not closed', (text: string) => text.replace(/"Two"\n {2}\}/, '"Two"\n')],
    ['is closed twice', (text: string) => text.replace(/"Two"\n {2}\}/, '"Two"\n  }}')],
  ])('loses one item alone that %s', (_, breakIt) => {
    const text = breakIt(lines(three));
    expect(text).not.toBe(lines(three));
    expect(titlesOf(readCslJson, text)).toEqual(expect.arrayContaining(['One', 'Three']));
    expect(faultLines(readCslJson, text)[0]).toBeGreaterThanOrEqual(7);
  });

  it('names the item in which the file ends', () => {
    const text = lines(three).slice(0, -30);
    expect(titlesOf(readCslJson, text)).toEqual(['One', 'Two']);
    expect(faultLines(readCslJson, text)).toEqual([12]);
  });
});

describe('Better BibTeX JSON', () => {
  const library = {
    config: { label: 'BetterBibTeX JSON' },
    collections: {
      A: { key: 'A', name: 'Birds', items: [] },
      B: { key: 'B', name: 'Waders', parent: 'A', items: [1] },
    },
    items: [
      {
        itemID: 1,
        itemType: 'journalArticle',
        title: 'Wading <i>birds</i>',
        publicationTitle: 'Shores',
        date: '2014-03-00',
        version: 77,
        citationKey: 'okafor2014',
        creators: [
          { creatorType: 'author', firstName: 'Ada', lastName: 'Okafor' },
          { creatorType: 'editor', name: 'Society of Shores' },
        ],
        tags: [{ tag: 'birds', type: 1 }, 'shores'],
        notes: ['<p>Read <b>twice</b></p>'],
        attachments: [{ title: 'PDF', path: 'files/1/birds.pdf', contentType: 'application/pdf' }],
        extra: ['PMID: 7', 'tex.ids: old1', 'free text'],
      },
    ],
  };

  it('reads an item with all that belongs to it', () => {
    const text = JSON.stringify(library, null, 2);
    expect(formatOf(text)).toBe('bbt_json');
    expect(partsOf(readBbtJson, text)).toMatchObject([
      {
        entry: {
          csl: {
            type: 'article-journal',
            title: 'Wading <i>birds</i>',
            'container-title': 'Shores',
            issued: { 'date-parts': [[2014, 3]] },
            author: [{ family: 'Okafor', given: 'Ada' }],
            editor: [{ literal: 'Society of Shores' }],
            PMID: '7',
            note: 'tex.ids: old1\nfree text',
          },
          citekey: 'okafor2014',
          otherKeys: ['old1'],
          tags: ['birds', 'shores'],
          collections: [['Birds', 'Waders']],
          notes: ['Read twice'],
          files: [
            { title: 'PDF', path: 'files/1/birds.pdf', url: null, contentType: 'application/pdf' },
          ],
        },
      },
    ]);
  });

  it('reads the items of the web interface', () => {
    const text = JSON.stringify([
      { key: 'K', version: 3, data: { itemType: 'book', title: 'Shores' } },
    ]);
    expect(formatOf(text)).toBe('bbt_json');
    expect(itemsOf(readBbtJson, text)).toEqual([{ type: 'book', title: 'Shores' }]);
  });

  it('names notes and files that stand alone', () => {
    const text = lines([
      { itemType: 'note', note: 'x' },
      { itemType: 'book', title: 'Shores' },
      { itemType: 'attachment', title: 'x.pdf' },
    ]);
    expect(titlesOf(readBbtJson, text)).toEqual(['Shores']);
    expect(faultLines(readBbtJson, text)).toEqual([2, 10]);
  });

  it('ends in a tree of collections that goes round in a circle', () => {
    const collections = {
      A: { name: 'A', parent: 'B', items: [1] },
      B: { name: 'B', parent: 'A' },
    };
    const parts = partsOf(readBbtJson, JSON.stringify({ ...library, collections }));
    expect(parts).toHaveLength(1);
  });
});

describe('annotations', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'slept', prefix: 'mice ', suffix: '; all' };

  it('reads those of Hypothesis', () => {
    const row = {
      id: 'a1',
      uri: 'https://example.org/x',
      user: 'acct:reader@example.org',
      text: 'Median?',
      tags: ['sleep'],
      target: [{ source: 'https://example.org/x', selector: [{ type: 'RangeSelector' }, quote] }],
      document: { title: ['A page'] },
    };
    const text = JSON.stringify({ total: 1, rows: [row] });
    expect(formatOf(text)).toBe('annotations_json');
    expect(partsOf(readAnnotations, text)).toEqual([
      {
        of: 'annotation',
        annotation: {
          id: 'a1',
          target: 'https://example.org/x',
          title: 'A page',
          bodies: ['Median?'],
          quotes: [{ exact: 'slept', prefix: 'mice ', suffix: '; all', start: null }],
          tags: ['sleep'],
          color: null,
          isUnderlined: false,
          author: 'reader',
        },
      },
    ]);
  });

  const annotation = { type: 'Annotation', id: 'urn:1', target: 'https://example.org/x' };
  const parsed = (value: object): object[] =>
    partsOf(readAnnotations, JSON.stringify(value)).flatMap((part) =>
      part.of === 'annotation' ? [part.annotation] : [],
    );

  it.each([
    [{ body: { type: 'TextualBody', value: 'one' } }, ['one']],
    [{ body: [{ value: 'one' }, { value: 'two', purpose: 'tagging' }] }, ['one']],
    [{ body: 'https://example.org/body' }, []],
    [{ body: 'words' }, ['words']],
    [{ bodyValue: 'words' }, ['words']],
    [{ body: { type: 'Choice', items: [{ value: 'one' }, { value: 'two' }] } }, ['one', 'two']],
  ])('reads the bodies of %j', (body, bodies) => {
    expect(parsed({ ...annotation, ...body })).toMatchObject([{ bodies }]);
  });

  it.each([
    [{ creator: { type: 'Person', name: 'K. Berg' } }, 'K. Berg'],
    [{ creator: ['https://example.org/berg', { nickname: 'berg' }] }, 'berg'],
    [{ creator: 'https://example.org/berg' }, null],
    [{ user: 'acct:berg@example.org', user_info: { display_name: 'K. Berg' } }, 'K. Berg'],
    [{}, null],
  ])('reads who made it of %j', (made, author) => {
    expect(parsed({ ...annotation, ...made })).toMatchObject([{ author }]);
  });

  it('finds quotes in selectors that refine others, and in several targets', () => {
    const target = [
      { source: 'https://example.org/x', selector: { type: 'FragmentSelector', refinedBy: quote } },
      { source: 'https://example.org/y', selector: [quote] },
    ];
    const { exact, prefix, suffix } = quote;
    expect(parsed({ ...annotation, target })).toMatchObject([
      {
        target: 'https://example.org/x',
        quotes: [
          { exact, prefix, suffix },
          { exact, prefix, suffix },
        ],
      },
    ]);
  });

  it.each([
    [{ type: 'AnnotationPage', items: [annotation] }],
    [{ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation] } }],
    [[annotation]],
    [{ '@graph': [annotation] }],
    [annotation],
  ])('reads the annotation in %j', (value) => {
    expect(formatOf(JSON.stringify(value))).toBe('annotations_json');
    expect(parsed(value)).toMatchObject([{ id: 'urn:1', target: 'https://example.org/x' }]);
  });
});

it('reads what Crossref answers: bodies by “name”, references of HTML', () => {
  const text = JSON.stringify([
    {
      type: 'article-journal',
      title: 'Mice &amp; men',
      author: [{ family: 'Berg' }, { name: 'The Group' }],
    },
  ]);
  expect(itemsOf(readCslJson, text)).toMatchObject([
    { title: 'Mice & men', author: [{ family: 'Berg' }, { literal: 'The Group' }] },
  ]);
});

describe('an answer of Crossref', () => {
  const work = {
    type: 'journal-article',
    title: ['Rooks at night'],
    subtitle: ['Sleep in the cold'],
    'container-title': ['Journal of Corvids'],
    author: [{ given: 'Ida', family: 'Lund', sequence: 'first', affiliation: [] }],
    issued: { 'date-parts': [[2021, 3]] },
    DOI: '10.5555/rooks',
    ISSN: ['1234-5679', '1234-5687'],
    abstract: '<jats:p>Rooks slept.</jats:p>',
    reference: [{ key: 'ref1', 'article-title': 'Crows', author: 'Berg' }],
  };
  const item = {
    type: 'article-journal',
    title: 'Rooks at night: Sleep in the cold',
    'container-title': 'Journal of Corvids',
    author: [{ family: 'Lund', given: 'Ida' }],
    issued: { 'date-parts': [[2021, 3]] },
    DOI: '10.5555/rooks',
  };
  const answer = { status: 'ok', 'message-version': '1.0.0' };

  it('is read as the work that it carries', () => {
    const text = JSON.stringify({ ...answer, 'message-type': 'work', message: work });
    expect(formatOf(text)).toBe('csl_json');
    const [read] = itemsOf(readCslJson, text);
    expect(read).toMatchObject(item);
    expect(read).not.toHaveProperty('reference');
  });

  it('is read as the works of its list', () => {
    const second = { ...work, type: 'posted-content', title: ['Crows'], subtitle: [] };
    const message = { 'total-results': 2, facets: {}, items: [work, second] };
    const text = JSON.stringify({ ...answer, 'message-type': 'work-list', message }, null, 1);
    expect(formatOf(text)).toBe('csl_json');
    expect(itemsOf(readCslJson, text)).toMatchObject([item, { type: 'article', title: 'Crows' }]);
  });

  it('names the line of a work that breaks off', () => {
    const text = `{"status":"ok","message-type":"work","message":\n{"type":"journal-article","title":["Rooks"`;
    expect(faultLines(readCslJson, text)).toEqual([2]);
  });
});

describe('other JSON', () => {
  it.each([
    '{}',
    '[]',
    '[1, 2]',
    '{"name": "x", "version": "1.0"}',
    '[{"id": 1, "name": "x"}]',
    '{"a"',
    '[',
  ])('is none of these formats: %s', (text) => {
    expect(formatOf(text)).toBeUndefined();
  });
});
