import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listDirections, signTest } from './directions.ts';
import { listRates, wilsonInterval } from './rates.ts';
import type { StudyLink } from '../link.ts';
import { countedClaims, groupStudies } from './studies.ts';
import { claimOf, articleOf, countOf, findingOf, studiedOf } from './test-articles.ts';
import { listTotals } from './totals.ts';

const link = (from: string, to: string, relation: StudyLink['relation']): StudyLink => ({
  from: from,
  to: to,
  relation,
});

/** Columns that are studies of their own. */
const apart = (...articles: Parameters<typeof groupStudies>[0]): ReturnType<typeof groupStudies> =>
  groupStudies(articles, []);

describe('studies', () => {
  test('are articles that links join, led by what is reported on', () => {
    const [news, paper, older, other] = ['news', 'paper', 'older', 'other'].map((id) =>
      articleOf(id),
    );
    const studies = groupStudies(
      [news!, paper!, older!, other!],
      [
        link('news', 'paper', 'reports_on'),
        link('older', 'paper', 'same_cohort'),
        link('other', 'paper', 'related'),
      ],
    );
    expect(studies.map(({ articles }) => articles.map(({ citekey }) => citekey))).toEqual([
      ['paper', 'news', 'older'],
      ['other'],
    ]);
  });
});

test('what is only suggested counts where it is wanted', () => {
  const claims = [
    claimOf('s', countOf(9), 'suggested'),
    claimOf('s', countOf(1)),
    claimOf('s', countOf(2), 'rejected'),
  ];
  const counts = (suggestedToo: boolean) =>
    countedClaims(claims, suggestedToo).map(({ value }) => value);
  expect(counts(false)).toEqual([countOf(1)]);
  expect(counts(true)).toEqual([countOf(9), countOf(1)]);
});

describe('a total', () => {
  test('adds one number of each study', () => {
    const [total] = listTotals(apart(articleOf('a', countOf(14)), articleOf('b', countOf(76))));
    expect(total).toMatchObject({ unitKind: 'participants', species: 'Homo sapiens' });
    expect(total?.sum).toEqual({ of: 'sum', count: 90, role: 'enrolled', isAbout: false });
  });

  test('takes a report and its paper once', () => {
    const studies = groupStudies(
      [articleOf('news', countOf(14)), articleOf('paper', countOf(13)), articleOf('b', countOf(7))],
      [link('news', 'paper', 'reports_on')],
    );
    const [total] = listTotals(studies);
    expect(total?.sum).toMatchObject({ count: 20 });
    expect(total?.parts[0]?.includes.map(({ claim }) => claim.value.count)).toEqual([14]);
  });

  test.each([
    ['stage', [countOf(721)], [countOf(12, { role: 'outcome' })]],
    ['of no recorded stage', [countOf(721)], [countOf(12, { role: 'unspecified' })]],
    ['at least 30', [countOf(30, { qualifier: 'at_least' })], [countOf(48)]],
    ['more than one number', [countOf(30), countOf(31)], [countOf(48)]],
    [
      'one studied species',
      [countOf(5, { unitKind: 'animals' })],
      [countOf(48, { unitKind: 'animals' })],
    ],
    [
      'review',
      [countOf(5), { kind: 'study_design', design: 'meta_analysis', subject: 'article' } as const],
      [countOf(48)],
    ],
  ])('is refused for its %s', (word, one, other) => {
    const [total] = listTotals(apart(articleOf('a', ...one), articleOf('b', ...other)));
    expect(total?.sum.of).toBe('refused');
    expect(total?.sum).toMatchObject({ reason: expect.stringContaining(word) as string });
    expect(total?.parts).toHaveLength(2);
  });

  test('never adds two species, and says so', () => {
    const mice = articleOf('m', studiedOf('Mus musculus'), countOf(48, { unitKind: 'animals' }));
    const rats = articleOf(
      'r',
      studiedOf('Rattus norvegicus'),
      countOf(5, { unitKind: 'animals' }),
    );
    const [total, ...others] = listTotals(apart(mice, rats));
    expect(others).toEqual([]);
    expect(total).toMatchObject({ unitKind: 'animals', species: null, sum: { of: 'refused' } });
    expect(total?.sum).toHaveProperty(
      'reason',
      '48 of Mus musculus (m) and 5 of Rattus norvegicus (r) are of different species, which are never added.',
    );
    const both = listTotals(
      apart(
        mice,
        rats,
        articleOf('n', studiedOf('Mus musculus'), countOf(2, { unitKind: 'animals' })),
      ),
    );
    expect(both.map(({ species, sum }) => [species, sum])).toEqual([
      ['Mus musculus', { of: 'sum', role: 'enrolled', count: 50, isAbout: false }],
    ]);
  });

  test('is of one study nothing', () => {
    expect(listTotals(apart(articleOf('a', countOf(1))))).toEqual([]);
  });

  test('is the sum of its parts, in whatever order the articles stand', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 10_000 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const articles = counts.map((count, at) => articleOf(`a${String(at)}`, countOf(count)));
        const sums = [articles, articles.toReversed()].map(
          (some) => listTotals(groupStudies(some, []))[0]?.sum,
        );
        expect(sums[0]).toEqual(sums[1]);
        expect(sums[0]).toMatchObject({ count: counts.reduce((sum, count) => sum + count, 0) });
      }),
    );
  });
});

