import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../../shared/domain/csl.ts';
import { judgeWorks } from './judge-works.ts';
import { matchKeys } from './match-keys.ts';
import { factsOf } from './work-facts.ts';

const HERONS: CslItem = {
  type: 'article-journal',
  title: 'Herons of the tidal flats of the north',
  author: [{ family: 'Brook', given: 'Ida' }, { family: 'Marsh' }],
  'container-title': 'Journal of Wader Biology',
  issued: { 'date-parts': [[2019]] },
};
const AUTHORS: NonNullable<CslItem['author']>[] = [
  [{ family: 'Brook' }],
  [{ family: 'Marsh' }, { family: 'Brook' }],
  [],
];
const herons = (change: Partial<CslItem>): CslItem => ({ ...HERONS, ...change });
const judge = (one: CslItem, other: CslItem) => judgeWorks(factsOf(one), factsOf(other));
const year = (of: number): Partial<CslItem> => ({ issued: { 'date-parts': [[of]] } });

describe('two items', () => {
  test.each<[string, Partial<CslItem>, Partial<CslItem>, string]>([
    ['the same DOI', { DOI: '10.5555/A' }, { DOI: 'https://doi.org/10.5555/a' }, 'doi sure'],
    [
      'the same DOI, another title',
      { DOI: '10.5555/a' },
      { DOI: '10.5555/a', title: 'Gulls' },
      'doi',
    ],
    ['the same PubMed ID', { PMID: 1234 }, { PMID: 'PMID: 1234', title: 'Herons' }, 'pmid'],
    [
      'an ISBN in its old and new form',
      { type: 'book', ISBN: '0-306-40615-2' },
      { type: 'book', ISBN: '978-0-306-40615-7' },
      'isbn sure',
    ],
    [
      'the same title, year and author',
      {},
      { title: 'HERONS of the Tidal Flats – of the north.' },
      'title sure',
    ],
    ['a slip in the title', {}, { title: 'Herons of the tidal flat of the north' }, 'title sure'],
    ['the year after', {}, year(2020), 'title'],
    ['other pages', { page: '1-9' }, { page: '20-29' }, 'title'],
    [
      'the meeting named another way',
      { 'container-title': 'Proceedings of the Wader conference on birds and tides' },
      { 'container-title': '2019 Wader Conference on Birds and Tides (WCBT)' },
      'title sure',
    ],
    ['the journal abbreviated', {}, { 'container-title': 'J. Wader Biol.' }, 'title sure'],
  ])('with %s look like one work', (_, one, other, expected) => {
    const reason = judge(herons(one), herons(other));
    expect(`${reason?.by ?? 'none'}${reason?.isSure ? ' sure' : ''}`).toBe(expected);
  });

  test.each<[string, Partial<CslItem>, Partial<CslItem>]>([
    ['another DOI', { DOI: '10.5555/a' }, { DOI: '10.5555/b' }],
    ['another PubMed ID', { PMID: 1 }, { PMID: 2 }],
    [
      'another part',
      { title: 'Herons of the flats, part 1' },
      { title: 'Herons of the flats, part 2' },
    ],
    [
      'a part in Roman numerals',
      { title: 'Herons of the flats II' },
      { title: 'Herons of the flats III' },
    ],
    ['other authors', {}, { author: [{ family: 'Okafor' }] }],
    ['another journal', {}, { 'container-title': 'Heron Letters' }],
    ['years apart', {}, year(2022)],
    ['a short title that differs', { title: 'Herons' }, { title: 'Heron' }],
    [
      'chapters of one book',
      { type: 'chapter', ISBN: '9780306406157', title: 'Herons' },
      { type: 'chapter', ISBN: '9780306406157', title: 'Stilts' },
    ],
  ])('with %s are two', (_, one, other) => {
    expect(judge(herons(one), herons(other))).toBeNull();
  });

  test('are judged alike whichever is asked, and share a key when they look like one', () => {
    const item = fc.record({
      type: fc.constantFrom('article-journal' as const, 'book' as const),
      title: fc.constantFrom(
        'Herons of the tidal flats',
        'Herons of tidal flats',
        'The herons of the tidal flats',
        'Stilts',
      ),
      issued: fc.constantFrom(2018, 2019, 2020).map((of) => ({ 'date-parts': [[of]] })),
      author: fc.constantFrom(...AUTHORS),
      DOI: fc.constantFrom(undefined, '10.5555/a', '10.5555/b'),
      ISBN: fc.constantFrom(undefined, '9780306406157'),
    });
    fc.assert(
      fc.property(item, item, (one, other) => {
        const [here, there] = [judge(one, other), judge(other, one)];
        expect(there?.isSure).toBe(here?.isSure);
        expect(there?.by).toBe(here?.by);
        if (!here) return;
        const keys = new Set(matchKeys(factsOf(one)));
        expect(matchKeys(factsOf(other)).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });
});
