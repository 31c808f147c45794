import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem, CslType } from '../../../../shared/domain/csl.ts';
import { readBibtex } from '../../import/formats/bibtex/read-bibtex.ts';
import type { ReadFormat } from '../../import/formats/format-reading.ts';
import { openSource } from '../../import/formats/formats.ts';
import { readCslJson } from '../../import/formats/json/read-csl-json.ts';
import { readRis } from '../../import/formats/tagged/ris/read-ris.ts';
import { readEndnoteXml } from '../../import/formats/xml/endnote-xml.ts';
import type { BibliographyItem } from './bibliography-item.ts';
import { writeBibtex } from './write-bibtex.ts';
import { writeCslJson } from './write-csl-json.ts';
import { writeEndnote } from './write-endnote.ts';
import { writeRis } from './write-ris.ts';

/** Letters of several scripts, figures, and marks that some format gives a meaning. */
const LETTERS = [...'abzAZÄßéøЖשعا好79', ...'.,:;!?()/+*{}\\$%#_~^\'"@=-|“”…€'];
const LONG = 'A long sentence about voles in dikes. '.repeat(300).trim();

const word = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(''));
/** Words in one line that begin with a letter, as a title does. */
const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((list) => `A${list.join(' ')}`.normalize('NFC'));
const plain = fc.constantFrom('Voles', 'Dike and Field', 'Łódź', 'Smit', '日本', 'O’Neil', 'Ng');
const number = fc.constantFrom('7', '12', 'S3', '4a');
const date = fc
  .tuple(
    fc.integer({ min: 1000, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([year, month, day, parts]) => ({ 'date-parts': [[year, month, day].slice(0, parts)] }));
const day = fc
  .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => ({ 'date-parts': [[year, month, 7]] }));
const person = fc.record(
  {
    family: fc.constantFrom('Berg', 'Smit', 'Okafor', '王', 'Łukasz', 'O’Neil'),
    given: fc.constantFrom('Jo', 'Ada B.', 'Jean-Luc', '小明'),
    'non-dropping-particle': fc.constantFrom('van der', 'de'),
    suffix: fc.constantFrom('Jr.', 'III'),
  },
  { requiredKeys: ['family', 'given'] },
);
const body = fc.constantFrom({ literal: 'World Health Organization' }, { literal: 'Dike Group' });
const names = fc.array(fc.oneof(person, body), { minLength: 1, maxLength: 3 });
const people = fc.array(person, { minLength: 1, maxLength: 3 });

/** What every type of work can have in each format. */
const COMMON = {
  title: words,
  author: names,
  issued: date,
  DOI: fc.constantFrom('10.5555/df.7_2', '10.1000/a%b#c'),
  URL: fc.constantFrom('https://example.org/a_b?c=1&d=%20', 'https://example.org/~x#y'),
  abstract: fc.oneof(words, fc.constant(LONG)),
  language: fc.constantFrom('en', 'en-GB', 'pt-BR'),
  volume: number,
};
const PERIODICAL = {
  'container-title': plain,
  issue: number,
  page: fc.constantFrom('11-19', 'e12', '7'),
  ISSN: fc.constant('1234-5679'),
  PMID: fc.constant('23439512'),
  PMCID: fc.constant('PMC3654245'),
};
const PLACE = { publisher: plain, 'publisher-place': plain };
const BOOK = {
  ...PLACE,
  editor: people,
  translator: people,
  edition: number,
  ISBN: fc.constant('978-0-00-000000-2'),
};

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

function itemOf(type: CslType, fields: Fields): fc.Arbitrary<CslItem> {
  return fc
    .record(fields, { requiredKeys: ['title'] })
    .map((item) => ({ type, ...item }) as CslItem);
}

const tags = fc.uniqueArray(fc.constantFrom('dikes', 'Voles, field', 'Łódź', 'a b', '#1', '好'), {
  maxLength: 4,
});
const itemsOf = (csl: fc.Arbitrary<CslItem>): fc.Arbitrary<BibliographyItem> =>
  fc.record({ citekey: fc.constantFrom('smit2020', 'Desk:2016-lab'), csl, tags });

/** What an entry says, as far as a bibliography can: the item, its key and its keywords. */
function readBack(read: ReadFormat, text: string): object[] {
  return [...read(openSource('a.txt', Buffer.from(text)))].map((part) => {
    if (part.of !== 'entry') throw new Error(JSON.stringify(part));
    const { csl, citekey, tags: keywords } = part.entry;
    return { csl, citekey, tags: keywords };
  });
}

function expectBack(
  write: (items: readonly BibliographyItem[]) => Iterable<string>,
  read: ReadFormat,
  items: fc.Arbitrary<BibliographyItem>,
  { keepsKey = true }: { readonly keepsKey?: boolean } = {},
): void {
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 2 }), (list) => {
      const expected = list.map(({ csl, citekey, tags: keywords }) => ({
        csl,
        citekey: keepsKey ? citekey : null,
        tags: keywords,
      }));
      expect(readBack(read, [...write(list)].join(''))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
}

const NOTE = { note: words };
const ARTICLE = { ...COMMON, ...PERIODICAL, ...NOTE };
const CHAPTER = { ...COMMON, ...BOOK, ...NOTE, 'container-title': plain, page: PERIODICAL.page };
const WHOLE = { ...COMMON, ...BOOK, ...NOTE, 'number-of-pages': number };

describe('BibTeX is read back', () => {
  test.each<[CslType, Fields]>([
    ['article-journal', { ...ARTICLE, 'container-title-short': plain, accessed: day }],
    ['article-newspaper', { ...COMMON, 'container-title': plain }],
    ['article-magazine', { ...COMMON, 'container-title': plain, issue: number }],
    ['book', WHOLE],
    ['chapter', { ...CHAPTER, issue: number }],
    ['paper-conference', { ...CHAPTER, 'event-title': plain, 'event-place': plain }],
    ['report', { ...COMMON, ...PLACE, number, genre: plain }],
    ['thesis', { ...COMMON, ...PLACE, genre: fc.constantFrom('PhD thesis', 'Master’s thesis') }],
    ['manuscript', { ...COMMON, 'publisher-place': plain }],
    ['document', { ...COMMON, ...PLACE, 'container-title': plain, number }],
  ])('%s', (type, fields) => {
    const csl = itemOf(type, fields).map((item) =>
      // A thesis in BibTeX says whose it is by its type.
      type === 'thesis' ? { ...item, genre: item.genre ?? 'PhD thesis' } : item,
    );
    expectBack((items) => writeBibtex(items, 'bibtex'), readBibtex, itemsOf(csl));
  });
});

describe('BibLaTeX is read back', () => {
  test.each<[CslType, Fields]>([
    ['article-journal', { ...ARTICLE, 'title-short': plain, 'original-title': plain }],
    ['article-newspaper', { ...COMMON, 'container-title': plain }],
    ['book', { ...WHOLE, 'original-date': date, 'number-of-volumes': number }],
    ['chapter', { ...CHAPTER, issue: number, 'container-author': people }],
    ['paper-conference', { ...CHAPTER, 'event-title': plain, 'event-date': date }],
    ['report', { ...COMMON, ...PLACE, number, genre: plain }],
    ['thesis', { ...COMMON, ...PLACE, genre: plain }],
    ['manuscript', { ...COMMON, 'publisher-place': plain }],
    ['webpage', { ...COMMON, ...PLACE, 'container-title': plain, accessed: day }],
    ['dataset', { ...COMMON, ...PLACE, version: number, number }],
    ['software', { ...COMMON, ...PLACE, version: number }],
    ['patent', { ...COMMON, 'publisher-place': plain, number, status: plain }],
    ['standard', { ...COMMON, ...PLACE, number }],
    ['legal_case', { ...COMMON, 'container-title': plain, number }],
    ['legislation', { ...COMMON, 'container-title': plain, number }],
    ['motion_picture', { ...COMMON, ...PLACE, director: people }],
    ['song', { ...COMMON, ...PLACE }],
    ['entry-encyclopedia', { ...COMMON, ...BOOK, 'container-title': plain }],
    ['document', { ...COMMON, ...PLACE, 'container-title': plain, number }],
  ])('%s', (type, fields) => {
    const csl = itemOf(type, fields);
    expectBack((items) => writeBibtex(items, 'biblatex'), readBibtex, itemsOf(csl));
  });

  test.each<CslItem['issued']>([
    { 'date-parts': [[2014], [2015]] },
    {
      'date-parts': [
        [2014, 3, 2],
        [2014, 4],
      ],
    },
    { 'date-parts': [[1999]], season: 3 },
    { 'date-parts': [[1890]], circa: true },
    { 'date-parts': [[-44]] },
    { 'date-parts': [[800]] },
    { literal: 'in press' },
  ])('with the date %j', (issued) => {
    const item = { citekey: 'k', csl: { type: 'book', title: 'T', issued }, tags: [] } as const;
    const [back] = readBack(readBibtex, [...writeBibtex([item], 'biblatex')].join(''));
    expect(back).toMatchObject({ csl: { issued } });
  });

  test('with particles that belong to the given name', () => {
    const author = [{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }];
    const item = { citekey: 'k', csl: { type: 'book', title: 'T', author }, tags: [] } as const;
    const [back] = readBack(readBibtex, [...writeBibtex([item], 'biblatex')].join(''));
    expect(back).toMatchObject({ csl: { author } });
  });
});

/** Readers of RIS and EndNote look for a DOI among other words, and end it at a sign that none has. */
const SHORT_DOI = { DOI: fc.constant('10.5555/df.7_2') };

describe('RIS is read back', () => {
  const DATED = { ...COMMON, ...SHORT_DOI, accessed: day };
  test.each<[CslType, Fields]>([
    ['article-journal', { ...ARTICLE, ...DATED, 'container-title-short': fc.constant('J Vol') }],
    ['article-newspaper', { ...DATED, 'container-title': plain, section: number, edition: number }],
    ['book', { ...DATED, ...BOOK, 'collection-title': plain, 'collection-number': number }],
    ['chapter', { ...DATED, ...BOOK, 'container-title': plain, 'collection-title': plain }],
    ['paper-conference', { ...DATED, ...BOOK, 'container-title': plain }],
    ['report', { ...DATED, ...PLACE, number, genre: plain, 'collection-title': plain }],
    ['thesis', { ...DATED, ...PLACE, genre: plain }],
    ['patent', { ...DATED, number, volume: fc.constant(undefined) }],
    ['software', { ...DATED, ...PLACE, version: number }],
    ['legal_case', { ...DATED, authority: plain, 'container-title': plain }],
    ['webpage', { ...DATED, ...PLACE, 'container-title': plain }],
    ['dataset', { ...DATED, ...PLACE }],
  ])('%s', (type, fields) => {
    // A short title alone is taken for the title.
    const csl = itemOf(type, fields)
      .map(withoutEmpty)
      .map(({ 'container-title-short': short, ...item }) =>
        short === undefined || item['container-title'] === undefined
          ? item
          : { ...item, 'container-title-short': short },
      );
    expectBack(writeRis, readRis, itemsOf(csl));
  });

  test.each<CslItem['issued']>([
    { 'date-parts': [[1999]], season: 3 },
    { 'date-parts': [[-44]] },
    { literal: 'in press' },
  ])('with the date %j', (issued) => {
    const item = { citekey: 'kk', csl: { type: 'book', title: 'T', issued }, tags: [] } as const;
    expect(readBack(readRis, [...writeRis([item])].join(''))).toMatchObject([{ csl: { issued } }]);
  });
});

describe('EndNote XML is read back', () => {
  test.each<[CslType, Fields]>([
    ['article-journal', { ...ARTICLE, ...SHORT_DOI, accessed: day, 'title-short': plain }],
    ['article-newspaper', { ...COMMON, ...SHORT_DOI, 'container-title': plain, section: number }],
    ['book', { ...WHOLE, ...SHORT_DOI, 'number-of-pages': fc.constant(undefined) }],
    ['chapter', { ...CHAPTER, ...SHORT_DOI, 'collection-title': plain, issue: number }],
    ['paper-conference', { ...CHAPTER, ...SHORT_DOI, 'collection-title': plain }],
    ['report', { ...COMMON, ...SHORT_DOI, ...PLACE, number, genre: plain }],
    ['thesis', { ...COMMON, ...SHORT_DOI, ...PLACE, genre: plain }],
    ['patent', { ...COMMON, ...SHORT_DOI, number: fc.constant('US1234567') }],
    ['webpage', { ...COMMON, ...SHORT_DOI, ...PLACE, 'container-title': plain }],
    ['software', { ...COMMON, ...SHORT_DOI, ...PLACE, edition: number }],
  ])('%s', (type, fields) => {
    const csl = itemOf(type, fields).map(withoutEmpty);
    expectBack(writeEndnote, readEndnoteXml, itemsOf(csl), { keepsKey: false });
  });

  test.each<CslItem['issued']>([
    { 'date-parts': [[1999]], season: 3 },
    { 'date-parts': [[1890]], circa: true },
    { 'date-parts': [[-44]] },
    { literal: 'in press' },
  ])('with the date %j', (issued) => {
    const item = { citekey: 'k', csl: { type: 'book', title: 'T', issued }, tags: [] } as const;
    const [back] = readBack(readEndnoteXml, [...writeEndnote([item])].join(''));
    expect(back).toMatchObject({ csl: { issued } });
  });
});

describe('CSL-JSON is read back', () => {
  test('whatever an item holds', () => {
    const csl = fc.oneof(
      itemOf('article-journal', { ...ARTICLE, accessed: day, custom: fc.constant({ a: 1 }) }),
      itemOf('speech', { ...COMMON, 'event-title': words, 'event-date': date, genre: words }),
      itemOf('legal_case', { ...COMMON, authority: words, jurisdiction: words, section: number }),
    );
    expectBack(writeCslJson, readCslJson, itemsOf(csl));
  });
});

/** What a generator left out is not there. */
function withoutEmpty(csl: CslItem): CslItem {
  return Object.fromEntries(
    Object.entries(csl).filter(([, value]) => value !== undefined),
  ) as CslItem;
}

const WRITERS = {
  bibtex: [(items: readonly BibliographyItem[]) => writeBibtex(items, 'bibtex'), readBibtex],
  biblatex: [(items: readonly BibliographyItem[]) => writeBibtex(items, 'biblatex'), readBibtex],
  ris: [writeRis, readRis],
  endnote_xml: [writeEndnote, readEndnoteXml],
  csl_json: [writeCslJson, readCslJson],
} as const;

describe.each(Object.entries(WRITERS))('%s', (_, [write, read]) => {
  test.each([
    '=HYPERLINK("https://example.org","x")',
    'x},\n}\n@misc{other, title = {planted',
    'T\nER  - \nTY  - JOUR\nTI  - planted',
    '</title></titles></record><record><titles><title>planted',
    ']]>&#0;<!ENTITY x "y">',
    'שלום \u202Eabc\u202C (مرحبا)',
    'null \0 bell \x07 vertical \x0b half \ud800 end',
    LONG,
    '«»“”„‚‘’\'"`´',
  ])('of hostile words is one entry with a title: %j', (title) => {
    const csl: CslItem = {
      type: 'article-journal',
      title,
      'container-title': title,
      abstract: title,
      note: title,
      author: [{ literal: title }, { family: title, given: title }],
    };
    const back = readBack(read, [...write([{ citekey: 'smit2020', csl, tags: [title] }])].join(''));
    expect(back).toHaveLength(1);
    expect((back[0] as { csl: CslItem }).csl.title).toBeTruthy();
  });

  test('of a reference with nothing but a title', () => {
    const csl: CslItem = { type: 'document', title: 'A title' };
    const back = readBack(read, [...write([{ citekey: 'title0000', csl, tags: [] }])].join(''));
    expect(back).toMatchObject([{ csl, tags: [] }]);
  });
});