describe('a rate', () => {
  test('has Wilson’s interval', () => {
    const { low, high } = wilsonInterval(14, 76);
    expect([low, high].map((bound) => (100 * bound).toFixed(1))).toEqual(['11.3', '28.6']);
    expect(wilsonInterval(0, 5).low).toBe(0);
    expect(wilsonInterval(5, 5).high).toBe(1);
  });

  test('is bounded by its interval, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other, 1)];
        const { low, high } = wilsonInterval(part, whole);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(part / whole);
        expect(high).toBeGreaterThanOrEqual(part / whole);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is an outcome of what was counted in the same article, if that is one exact number', () => {
    const births = countOf(13, { unitKind: 'births', role: 'outcome' });
    const embryos = countOf(212, { unitKind: 'embryos_gametes' });
    const [rate, ...others] = listRates([articleOf('a', births, embryos)]);
    expect(others).toEqual([]);
    expect(rate).toMatchObject({ part: { value: births }, whole: { value: embryos } });
    expect(listRates([articleOf('a', births), articleOf('b', embryos)])).toEqual([]);
    expect(listRates([articleOf('a', births, embryos, { ...embryos, count: 300 })])).toEqual([]);
    expect(listRates([articleOf('a', births, { ...embryos, qualifier: 'about' })])).toEqual([]);
  });
});

describe('directions', () => {
  test('are counted by study, and tested from six on', () => {
    expect(signTest(6, 6)).toBeCloseTo(0.03125, 10);
    expect(signTest(5, 6)).toBeCloseTo(0.21875, 10);
    expect(signTest(3, 6)).toBe(1);
    const up = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
      articleOf(id, findingOf('Yield', 'increase')),
    );
    const even = articleOf('g', findingOf('the yield', 'no_difference'));
    const [direction] = listDirections(apart(...up, even));
    expect(direction?.counts).toEqual({
      increase: 6,
      decrease: 0,
      no_difference: 1,
      mixed: 0,
      open: 0,
    });
    expect(direction?.test).toMatchObject({ increases: 6, of: 6, p: 0.03125 });
    expect(listDirections(apart(...up.slice(1), even))[0]?.test).toBeNull();
  });

  test('of one study that go both ways are mixed, and outcomes stay apart', () => {
    const both = articleOf('a', findingOf('Yield', 'increase'), findingOf('yield ', 'decrease'));
    const directions = listDirections(apart(both, articleOf('b', findingOf(null, 'open'))));
    expect(directions.map(({ outcome }) => outcome)).toEqual(['Yield', null]);
    expect(directions[0]?.results.map(({ change }) => change)).toEqual(['mixed']);
  });

  test('an exact test is symmetric, and never above one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (one, other) => {
        const all = Math.max(1, one + other);
        const p = signTest(Math.min(one, all), all);
        expect(p).toBeCloseTo(signTest(all - Math.min(one, all), all), 10);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
      }),
    );
  });
});
