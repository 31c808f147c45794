import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimValue } from '../claim.ts';
import { listConflicts } from './conflicts.ts';
import { groupStudies, type StudyArticle } from './studies.ts';
import { articleOf, countOf, findingOf, studiedOf } from './test-articles.ts';

const against = (value: ClaimValue, comparator: string): ClaimValue =>
  value.kind === 'finding' ? { ...value, comparator } : value;
const conflictsOf = (articles: readonly StudyArticle[]) =>
  listConflicts(groupStudies(articles, []));

const LONGER = articleOf('figs', findingOf('sleep', 'increase'));
const SHORTER = articleOf('dates', findingOf('Sleep', 'decrease'));

describe('listConflicts', () => {
  it('finds studies that go different ways on one outcome, with both sides', () => {
    const { directions, notComparable } = conflictsOf([LONGER, SHORTER]);
    expect(directions).toMatchObject([
      {
        outcome: 'sleep',
        sides: [
          { change: 'increase', findings: [{ article: { id: 'figs' } }] },
          { change: 'decrease', findings: [{ article: { id: 'dates' } }] },
        ],
      },
    ]);
    expect(notComparable).toEqual([]);
  });

  it.each([
    ['agree', findingOf('sleep', 'increase')],
    ['are about another outcome', findingOf('weight', 'decrease')],
    ['are mixed', findingOf('sleep', 'mixed')],
    ['leave it open', findingOf('sleep', 'open')],
  ])('finds none where they %s', (_, value) => {
    const { directions, notComparable } = conflictsOf([LONGER, articleOf('plums', value)]);
    expect([...directions, ...notComparable]).toEqual([]);
  });

  it('finds none within one study: its reports may tell of parts', () => {
    const links = [{ from: 'dates', to: 'figs', relation: 'reports_on' as const }];
    expect(listConflicts(groupStudies([LONGER, SHORTER], links)).directions).toEqual([]);
  });

  it('names the comparator that differs, or that only one tells', () => {
    const bread = articleOf('dates', against(findingOf('sleep', 'decrease'), 'bread'));
    expect(conflictsOf([LONGER, bread])).toMatchObject({
      directions: [],
      notComparable: [{ outcome: 'sleep', fields: ['comparator'] }],
    });
  });

  it('names the population that differs', () => {
    const mice = articleOf('mice', findingOf('sleep', 'increase'), studiedOf('Mus musculus'));
    const people = articleOf('people', findingOf('sleep', 'decrease'), studiedOf('Homo sapiens'));
    expect(conflictsOf([mice, people]).notComparable).toEqual([
      { outcome: 'sleep', fields: ['population'] },
    ]);
  });

  it('finds counts that a report and its paper give differently, and no rounded ones', () => {
    const links = [{ from: 'news', to: 'paper', relation: 'reports_on' as const }];
    const counts = (told: ClaimValue) =>
      listConflicts(groupStudies([articleOf('paper', countOf(14)), articleOf('news', told)], links))
        .counts;
    expect(counts(countOf(13))).toMatchObject([
      { unitKind: 'participants', counted: [{ claim: { value: { count: 14 } } }, {}] },
    ]);
    expect(counts(countOf(14))).toEqual([]);
    expect(counts(countOf(10, { qualifier: 'about' }))).toEqual([]);
    expect(counts(countOf(3, { role: 'outcome' }))).toEqual([]);
  });

  it('does not change with the order of articles or with one that is about something else', () => {
    const mice = articleOf('mice', findingOf('sleep', 'no_difference'), studiedOf('Mus musculus'));
    const other = articleOf('other', findingOf('weight', 'increase'));
    const all = [LONGER, SHORTER, mice];
    const namesOf = (articles: readonly StudyArticle[]) =>
      conflictsOf(articles).directions.map(({ sides }) =>
        sides.flatMap(({ findings }) => findings.map(({ article }) => article.id)).toSorted(),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, other], { minLength: 4 }), (articles) => {
        expect(namesOf(articles)).toEqual(namesOf(all));
      }),
    );
  });
});
