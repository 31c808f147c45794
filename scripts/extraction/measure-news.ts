import type { Judgement } from '../../src/main/engine/extraction/calibration.ts';
import { extractClaims } from '../../src/main/engine/extraction/extract.ts';
import type { SpeciesLexicon } from '../../src/main/engine/extraction/species/lexicon.ts';
import type { Suggestion } from '../../src/main/engine/extraction/types.ts';
import { readBulk } from './corpora.ts';
import { readNewsLabels } from './news-examples.ts';
import type { Label } from './news-examples.ts';

/** How the suggestions of one kind stand to the labels of the reports, article by article. */
export interface NewsMeasure {
  readonly kind: 'sample_size' | 'safety' | 'finding';
  readonly metric: string;
  readonly articles: readonly Tally[];
  readonly judgements: readonly Judgement[];
}

export interface Tally {
  readonly labels: number;
  readonly found: number;
  readonly suggestions: number;
  readonly right: number;
}

type Labelled = readonly Label<number | string>[];
type Agrees = (suggestion: Suggestion, label: Label<number | string>) => boolean;

const overlaps: Agrees = ({ start, end }, [from, to]) => start < to && from < end;

const KINDS: readonly {
  readonly kind: NewsMeasure['kind'];
  readonly metric: string;
  readonly labelsOf: (labels: ReturnType<typeof readNewsLabels>[string]) => Labelled;
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
      overlaps(suggestion, label),
  },
  {
    kind: 'finding',
    metric: 'finding',
    labelsOf: ({ findings }) => findings,
    agrees: overlaps,
  },
];

/** Measures the suggestions on the labelled news reports that were put aside. */
export function measureNews(lexicon: SpeciesLexicon): NewsMeasure[] {
  const labels = readNewsLabels();
  const reports = readBulk('news').filter(({ id }) => labels[id]?.part === 'test');
  const read = reports.map(({ id, text }) => ({
    labels: labels[id]!,
    suggestions: extractClaims(text, lexicon).suggestions,
  }));
  return KINDS.map(({ kind, metric, labelsOf, agrees }) => {
    const judgements: Judgement[] = [];
    const articles = read.map((report): Tally => {
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

const sum = (tallies: readonly Tally[], of: keyof Tally): number =>
  tallies.reduce((total, tally) => total + tally[of], 0);

/** Precision, recall and F1 over articles. */
export function rateTallies(tallies: readonly Tally[]): { P: number; R: number; F1: number } {
  const P = sum(tallies, 'right') / Math.max(1, sum(tallies, 'suggestions'));
  const R = sum(tallies, 'found') / Math.max(1, sum(tallies, 'labels'));
  return { P, R, F1: P + R === 0 ? 0 : (2 * P * R) / (P + R) };
}

const DRAWS = 1000;

/** The 95% interval of F1 when articles are drawn again with replacement; deterministic. */
export function drawInterval(tallies: readonly Tally[]): [number, number] {
  let seed = 1;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 0x80000000;
  };
  const scores = Array.from(
    { length: DRAWS },
    () => rateTallies(tallies.map(() => tallies[Math.floor(next() * tallies.length)]!)).F1,
  ).toSorted((left, right) => left - right);
  return [scores[Math.floor(DRAWS * 0.025)]!, scores[Math.floor(DRAWS * 0.975)]!];
}
