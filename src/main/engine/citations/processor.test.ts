import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runsToText } from '../../../shared/domain/citation-run.ts';
import { CSL_TYPES, type CslItem } from '../../../shared/domain/csl.ts';
import { BUNDLED_STYLES } from '../../../shared/domain/bundled-styles.ts';
import { createCitationWriter, type CitationCluster, type CitationWriter } from './processor.ts';
import { bundledShelf } from './style-shelf.ts';
import { readStyle } from './read-style.ts';

const shelf = await bundledShelf();

/** A style of footnotes, written for these tests. */
const NOTES = readStyle(
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-GB">
    <info><title>Notes</title><id>https://example.org/notes</id></info>
    <citation><layout suffix="." delimiter="; "><choose>
      <if position="ibid-with-locator"><group delimiter=", "><text term="ibid"/><text variable="locator"/></group></if>
      <else-if position="ibid"><text term="ibid"/></else-if>
      <else-if position="subsequent"><group delimiter=", "><names variable="author"><name form="short"/></names>
        <text variable="first-reference-note-number" prefix="n. "/></group></else-if>
      <else><group delimiter=", "><names variable="author"/><text variable="title" font-style="italic"/></group></else>
    </choose></layout></citation>
  </style>`,
  'notes.csl',
);
shelf.addStyle(NOTES);

const TERNS: CslItem = {
  type: 'article-journal',
  title: 'Nests of terns on gravel roofs',
  author: [
    { family: 'Okafor', given: 'Ada' },
    { family: 'Berg', 'non-dropping-particle': 'van der', given: 'Jan' },
  ],
  issued: { 'date-parts': [[2016, 11]] },
  'container-title': 'Shore Birds',
  volume: 5,
  issue: 2,
  page: '214-226',
  DOI: '10.1234/terns',
};

const toItems = (items: Record<string, CslItem>) =>
  Object.entries(items).map(([id, csl]) => ({ id, csl }));

/** Each writes one document after the other, as it takes long to make one. */
const writers = new Map<string, Promise<CitationWriter>>();

async function processor(
  items: Record<string, CslItem>,
  style: string = BUNDLED_STYLES.apa,
  locale: string | null = null,
) {
  const key = JSON.stringify([style, locale]);
  const writer = writers.get(key) ?? createCitationWriter(shelf.load(style), locale);
  writers.set(key, writer);
  return (await writer).begin(toItems(items));
}

async function cite(
  items: Record<string, CslItem>,
  clusters: readonly CitationCluster[],
  style?: string,
  locale?: string | null,
): Promise<string[]> {
  return (await processor(items, style, locale)).cite(clusters).map(runsToText);
}

async function listed(items: Record<string, CslItem>, style?: string, locale?: string | null) {
  const made = await processor(items, style, locale);
  made.cite([]);
  return made.bibliography(Object.keys(items))!.entries.map(({ label, runs }) => {
    const number = runsToText(label);
    return number === '' ? runsToText(runs) : `${number} ${runsToText(runs)}`;
  });
}

const one = (
  id: string,
  rest: Partial<CitationCluster['items'][number]> = {},
): CitationCluster => ({
  items: [{ id, ...rest }],
});

test('an article in the three styles that come with Collate', async () => {
  const cited = [one('terns', { locator: '214-216' })];
  expect(await cite({ terns: TERNS }, cited)).toEqual([
    '(Okafor & van der Berg, 2016, pp. 214–216)',
  ]);
  expect(await cite({ terns: TERNS }, cited, BUNDLED_STYLES.vancouver)).toEqual(['(1)']);
  expect(await cite({ terns: TERNS }, cited, BUNDLED_STYLES.harvard)).toEqual([
    '(Okafor and van der Berg, 2016, pp. 214–216)',
  ]);
  expect(await listed({ terns: TERNS })).toEqual([
    'Okafor, A., & van der Berg, J. (2016). Nests of terns on gravel roofs. Shore Birds, 5(2), 214–226. https://doi.org/10.1234/terns',
  ]);
  expect(await listed({ terns: TERNS }, BUNDLED_STYLES.vancouver)).toEqual([
    '1. Okafor A, van der Berg J. Nests of terns on gravel roofs. Shore Birds. 2016 Nov;5(2):214–26. doi:10.1234/terns',
  ]);
});

test('places are told in the words of the style and the language', async () => {
  const items = { terns: TERNS };
  const at = (label: 'section' | 'figure' | 'paragraph', locator: string) =>
    one('terns', { label, locator, suppressAuthor: true });
  const clusters = [at('section', '3'), at('figure', '2'), at('paragraph', '3, 8')];
  expect(await cite(items, clusters)).toEqual([
    '(2016, Section 3)',
    '(2016, Figure 2)',
    '(2016, paras. 3, 8)',
  ]);
  expect(await cite(items, clusters, BUNDLED_STYLES.apa, 'de-DE')).toEqual([
    '(2016, Abschnitt 3)',
    '(2016, Abbildung 2)',
    '(2016, Abs. 3, 8)',
  ]);
});

describe('what stands around a citation', () => {
  test('numbers are those of the first citation, and ranges are drawn together', async () => {
    const items = { a: TERNS, b: { ...TERNS, title: 'B' }, c: { ...TERNS, title: 'C' } };
    const clusters = [
      one('c'),
      one('a'),
      { items: ['b', 'a', 'c'].map((id) => ({ id })) },
      one('c'),
    ];
    expect(await cite(items, clusters, BUNDLED_STYLES.vancouver)).toEqual([
      '(1)',
      '(2)',
      '(1–3)',
      '(1)',
    ]);
  });

  test('works of the same authors and year are told apart, in citation and bibliography', async () => {
    const made = await processor({ a: TERNS, b: { ...TERNS, title: 'A second year' } });
    expect(made.cite([one('a'), one('b')]).map(runsToText)).toEqual([
      '(Okafor & van der Berg, 2016b)',
      '(Okafor & van der Berg, 2016a)',
    ]);
    expect(made.bibliography()!.entries.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('only what is cited is listed, unless more is asked for', async () => {
    const made = await processor({ a: TERNS, b: { ...TERNS, title: 'Not cited' } });
    made.cite([one('a')]);
    expect(made.bibliography()!.entries.map(({ id }) => id)).toEqual(['a']);
    expect(made.bibliography(['b', 'gone'])!.entries.map(({ id }) => id)).toEqual(['a', 'b']);
    made.cite([one('b')]);
    expect(made.bibliography()!.entries.map(({ id }) => id)).toEqual(['b']);
  });

  test('a style of notes knows ibid. and the note of the first citation', async () => {
    const items = { a: TERNS, b: { ...TERNS, author: [{ literal: 'The Gull Trust' }] } };
    const clusters = [
      one('a'),
      one('a'),
      one('a', { locator: '215' }),
      one('b'),
      { ...one('a'), note: 7 },
    ];
    expect(shelf.load(NOTES.id).kind).toBe('note');
    expect(await cite(items, clusters, NOTES.id)).toEqual([
      'Ada Okafor, Jan van der Berg, Nests of terns on gravel roofs.',
      'Ibid.',
      'Ibid., 215.',
      'The Gull Trust, Nests of terns on gravel roofs.',
      'Okafor, van der Berg, n. 1.',
    ]);
    expect((await processor(items, NOTES.id)).bibliography()).toBeNull();
  });

  test('an item that was not given is refused', async () => {
    const made = await processor({ a: TERNS });
    expect(() => made.cite([one('gone')])).toThrow('An article that is cited is no longer');
  });
});

describe('items as libraries hold them', () => {
  test('nothing but a title, or not even that', async () => {
    expect(await listed({ a: { type: 'article-journal', title: 'Gulls' } })).toEqual([
      'Gulls. (n.d.).',
    ]);
    const [cited] = await cite({ a: { type: 'article-journal' } }, [one('a')], NOTES.id);
    expect(cited).toContain('a');
  });

  test('three hundred authors', async () => {
    const author = Array.from({ length: 300 }, (_, i) => ({ family: `N${String(i)}`, given: 'A' }));
    const [entry] = await listed({ a: { type: 'book', title: 'Gulls', author } });
    expect(entry).toMatch(/^N0, A\., .*N18, A\., … N299, A\. /);
    expect(await cite({ a: { type: 'book', title: 'Gulls', author } }, [one('a')])).toEqual([
      '(N0 et al., n.d.)',
    ]);
  });

  test('names of other scripts keep their order, and particles their place', async () => {
    const items: Record<string, CslItem> = {
      cjk: {
        type: 'book',
        title: '海鸥',
        author: [{ family: '王', given: '小明' }],
        issued: { 'date-parts': [[2019]] },
      },
      rtl: {
        type: 'book',
        title: 'النوارس',
        author: [{ family: 'حداد', given: 'ليلى' }],
        issued: { 'date-parts': [[2020]] },
      },
      lafontaine: {
        type: 'book',
        title: 'Fables',
        author: [
          {
            family: 'Fontaine',
            given: 'Jean',
            'dropping-particle': 'de',
            'non-dropping-particle': 'La',
          },
        ],
        issued: { 'date-parts': [[1668]] },
      },
    };
    expect(await cite(items, [one('cjk'), one('rtl'), one('lafontaine')])).toEqual([
      '(王, 2019)',
      '(حداد, 2020)',
      '(La Fontaine, 1668)',
    ]);
    const entries = await listed(items);
    expect(entries).toContain('La Fontaine, J. de. (1668). Fables.');
    expect(entries.join('\n')).toContain('海鸥');
  });

  test.each([
    [{ edtf: '2019-05-03' }, '(Okafor & van der Berg, 2019)'],
    [{ raw: '2019~' }, '(Okafor & van der Berg, ca. 2019)'],
    [{ literal: 'in press' }, '(Okafor & van der Berg, in press)'],
    [{ raw: '2004-02/2005-03' }, '(Okafor & van der Berg, 2004–2005)'],
    [
      { 'date-parts': [[2004, 2, 1], [2005]] as [number, ...number[]][] },
      '(Okafor & van der Berg, 2004–2005)',
    ],
    [{ 'date-parts': [[-43]] as [number][] }, '(Okafor & van der Berg, 43 B.C.E.)'],
  ])('a date kept as %j', async (issued, expected) => {
    expect(await cite({ a: { ...TERNS, issued } }, [one('a')])).toEqual([expected]);
  });

  test('marks in a title are looks, and signs are signs', async () => {
    const title = 'Growth of <i>Larus</i> in CO<sub>2</sub>: $$1 & <5 "doses" $& 3 > 2';
    const made = await processor({ a: { type: 'article-journal', title } });
    const { runs } = made.bibliography(['a'])!.entries[0]!;
    expect(runsToText(runs)).toBe('Growth of Larus in CO2: $$1 & <5 “doses” $& 3 > 2. (n.d.).');
    expect(runs.filter(({ vertical }) => vertical === 'sub').map(({ text }) => text)).toEqual([
      '2',
    ]);
  });

  test('a note stays a note', async () => {
    const note = 'type: song\ntitle: Not this\nissued: 1901';
    expect(await listed({ a: { ...TERNS, note } })).toEqual(await listed({ a: TERNS }));
  });

  test('a DOI and an address lead where they say, whatever a field holds', async () => {
    const links = async (csl: Partial<CslItem>) => {
      const made = await processor({ a: { type: 'webpage', title: 'Gulls', ...csl } });
      return made.bibliography(['a'])!.entries[0]!.runs.flatMap(({ href }) => href ?? []);
    };
    expect(await links({ DOI: '10.1234/a<b>c' })).toEqual(['https://doi.org/10.1234/a%3Cb%3Ec']);
    expect(await links({ URL: 'https://example.org/a?b=c&d' })).toEqual([
      'https://example.org/a?b=c&d',
    ]);
    expect(await links({ URL: 'javascript:alert(1)' })).toEqual([]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"',
    '<i>',
    '</i>',
    '<sup>',
    '&amp;',
    '$&',
    '$1',
    '%%STRING%%',
    '*',
    '_',
    "'",
    '“',
    ' ',
    '\n',
    '«',
    '…',
    '<span class="nocase">',
    '\u202E',
    '[',
    '__proto__',
  ),
);
const texts = fc.array(anyText, { maxLength: 4 }).map((parts) => parts.join(''));
const names = fc.array(
  fc.record(
    {
      family: texts,
      given: texts,
      literal: texts,
      suffix: texts,
      'dropping-particle': texts,
      'non-dropping-particle': texts,
    },
    { requiredKeys: [] },
  ),
  { maxLength: 4 },
);
const dates = fc.record(
  {
    'date-parts': fc.array(
      fc.array(fc.oneof(fc.integer(), texts), { minLength: 1, maxLength: 3 }),
      { minLength: 1, maxLength: 2 },
    ),
    season: fc.oneof(texts, fc.integer()),
    circa: fc.boolean(),
    literal: texts,
    raw: texts,
  },
  { requiredKeys: [] },
);
const anyItem = fc.record(
  {
    type: fc.constantFrom(...CSL_TYPES),
    title: texts,
    author: names,
    editor: names,
    issued: dates,
    accessed: dates,
    'container-title': texts,
    page: texts,
    volume: fc.oneof(texts, fc.integer()),
    edition: texts,
    publisher: texts,
    DOI: texts,
    URL: texts,
    note: texts,
    language: texts,
    multi: fc.anything(),
    custom: fc.anything(),
  },
  { requiredKeys: ['type'] },
) as fc.Arbitrary<CslItem>;

test.each(Object.entries({ ...BUNDLED_STYLES, notes: NOTES.id }))(
  'no item and no citation makes the processor throw: %s',
  async (_name, style) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyItem, { minLength: 10, maxLength: 20 }),
        fc.array(
          fc.record({
            of: fc.nat(9),
            locator: texts,
            prefix: texts,
            suffix: texts,
            suppressAuthor: fc.boolean(),
          }),
          { maxLength: 10 },
        ),
        async (items, cited) => {
          const given = Object.fromEntries(items.map((csl, i) => [`i${String(i)}`, csl]));
          const made = await processor(given, style);
          const clusters = cited.map(({ of, ...rest }) => one(`i${String(of)}`, rest));
          expect(made.cite(clusters)).toHaveLength(clusters.length);
          const bibliography = made.bibliography(Object.keys(given));
          expect(bibliography?.entries.length ?? items.length).toBe(items.length);
        },
      ),
      { numRuns: 5, endOnFailure: true },
    );
  },
);

test('the positions of a long document are those of a short one', async () => {
  const items = Object.fromEntries(
    ['Ito', 'Lund', 'Berg'].map((family): [string, CslItem] => [
      family,
      { type: 'book', title: `Gulls of ${family}`, author: [{ family }] },
    ]),
  );
  // Each twice, so that every second citation is an ibid.
  const cited = Array.from({ length: 600 }, (_, i) => Object.keys(items)[Math.floor(i / 2) % 3]!);
  const expected = cited.map((name, i) => {
    if (cited[i - 1] === name) return 'Ibid.';
    const first = cited.indexOf(name);
    return first === i ? `${name}, Gulls of ${name}.` : `${name}, n. ${String(first + 1)}.`;
  });
  const made = await processor(items, NOTES.id);
  const write = () => made.cite(cited.map((name) => one(name))).map(runsToText);
  expect(write()).toEqual(expected);
  expect(write()).toEqual(expected);
});

test.each(Object.entries({ ...BUNDLED_STYLES, notes: NOTES.id }))(
  'a document reads as if none had been written before it: %s',
  async (_name, style) => {
    const writeWith = (writer: CitationWriter, items: readonly CslItem[]) => {
      const given = items.map((csl, i) => ({ id: String(i), csl }));
      const document = writer.begin(given);
      const cited = given.map(({ id }) => one(id, { locator: '3' }));
      const citations = document.cite([...cited, ...cited.toReversed()]).map(runsToText);
      const uncited = given.map(({ id }) => id);
      return { citations, entries: document.bibliography(uncited)?.entries };
    };
    const kept = await createCitationWriter(shelf.load(style), null);
    const fresh = () => createCitationWriter(shelf.load(style), null);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyItem, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (documents) => {
          const last = documents.map((items) => writeWith(kept, items)).at(-1);
          expect(last).toEqual(writeWith(await fresh(), documents.at(-1)!));
        },
      ),
      { numRuns: style === BUNDLED_STYLES.apa ? 2 : 20, endOnFailure: true },
    );
  },
);

/** Signs that the processor has no reason to change: neither quotation marks nor ends of sentences. */
const sign = fc.constantFrom(...'abcXYZ019<>&*_#$%@=+/\\^~|{}[]`éßжд海あ');

test('the words of items arrive as they are', async () => {
  // As a word of its own in the middle of others, where no style capitalises or ends a sentence.
  const words = fc
    .array(sign, { minLength: 1, maxLength: 30 })
    .map((signs) => `Press x${signs.join('')}x of Gulls`)
    .filter((text) => !/<\/?(?:i|b|sc|sup|sub)>/i.test(text));
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 100, maxLength: 150 }), async (publishers) => {
      const items = publishers.map((publisher): CslItem => ({
        type: 'book',
        title: 'Terns',
        publisher,
      }));
      const entries = (
        await listed(Object.fromEntries(items.map((csl, i) => [String(i), csl])))
      ).join('\n');
      for (const publisher of publishers) expect(entries).toContain(publisher);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
