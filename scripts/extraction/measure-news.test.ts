import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../../src/main/engine/extraction/types.ts';
import { OPEN_FINDING } from '../../src/shared/domain/test-finding.ts';
import type { CommonValue } from '../../src/shared/domain/claim.ts';
import { measureReports } from './measure-news.ts';
import type { NewsMeasure, ReadReport } from './measure-news.ts';
import type { NewsLabels } from './news-examples.ts';

const suggest = (
  value: CommonValue,
  [start, end]: readonly [number, number],
  confidence = 0.8,
): Suggestion => ({
  start,
  end,
  value,
  quote: '',
  speaker: null,
  speakerName: null,
  statement: '',
  ruleId: 'own',
  ruleVersion: 1,
  confidence,
  fieldConfidence: {},
});

const caveat: CommonValue = { kind: 'safety', category: 'caveat', hedged: false };

const NONE = { part: 'test', sampleSizes: [], safety: [], findings: [] } as const;
const NOTHING = { labels: 0, found: 0, suggestions: 0, right: 0 };

const measure = (
  kind: NewsMeasure['kind'],
  labels: Partial<NewsLabels>,
  suggestions: readonly Suggestion[],
): NewsMeasure | undefined => {
  const report: ReadReport = { labels: { ...NONE, ...labels }, suggestions };
  return measureReports([report]).find((one) => one.kind === kind);
};

describe('measureReports', () => {
  it('wants place and category of a statement on safety', () => {
    const measured = measure(
      'safety',
      {
        safety: [
          [0, 40, 'caveat'],
          [50, 90, 'reassuring'],
          [100, 120, 'caveat'],
        ],
      },
      [suggest(caveat, [10, 20], 0.9), suggest(caveat, [30, 45], 0.7), suggest(caveat, [60, 70])],
    );
    expect(measured?.articles).toEqual([{ labels: 3, found: 1, suggestions: 3, right: 2 }]);
    expect(measured?.judgements).toEqual([
      { confidence: 0.9, right: true },
      { confidence: 0.7, right: true },
      { confidence: 0.8, right: false },
    ]);
  });

  it('wants the count of a sample size, wherever it stands', () => {
    const size = (count: number): CommonValue => ({
      kind: 'sample_size',
      count,
      unit: 'bakers',
      unitKind: 'participants',
      role: 'enrolled',
      qualifier: 'exact',
    });
    const suggestions = [suggest(size(31), [70, 72]), suggest(size(13), [0, 2])];
    const measured = measure('sample_size', { sampleSizes: [[0, 9, 31]] }, suggestions);
    expect(measured?.articles).toEqual([{ labels: 1, found: 1, suggestions: 2, right: 1 }]);
  });

  it('keeps the kinds and the articles apart', () => {
    const measures = measureReports([
      { labels: NONE, suggestions: [suggest(caveat, [0, 10])] },
      { labels: { ...NONE, findings: [[0, 10, 'positive']] }, suggestions: [] },
    ]);
    expect(measures.map(({ kind, articles }) => [kind, ...articles])).toEqual([
      ['sample_size', NOTHING, NOTHING],
      ['safety', { ...NOTHING, suggestions: 1 }, NOTHING],
      ['finding', NOTHING, { ...NOTHING, labels: 1 }],
      ['finding', NOTHING, { ...NOTHING, labels: 1 }],
    ]);
  });

  it('measures results by their place, and by place and direction', () => {
    const same: CommonValue = { ...OPEN_FINDING, change: 'no_difference' };
    const better: CommonValue = { ...OPEN_FINDING, value: 'better' };
    const labels = {
      ...NONE,
      findings: [
        [0, 40, 'null'],
        [50, 90, 'negative'],
      ],
    } as const;
    const suggestions = [
      suggest(same, [0, 40]),
      suggest(better, [50, 90]),
      suggest(better, [100, 140]),
    ];
    const measures = measureReports([{ labels, suggestions }]);
    expect(
      measures.flatMap(({ kind, metric, articles: [tally] }) =>
        kind === 'finding' ? [[metric, tally?.right, tally?.found]] : [],
      ),
    ).toEqual([
      ['finding', 2, 2],
      ['finding direction', 1, 1],
    ]);
  });
});
