import type { Judgement } from '../../src/main/engine/extraction/calibration.ts';
import type { Reader } from '../../src/main/engine/extraction/reader.ts';
import type { Suggestion } from '../../src/main/engine/extraction/types.ts';
import { saysDirection } from './directions.ts';
import type { Direction } from './directions.ts';
import { readLabelledNews } from './news-examples.ts';
import type { Label, NewsLabels } from './news-examples.ts';
import { overlaps } from './spans.ts';
import type { Tally } from './tallies.ts';

/** How the suggestions of one kind stand to the labels of the reports. */
export interface NewsMeasure {
  readonly kind: 'sample_size' | 'safety' | 'finding';
  /** The name of the measure among those of the scorer. */
  readonly metric: string;
  /** Article by article. */
  readonly articles: readonly Tally[];
  /** Suggestion by suggestion. */
  readonly judgements: readonly Judgement[];
}

/** A labelled report with what the rules suggest for it. */
export interface ReadReport {
  readonly labels: NewsLabels;
  readonly suggestions: readonly Suggestion[];
}

type Labelled = readonly Label<number | string>[];
type Agrees = (suggestion: Suggestion, label: Label<number | string>) => boolean;

const touches: Agrees = (suggestion, [start, end]) => overlaps(suggestion, { start, end });

/** When a suggestion and a label agree: on the count alone, on place and category, on place, on place and direction. */
const KINDS: readonly {
  readonly kind: NewsMeasure['kind'];
  readonly metric: string;
  readonly labelsOf: (labels: NewsLabels) => Labelled;
  readonly agrees: Agrees;
}[] = [
  {
    kind: 'sample_size',
    metric: 'sampleSize value',
    labelsOf: ({ sampleSizes }) => sampleSizes,
    agrees: ({ value }, [, , count]) => value.kind === 'sample_size' && value.count === count,
  },
  {
    kind: 'safety',
    metric: 'safety',
    labelsOf: ({ safety }) => safety,
    agrees: (suggestion, label) =>
      suggestion.value.kind === 'safety' &&
      suggestion.value.category === label[2] &&
      touches(suggestion, label),
  },
  {
    kind: 'finding',
    metric: 'finding',
    labelsOf: ({ findings }) => findings,
    agrees: touches,
  },
  {
    kind: 'finding',
    metric: 'finding direction',
    labelsOf: ({ findings }) => findings,
    agrees: (suggestion, label) =>
      suggestion.value.kind === 'finding' &&
      saysDirection(suggestion.value, label[2] as Direction) &&
      touches(suggestion, label),
  },
];

/** Measures the suggestions on the labelled news reports that were put aside. */
export function measureNews(reader: Reader): NewsMeasure[] {
  const reports = readLabelledNews()
    .filter(({ labels }) => labels.part === 'test')
    .map(({ article, labels }) => ({
      labels,
      suggestions: reader.extract(article.text).suggestions,
    }));
  return measureReports(reports);
}

/** Measures the suggestions of labelled reports, kind by kind. */
export function measureReports(reports: readonly ReadReport[]): NewsMeasure[] {
  return KINDS.map(({ kind, metric, labelsOf, agrees }) => {
    const judgements: Judgement[] = [];
    const articles = reports.map((report): Tally => {
      const labelled = labelsOf(report.labels);
      const said = report.suggestions.filter(({ value }) => value.kind === kind);
      const right = said.map((one) => labelled.some((label) => agrees(one, label)));
      said.forEach(({ confidence }, at) => judgements.push({ confidence, right: right[at]! }));
      const found = labelled.filter((label) => said.some((one) => agrees(one, label)));
      return {
        labels: labelled.length,
        found: found.length,
        suggestions: said.length,
        right: right.filter(Boolean).length,
      };
    });
    return { kind, metric, articles, judgements };
  });
}
