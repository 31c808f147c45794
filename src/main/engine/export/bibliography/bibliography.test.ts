import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CSL_TYPES, CslItem, type CslName } from '../../../../shared/domain/csl.ts';
import type { BibliographyItem } from './bibliography-item.ts';
import type { Dialect } from './bibtex-types.ts';
import { writeBibtex as writeEntries } from './write-bibtex.ts';
import { writeCslJson } from './write-csl-json.ts';
import { readBibtex, readNames, readWords } from './strict-bibtex.ts';

const ITEMS: readonly BibliographyItem[] = [
  {
    citekey: 'smit2020voles',
    tags: ['dikes', 'Voles, field'],
    csl: {
      type: 'article-journal',
      title: 'Voles & dikes: 50% of 3_4 “traps” # and Łódź 日本',
      author: [
        { family: 'Smit', given: 'An' },
        { family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van den' },
        { literal: 'The Dike and Field Group' },
      ],
      'container-title': 'Dike & Field',
      issued: { 'date-parts': [[2020, 5, 4]] },
      volume: '7',
      issue: '2',
      page: '11-19',
      DOI: '10.5555/df.7_2',
      URL: 'https://example.org/a_b?c=1&d=%20',
      custom: { kept: true },
    },
  },
  {
    citekey: 'Desk:2016-lab+made',
    tags: [],
    csl: {
      type: 'article-newspaper',
      title: 'Œufs à la carte',
      'container-title': 'Science Desk',
      issued: { raw: 'spring 2016' },
    },
  },
  {
    citekey: 'smith&co2019',
    tags: [],
    csl: {
      type: 'book',
      title: 'Traps',
      publisher: 'Field Press',
      issued: { 'date-parts': [['2019']] },
    },
  },
];

function nameOf(name: CslName): string {
  return [name['non-dropping-particle'], name.family ?? name.literal, name.given]
    .filter(Boolean)
    .join(' ');
}

const IN_ORDER = ITEMS.toSorted((a, b) => (a.citekey < b.citekey ? -1 : 1));

function writeBibtex(
  items: readonly Pick<BibliographyItem, 'citekey' | 'csl'>[],
  dialect: Dialect = 'bibtex',
): string {
  return [
    ...writeEntries(
      items.map((item) => ({ tags: [], ...item })),
      dialect,
    ),
  ].join('');
}

describe('writeBibtex', () => {
  test('is read back with the same fields and the very same keys', () => {
    const bibtex = writeBibtex(IN_ORDER);
    expect([...bibtex.matchAll(/^@\w+\{(.+),$/gm)].map((match) => match[1])).toEqual([
      'Desk:2016-lab+made',
      'smit2020voles',
      'smith&co2019',
    ]);
    const read = z.array(CslItem).parse(new Cite(bibtex).data);
    const [desk, smit, book] = read;
    const source = ITEMS[0]!.csl;
    expect(smit?.title).toBe(source.title);
    expect(smit?.author?.map(nameOf)).toEqual(source.author?.map(nameOf));
    expect(smit?.['container-title']).toBe(source['container-title']);
    expect(smit?.issued?.['date-parts']).toEqual([[2020, 5, 4]]);
    expect([smit?.volume, smit?.issue, smit?.page, smit?.DOI, smit?.URL]).toEqual([
      source.volume,
      source.issue,
      source.page,
      source.DOI,
      source.URL,
    ]);
    expect([desk?.title, desk?.['container-title'], desk?.issued?.['date-parts']]).toEqual([
      'Œufs à la carte',
      'Science Desk',
      [[2016]],
    ]);
    expect([book?.type, book?.title, book?.publisher]).toEqual(['book', 'Traps', 'Field Press']);
  });

  test('escapes what LaTeX gives a meaning and keeps other scripts as they are', () => {
    const bibtex = writeBibtex(ITEMS);
    expect(bibtex).toMatch(/\\&/);
    expect(bibtex).toMatch(/50\\%/);
    expect(bibtex).toContain('日本');
  });

  test.each([
    'A title } with } braces { that { do not match',
    'Ends in a backslash \\',
    'x},\n}\n@misc{other, title = {planted',
    '\\input{/etc/passwd} $x^2$ 50% #1 a_b ~ & "quoted" \\& \\} \\{',
    'Qz7bz qz5cz collatekey0 {collatekey0,',
    "dashes --- and `` '' ?` !`",
    'Two\nlines\r\nand\u2028more\u0000, DNA of McDonald’s mice',
    '<i>Mus musculus</i> and <b>unclosed',
  ])('keeps %j in its field, word for word', (title) => {
    const csl: CslItem = {
      type: 'article-journal',
      title,
      'container-title': title,
      publisher: title,
      note: title,
      author: [{ family: title, given: title, suffix: title }, { literal: title }],
      DOI: title,
      URL: title,
    };
    const words = title.replace(/[\s\p{Cc}]+/gu, ' ');
    const [entry, ...more] = readBibtex(writeBibtex([{ citekey: 'smit2020', csl }]));
    expect(more).toEqual([]);
    expect(entry!.citekey).toBe('smit2020');
    expect(Object.keys(entry!.fields).toSorted()).toEqual([
      'author',
      'doi',
      'journal',
      'note',
      'publisher',
      'title',
      'url',
    ]);
    for (const field of ['title', 'journal', 'publisher', 'note']) {
      expect(readWords(entry!.fields[field]!)).toBe(words);
    }
    expect(readNames(entry!.fields['author']!)).toEqual([[words, words, words], [words]]);
  });

  test.each<[CslName, string[]]>([
    [{ family: 'Rock and Roll', given: 'An' }, ['Rock and Roll', 'An']],
    [{ family: 'Smit, Jr.', given: 'Jo, the elder' }, ['Smit, Jr.', 'Jo, the elder']],
    [{ family: 'others' }, ['others']],
    [{ literal: 'Black and White, Inc. {sic}' }, ['Black and White, Inc. {sic}']],
    [{ family: 'AND', given: 'and' }, ['AND', 'and']],
    [{ given: 'Prince' }, ['', 'Prince']],
    [
      { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
      ['Beethoven', 'Ludwig van'],
    ],
    [{ family: 'Berg', given: 'Jo', 'non-dropping-particle': 'van den' }, ['van den Berg', 'Jo']],
  ])('keeps the name %j one name', (name, parts) => {
    const csl: CslItem = { type: 'book', author: [name, { family: 'Last', given: 'One' }] };
    const [entry] = readBibtex(writeBibtex([{ citekey: 'smit2020', csl }]));
    expect(readNames(entry!.fields['author']!)).toEqual([parts, ['Last', 'One']]);
  });

  test('writes any item whatever it holds, each as one entry with its words', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'{}\\$%#&_^~@",\'`-=?! aAzZ\n\r\t\0<i>and ') }),
    );
    const number = fc.oneof(
      text,
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const part = fc.oneof(fc.integer(), fc.constantFrom('5', '', 'May', '0'), text);
    const date = fc.record(
      {
        'date-parts': fc.array(fc.array(part, { minLength: 1, maxLength: 3 }), {
          minLength: 1,
          maxLength: 2,
        }),
        literal: text,
        raw: text,
      },
      { requiredKeys: [] },
    );
    const names = fc.array(
      fc.record(
        { family: text, given: text, suffix: text, literal: text, 'non-dropping-particle': text },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    );
    const item = fc.record(
      {
        type: fc.constantFrom(...CSL_TYPES),
        title: text,
        'container-title': text,
        'collection-title': text,
        'collection-number': number,
        'event-title': text,
        genre: text,
        keyword: text,
        publisher: text,
        'publisher-place': text,
        annote: text,
        note: text,
        page: number,
        issue: number,
        number,
        edition: number,
        volume: number,
        DOI: text,
        URL: text,
        author: names,
        editor: names,
        issued: date,
        accessed: date,
        custom: fc.anything(),
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (list) => {
        const items = list.map((raw, at) => ({
          citekey: `key${String(at)}`,
          csl: CslItem.parse(raw),
        }));
        const entries = readBibtex(writeBibtex(items));
        expect(entries.map((entry) => entry.citekey)).toEqual(items.map((one) => one.citekey));
        for (const [at, { fields }] of entries.entries()) {
          const title = (items[at]!.csl.title ?? '')
            .toWellFormed()
            .replace(/[\s\p{Cc}]+/gu, ' ')
            .trim();
          expect(readWords(fields['title'] ?? '')).toBe(title);
          for (const [field, value] of Object.entries(fields)) {
            if (!['url', 'doi', 'eprint'].includes(field))
              expect(() => readWords(value)).not.toThrow();
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of nothing is empty', () => {
    expect(writeBibtex([])).toBe('');
  });
});

describe('writeCslJson', () => {
  test('is CSL-JSON with the citekeys as ids, and loses nothing', () => {
    const text = [...writeCslJson(IN_ORDER)].join('');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    const items = z.array(CslItem).parse(JSON.parse(text));
    expect(items.map((item) => item.id)).toEqual([
      'Desk:2016-lab+made',
      'smit2020voles',
      'smith&co2019',
    ]);
    expect(items[1]).toEqual({
      ...ITEMS[0]!.csl,
      id: 'smit2020voles',
      'citation-key': 'smit2020voles',
      keyword: 'dikes; Voles, field',
    });
  });

  test('of nothing is an empty list', () => {
    expect([...writeCslJson([])].join('')).toBe('[]\n');
  });
});
