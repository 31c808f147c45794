import { describe, expect, it } from 'vitest';
import { listDirections } from '../../../../../shared/domain/analysis/directions.ts';
import { groupStudies } from '../../../../../shared/domain/analysis/studies.ts';
import {
  articleOf,
  claimOf,
  countOf,
  findingOf,
  studiedOf,
} from '../../../../../shared/domain/analysis/test-articles.ts';
import type { Claim, ClaimValue } from '../../../../../shared/domain/claim.ts';
import type { TableColumn } from '../../../../../shared/domain/evidence-table.ts';
import type { AnalysedArticle } from './analysed-table.ts';
import { effectPlot } from './effect-plot.ts';
import { safetyLines } from './safety-lines.ts';
import { sizeLines } from './size-lines.ts';

/** A column of a table, by the name of its article. */
const columnOf = (id: string, year: number | null = 2015): TableColumn => ({
  articleId: id as TableColumn['articleId'],
  title: id,
  citekey: id,
  label: `${id} ${String(year ?? 'undated')}`,
  outlet: '',
  typeLabel: '',
  authors: '',
  year,
  notices: [],
  hasText: true,
  sentenceCount: 1,
  readAs: 'en',
  kindsRead: [],
  inTrash: false,
  claims: [],
  absences: [],
});

const analysed = (id: string, ...claims: readonly (ClaimValue | Claim)[]): AnalysedArticle => ({
  ...articleOf(id, ...claims),
  column: columnOf(id),
});

describe('the plot of directions', () => {
  const YEARS: Readonly<Record<string, number | null>> = { a: 2019, b: 2001, c: null };
  const plotOf = (...articles: ReturnType<typeof articleOf>[]) =>
    effectPlot(listDirections(groupStudies(articles, [])), (id) =>
      id in YEARS ? columnOf(id, YEARS[id]) : undefined,
    );

  it('has studies from the oldest on, those without a year last', () => {
    const { studies } = plotOf(
      articleOf('c', findingOf('Yield', 'increase')),
      articleOf('a', findingOf('Yield', 'increase')),
      articleOf('b', findingOf('Yield', 'increase')),
    );
    expect(studies.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('has outcomes that most studies tell of first, and those without a name last', () => {
    const { rows } = plotOf(
      articleOf('a', findingOf(null, 'increase'), findingOf('Sleep', 'increase')),
      articleOf('b', findingOf(null, 'decrease'), findingOf('Yield', 'decrease')),
      articleOf('c', findingOf('Yield', 'decrease')),
    );
    expect(rows.map(({ outcome, marks }) => [outcome, marks.length])).toEqual([
      ['Yield', 2],
      ['Sleep', 1],
      ['No outcome named', 2],
    ]);
  });

  it.each([
    [[49], 'small'],
    [[50], 'medium'],
    [[300], 'medium'],
    [[301, 12], 'large'],
    [[], 'unknown'],
  ] as const)('takes a study of %j as %s', (counts, size) => {
    const outcome = countOf(9000, { role: 'outcome' });
    const own = counts.map((count) => countOf(count));
    const { rows } = plotOf(articleOf('a', findingOf('Yield', 'increase'), outcome, ...own));
    expect(rows[0]?.marks[0]?.size).toBe(size);
  });

  it('says who tells of what, how many there were, and what nobody has accepted', () => {
    const design = { kind: 'study_design', design: 'cohort', subject: 'article' } as const;
    const suggested = claimOf('b', findingOf('Yield', 'decrease'), 'suggested');
    const { rows, studies } = plotOf(
      articleOf('a', findingOf('Yield', 'increase'), countOf(1204), design),
      articleOf('b', suggested),
      articleOf('x', findingOf('Yield', 'increase')),
    );
    expect(rows[0]?.marks.map(({ words }) => words)).toEqual([
      'Yield: increase, a 2019, of 1,204',
      'Yield: decrease, b 2001, suggested',
    ]);
    expect(rows[0]?.marks.map((mark) => mark.suggested)).toEqual([false, true]);
    expect(studies.map((study) => study.design)).toEqual(['', 'cohort study']);
  });
});

describe('the lines of sample sizes', () => {
  it('are of one kind of unit and one species, small ones first', () => {
    const lines = sizeLines([
      analysed('m', studiedOf('Mus musculus'), countOf(48, { unitKind: 'animals' })),
      analysed('r', studiedOf('Rattus rattus'), countOf(5, { unitKind: 'animals' })),
      analysed('p', countOf(30), countOf(12, { qualifier: 'about' })),
      analysed('q', countOf(20), countOf(3, { unitKind: 'animals' })),
    ]);
    expect(
      lines.map(({ unit, species, points }) => [unit, species, points.map(({ label }) => label)]),
    ).toEqual([
      ['participants', 'Homo sapiens', ['about 12', '20', '30']],
      ['animals', 'Mus musculus', ['48']],
      ['animals', 'Rattus rattus', ['5']],
      ['animals', '', ['3']],
    ]);
  });

  it('tell suggestions from what is accepted', () => {
    const [line] = sizeLines([analysed('a', claimOf('a', countOf(7), 'suggested'), countOf(9))]);
    expect(line?.points.map(({ of, words }) => [of, words])).toEqual([
      ['suggested', '7 people, a 2015, suggested'],
      ['table', '9 people, a 2015'],
    ]);
  });
});

describe('the lines of statements about safety', () => {
  it('are by category, those that somebody states', () => {
    const caveat = { kind: 'safety', category: 'caveat', hedged: false } as const;
    const lines = safetyLines([
      analysed('a', caveat, countOf(3)),
      analysed('b', claimOf('b', caveat, 'suggested')),
      analysed('c', { ...caveat, category: 'adverse_event' }),
    ]);
    expect(lines.map(({ category, marks }) => [category, marks.map(({ words }) => words)])).toEqual(
      expect.arrayContaining([
        ['Caveat', ['Caveat, a 2015', 'Caveat, b 2015, suggested']],
        ['Adverse event', ['Adverse event, c 2015']],
      ]),
    );
    expect(lines).toHaveLength(2);
  });
});
